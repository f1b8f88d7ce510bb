import { isDnsLabel } from '../../kubernetes/names.ts';
import { protocolOf } from '../../manifest/service.ts';
import { textOrEmpty } from '../../manifest/text-field.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { MapValue } from '../../yaml/values.ts';
import { preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { service } from './example-services.ts';
import { setFirstField } from '../../yaml/set-field.ts';
import { addField, changeTo } from '../../wording/fix-titles.ts';
import { duplicate, required } from '../../wording/messages.ts';

const USUAL_NAMES: Readonly<Record<number, string>> = {
  22: 'ssh',
  25: 'smtp',
  53: 'dns',
  80: 'http',
  443: 'https',
  3306: 'mysql',
  5432: 'postgres',
  6379: 'redis',
  8080: 'http',
  8443: 'https',
  9090: 'metrics',
};

export const servicePortName = rule({
  id: 'service-port-name',
  title: 'Service port name is missing or duplicated',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateService',
  judges: 'names',
  lesson: 'networking#service-ports',
  watches: ['ServiceSpec.ports'],
  why:
    'The API server rejects the Service. With several ports, each needs a unique name, so that an Ingress or a ' +
    'client can refer to it. Add or change the name.',
  check(ports, context) {
    const seen = new Map<string, MapValue>();
    const numbers = new Set<string>();
    const names = new PortNames(ports.maps());
    for (const port of ports.maps()) {
      const name = textOrEmpty(port, 'name');
      const number = `${protocolOf(port)} ${port.int('port')}`;
      const first = name ? seen.get(name) : undefined;
      // A port that is there twice is reported as that.
      if (numbers.has(number)) continue;
      if (name === '' && ports.items.length > 1) reportMissing(port, names, context);
      else if (name && first) reportDuplicate(port, first, names, context);
      else if (name) seen.set(name, port);
      numbers.add(number);
    }
  },
  examples: [
    {
      bad: service('', '    - name: web\n      port: 80\n    - «port: 443»\n'),
      fixed: service('', '    - name: web\n      port: 80\n    - name: https\n      port: 443\n'),
    },
    {
      bad: service('', '    - name: web\n      port: 80\n    - name: «web»\n      port: 9000\n'),
      fixed: service('', '    - name: web\n      port: 80\n    - name: web-9000\n      port: 9000\n'),
    },
    { good: service('', '    - name: web\n      port: 80\n    - name: web-2\n      port: 9000\n') },
  ],
});

function reportMissing(port: MapValue, names: PortNames, { edits, pathOf, report }: RuleContext): void {
  const name = names.free(usualName(port), port);
  const path = fieldPath(pathOf(port), 'name');
  report(port.entry('name') ?? port, required('name', 'for each port of a Service with several ports'), {
    path,
    fixes: preferredFix(addField('name', name), setFirstField(edits, port, 'name', name)),
  });
}

function reportDuplicate(
  port: MapValue,
  first: MapValue,
  names: PortNames,
  { edits, rangeOf, report }: RuleContext,
): void {
  const written = port.scalar('name');
  if (!written?.string) return;
  const name = names.free(written.string, port);
  const related = [{ range: rangeOf(first.scalar('name') ?? first), message: 'First used here.' }];
  report(written, duplicate('port name', written.string), {
    related,
    fixes: preferredFix(changeTo(name), edits.setText(written.node, name)),
  });
}

function usualName(port: MapValue): string {
  const target = port.text('targetPort') ?? '';
  const number = port.int('port') ?? 0;
  if (isDnsLabel(target)) return target;
  return USUAL_NAMES[number] ?? `port-${number}`;
}

/** What ports are called, and what those without a name will be called. */
class PortNames {
  readonly #written = new Map<string, number>();
  readonly #usual = new Map<string, number>();

  constructor(ports: readonly MapValue[]) {
    for (const port of ports) {
      const name = port.text('name');
      if (name) this.#written.set(name, (this.#written.get(name) ?? 0) + 1);
      else if (!this.#usual.has(usualName(port))) this.#usual.set(usualName(port), Number(port.key));
    }
  }

  /**
   * The name, or one with the port's number behind it where that is taken, by another port or by what one above will
   * be called.
   */
  free(name: string, port: MapValue): string {
    if (!this.#isTaken(name, port)) return name;
    const numbered = `${name}-${port.int('port') ?? ''}`.replace(/-$/, '');
    return this.#isTaken(numbered, port) ? `${numbered}-${port.key}` : numbered;
  }

  #isTaken(name: string, port: MapValue): boolean {
    const others = (this.#written.get(name) ?? 0) - (port.text('name') === name ? 1 : 0);
    return others > 0 || (this.#usual.get(name) ?? Infinity) < Number(port.key);
  }
}
