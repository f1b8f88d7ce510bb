import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const hostPortHostnetwork: Rule = {
  id: 'host-port-hostnetwork',
  title: 'A host port that differs from the container’s',
  severity: 'error',
  lesson: 'networking#host-ports',
  watches: ['PodSpec'],
  why: 'With `hostNetwork: true` the containers use the network of the node itself, so the port of the container is the port of the node. Write the same number, or leave `hostPort` out.',
  check(podSpec, { edits, report }) {
    if (podSpec.kind !== 'map' || podSpec.bool('hostNetwork') !== true) return;
    for (const container of podSpec.maps('containers')) {
      for (const port of container.maps('ports')) {
        const number = port.int('containerPort');
        const host = port.scalar('hostPort');
        if (!number || !host?.int || host.int === number) continue;
        report(host, 'With `hostNetwork: true`, `hostPort` must equal `containerPort`.', { fixes: preferredFix(`Write ${number}`, edits.setSource(host.node, String(number))) });
      }
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'hostNetwork: true\ncontainers:\n  - name: a\n    image: a:1.0\n    ports:\n      - containerPort: 80\n        hostPort: «8080»',
      fixed: 'hostNetwork: true\ncontainers:\n  - name: a\n    image: a:1.0\n    ports:\n      - containerPort: 80\n        hostPort: 80',
    },
    { in: 'pod-spec', good: 'hostNetwork: true\ncontainers:\n  - name: a\n    image: a:1.0\n    ports:\n      - containerPort: 80' },
  ],
};
