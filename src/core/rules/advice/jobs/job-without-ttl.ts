import { preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { addField } from '../../../wording/fix-titles.ts';

export const jobWithoutTtl = rule({
  id: 'job-without-ttl',
  title: 'Job has no ttlSecondsAfterFinished',
  severity: 'hint',
  source: 'docs/concepts/workloads/controllers/ttlafterfinished/',
  unfinishedIn: 'watched',
  profile: 'production',
  lesson: 'workloads-and-services#jobs',
  watches: ['Job'],
  why:
    'A finished Job and its Pods stay in the cluster until someone deletes them. With `ttlSecondsAfterFinished` ' +
    'the cluster deletes them, for example one hour after the end. Add it.',
  check(job, { report, edits }) {
    const spec = job.map('spec');
    if (
      job.kind !== 'map' ||
      !spec ||
      spec.entry('ttlSecondsAfterFinished') ||
      job.map('metadata')?.has('ownerReferences')
    )
      return;
    const kind = job.entry('kind');
    if (kind)
      report(kind.value, 'No `ttlSecondsAfterFinished`: the finished Job stays until someone deletes it.', {
        fixes: preferredFix(
          addField('ttlSecondsAfterFinished', 3600),
          edits.addFirstField(spec, 'ttlSecondsAfterFinished', 3600),
        ),
      });
  },
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: batch/v1
        kind: «Job»
        metadata:
          name: backup
        spec:
          template:
            spec:
              restartPolicy: Never
              containers:
                - name: backup
                  image: registry.example.com/backup:1.0.0
      `,
      fixed: yaml`
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: backup
        spec:
          ttlSecondsAfterFinished: 3600
          template:
            spec:
              restartPolicy: Never
              containers:
                - name: backup
                  image: registry.example.com/backup:1.0.0
      `,
    },
    {
      in: 'document',
      good: yaml`
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: backup
        spec:
          ttlSecondsAfterFinished: 60
          template:
            spec:
              restartPolicy: Never
              containers:
                - name: backup
                  image: registry.example.com/backup:1.0.0
      `,
    },
  ],
});
