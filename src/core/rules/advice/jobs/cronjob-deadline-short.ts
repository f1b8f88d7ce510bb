import { preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { changeTo } from '../../../wording/fix-titles.ts';

/** So often the cluster looks for CronJobs that are due. */
const LOOK_SECONDS = 10;

export const cronjobDeadlineShort = rule({
  id: 'cronjob-deadline-short',
  title: 'startingDeadlineSeconds is less than 10',
  severity: 'warning',
  source: 'docs/concepts/workloads/controllers/cron-jobs/',
  lesson: 'workloads-and-services#jobs',
  watches: ['CronJobSpec.startingDeadlineSeconds'],
  why:
    'Runs may be skipped: the CronJob controller checks for due Jobs every 10 seconds, so it often finds one with ' +
    'a shorter deadline too late. Use 60 seconds or more.',
  check(deadline, { report, edits }) {
    if (deadline.int === undefined || deadline.int < 0 || deadline.int >= LOOK_SECONDS) return;
    report(deadline, 'CronJobs are checked every 10 s, so a run may never start in time.', {
      fixes: preferredFix(changeTo(60), edits.setSource(deadline.node, '60')),
    });
  },
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: batch/v1
        kind: CronJob
        metadata:
          name: report
        spec:
          schedule: "0 3 * * *"
          startingDeadlineSeconds: «5»
          jobTemplate:
            spec:
              template:
                spec:
                  restartPolicy: Never
                  containers:
                    - name: report
                      image: registry.example.com/shop/report:1.0.0
      `,
      fixed: yaml`
        apiVersion: batch/v1
        kind: CronJob
        metadata:
          name: report
        spec:
          schedule: "0 3 * * *"
          startingDeadlineSeconds: 60
          jobTemplate:
            spec:
              template:
                spec:
                  restartPolicy: Never
                  containers:
                    - name: report
                      image: registry.example.com/shop/report:1.0.0
      `,
    },
    {
      in: 'document',
      good: yaml`
        apiVersion: batch/v1
        kind: CronJob
        metadata:
          name: report
        spec:
          schedule: "0 3 * * *"
          startingDeadlineSeconds: 60
          jobTemplate:
            spec:
              template:
                spec:
                  restartPolicy: Never
                  containers:
                    - name: report
                      image: registry.example.com/shop/report:1.0.0
      `,
    },
  ],
});
