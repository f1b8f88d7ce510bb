import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { statefulSet } from './example-workloads.ts';

export const statefulsetRevisionHistory: Rule = {
  id: 'statefulset-revision-history',
  title: 'A StatefulSet that keeps its history for ever',
  severity: 'warning',
  apiWarning: true,
  lesson: 'workloads-and-services#update-settings',
  watches: ['StatefulSetSpec.revisionHistoryLimit'],
  why: 'Every change of the template leaves an old revision behind. A negative limit keeps all of them, and the cluster’s database grows without end. Write 0 or more; 10 is the default.',
  check(limit, { edits, report }) {
    if (limit.kind !== 'scalar' || limit.int === undefined || limit.int >= 0) return;
    report(limit, 'A negative limit keeps all old revisions.', { fixes: preferredFix('Write 10, the default', edits.setSource(limit.node, '10')) });
  },
  examples: [
    { bad: statefulSet('  revisionHistoryLimit: «-1»\n'), fixed: statefulSet('  revisionHistoryLimit: 10\n') },
    { good: statefulSet('  revisionHistoryLimit: 3\n') },
  ],
};
