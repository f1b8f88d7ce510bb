import { meantNumber } from '../meant-number.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { FieldCheck } from './field-check.ts';
import { yaml } from '../yaml-example.ts';
import { outOfRange } from '../../wording/messages.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const range: FieldCheck<'range'> = {
  id: 'number-range',
  kind: 'field-check',
  check: 'range',
  title: 'Number is out of range',
  severity: 'error',
  source: 'docs/reference/kubernetes-api/',
  lesson: 'pod-anatomy#yaml-basics',
  why:
    'The API server rejects the object: this field takes only numbers in a certain range, such as 1 to 65535 for a ' +
    'port. Use a number in the range.',
  judge(field, { min, max, zeroIsUnset }, { edits }) {
    const number = field.value?.kind === 'scalar' ? field.value.int : undefined;
    if (number === undefined || field.value?.kind !== 'scalar' || (zeroIsUnset && number === 0)) return;
    if (number >= min && (max === undefined || number <= max)) return;
    const closest = nearest(number, min, max ?? Infinity, field.schema?.default);
    const meant = max === 65_535 ? meantNumber(number, edits.text) : undefined;
    const { node } = field.value;
    const write = (value: number) => [changeTo(value), edits.setSource(node, String(value))] as const;
    const isIn = (value: number) => value >= min && (max === undefined || value <= max);
    const fixes =
      meant === undefined
        ? (meansNearest(number, min, max, field.name) ? preferredFix : otherFix)(...write(closest))
        : [...preferredFix(...write(meant)), ...otherFix(...write(closest))];
    if (number < 0 && -number !== meant && -number !== closest && isIn(-number))
      fixes.push(...otherFix(...write(-number)));
    field.report(field.value, outOfRange(field.name, min, max, number), {
      fixes,
      expected: { type: 'number', min, max: max ?? Infinity },
    });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        ports:
          - containerPort: «70000»
      `,
    },
    {
      in: 'container',
      bad: yaml`
        ports:
          - containerPort: «80800»
      `,
      fixed: yaml`
        ports:
          - containerPort: 8080
      `,
    },
    {
      in: 'container',
      bad: yaml`
        livenessProbe:
          periodSeconds: «-5»
          tcpSocket:
            port: 8080
      `,
      fixed: yaml`
        livenessProbe:
          periodSeconds: 10
          tcpSocket:
            port: 8080
      `,
    },
    {
      in: 'container',
      good: yaml`
        ports:
          - containerPort: 8080
      `,
    },
  ],
};

/**
 * Does the nearest number do what was written? More than the most, and less than nothing, of an amount; but not
 * another port, user or partition, and not another number of Pods. -1 is how people write the default.
 */
function meansNearest(number: number, min: number, max: number | undefined, name: string): boolean {
  if (number > (max ?? Infinity)) return name === 'weight' || /Seconds$/.test(name);
  return number === -1 || number >= 0 || (/Seconds$/.test(name) && min === 0);
}

/** Below the range: the default where there is one, which is what people mean by -1; else the nearest bound. */
function nearest(number: number, min: number, max: number, standard: string | undefined): number {
  if (number > max) return max;
  const usual = Number(standard ?? NaN);
  return usual >= min && usual <= max ? usual : min;
}
