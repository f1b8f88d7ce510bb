import { isDnsLabel } from '../../kubernetes/names.ts';
import { protocolOf } from '../../manifest/service.ts';
import { textOrEmpty } from '../../manifest/text-field.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { ListValue, MapValue } from '../../yaml/values.ts';
import { preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { service } from './example-services.ts';
import { setFirstField } from '../../yaml/set-field.ts';

const USUAL_NAMES: Readonly<Record<number, string>> = { 22: 'ssh', 25: 'smtp', 53: 'dns', 80: 'http', 443: 'https', 3306: 'mysql', 5432: 'postgres', 6379: 'redis', 8080: 'http', 8443: 'https', 9090: 'metrics' };

export const servicePortName: Rule = {
  id: 'service-port-name',
  title: 'Service ports that cannot be told apart',
  severity: 'error',
  lesson: 'networking#service-ports',
  watches: ['ServiceSpec.ports'],
  why: 'A Service with several ports needs a name for each, and no name twice, so that others can say which one they mean.',
  check(ports, context) {
    if (ports.kind !== 'list') return;
    const seen = new Map<string, MapValue>();
    const numbers = new Set<string>();
    for (const port of ports.maps()) {
      const name = textOrEmpty(port, 'name');
      const number = `${protocolOf(port)} ${port.int('port')}`;
      const first = name ? seen.get(name) : undefined;
      // A port that is there twice is reported as that.
      if (numbers.has(number)) continue;
      if (name === '' && ports.items.length > 1) reportMissing(port, ports, context);
      else if (name && first) reportDuplicate(port, first, ports, context);
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
};

function reportMissing(port: MapValue, ports: ListValue, { edits, pathOf, report }: RuleContext): void {
  const name = freeName(usualName(port), port, ports);
  const path = fieldPath(pathOf(port), 'name');
  report(port.entry('name') ?? port, 'With several ports each needs a name.', { path, fixes: preferredFix(`Name it ${name}`, setFirstField(edits, port, 'name', name)) });
}

function reportDuplicate(port: MapValue, first: MapValue, ports: ListValue, { edits, rangeOf, report }: RuleContext): void {
  const written = port.scalar('name');
  if (!written?.string) return;
  const name = freeName(written.string, port, ports);
  const related = [{ range: rangeOf(first.scalar('name') ?? first), message: 'It is here as well.' }];
  report(written, `The name ${written.string.slice(0, 40)} is taken by another port.`, { related, fixes: preferredFix(`Write ${name}`, edits.setText(written.node, name)) });
}

function usualName(port: MapValue): string {
  const target = port.text('targetPort') ?? '';
  const number = port.int('port') ?? 0;
  if (isDnsLabel(target)) return target;
  return USUAL_NAMES[number] ?? `port-${number}`;
}

/** The name, or one with the port's number behind it where that is taken, by a port or by what another will be called. */
function freeName(name: string, port: MapValue, ports: ListValue): string {
  const others = ports.maps().filter((other) => other !== port);
  const earlier = others.filter((other) => !other.text('name') && Number(other.key) < Number(port.key)).map(usualName);
  const taken = new Set([...others.flatMap((other) => other.text('name') || []), ...earlier]);
  const numbered = `${name}-${port.int('port') ?? ''}`.replace(/-$/, '');
  if (!taken.has(name)) return name;
  return taken.has(numbered) ? `${numbered}-${port.key}` : numbered;
}
