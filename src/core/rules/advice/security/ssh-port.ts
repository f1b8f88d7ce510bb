import { containerAround } from '../../../manifest/containers.ts';
import { imageParts } from '../../../kubernetes/images.ts';
import { rule } from '../../rule.ts';
import type { MapValue } from '../../../yaml/values.ts';
import { yaml } from '../../yaml-example.ts';

/** Programs whose users come over SSH: servers for files, for Git, for tunnels. */
const SERVES_SSH = /ssh|sftp|git(?!hub)|gogs|forgejo|bastion|jump|tunnel/i;

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
    if (port.int !== 22 || servesSsh(containerAround(port)?.container)) return;
    report(port, 'Port 22 is SSH; use `kubectl exec` instead.');
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
    {
      in: 'document',
      good: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: uploads
        spec:
          containers:
            - name: uploads
              image: atmoz/sftp:alpine-3.7
              ports:
                - containerPort: 22
              resources:
                requests:
                  cpu: 100m
                  memory: 64Mi
                limits:
                  memory: 64Mi
      `,
    },
  ],
});

/** For them, `kubectl exec` is no substitute. */
function servesSsh(container: MapValue | undefined): boolean {
  const image = imageParts(container?.text('image') ?? '').name;
  return SERVES_SSH.test(image) || SERVES_SSH.test(container?.text('name') ?? '');
}
