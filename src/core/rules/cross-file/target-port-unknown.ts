import type { RuleDeclaration } from '../rule.ts';
import { container, documents, pod, service } from './example-objects.ts';

const WEB = pod(container('      ports:\n        - name: http\n          containerPort: 8080\n'));

export const targetPortUnknown: RuleDeclaration = {
  id: 'target-port-unknown',
  kind: 'cross-file',
  title: 'targetPort refers to an undefined port name',
  severity: 'warning',
  source: 'docs/concepts/services-networking/service/',
  judges: 'names',
  lesson: 'networking#services',
  why:
    'The Service has no endpoints for this port, so connections fail. A `targetPort` name is looked up among the ' +
    '`ports` of the containers that the Service selects, and none has it. Use the name of a port, or its number.',
  examples: [
    { bad: documents(WEB, service('app: web', '«htpp»')), fixed: documents(WEB, service('app: web', 'http')) },
    { bad: documents(pod(container('')), service('app: web', '«http»')) },
    { good: documents(WEB, service('app: web', 'http')) },
    { good: documents(WEB, service('app: web', '8080')) },
  ],
};
