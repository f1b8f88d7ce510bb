import type { Rule } from '../rule.ts';

const SOCKETS = /^\/(?:var\/)?run\/(?:docker\.sock|containerd\/containerd\.sock|crio\/crio\.sock|dockershim\.sock)$/;

export const runtimeSocket: Rule = {
  id: 'runtime-socket',
  title: "The node's container runtime within reach",
  severity: 'information',
  lesson: 'security-context#privileged',
  watches: ['HostPathVolumeSource.path'],
  why: 'Whoever can talk to this socket can start any container on the node, with all rights. That makes the Pod as powerful as the node itself. Build images with a tool that needs no such socket.',
  check(path, { report }) {
    const text = path.kind === 'scalar' ? path.string : undefined;
    if (text !== undefined && SOCKETS.test(text.replace(/\/+$/, ''))) report(path, 'Through this socket the Pod controls the whole node.');
  },
  examples: [
    { in: 'pod-spec', bad: 'volumes:\n  - name: docker\n    hostPath:\n      path: «/var/run/docker.sock»\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: docker\n        mountPath: /var/run/docker.sock' },
    { in: 'pod-spec', good: 'volumes:\n  - name: data\n    emptyDir: {}\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: data\n        mountPath: /data' },
  ],
};
