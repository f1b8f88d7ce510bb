import { isPortName, toPortName } from '../../kubernetes/names.ts';
import { addressOf } from '../../kubernetes/port-text.ts';
import { containerAround, firstPortOf, portNamesOf } from '../../manifest/containers.ts';
import { closestWords } from '../../text-distance.ts';
import type { TextEdit } from '../../text.ts';
import { fieldPath, pathOf } from '../../yaml/path.ts';
import type { ScalarValue } from '../../yaml/values.ts';
import { meantNumber } from '../meant-number.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import type { Fix } from '../finding.ts';
import type { FieldCheck, FieldPlace } from './field-check.ts';
import { yaml } from '../yaml-example.ts';
import { portNameProblem } from './port-name.ts';
import { changeTo, removeThe } from '../../wording/fix-titles.ts';
import { outOfRange, required } from '../../wording/messages.ts';

export const portOrName: FieldCheck<'port-or-name'> = {
  id: 'port-or-name',
  kind: 'field-check',
  check: 'port-or-name',
  absent: true,
  title: 'Port is neither a valid number nor a valid port name',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidatePortNumOrName',
  saysMissing: true,
  lesson: 'networking#port-names',
  why:
    'The API server rejects the object. A port is a number from 1 to 65535 without quotes, or the name of a ' +
    'container port. In quotes even a number is read as a name, and a port name needs at least one letter.',
  judge(field, { optional }, context) {
    const { value, name, map } = field;
    if (optional && (!value || (value.kind === 'scalar' && (value.string === '' || value.int === 0)))) return;
    if (value?.kind !== 'scalar') {
      if (value) return;
      const path = fieldPath(pathOf(map), name);
      field.report(map.entry(name) ?? map, required(name), {
        path,
        fixes: portFixes(field, context),
      });
    } else if (value.string !== undefined) judgeName(field, value, value.string, context);
    else if (value.int !== undefined && (value.int < 1 || value.int > 65535)) {
      field.report(value, outOfRange(name, 1, 65_535, value.int), { fixes: portFixes(field, context) });
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        livenessProbe:
          tcpSocket:
            port: «"8080"»
      `,
      fixed: yaml`
        livenessProbe:
          tcpSocket:
            port: 8080
      `,
    },
    {
      in: 'container',
      bad: yaml`
        ports:
          - containerPort: 8080
        livenessProbe:
          httpGet:
            port: «0»
      `,
      fixed: yaml`
        ports:
          - containerPort: 8080
        livenessProbe:
          httpGet:
            port: 8080
      `,
    },
    {
      in: 'container',
      good: yaml`
        ports:
          - name: http
            containerPort: 8080
        livenessProbe:
          httpGet:
            port: http
      `,
    },
  ],
};

function judgeName(field: FieldPlace, value: ScalarValue, text: string, context: RuleContext): void {
  if (isPortName(text)) return;
  const number = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
  if (number > 0 && number < 65536) {
    const fixes = safeFix(removeThe('quotes'), context.edits.setSource(value.node, String(number)));
    field.report(value, `Quoted \`"${number}"\` is a port name, which needs a letter; a port number has no quotes.`, {
      fixes,
    });
    return;
  }
  const address = addressOf(text);
  if (address) {
    const fixes = preferredFix(changeTo(address.port), context.edits.setSource(value.node, String(address.port)));
    field.report(value, `\`${field.name}\` must be a port number or a port name, not an address.`, { fixes });
    return;
  }
  const container = containerAround(field.map)?.container;
  const known = container ? portNamesOf(container).filter(isPortName) : [];
  // The port of a Service says nothing of that of its Pods.
  const isOnlyName = field.type === 'ServicePort' || firstPort(field) === undefined;
  const meant = closestWords(text, known)[0] ?? (isOnlyName ? toPortName(text) : undefined);
  const fixes =
    meant === undefined
      ? portFixes(field, context)
      : preferredFix(changeTo(meant), context.edits.setText(value.node, meant));
  field.report(value, portNameProblem(text), { fixes });
}

/** The first port of the container, by name where it has one, else the nearest number that a port can have. */
function portFixes(field: FieldPlace, context: RuleContext): Fix[] {
  const written = field.value?.kind === 'scalar' ? field.value.int : undefined;
  const meant = written === undefined ? undefined : meantNumber(written, context.edits.text);
  const port = meant ?? firstPort(field) ?? nearest(field.value);
  if (port === undefined) return [];
  // Digits in a text are what was meant: no other number is better.
  const hasNumber = field.value?.kind === 'scalar' && field.value.string !== undefined && /\d/.test(field.value.string);
  const isGuess = hasNumber || (written !== undefined && meant === undefined && firstPort(field) === undefined);
  return (isGuess ? otherFix : preferredFix)(changeTo(port), writePort(field, port, context));
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
