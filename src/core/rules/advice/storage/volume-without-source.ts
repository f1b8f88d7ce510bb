import { preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { addField } from '../../../wording/fix-titles.ts';

export const volumeWithoutSource = rule({
  id: 'volume-without-source',
  title: 'Volume has no source',
  severity: 'warning',
  source: 'docs/concepts/storage/volumes/',
  saysMissing: true,
  unfinishedIn: 'watched',
  lesson: 'volumes#volumes',
  watches: ['Volume'],
  why:
    'A volume with only a name becomes an `emptyDir`, which is deleted with the Pod. If you want that, set ' +
    '`emptyDir: {}`. If you want a ConfigMap, a Secret or a PersistentVolumeClaim, add it as the source.',
  check(volume, { report, edits }) {
    if (volume.entries.some(({ name }) => name !== 'name') || !volume.has('name')) return;
    const name = volume.entry('name');
    if (name)
      report(name.value, 'A volume without a source becomes an `emptyDir`.', {
        fixes: preferredFix(addField('emptyDir', '{}'), edits.addField(volume, 'emptyDir', {})),
      });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: «data»
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: data
                mountPath: /data
      `,
      fixed: yaml`
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
