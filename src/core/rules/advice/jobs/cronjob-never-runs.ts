import { possibleSchedule } from '../../../kubernetes/cron-repair.ts';
import { neverRuns } from '../../../kubernetes/cron-times.ts';
import { otherFix, rule } from '../../rule.ts';
import { cronJob } from '../../workloads/example-workloads.ts';
import { changeTo } from '../../../wording/fix-titles.ts';

export const cronjobNeverRuns = rule({
  id: 'cronjob-never-runs',
  title: 'CronJob schedule matches no date',
  severity: 'warning',
  source: 'https://pkg.go.dev/github.com/robfig/cron/v3',
  lesson: 'workloads-and-services#jobs',
  watches: ['CronJobSpec.schedule'],
  why:
    'The CronJob never creates a Job: no month in its schedule has such a day, as in `0 0 31 2 *` (31 February). ' +
    'Choose a day that the month has.',
  check(schedule, { report, edits }) {
    if (!schedule.string || !neverRuns(schedule.string)) return;
    const possible = possibleSchedule(schedule.string);
    report(schedule, 'The schedule matches no date, so the CronJob never runs.', {
      fixes: otherFix(changeTo(possible), edits.setText(schedule.node, possible)),
    });
  },
  examples: [
    { bad: cronJob('  schedule: «"0 0 31 2 *"»\n') },
    { bad: cronJob('  schedule: «30 6 31 4,6,sep *»\n') },
    { good: cronJob('  schedule: "0 0 29 2 *"\n') },
    { good: cronJob('  schedule: "0 0 31 2,3 *"\n') },
    { good: cronJob('  schedule: "0 0 31 2 mon"\n') },
    { good: cronJob('  schedule: "@every 24h"\n') },
  ],
});
