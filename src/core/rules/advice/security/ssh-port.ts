import { rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';

export const sshPort = rule({
  id: 'ssh-port',
  title: 'Container exposes SSH (port 22)',
  severity: 'information',
  source: 'docs/tasks/debug/debug-application/get-shell-running-container/',
  lesson: 'networking#host-ports',
  watches: ['ContainerPort.containerPort'],
  why:
    'An SSH server in a container is an extra way in that must be secured and updated. `kubectl exec` opens a ' +
    'shell without it, with the permissions that the cluster grants you. Remove the port.',
  check(port, { report }) {
    if (port.int === 22) report(port, 'Port 22 is SSH; use `kubectl exec` instead.');
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        ports:
          - containerPort: «22»
      `,
    },
    {
      in: 'container',
      good: yaml`
        ports:
          - containerPort: 8022
      `,
    },
  ],
});
