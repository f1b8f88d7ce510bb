import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';

const NETBIOS = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/;
const DNS = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;

export const windowsUserName: FieldCheck<'windows-user-name'> = {
  id: 'windows-user-name',
  check: 'windows-user-name',
  title: 'A user name that Windows does not know',
  severity: 'error',
  lesson: 'security-context#windows',
  why: 'A Windows user is written `USER` or `DOMAIN\\USER`. The user has 1 to 104 characters and none of `" / \\ : ; | = , + * ? < > @ [ ]`; the domain is a NetBIOS name of at most 15 characters or a DNS name.',
  judge(field) {
    const text = textOf(field);
    if (text === undefined || !field.value) return;
    const problem = problemOf(text);
    if (problem !== undefined) field.report(field.value, problem);
  },
  examples: [
    { in: 'container', bad: 'securityContext:\n  runAsNonRoot: true\n  windowsOptions:\n    runAsUserName: «alice@example»' },
    { in: 'container', good: 'securityContext:\n  runAsNonRoot: true\n  windowsOptions:\n    runAsUserName: NT AUTHORITY\\SYSTEM' },
  ],
};

function problemOf(text: string): string | undefined {
  if (text === '') return '`runAsUserName` is empty: name a user or leave it out.';
  if (/[\x00-\x1f\x7f]/.test(text)) return 'A user name holds no tab, line break or other control character.';
  const parts = text.split('\\');
  if (parts.length > 2) return 'A user name has one backslash at most: DOMAIN\\USER.';
  const user = parts.at(-1) ?? '';
  const domain = parts.length === 2 ? parts[0] ?? '' : undefined;
  if (domain !== undefined && (domain.length >= 256 || !(NETBIOS.test(domain) || DNS.test(domain)))) return 'What stands before the backslash is no Windows domain.';
  if (user === '') return 'The user is missing after the backslash.';
  if (user.length > 104) return 'A user name has at most 104 characters.';
  if (/^[. ]+$/.test(user)) return 'A user name is more than dots and blanks.';
  return /["/\\:;|=,+*?<>@[\]]/.test(user) ? 'A user name may hold none of " / : ; | = , + * ? < > @ [ ].' : undefined;
}
