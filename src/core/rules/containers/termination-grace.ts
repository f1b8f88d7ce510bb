import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const terminationGrace: Rule = {
  id: 'termination-grace',
  title: 'A negative time to stop',
  severity: 'warning',
  lesson: 'lifecycle-and-probes#stopping',
  watches: ['PodSpec.terminationGracePeriodSeconds'],
  why: 'The API server takes a negative number and turns it into 1 second, which is hardly what was meant. 0 stops the containers at once; without the field they have 30 seconds.',
  check(seconds, { edits, report }) {
    if (seconds.kind !== 'scalar' || seconds.int === undefined || seconds.int >= 0) return;
    report(seconds, 'A negative grace period counts as 1 second.', { fixes: preferredFix('Write 1', edits.setSource(seconds.node, '1')) });
  },
  examples: [
    { in: 'pod-spec', bad: 'terminationGracePeriodSeconds: «-1»', fixed: 'terminationGracePeriodSeconds: 1' },
    { in: 'pod-spec', good: 'terminationGracePeriodSeconds: 60' },
  ],
};
