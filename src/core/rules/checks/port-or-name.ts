import { isPortName, toPortName } from '../../kubernetes/names.ts';
import { containerAround, firstPortOf, portNamesOf } from '../../manifest/containers.ts';
import { closestWords } from '../../text-distance.ts';
import type { TextEdit } from '../../text.ts';
import { fieldPath, pathOf } from '../../yaml/path.ts';
import type { ScalarValue } from '../../yaml/values.ts';
import { preferredFix, safeFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import type { Fix } from '../finding.ts';
import type { FieldCheck, FieldPlace } from './field-check.ts';

export const portOrName: FieldCheck<'port-or-name'> = {
  id: 'port-or-name',
  check: 'port-or-name',
  absent: true,
  title: 'A port that is neither a number nor a name',
  severity: 'error',
  lesson: 'networking#port-names',
  why: 'A port is given as a number from 1 to 65535 without quotes, or by the name of one of the container’s ports. In quotes even a number is taken for a name, and a name needs a letter.',
  judge(field, { optional }, context) {
    const { value, name, map } = field;
    if (optional && (!value || (value.kind === 'scalar' && (value.string === '' || value.int === 0)))) return;
    if (value?.kind !== 'scalar') {
      if (value) return;
      const path = fieldPath(pathOf(map), name);
      field.report(map.entry(name) ?? map, `\`${name}\` is missing: the number or the name of a port.`, { path, fixes: portFixes(field, context) });
    } else if (value.string !== undefined) judgeName(field, value, value.string, context);
    else if (value.int !== undefined && (value.int < 1 || value.int > 65535)) {
      field.report(value, 'A port number is from 1 to 65535.', { fixes: portFixes(field, context) });
    }
  },
  examples: [
    { in: 'container', bad: 'livenessProbe:\n  tcpSocket:\n    port: «"8080"»', fixed: 'livenessProbe:\n  tcpSocket:\n    port: 8080' },
    {
      in: 'container',
      bad: 'ports:\n  - containerPort: 8080\nlivenessProbe:\n  httpGet:\n    port: «0»',
      fixed: 'ports:\n  - containerPort: 8080\nlivenessProbe:\n  httpGet:\n    port: 8080',
    },
    { in: 'container', good: 'ports:\n  - name: http\n    containerPort: 8080\nlivenessProbe:\n  httpGet:\n    port: http' },
  ],
};

function judgeName(field: FieldPlace, value: ScalarValue, text: string, context: RuleContext): void {
  if (isPortName(text)) return;
  const number = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
  if (number > 0 && number < 65536) {
    const fixes = safeFix(`Write ${number} without quotes`, context.edits.setSource(value.node, String(number)));
    field.report(value, 'In quotes this is a name, not a number, and a name needs a letter.', { fixes });
    return;
  }
  const container = containerAround(field.map)?.container;
  const known = container ? portNamesOf(container).filter(isPortName) : [];
  const meant = closestWords(text, known)[0] ?? (firstPort(field) === undefined ? toPortName(text) : undefined);
  const fixes = meant === undefined ? portFixes(field, context) : preferredFix(`Write ${meant}`, context.edits.setText(value.node, meant));
  field.report(value, text.length > 15 ? 'A port name has at most 15 characters.' : 'A port name holds only a-z, 0-9 and single hyphens, with a letter.', { fixes });
}

/** The first port of the container, by name where it has one, else the nearest number that a port can have. */
function portFixes(field: FieldPlace, context: RuleContext): Fix[] {
  const port = firstPort(field) ?? nearest(field.value);
  return port === undefined ? [] : preferredFix(`Write ${port}`, writePort(field, port, context));
}

/** A Service port without a target port of its own goes to the port of the same number. */
function firstPort({ map, type }: FieldPlace): number | undefined {
  if (type === 'ServicePort') return map.int('port');
  const container = containerAround(map)?.container;
  return container && firstPortOf(container);
}

function nearest(value: FieldPlace['value']): number | undefined {
  const number = value?.kind === 'scalar' ? value.int : undefined;
  return number !== undefined && number > 65535 ? 65535 : undefined;
}

function writePort({ map, name, value }: FieldPlace, port: number, { edits }: RuleContext): TextEdit | undefined {
  const written = value ?? map.entry(name)?.value;
  return written?.kind === 'scalar' ? edits.setSource(written.node, String(port)) : edits.addField(map, name, port);
}
