import { isEnvName, isPlainEnvName, toEnvName } from '../../kubernetes/keys.ts';
import { preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';

export const envName: FieldCheck<'env-name'> = {
  id: 'env-name',
  check: 'env-name',
  title: 'A name that no environment variable can have',
  severity: 'error',
  lesson: 'pod-anatomy#environment',
  why: 'A program finds its variables as `NAME=value`, so a name has no `=` and only plain ASCII characters. Before Kubernetes 1.32 only letters, digits, `-`, `_` and `.` are allowed, and no digit in front. Capitals and `_` work everywhere.',
  judge(field, { plain }, { edits }) {
    const text = textOf(field);
    if (text === undefined || text === '' || field.value?.kind !== 'scalar') return;
    if (plain ? isPlainEnvName(text) : isEnvName(text)) return;
    const closest = toEnvName(text);
    const fixes = closest === undefined ? [] : preferredFix(`Write ${closest}`, edits.setText(field.value.node, closest));
    const allowed = plain ? 'may hold only letters, digits, `-`, `_` and `.`' : 'may hold only plain ASCII characters, and no `=`';
    field.report(field.value, `This ${field.name} ${allowed}.`, { fixes });
  },
  examples: [
    { in: 'container', bad: 'env:\n  - name: «LOG=LEVEL»\n    value: debug', fixed: 'env:\n  - name: LOG_LEVEL\n    value: debug' },
    { in: 'container', bad: 'env:\n  - name: «LOG LEVEL»\n    value: debug', fixed: 'env:\n  - name: LOG_LEVEL\n    value: debug', version: 31 },
    { in: 'container', good: 'env:\n  - name: LOG_LEVEL\n    value: debug' },
  ],
};
