import type { RuleDeclaration } from '../rule.ts';
import { container, documents, object, pod } from './example-objects.ts';

const SECRET = object('Secret', 'shop-login', 'stringData:\n  user: shop\n');
const reading = (name: string) => pod(container(`      envFrom:\n        - secretRef:\n            name: ${name}\n`));

export const configMissing: RuleDeclaration = {
  id: 'config-missing',
  kind: 'cross-file',
  title: 'ConfigMap or Secret is not defined in these files',
  severity: 'warning',
  source: 'docs/concepts/configuration/configmap/',
  judges: 'names',
  lesson: 'pod-anatomy#environment',
  why:
    'The container does not start until a ConfigMap or Secret of this name exists in its namespace. Use the name ' +
    'of one that exists, or create it. Without a similar name in your files, this is reported only with the ' +
    'profile `production`: a team may keep it elsewhere.',
  examples: [
    { bad: documents(SECRET, reading('«shop-logins»')), fixed: documents(SECRET, reading('shop-login')) },
    { good: documents(SECRET, reading('shop-login')) },
    { good: documents(SECRET, reading('database')) },
    { good: documents(SECRET, reading('shop-login'), reading('shop-logins').replace('name: web', 'name: other')) },
  ],
};
