import { preferredFix } from '../rule.ts';
import type { FieldCheck } from './field-check.ts';

export const range: FieldCheck<'range'> = {
  id: 'number-range',
  check: 'range',
  title: 'A number outside what is allowed',
  severity: 'error',
  lesson: 'pod-anatomy#yaml-basics',
  why: 'The API server takes only numbers in a certain range here: ports, for example, go from 1 to 65535. Write a number in the range.',
  judge(field, { min, max, zeroIsUnset }, { edits }) {
    const number = field.value?.kind === 'scalar' ? field.value.int : undefined;
    if (number === undefined || !field.value || (zeroIsUnset && number === 0)) return;
    if (number >= min && (max === undefined || number <= max)) return;
    const allowed = max === undefined ? `at least ${min}` : `from ${min} to ${max}`;
    const closest = nearest(number, min, max ?? Infinity, field.schema?.default);
    const fixes = field.value.kind === 'scalar' ? preferredFix(`Write ${closest}`, edits.setSource(field.value.node, String(closest))) : [];
    field.report(field.value, `\`${field.name}\` must be ${allowed}.`, { fixes });
  },
  examples: [
    { in: 'container', bad: 'ports:\n  - containerPort: «70000»', fixed: 'ports:\n  - containerPort: 65535' },
    { in: 'container', bad: 'livenessProbe:\n  periodSeconds: «-5»\n  tcpSocket:\n    port: 8080', fixed: 'livenessProbe:\n  periodSeconds: 10\n  tcpSocket:\n    port: 8080' },
    { in: 'container', good: 'ports:\n  - containerPort: 8080' },
  ],
};

/** Below the range: the default where there is one, which is what people mean by -1; else the nearest bound. */
function nearest(number: number, min: number, max: number, standard: string | undefined): number {
  if (number > max) return max;
  const usual = Number(standard ?? NaN);
  return usual >= min && usual <= max ? usual : min;
}
