import { isQualifiedName, toQualifiedName } from '../../kubernetes/names.ts';
import { isCheckedLater } from '../../manifest/object-metadata.ts';
import { code } from '../../wording/code.ts';
import { badEnds, mayContainOnly, tooLong } from '../../wording/messages.ts';
import { isUnset, removeFix, rewriteFix, textOf } from './field-check.ts';
import type { FieldCheck, FieldPlace } from './field-check.ts';
import { yaml } from '../yaml-example.ts';

export const qualifiedName: FieldCheck<'qualified-name'> = {
  id: 'qualified-name',
  kind: 'field-check',
  check: 'qualified-name',
  title: 'Label key is not valid',
  severity: 'error',
  source: 'k8s.io/apimachinery/pkg/util/validation.IsQualifiedName',
  lesson: 'pod-anatomy#labels',
  why:
    'The API server rejects the object. A label key has at most 63 letters, digits, `-`, `_` and `.`, with a ' +
    'letter or a digit at both ends. It may have a prefix: the DNS name of its owner and one slash, as in ' +
    '`example.com/team`.',
  judge(field, { anyCase, notEmpty }, context) {
    const text = textOf(field);
    if (text === undefined || (isUnset(field, text) && !notEmpty) || !field.value) return;
    if (isQualifiedName(anyCase ? text.toLowerCase() : text)) return;
    const severity = isCheckedLater(field.map) ? 'warning' : 'error';
    field.report(field.entry ?? field.value, message(text, field), {
      fixes: isUnset(field, text) ? removeFix(field, context) : rewriteFix(field, toQualifiedName(text), context),
      severity,
    });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        nodeSelector:
          «example.com/disk type»: ssd
      `,
      fixed: yaml`
        nodeSelector:
          example.com/disk-type: ssd
      `,
    },
    {
      in: 'pod-spec',
      bad: yaml`
        tolerations:
          - key: «my key»
            operator: Exists
      `,
      fixed: yaml`
        tolerations:
          - key: my-key
            operator: Exists
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        nodeSelector:
          example.com/disk_type: ssd
      `,
    },
  ],
};

function message(text: string, { name, entry }: FieldPlace): string {
  const what = entry ? `Key ${code(text)}` : code(name);
  if (text === '') return `${what} must not be empty.`;
  if (text.split('/').length > 2) return `${what} must have no more than one \`/\`.`;
  if (text.length - text.indexOf('/') - 1 > 63) return tooLong(what, 63);
  if (/[A-Z_]/.test(text.slice(0, Math.max(text.indexOf('/'), 0))))
    return `${what} must have a lowercase DNS name before the \`/\`.`;
  if (/^[-\w./]*$/.test(text)) return badEnds(what);
  return mayContainOnly(what, 'letters, digits, `-`, `_`, `.` and one `/`');
}
