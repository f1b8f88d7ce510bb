import type { FieldCheck } from './field-check.ts';

export const maxItems: FieldCheck<'max-items'> = {
  id: 'too-many-items',
  check: 'max-items',
  title: 'A list that is too long',
  severity: 'error',
  lesson: 'pod-anatomy#yaml-basics',
  why: 'The API server limits how long some lists may be. Take items out, or say the same with fewer.',
  judge(field, { max }) {
    const { value } = field;
    if (value?.kind !== 'list' || value.items.length <= max) return;
    field.report(value, `\`${field.name}\` has ${value.items.length} items; at most ${max} are allowed.`);
  },
  examples: [
    {
      in: 'container',
      bad: `restartPolicy: Never\nrestartPolicyRules:\n  - action: Restart\n    exitCodes:\n      operator: In\n      «values»:\n${Array.from({ length: 256 }, (_, at) => `        - ${at}\n`).join('')}`.trimEnd(),
      version: 35,
    },
    { in: 'container', good: 'restartPolicy: Never\nrestartPolicyRules:\n  - action: Restart\n    exitCodes:\n      operator: In\n      values: [42]', version: 35 },
  ],
};
