import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const volumeWithoutSource: Rule = {
  id: 'volume-without-source',
  title: 'A volume that says no kind of storage',
  severity: 'warning',
  lesson: 'volumes#volumes',
  watches: ['Volume'],
  why: 'A volume with nothing but a name becomes an empty folder that goes with the Pod, and nobody says so. If you mean that, write `emptyDir: {}`. If you mean a ConfigMap, a Secret or a claim, name it.',
  check(volume, { report, edits }) {
    if (volume.kind !== 'map' || volume.entries.some(({ name }) => name !== 'name') || !volume.has('name')) return;
    const name = volume.entry('name');
    if (name) report(name.value, 'Without a kind of storage, this volume is an empty folder.', { fixes: preferredFix('Add emptyDir: {}', edits.addField(volume, 'emptyDir', {})) });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: «data»\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: data\n        mountPath: /data',
      fixed: 'volumes:\n  - name: data\n    emptyDir: {}\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: data\n        mountPath: /data',
    },
    { in: 'pod-spec', good: 'volumes:\n  - name: data\n    emptyDir: {}\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: data\n        mountPath: /data' },
  ],
};
