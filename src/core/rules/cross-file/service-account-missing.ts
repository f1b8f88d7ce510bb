import type { RuleDeclaration } from '../rule.ts';
import { container, documents, object, pod } from './example-objects.ts';

const ACCOUNT = object('ServiceAccount', 'shop-reader', '');
const running = (name: string) => pod(`  serviceAccountName: ${name}\n${container('')}`);

export const serviceAccountMissing: RuleDeclaration = {
  id: 'service-account-missing',
  kind: 'cross-file',
  title: 'ServiceAccount is not defined in these files',
  severity: 'warning',
  source: 'docs/tasks/configure-pod-container/configure-service-account/',
  judges: 'names',
  lesson: 'security-context#service-account',
  why:
    'The API server rejects a Pod whose ServiceAccount does not exist in its namespace, so a Deployment creates no ' +
    'Pods. Use the name of a ServiceAccount that exists, or create it. Without a similar name in your files, this ' +
    'is reported only with the profile `production`.',
  examples: [
    { bad: documents(ACCOUNT, running('«shop-raeder»')), fixed: documents(ACCOUNT, running('shop-reader')) },
    { good: documents(ACCOUNT, running('shop-reader')) },
    { good: running('shop-reader') },
  ],
};
