import { isConfigKey, toConfigKey } from '../../kubernetes/keys.ts';
import { preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';

export const configKey: FieldCheck<'config-key'> = {
  id: 'config-key',
  check: 'config-key',
  title: 'A key that no ConfigMap or Secret can have',
  severity: 'error',
  lesson: 'about-pods#environment',
  why: 'The keys of ConfigMaps and Secrets become file names, so they hold only letters, digits, `-`, `_` and `.`, at most 253 of them, and do not begin with `..`. Write the key as it stands in the ConfigMap or Secret.',
  judge(field, _args, { edits }) {
    const text = textOf(field);
    if (text === undefined || text === '' || isConfigKey(text) || field.value?.kind !== 'scalar') return;
    const closest = toConfigKey(text);
    const fixes = closest === undefined ? [] : preferredFix(`Write ${closest}`, edits.setText(field.value.node, closest));
    field.report(field.value, `This ${field.name} ${problem(text)}.`, { fixes });
  },
  examples: [
    {
      in: 'container',
      bad: 'env:\n  - name: A\n    valueFrom:\n      configMapKeyRef: {name: web, key: «"log level"»}',
      fixed: 'env:\n  - name: A\n    valueFrom:\n      configMapKeyRef: {name: web, key: "log-level"}',
    },
    { in: 'container', good: 'env:\n  - name: A\n    valueFrom:\n      configMapKeyRef: {name: web, key: log.level}' },
  ],
};

function problem(text: string): string {
  if (text.length > 253) return 'is longer than 253 characters';
  return /^[-._a-zA-Z0-9]+$/.test(text) ? 'may not be `.` nor begin with `..`' : 'may hold only letters, digits, `-`, `_` and `.`';
}
