import { isConfigKey, toConfigKey } from '../../kubernetes/keys.ts';
import { isUnset, rewriteFix, textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';

export const configKey: FieldCheck<'config-key'> = {
  id: 'config-key',
  check: 'config-key',
  title: 'A key that no ConfigMap or Secret can have',
  severity: 'error',
  lesson: 'pod-anatomy#config-keys',
  why: 'The keys of ConfigMaps and Secrets become file names, so they hold only letters, digits, `-`, `_` and `.`, at most 253 of them, and do not begin with `..`. Write the key as it stands in the ConfigMap or Secret.',
  judge(field, _args, context) {
    const text = textOf(field);
    if (text === undefined || isUnset(field, text) || isConfigKey(text) || !field.value) return;
    const fixes = rewriteFix(field, toConfigKey(text), context);
    field.report(field.entry ?? field.value, `This ${field.entry ? 'key' : field.name} ${problem(text)}.`, { fixes });
  },
  examples: [
    {
      in: 'container',
      bad: 'env:\n  - name: A\n    valueFrom:\n      configMapKeyRef: {name: web, key: «"log level"»}',
      fixed: 'env:\n  - name: A\n    valueFrom:\n      configMapKeyRef: {name: web, key: "log-level"}',
    },
    { bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata:\n  «log level»: info\n', fixed: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata:\n  log-level: info\n' },
    { in: 'container', good: 'env:\n  - name: A\n    valueFrom:\n      configMapKeyRef: {name: web, key: log.level}' },
  ],
};

function problem(text: string): string {
  if (text === '') return 'must not be empty';
  if (text.length > 253) return 'is longer than 253 characters';
  return /^[-._a-zA-Z0-9]+$/.test(text) ? 'may not be `.` nor begin with `..`' : 'may hold only letters, digits, `-`, `_` and `.`';
}
