import { otherFix } from '../rule.ts';
import { changeTo, remove } from '../../wording/fix-titles.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';
import { yaml } from '../yaml-example.ts';
import { mustNotContain, notEmpty, tooLong } from '../../wording/messages.ts';

const NETBIOS = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/;
const DNS_LABEL = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/;

export const windowsUserName: FieldCheck<'windows-user-name'> = {
  id: 'windows-user-name',
  kind: 'field-check',
  check: 'windows-user-name',
  title: 'Windows user name is not valid',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateWindowsSecurityContextOptions',
  lesson: 'security-context#windows',
  why:
    'The API server rejects the Pod. A Windows user is written `USER` or `DOMAIN\\USER`. The user has 1 to 104 ' +
    'characters and none of `" / \\ : ; | = , + * ? < > @ [ ]`; the domain is a NetBIOS name of at most 15 ' +
    'characters, or a DNS name.',
  judge(field, _args, context) {
    const text = textOf(field);
    if (text === undefined || !field.value) return;
    const problem = problemOf(text);
    if (problem === undefined) return;
    const entry = field.map.entry(field.name);
    const closest = text.replace(/["/:;|=,+*?<>@[\]\x00-\x1f\x7f]/g, '').trim();
    const fixes =
      closest === '' || problemOf(closest) !== undefined
        ? otherFix(remove(field.name), entry && context.edits.removeField(field.map, entry))
        : otherFix(
            changeTo(closest),
            field.value.kind === 'scalar' ? context.edits.setText(field.value.node, closest) : undefined,
          );
    field.report(field.value, problem, { fixes });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        securityContext:
          runAsNonRoot: true
          windowsOptions:
            runAsUserName: «alice@example»
      `,
    },
    {
      in: 'container',
      good: yaml`
        securityContext:
          runAsNonRoot: true
          windowsOptions:
            runAsUserName: NT AUTHORITY\\SYSTEM
      `,
    },
  ],
};

function problemOf(text: string): string | undefined {
  if (text === '') return notEmpty('runAsUserName');
  if (/[\x00-\x1f\x7f]/.test(text)) return mustNotContain('A Windows user name', 'control characters such as tabs');
  const parts = text.split('\\');
  if (parts.length > 2) return 'A Windows user name has at most one backslash: `DOMAIN\\USER`.';
  const user = parts.at(-1) ?? '';
  const domain = parts.length === 2 ? (parts[0] ?? '') : undefined;
  if (
    domain !== undefined &&
    (domain.length >= 256 || !(NETBIOS.test(domain) || domain.split('.').every((label) => DNS_LABEL.test(label))))
  )
    return 'The part before the backslash is not a valid Windows domain.';
  if (user === '') return 'The user name after the backslash is missing.';
  if (user.length > 104) return tooLong('A Windows user name', 104);
  if (/^[. ]+$/.test(user)) return 'A Windows user name must not consist only of dots and spaces.';
  return /["/\\:;|=,+*?<>@[\]]/.test(user)
    ? mustNotContain('A Windows user name', 'any of `" / : ; | = , + * ? < > @ [ ]`')
    : undefined;
}
