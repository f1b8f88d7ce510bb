import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { deployment } from './example-workloads.ts';

export const rollingUpdateForbidden: Rule = {
  id: 'rolling-update-forbidden',
  title: 'Settings of a rolling update without one',
  severity: 'error',
  lesson: 'workloads-and-services#update-settings',
  watches: ['DeploymentStrategy', 'StatefulSetUpdateStrategy'],
  why: '`rollingUpdate` says how many Pods are replaced at a time. With `Recreate` all go at once, with `OnDelete` none go by themselves, so nothing is left to say.',
  check(strategy, { edits, report }) {
    if (strategy.kind !== 'map') return;
    const type = strategy.scalar('type');
    const entry = strategy.entry('rollingUpdate');
    if (!type || !entry || !strategy.has('rollingUpdate') || (type.string !== 'Recreate' && type.string !== 'OnDelete')) return;
    if (type.string === 'OnDelete' && strategy.key === 'strategy') return;
    if (type.string === 'Recreate' && strategy.key !== 'strategy') return;
    const fixes = [
      ...preferredFix('Remove rollingUpdate', edits.removeField(strategy, entry)),
      ...otherFix('Write RollingUpdate', edits.setText(type.node, 'RollingUpdate')),
    ];
    report(entry, `\`rollingUpdate\` does not go with \`${type.string}\`.`, { fixes });
  },
  examples: [
    { bad: deployment('  strategy:\n    type: Recreate\n    «rollingUpdate»:\n      maxSurge: 1\n'), fixed: deployment('  strategy:\n    type: Recreate\n') },
    { good: deployment('  strategy:\n    type: RollingUpdate\n    rollingUpdate:\n      maxSurge: 1\n') },
  ],
};
