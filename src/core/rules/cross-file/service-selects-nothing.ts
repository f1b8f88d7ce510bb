import type { RuleDeclaration } from '../rule.ts';
import { container, documents, pod, service } from './example-objects.ts';

const WEB = pod(container(''));

export const serviceSelectsNothing: RuleDeclaration = {
  id: 'service-selects-nothing',
  kind: 'cross-file',
  title: 'Service selector matches no Pod',
  severity: 'warning',
  source: 'docs/concepts/services-networking/service/',
  judges: 'names',
  lesson: 'networking#services',
  why:
    'The Service has no endpoints, so every connection to it fails. It sends traffic to the Pods that have all ' +
    'labels of its selector, and no Pod in your files does. Compare the selector with the labels of the Pods; in a ' +
    'workload, with those of the Pod template.',
  examples: [
    { bad: documents(WEB, service('«app: wep»')), fixed: documents(WEB, service('app: web')) },
    { bad: documents(WEB, service('«app: web»\n    tier: front')) },
    { good: documents(WEB, service('app: web')) },
    { good: service('app: web') },
  ],
};
