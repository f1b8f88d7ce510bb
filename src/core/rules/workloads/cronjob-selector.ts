import { preferredFix, rule } from '../rule.ts';
import { cronJob } from './example-workloads.ts';
import { remove } from '../../wording/fix-titles.ts';
import { notAllowed } from '../../wording/messages.ts';

const SCHEDULE = '  schedule: "0 3 * * *"\n';

export const cronjobSelector = rule({
  id: 'cronjob-selector',
  title: 'CronJob sets a selector for its Jobs',
  severity: 'error',
  source: 'pkg/apis/batch/validation.ValidateJobTemplateSpec',
  lesson: 'workloads-and-services#selectors',
  watches: ['JobSpec'],
  why:
    'The API server rejects the CronJob. It gives each Job a selector of its own; with one selector for all of ' +
    'them, the Jobs would claim each other’s Pods. Remove the selector.',
  check(spec, { edits, manifest, report }) {
    if (manifest.kind.kind !== 'CronJob') return;
    const selector = spec.entry('selector');
    if (selector && spec.has('selector')) {
      report(selector, notAllowed('selector', 'in a CronJob; the API server sets it for each Job'), {
        fixes: preferredFix(remove('selector'), edits.removeField(spec, selector)),
      });
    }
    const manual = spec.entry('manualSelector');
    if (manual && spec.bool('manualSelector')) {
      report(manual, notAllowed('manualSelector', 'in a CronJob'), {
        fixes: preferredFix(remove('manualSelector'), edits.removeField(spec, manual)),
      });
    }
  },
  examples: [
    {
      bad: cronJob(SCHEDULE, '      «selector»:\n        matchLabels:\n          app: import\n'),
      fixed: cronJob(SCHEDULE),
    },
    { bad: cronJob(SCHEDULE, '      «manualSelector»: true\n'), fixed: cronJob(SCHEDULE) },
    { good: cronJob(SCHEDULE, '      manualSelector: false\n') },
  ],
});
