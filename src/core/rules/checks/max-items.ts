import type { FieldCheck } from './field-check.ts';
import { yaml } from '../yaml-example.ts';

export const maxItems: FieldCheck<'max-items'> = {
  id: 'too-many-items',
  kind: 'field-check',
  check: 'max-items',
  title: 'List has too many items',
  severity: 'error',
  source: 'docs/reference/kubernetes-api/',
  judges: 'object',
  lesson: 'pod-anatomy#yaml-basics',
  why:
    'The API server rejects the object, because it limits the length of some lists. Remove items, or combine ' +
    'several into one.',
  judge(field, { max }) {
    const { value } = field;
    if (value?.kind !== 'list' || value.items.length <= max) return;
    field.report(value, `\`${field.name}\` must have no more than ${max} items; it has ${value.items.length}.`);
  },
  examples: [
    {
      in: 'container',
      bad: (
        'restartPolicy: Never\nrestartPolicyRules:\n  - action: Restart\n    exitCodes:\n      operator: In\n' +
        `      «values»:\n${Array.from({ length: 256 }, (_, at) => `        - ${at}\n`).join('')}`
      ).trimEnd(),
      version: 35,
    },
    {
      in: 'container',
      good: yaml`
        restartPolicy: Never
        restartPolicyRules:
          - action: Restart
            exitCodes:
              operator: In
              values: [42]
      `,
      version: 35,
    },
  ],
};
