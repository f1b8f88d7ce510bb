import { preferredFix, rule } from '../rule.ts';
import { statefulSet } from './example-workloads.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const statefulsetRevisionHistory = rule({
  id: 'statefulset-revision-history',
  title: 'revisionHistoryLimit is negative',
  severity: 'warning',
  source: 'pkg/registry/apps/statefulset.WarningsOnCreate',
  apiWarning: true,
  lesson: 'workloads-and-services#update-settings',
  watches: ['StatefulSetSpec.revisionHistoryLimit'],
  why:
    'Every change of the Pod template leaves an old revision in etcd, and a negative limit keeps all of them. Use ' +
    '0 or more; 10 is the default.',
  check(limit, { edits, report }) {
    if (limit.int === undefined || limit.int >= 0) return;
    report(limit, 'Negative `revisionHistoryLimit` keeps all old revisions.', {
      fixes: preferredFix(changeTo(10), edits.setSource(limit.node, '10')),
    });
  },
  examples: [
    { bad: statefulSet('  revisionHistoryLimit: «-1»\n'), fixed: statefulSet('  revisionHistoryLimit: 10\n') },
    { good: statefulSet('  revisionHistoryLimit: 3\n') },
  ],
});
