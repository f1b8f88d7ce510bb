import type { Rule } from '../rule.ts';

const SENSITIVE = /^\/(?:$|(?:boot|dev|etc|lib|proc|root|sys|usr)(?:\/|$)|var\/lib\/(?:kubelet|docker|containerd|etcd)(?:\/|$))/;

export const sensitiveHostPath: Rule = {
  id: 'sensitive-host-path',
  title: "A folder of the node's own system",
  severity: 'information',
  lesson: 'security-context#privileged',
  watches: ['HostPathVolumeSource.path'],
  why: 'This folder belongs to the system of the node. A program that can read it learns secrets of other Pods, and one that can write it can take over the node. Mount a narrower folder, and read-only, or use a volume that is made for Pods.',
  check(path, { report }) {
    const text = path.kind === 'scalar' ? path.string : undefined;
    if (text !== undefined && SENSITIVE.test(text)) report(path, "This is a folder of the node's own system.");
  },
  examples: [
    { in: 'pod-spec', bad: 'volumes:\n  - name: host\n    hostPath:\n      path: «/etc»\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: host\n        mountPath: /host\n        readOnly: true' },
    { in: 'pod-spec', good: 'volumes:\n  - name: host\n    hostPath:\n      path: /srv/shop\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: host\n        mountPath: /host\n        readOnly: true' },
  ],
};
