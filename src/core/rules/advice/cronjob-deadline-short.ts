import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** So often the cluster looks for CronJobs that are due. */
const LOOK_SECONDS = 10;

export const cronjobDeadlineShort: Rule = {
  id: 'cronjob-deadline-short',
  title: 'A CronJob that may never be in time',
  severity: 'warning',
  lesson: 'workloads-and-services#jobs',
  watches: ['CronJobSpec.startingDeadlineSeconds'],
  why: 'The cluster looks every 10 seconds for CronJobs that are due. One that must start within fewer seconds is often found too late, and is then left out. Give it a minute or more.',
  check(deadline, { report, edits }) {
    if (deadline.kind !== 'scalar' || deadline.int === undefined || deadline.int < 0 || deadline.int >= LOOK_SECONDS) return;
    report(deadline, 'The cluster only looks every 10 s: this may never start.', { fixes: preferredFix('Write 60', edits.setSource(deadline.node, '60')) });
  },
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: report\nspec:\n  schedule: "0 3 * * *"\n  startingDeadlineSeconds: «5»\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: report\n              image: registry.example.com/shop/report:1.0.0\n',
      fixed: 'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: report\nspec:\n  schedule: "0 3 * * *"\n  startingDeadlineSeconds: 60\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: report\n              image: registry.example.com/shop/report:1.0.0\n',
    },
    { in: 'document', good: 'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: report\nspec:\n  schedule: "0 3 * * *"\n  startingDeadlineSeconds: 60\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: report\n              image: registry.example.com/shop/report:1.0.0\n' },
  ],
};
