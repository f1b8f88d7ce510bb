import { isQualifiedName, toQualifiedName } from '../../kubernetes/names.ts';
import { isCheckedLater } from '../../manifest/object-metadata.ts';
import { isUnset, removeFix, rewriteFix, textOf } from './field-check.ts';
import type { FieldCheck, FieldPlace } from './field-check.ts';

export const qualifiedName: FieldCheck<'qualified-name'> = {
  id: 'qualified-name',
  check: 'qualified-name',
  title: 'A label key that Kubernetes does not allow',
  severity: 'error',
  lesson: 'pod-anatomy#labels',
  why: 'The key of a label is a name of at most 63 letters, digits, `-`, `_` and `.`, with a letter or a digit at both ends. In front of it may stand the DNS name of its owner and one slash, as in `example.com/team`.',
  judge(field, { anyCase, notEmpty }, context) {
    const text = textOf(field);
    if (text === undefined || (isUnset(field, text) && !notEmpty) || !field.value) return;
    if (isQualifiedName(anyCase ? text.toLowerCase() : text)) return;
    const severity = isCheckedLater(field.map) ? 'warning' : 'error';
    field.report(field.entry ?? field.value, message(text, field), { fixes: isUnset(field, text) ? removeFix(field, context) : rewriteFix(field, toQualifiedName(text), context), severity });
  },
  examples: [
    { in: 'pod-spec', bad: 'nodeSelector:\n  «example.com/disk type»: ssd', fixed: 'nodeSelector:\n  example.com/disk-type: ssd' },
    { in: 'pod-spec', bad: 'tolerations:\n  - key: «my key»\n    operator: Exists', fixed: 'tolerations:\n  - key: my-key\n    operator: Exists' },
    { in: 'pod-spec', good: 'nodeSelector:\n  example.com/disk_type: ssd' },
  ],
};

function message(text: string, { name, entry }: FieldPlace): string {
  const what = entry ? 'This key' : `This ${name}`;
  if (text === '') return `${what} must not be empty.`;
  if (text.split('/').length > 2) return `${what} may hold only one slash.`;
  if (text.length - text.indexOf('/') - 1 > 63) return `${what} is longer than 63 characters.`;
  if (/[A-Z_].*\//.test(text)) return `${what} needs a lower-case DNS name in front of its slash.`;
  if (/^[-\w./]*$/.test(text)) return `${what} must begin and end with a letter or a digit.`;
  return `${what} may hold only letters, digits, \`-\`, \`_\`, \`.\` and one slash.`;
}
