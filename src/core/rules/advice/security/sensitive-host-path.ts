import { rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { code } from '../../../wording/code.ts';

const SENSITIVE =
  /^\/(?:$|(?:boot|dev|etc|lib|proc|root|sys|usr)(?:\/|$)|var\/lib\/(?:kubelet|docker|containerd|etcd)(?:\/|$))/;

/** By the `type` of the hostPath volume: only that says whether a path is a file. */
const WHAT: Readonly<Record<string, string>> = {
  File: 'a file',
  FileOrCreate: 'a file',
  Directory: 'a directory',
  DirectoryOrCreate: 'a directory',
  Socket: 'a socket',
  CharDevice: 'a device',
  BlockDevice: 'a device',
};

export const sensitiveHostPath = rule({
  id: 'sensitive-host-path',
  title: 'hostPath volume mounts a system directory of the node',
  severity: 'information',
  source: 'docs/concepts/storage/volumes/#hostpath',
  lesson: 'security-context#privileged',
  watches: ['HostPathVolumeSource.path'],
  why:
    'A process that can read the path can learn the secrets of other Pods, and one that can write to it can take ' +
    'over the node, because the path belongs to its operating system. Mount a narrower path as read-only, or use a ' +
    'volume type that is made for Pods.',
  check(path, { report }) {
    const text = path.string;
    if (text === undefined || !SENSITIVE.test(text)) return;
    const type = path.parent?.kind === 'map' ? path.parent.text('type') : undefined;
    report(path, `${code(text)} is ${WHAT[type ?? ''] ?? 'a path'} of the node’s operating system.`);
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: host
            hostPath:
              path: «/etc»
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: host
                mountPath: /host
                readOnly: true
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: host
            hostPath:
              path: /srv/shop
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: host
                mountPath: /host
                readOnly: true
      `,
    },
  ],
});
