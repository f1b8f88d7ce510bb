import { preferredFix, rule } from '../rule.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const terminationGrace = rule({
  id: 'termination-grace',
  title: 'terminationGracePeriodSeconds is negative',
  severity: 'warning',
  source: 'pkg/api/pod.warningsForPodSpecAndMeta',
  lesson: 'lifecycle-and-probes#stopping',
  watches: ['PodSpec.terminationGracePeriodSeconds'],
  why:
    'The API server changes a negative value to 1 second, so the containers are killed almost immediately. 0 kills ' +
    'them without any delay; without the field they have 30 seconds. Use 0 or more.',
  check(seconds, { edits, report }) {
    if (seconds.int === undefined || seconds.int >= 0) return;
    report(seconds, 'Negative `terminationGracePeriodSeconds` counts as 1 second.', {
      fixes: preferredFix(changeTo(1), edits.setSource(seconds.node, '1')),
    });
  },
  examples: [
    { in: 'pod-spec', bad: 'terminationGracePeriodSeconds: «-1»', fixed: 'terminationGracePeriodSeconds: 1' },
    { in: 'pod-spec', good: 'terminationGracePeriodSeconds: 60' },
  ],
});
