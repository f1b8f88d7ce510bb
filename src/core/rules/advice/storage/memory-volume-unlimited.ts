import { preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { addField } from '../../../wording/fix-titles.ts';

export const memoryVolumeUnlimited = rule({
  id: 'memory-volume-unlimited',
  title: 'Memory-backed emptyDir has no sizeLimit',
  severity: 'information',
  source: 'docs/concepts/storage/volumes/#emptydir',
  unfinishedIn: 'pod-spec',
  lesson: 'volumes#empty-dir',
  watches: ['EmptyDirVolumeSource'],
  why:
    'The files can fill the memory of the node until it evicts Pods: with `medium: Memory`, a volume uses the ' +
    'memory of the containers that write to it. Without `sizeLimit` and memory limits, nothing stops it. Add a ' +
    '`sizeLimit`.',
  check(source, { report, edits, manifest: { podSpec } }) {
    const medium = source.scalar('medium');
    if (medium?.string !== 'Memory' || source.has('sizeLimit') || !podSpec) return;
    const isBounded =
      podSpec.has('resources') ||
      podSpec
        .maps('containers')
        .every((container) => container.map('resources')?.map('limits')?.has('memory') === true);
    if (!isBounded)
      report(medium, 'No `sizeLimit`: the volume can fill the memory of the node.', {
        fixes: preferredFix(addField('sizeLimit', '64Mi'), edits.addField(source, 'sizeLimit', '64Mi')),
      });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: cache
            emptyDir:
              medium: «Memory»
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: cache
                mountPath: /cache
      `,
      fixed: yaml`
        volumes:
          - name: cache
            emptyDir:
              medium: Memory
              sizeLimit: 64Mi
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: cache
                mountPath: /cache
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: cache
            emptyDir:
              medium: Memory
        containers:
          - name: web
            image: nginx:1.27
            resources:
              limits:
                memory: 64Mi
            volumeMounts:
              - name: cache
                mountPath: /cache
      `,
    },
  ],
});
