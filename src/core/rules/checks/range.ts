import type { FieldCheck } from './field-check.ts';

export const range: FieldCheck<'range'> = {
  id: 'number-range',
  check: 'range',
  title: 'A number outside what is allowed',
  severity: 'error',
  lesson: 'about-pods#yaml-basics',
  why: 'The API server takes only numbers in a certain range here: ports, for example, go from 1 to 65535. Write a number in the range.',
  judge(field, { min, max, zeroIsUnset }) {
    const number = field.value?.kind === 'scalar' ? field.value.int : undefined;
    if (number === undefined || !field.value || (zeroIsUnset && number === 0)) return;
    if (number >= min && (max === undefined || number <= max)) return;
    const allowed = max === undefined ? `at least ${min}` : `from ${min} to ${max}`;
    field.report(field.value, `\`${field.name}\` must be ${allowed}.`);
  },
  examples: [
    { in: 'container', bad: 'ports:\n  - containerPort: «70000»' },
    { in: 'container', good: 'ports:\n  - containerPort: 8080' },
  ],
};
