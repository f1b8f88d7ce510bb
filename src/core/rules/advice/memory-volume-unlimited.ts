import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const memoryVolumeUnlimited: Rule = {
  id: 'memory-volume-unlimited',
  title: 'A volume in memory without a limit',
  severity: 'information',
  lesson: 'volumes#empty-dir',
  watches: ['EmptyDirVolumeSource'],
  why: 'With `medium: Memory` the files of a volume lie in the memory of the node, and count as memory of the containers that write them. Without `sizeLimit`, and without memory limits of the containers, they may fill it until the node ends Pods.',
  check(source, { report, edits, manifest: { podSpec } }) {
    const medium = source.kind === 'map' ? source.scalar('medium') : undefined;
    if (source.kind !== 'map' || medium?.string !== 'Memory' || source.has('sizeLimit') || !podSpec) return;
    const isBounded = podSpec.has('resources') || podSpec.maps('containers').every((container) => container.map('resources')?.map('limits')?.has('memory') === true);
    if (!isBounded) report(medium, 'The files in this volume may fill the memory of the node.', { fixes: preferredFix('Add sizeLimit: 64Mi', edits.addField(source, 'sizeLimit', '64Mi')) });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: cache\n    emptyDir:\n      medium: «Memory»\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: cache\n        mountPath: /cache',
      fixed: 'volumes:\n  - name: cache\n    emptyDir:\n      medium: Memory\n      sizeLimit: 64Mi\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: cache\n        mountPath: /cache',
    },
    {
      in: 'pod-spec',
      good: 'volumes:\n  - name: cache\n    emptyDir:\n      medium: Memory\ncontainers:\n  - name: web\n    image: nginx:1.27\n    resources:\n      limits:\n        memory: 64Mi\n    volumeMounts:\n      - name: cache\n        mountPath: /cache',
    },
  ],
};
