import type { RuleDeclaration } from '../rule.ts';
import { container, documents, pod, service } from './example-objects.ts';

const WEB = pod(container(''));

export const serviceSelectsNothing: RuleDeclaration = {
  id: 'service-selects-nothing',
  title: 'A Service that finds no Pod',
  severity: 'warning',
  lesson: 'networking#services',
  why: 'A Service sends to the Pods that carry all labels of its selector. None in your files does, so there is nobody to answer. Compare the selector with the labels of the Pods, in a workload those of its template.',
  examples: [
    { bad: documents(WEB, service('«app: wep»')), fixed: documents(WEB, service('app: web')) },
    { bad: documents(WEB, service('«app: web»\n    tier: front')) },
    { good: documents(WEB, service('app: web')) },
    { good: service('app: web') },
  ],
};
