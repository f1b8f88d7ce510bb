import { withoutEnd } from '../../../text.ts';
import { rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';

const SOCKETS = /^\/(?:var\/)?run\/(?:docker\.sock|containerd\/containerd\.sock|crio\/crio\.sock|dockershim\.sock)$/;

export const runtimeSocket = rule({
  id: 'runtime-socket',
  title: 'hostPath mounts the container runtime socket',
  severity: 'information',
  source: 'docs/concepts/storage/volumes/#hostpath',
  lesson: 'security-context#privileged',
  watches: ['HostPathVolumeSource.path'],
  why:
    'A process that can use the socket can start any container on the node, even a privileged one, so the Pod ' +
    'controls the node. Build images with a tool that does not need the socket.',
  check(path, { report }) {
    const text = path.string;
    if (text !== undefined && SOCKETS.test(withoutEnd(text, '/')))
      report(path, 'The container runtime socket gives the Pod control of the whole node.');
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: docker
            hostPath:
              path: «/var/run/docker.sock»
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: docker
                mountPath: /var/run/docker.sock
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: data
            emptyDir: {}
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: data
                mountPath: /data
      `,
    },
  ],
});
