import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';
import { preferredFix } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { code } from '../../wording/code.ts';
import { notEmpty, tooLong } from '../../wording/messages.ts';
import { remove } from '../../wording/fix-titles.ts';

export const textLength: FieldCheck<'text-length'> = {
  id: 'text-length',
  kind: 'field-check',
  check: 'text-length',
  title: 'String is too short or too long',
  severity: 'error',
  source: 'docs/reference/kubernetes-api/',
  lesson: 'pod-anatomy#yaml-basics',
  why:
    'The API server rejects the object: this string has a minimum or maximum length. Remove the field instead of ' +
    'leaving it empty.',
  judge(field, { min, max }, { edits }) {
    const text = textOf(field);
    if (text === undefined || !field.value || (text.length >= min && text.length <= max)) return;
    const entry = field.map.entry(field.name);
    const fixes = text === '' && entry ? preferredFix(remove(field.name), edits.removeField(field.map, entry)) : [];
    field.report(field.value, text === '' ? notEmpty(field.name) : tooLong(code(field.name), max), { fixes });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        securityContext:
          runAsNonRoot: true
          windowsOptions:
            gmsaCredentialSpecName: «""»
            runAsUserName: web
      `,
      fixed: yaml`
        securityContext:
          runAsNonRoot: true
          windowsOptions:
            runAsUserName: web
      `,
    },
    {
      in: 'container',
      good: yaml`
        securityContext:
          runAsNonRoot: true
          windowsOptions:
            gmsaCredentialSpecName: webapp1
      `,
    },
  ],
};
