import { preferredFix } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';
import type { Rule } from '../rule.ts';

export const writableHostPath: Rule = {
  id: 'writable-host-path',
  title: 'A folder of the node that a container can change',
  severity: 'hint',
  profile: 'standard',
  lesson: 'volumes#host-path',
  watches: ['VolumeMount'],
  why: 'What a container writes into a folder of its node stays there after the Pod, for every other Pod and for the node itself. Mount it with `readOnly: true` when reading is enough.',
  check(mount, { report, edits, manifest: { podSpec } }) {
    if (mount.kind !== 'map' || mount.bool('readOnly') === true) return;
    const name = mount.scalar('name');
    const volume = podSpec?.maps('volumes').find((candidate) => candidate.text('name') === name?.string);
    if (name && volume?.has('hostPath')) report(name, 'This container can change a folder of its node.', { fixes: preferredFix('Mount it read-only', setField(edits, mount, 'readOnly', true)) });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: host\n    hostPath:\n      path: /srv/shop\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: «host»\n        mountPath: /host',
      fixed: 'volumes:\n  - name: host\n    hostPath:\n      path: /srv/shop\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: host\n        mountPath: /host\n        readOnly: true',
    },
    { in: 'pod-spec', good: 'volumes:\n  - name: data\n    emptyDir: {}\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: data\n        mountPath: /data' },
  ],
};
