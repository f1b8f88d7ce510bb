import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';
import { preferredFix } from '../rule.ts';

export const textLength: FieldCheck<'text-length'> = {
  id: 'text-length',
  check: 'text-length',
  title: 'A text that is too short or too long',
  severity: 'error',
  lesson: 'pod-anatomy#yaml-basics',
  why: 'This field takes a text of a certain length. Where it would be empty, leave the field out.',
  judge(field, { min, max }, { edits }) {
    const text = textOf(field);
    if (text === undefined || !field.value || (text.length >= min && text.length <= max)) return;
    const entry = field.map.entry(field.name);
    const fixes = text === '' && entry ? preferredFix(`Remove ${field.name}`, edits.removeField(field.map, entry)) : [];
    field.report(field.value, text === '' ? `\`${field.name}\` is empty: give it a value or leave it out.` : `\`${field.name}\` has at most ${max} characters.`, { fixes });
  },
  examples: [
    {
      in: 'container',
      bad: 'securityContext:\n  runAsNonRoot: true\n  windowsOptions:\n    gmsaCredentialSpecName: «""»\n    runAsUserName: web',
      fixed: 'securityContext:\n  runAsNonRoot: true\n  windowsOptions:\n    runAsUserName: web',
    },
    { in: 'container', good: 'securityContext:\n  runAsNonRoot: true\n  windowsOptions:\n    gmsaCredentialSpecName: webapp1' },
  ],
};
