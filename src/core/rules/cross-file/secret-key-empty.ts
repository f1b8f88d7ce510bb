import type { RuleDeclaration } from '../rule.ts';
import { container, documents, object, pod } from './example-objects.ts';

const secret = (value: string) => object('Secret', 'shop-login', `stringData:\n  ${value}\n`);
const READING = pod(
  container(
    '      env:\n        - name: PASSWORD\n          valueFrom:\n            secretKeyRef:\n' +
      '              name: shop-login\n              key: password\n',
  ),
);

export const secretKeyEmpty: RuleDeclaration = {
  id: 'secret-key-empty',
  kind: 'cross-file',
  title: 'Secret key that a container reads is empty',
  severity: 'warning',
  source: 'docs/concepts/configuration/secret/',
  lesson: 'pod-anatomy#environment',
  why:
    'The container starts with an empty password, token or file, and most programs fail only later because of it. ' +
    'Applying this manifest also overwrites a value that is already in the cluster. Fill in the value, or create ' +
    'the Secret outside of these files.',
  examples: [
    { bad: documents(secret('«password»: ""'), READING) },
    { good: documents(secret('password: change-me'), READING) },
    { good: secret('password: ""') },
  ],
};
