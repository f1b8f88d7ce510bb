import type { Rule } from '../rule.ts';
import { preferredFix } from '../rule.ts';

export const jobWithoutTtl: Rule = {
  id: 'job-without-ttl',
  title: 'A finished Job that stays for ever',
  severity: 'hint',
  profile: 'production',
  lesson: 'workloads-and-services#jobs',
  watches: ['Job'],
  why: 'A finished Job and its Pods stay in the cluster until someone deletes them. With `ttlSecondsAfterFinished` the cluster does it, for example one hour after the end.',
  check(job, { report, edits }) {
    const spec = job.kind === 'map' ? job.map('spec') : undefined;
    if (job.kind !== 'map' || !spec || spec.entry('ttlSecondsAfterFinished') || job.map('metadata')?.has('ownerReferences')) return;
    const kind = job.entry('kind');
    if (kind) report(kind.value, 'When this Job is done, it stays until someone deletes it.', { fixes: preferredFix('Add ttlSecondsAfterFinished: 3600', edits.addFirstField(spec, 'ttlSecondsAfterFinished', 3600)) });
  },
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: batch/v1\nkind: «Job»\nmetadata:\n  name: backup\nspec:\n  template:\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: backup\n          image: registry.example.com/backup:1.0.0\n',
      fixed: 'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: backup\nspec:\n  ttlSecondsAfterFinished: 3600\n  template:\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: backup\n          image: registry.example.com/backup:1.0.0\n',
    },
    { in: 'document', good: 'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: backup\nspec:\n  ttlSecondsAfterFinished: 60\n  template:\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: backup\n          image: registry.example.com/backup:1.0.0\n' },
  ],
};
