import { preferredFix, rule } from '../../rule.ts';
import { setField } from '../../../yaml/set-field.ts';
import { yaml } from '../../yaml-example.ts';
import { addField } from '../../../wording/fix-titles.ts';

export const cronjobDeadlineMissing = rule({
  id: 'cronjob-deadline-missing',
  title: 'CronJob has no startingDeadlineSeconds',
  severity: 'hint',
  source: 'docs/concepts/workloads/controllers/cron-jobs/',
  unfinishedIn: 'watched',
  profile: 'production',
  lesson: 'workloads-and-services#jobs',
  watches: ['CronJobSpec'],
  why:
    'After a cluster outage, a missed run starts however late it is: a nightly report then runs in the middle of the ' +
    'day. `startingDeadlineSeconds` limits how late a run may start. Add it.',
  check(spec, { report, edits }) {
    const schedule = spec.entry('schedule');
    if (!schedule || spec.has('startingDeadlineSeconds')) return;
    report(schedule, 'No `startingDeadlineSeconds`: a missed run starts however late it is.', {
      fixes: preferredFix(
        addField('startingDeadlineSeconds', 600),
        setField(edits, spec, 'startingDeadlineSeconds', 600, schedule),
      ),
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
          «schedule»: "0 3 * * *"
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
          startingDeadlineSeconds: 600
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
          startingDeadlineSeconds: 600
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
