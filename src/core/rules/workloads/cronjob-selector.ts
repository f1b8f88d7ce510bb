import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { cronJob } from './example-workloads.ts';

const SCHEDULE = '  schedule: "0 3 * * *"\n';

export const cronjobSelector: Rule = {
  id: 'cronjob-selector',
  title: 'A CronJob whose Jobs choose their Pods themselves',
  severity: 'error',
  lesson: 'workloads-and-services#selectors',
  watches: ['JobSpec'],
  why: 'Each Job that a CronJob makes gets a selector of its own from the API server. With one selector for all of them, they would claim each other’s Pods.',
  check(spec, { edits, manifest, report }) {
    if (spec.kind !== 'map' || manifest.kind.kind !== 'CronJob') return;
    const selector = spec.entry('selector');
    if (selector && spec.has('selector')) {
      report(selector, 'The Jobs of a CronJob get their selectors from the API server.', { fixes: preferredFix('Remove the selector', edits.removeField(spec, selector)) });
    }
    const manual = spec.entry('manualSelector');
    if (manual && spec.bool('manualSelector')) {
      report(manual, 'The Jobs of a CronJob cannot bring their own selector.', { fixes: preferredFix('Remove manualSelector', edits.removeField(spec, manual)) });
    }
  },
  examples: [
    { bad: cronJob(SCHEDULE, '      «selector»:\n        matchLabels:\n          app: import\n'), fixed: cronJob(SCHEDULE) },
    { bad: cronJob(SCHEDULE, '      «manualSelector»: true\n'), fixed: cronJob(SCHEDULE) },
    { good: cronJob(SCHEDULE, '      manualSelector: false\n') },
  ],
};
