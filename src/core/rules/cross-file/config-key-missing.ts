import type { RuleDeclaration } from '../rule.ts';
import { container, documents, object, pod } from './example-objects.ts';

const CONFIG = object('ConfigMap', 'settings', 'data:\n  color: green\n');
const reading = (key: string, more = '') =>
  pod(
    container(
      '      env:\n        - name: COLOR\n          valueFrom:\n            configMapKeyRef:\n' +
        `              name: settings\n              key: ${key}\n${more}`,
    ),
  );

export const configKeyMissing: RuleDeclaration = {
  id: 'config-key-missing',
  kind: 'cross-file',
  title: 'ConfigMap or Secret key is not defined',
  severity: 'warning',
  source: 'docs/concepts/configuration/configmap/',
  judges: 'names',
  lesson: 'pod-anatomy#environment',
  why:
    'The container does not start until the ConfigMap or Secret has this key. The one in your files has other ' +
    'keys. Use one of those, add the key there, or set `optional: true`.',
  examples: [
    { bad: documents(CONFIG, reading('«colour»')), fixed: documents(CONFIG, reading('color')) },
    { good: documents(CONFIG, reading('color')) },
    { good: documents(CONFIG, reading('colour', '              optional: true\n')) },
    { good: reading('colour') },
  ],
};
