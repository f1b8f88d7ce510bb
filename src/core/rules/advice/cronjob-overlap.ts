import { preferredFix } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';
import type { Rule } from '../rule.ts';

export const cronjobOverlap: Rule = {
  id: 'cronjob-overlap',
  title: 'Runs of a CronJob that may overlap',
  severity: 'hint',
  profile: 'production',
  lesson: 'workloads-and-services#jobs',
  watches: ['CronJobSpec'],
  why: 'When a run takes longer than the time between two runs, the next one starts beside it, and more and more may pile up. `concurrencyPolicy: Forbid` leaves out a run while another is still at work; `Replace` ends the old one.',
  check(spec, { report, edits }) {
    const schedule = spec.kind === 'map' ? spec.entry('schedule') : undefined;
    if (spec.kind !== 'map' || !schedule || spec.text('concurrencyPolicy')) return;
    report(schedule, 'A long run and the next one may be at work together.', { fixes: preferredFix('Add concurrencyPolicy: Forbid', setField(edits, spec, 'concurrencyPolicy', 'Forbid', schedule)) });
  },
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: report\nspec:\n  «schedule»: "0 3 * * *"\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: report\n              image: registry.example.com/shop/report:1.0.0\n',
      fixed: 'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: report\nspec:\n  schedule: "0 3 * * *"\n  concurrencyPolicy: Forbid\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: report\n              image: registry.example.com/shop/report:1.0.0\n',
    },
    { in: 'document', good: 'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: report\nspec:\n  schedule: "0 3 * * *"\n  concurrencyPolicy: Allow\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n            - name: report\n              image: registry.example.com/shop/report:1.0.0\n' },
  ],
};
