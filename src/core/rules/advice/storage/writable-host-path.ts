import { preferredFix, rule } from '../../rule.ts';
import { setField } from '../../../yaml/set-field.ts';
import { yaml } from '../../yaml-example.ts';
import { setTo } from '../../../wording/fix-titles.ts';

export const writableHostPath = rule({
  id: 'writable-host-path',
  title: 'Writable hostPath volume',
  severity: 'hint',
  source: 'docs/concepts/storage/volumes/#hostpath',
  unfinishedIn: 'watched',
  profile: 'standard',
  lesson: 'volumes#host-path',
  watches: ['VolumeMount'],
  why:
    'Files that the container writes to a `hostPath` directory stay on the node after the Pod is gone, visible to ' +
    'other Pods and to the node itself. Mount it with `readOnly: true` if the container only reads it.',
  check(mount, { report, edits, manifest: { podSpec } }) {
    if (mount.bool('readOnly') === true) return;
    const name = mount.scalar('name');
    const volume = podSpec?.maps('volumes').find((candidate) => candidate.text('name') === name?.string);
    if (name && volume?.has('hostPath'))
      report(name, 'A `hostPath` directory is mounted read-write.', {
        fixes: preferredFix(setTo(mount, 'readOnly', 'true'), setField(edits, mount, 'readOnly', true)),
      });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: host
            hostPath:
              path: /srv/shop
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: «host»
                mountPath: /host
      `,
      fixed: yaml`
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
