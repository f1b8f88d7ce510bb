import { preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';

const SYNTAX = /^(?:[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?$/;

export const sysctlName: FieldCheck<'sysctl-name'> = {
  id: 'sysctl-name',
  check: 'sysctl-name',
  title: 'A kernel setting that cannot exist',
  severity: 'error',
  lesson: 'security-context#sysctls',
  why: 'A kernel setting (sysctl) has a name of lower-case parts joined by dots or slashes, such as `net.core.somaxconn`, at most 253 characters. `sysctl -a` on a Linux machine lists them.',
  judge(field, _args, { edits }) {
    const text = textOf(field);
    if (text === undefined || text === '' || !field.value || (text.length <= 253 && SYNTAX.test(text))) return;
    const lower = text.toLowerCase();
    const fixes = field.value.kind === 'scalar' && SYNTAX.test(lower) && lower.length <= 253 ? preferredFix(`Write ${lower}`, edits.setText(field.value.node, lower)) : [];
    field.report(field.value, text.length > 253 ? 'This name is longer than 253 characters.' : 'A kernel setting is written in lower case, its parts joined by dots.', { fixes });
  },
  examples: [
    { in: 'pod-spec', bad: 'securityContext:\n  sysctls:\n    - name: «net.*»\n      value: "1"' },
    { in: 'pod-spec', good: 'securityContext:\n  sysctls:\n    - name: net.ipv4.tcp_syncookies\n      value: "1"' },
  ],
};
