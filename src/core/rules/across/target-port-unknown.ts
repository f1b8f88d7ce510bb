import type { RuleDeclaration } from '../rule.ts';
import { container, documents, pod, service } from './example-objects.ts';

const WEB = pod(container('      ports:\n        - name: http\n          containerPort: 8080\n'));

export const targetPortUnknown: RuleDeclaration = {
  id: 'target-port-unknown',
  title: 'A target port that no container names',
  severity: 'warning',
  lesson: 'networking#services',
  why: 'A Service that sends to a port by its name looks for that name among the `ports` of the containers that it selects. None of them has it, so nothing arrives. Write the name of a port, or its number.',
  examples: [
    { bad: documents(WEB, service('app: web', '«htpp»')), fixed: documents(WEB, service('app: web', 'http')) },
    { bad: documents(pod(container('')), service('app: web', '«http»')) },
    { good: documents(WEB, service('app: web', 'http')) },
    { good: documents(WEB, service('app: web', '8080')) },
  ],
};
