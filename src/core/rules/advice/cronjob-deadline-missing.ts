import { preferredFix } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';
import type { Rule } from '../rule.ts';

export const cronjobDeadlineMissing: Rule = {
  id: 'cronjob-deadline-missing',
  title: 'A CronJob without a latest time to start',
  severity: 'hint',
  profile: 'production',
  lesson: 'workloads-and-services#jobs',
  watches: ['CronJobSpec'],
  why: 'After a break of the cluster a missed run is made up for, however late that is: the report of the night then comes in the middle of the day. `startingDeadlineSeconds` says until when a run still makes sense.',
  check(spec, { report, edits }) {
    const schedule = spec.kind === 'map' ? spec.entry('schedule') : undefined;
    if (spec.kind !== 'map' || !schedule || spec.has('startingDeadlineSeconds')) return;
    report(schedule, 'A run that was missed is made up for however late.', { fixes: preferredFix('Add startingDeadlineSeconds: 600', setField(edits, spec, 'startingDeadlineSeconds', 600, schedule)) });
  },
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: report\nspec:\n  «schedule»: "0 3 * * *"\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: report\n              image: registry.example.com/shop/report:1.0.0\n',
      fixed: 'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: report\nspec:\n  schedule: "0 3 * * *"\n  startingDeadlineSeconds: 600\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: report\n              image: registry.example.com/shop/report:1.0.0\n',
    },
    { in: 'document', good: 'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: report\nspec:\n  schedule: "0 3 * * *"\n  startingDeadlineSeconds: 600\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: report\n              image: registry.example.com/shop/report:1.0.0\n' },
  ],
};
