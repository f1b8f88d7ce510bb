import type { Rule } from '../rule.ts';

export const sshPort: Rule = {
  id: 'ssh-port',
  title: 'A container that offers SSH',
  severity: 'information',
  lesson: 'networking#host-ports',
  watches: ['ContainerPort.containerPort'],
  why: 'Port 22 is for logging in by SSH. A container needs no such door: `kubectl exec` opens a shell in it, with the permissions that the cluster gives you.',
  check(port, { report }) {
    if (port.kind === 'scalar' && port.int === 22) report(port, 'Port 22 is SSH; `kubectl exec` needs no such door.');
  },
  examples: [
    { in: 'container', bad: 'ports:\n  - containerPort: «22»' },
    { in: 'container', good: 'ports:\n  - containerPort: 8022' },
  ],
};
