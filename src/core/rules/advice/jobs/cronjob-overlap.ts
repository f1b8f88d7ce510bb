import { preferredFix, rule } from '../../rule.ts';
import { setField } from '../../../yaml/set-field.ts';
import { yaml } from '../../yaml-example.ts';
import { addField } from '../../../wording/fix-titles.ts';

export const cronjobOverlap = rule({
  id: 'cronjob-overlap',
  title: 'CronJob runs can overlap',
  severity: 'hint',
  source: 'docs/concepts/workloads/controllers/cron-jobs/',
  unfinishedIn: 'watched',
  profile: 'production',
  lesson: 'workloads-and-services#jobs',
  watches: ['CronJobSpec'],
  why:
    'When a run takes longer than the interval, the next one starts in parallel, and runs can pile up. ' +
    '`concurrencyPolicy: Forbid` skips a run while another is active; `Replace` stops the old one. Set one of them.',
  check(spec, { report, edits }) {
    const schedule = spec.entry('schedule');
    if (!schedule || spec.text('concurrencyPolicy')) return;
    report(schedule, 'Runs can overlap, because `concurrencyPolicy` is `Allow` by default.', {
      fixes: preferredFix(
        addField('concurrencyPolicy', 'Forbid'),
        setField(edits, spec, 'concurrencyPolicy', 'Forbid', schedule),
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
          concurrencyPolicy: Forbid
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
          concurrencyPolicy: Allow
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
