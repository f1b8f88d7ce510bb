import { containerAround } from '../../manifest/containers.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const volumeMountBidirectional: Rule = {
  id: 'volume-mount-bidirectional',
  title: 'Bidirectional mounts from an ordinary container',
  severity: 'error',
  lesson: 'volumes#images-and-devices',
  watches: ['VolumeMount.mountPropagation'],
  why: 'With Bidirectional, what the container mounts appears on the node and in other containers. That is so powerful that only privileged containers may do it. HostToContainer, the other direction, is open to all.',
  check(value, { report, edits, pathOf }) {
    if (value.kind !== 'scalar' || value.string !== 'Bidirectional') return;
    const container = containerAround(value)?.container;
    if (!container || container.map('securityContext')?.bool('privileged') === true) return;
    const fixes = [
      ...preferredFix('Write HostToContainer', edits.setText(value.node, 'HostToContainer')),
      ...otherFix('Write None', edits.setText(value.node, 'None')),
    ];
    report(value, 'Bidirectional is only for privileged containers.', { path: pathOf(value).replace(/\[\d+\]\.mountPropagation$/, '.mountPropagation'), fixes });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: data\n    emptyDir: {}\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: data\n        mountPath: /data\n        mountPropagation: «Bidirectional»',
      fixed: 'volumes:\n  - name: data\n    emptyDir: {}\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: data\n        mountPath: /data\n        mountPropagation: HostToContainer',
    },
    { in: 'pod-spec', good: 'volumes:\n  - name: data\n    emptyDir: {}\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: data\n        mountPath: /data\n        mountPropagation: HostToContainer' },
  ],
};
