import type { RuleDeclaration } from '../rule.ts';
import { container, documents, object, pod } from './example-objects.ts';

const SECRET = object('Secret', 'shop-login', 'stringData:\n  user: shop\n');
const reading = (name: string) => pod(container(`      envFrom:\n        - secretRef:\n            name: ${name}\n`));

export const configMissing: RuleDeclaration = {
  id: 'config-missing',
  title: 'A ConfigMap or Secret under nearly the right name',
  severity: 'warning',
  lesson: 'pod-anatomy#environment',
  why: 'No file here has a ConfigMap or Secret of this name, and one of nearly this name is used by nobody. Without the right name the container does not start.',
  examples: [
    { bad: documents(SECRET, reading('«shop-logins»')), fixed: documents(SECRET, reading('shop-login')) },
    { good: documents(SECRET, reading('shop-login')) },
    { good: documents(SECRET, reading('database')) },
    { good: documents(SECRET, reading('shop-login'), reading('shop-logins').replace('name: web', 'name: other')) },
  ],
};
