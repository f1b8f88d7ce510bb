import { otherFix, preferredFix, rule } from '../rule.ts';
import { deployment } from './example-workloads.ts';
import { exclusive } from '../../wording/messages.ts';
import { changeField, remove } from '../../wording/fix-titles.ts';

export const rollingUpdateForbidden = rule({
  id: 'rolling-update-forbidden',
  title: 'rollingUpdate with another strategy type',
  severity: 'error',
  source: 'pkg/apis/apps/validation.ValidateDeploymentStrategy',
  lesson: 'workloads-and-services#update-settings',
  watches: ['DeploymentStrategy', 'StatefulSetUpdateStrategy'],
  why:
    'The API server rejects the workload. `rollingUpdate` sets how many Pods are replaced at a time; with ' +
    '`Recreate` all Pods are stopped at once, and with `OnDelete` none is replaced automatically. Remove ' +
    '`rollingUpdate`, or change the type.',
  check(strategy, { edits, report }) {
    const type = strategy.scalar('type');
    const entry = strategy.entry('rollingUpdate');
    if (!type || !entry || !strategy.map('rollingUpdate') || (type.string !== 'Recreate' && type.string !== 'OnDelete'))
      return;
    if (type.string === 'OnDelete' && strategy.key === 'strategy') return;
    if (type.string === 'Recreate' && strategy.key !== 'strategy') return;
    const fixes = [
      ...preferredFix(remove('rollingUpdate'), edits.removeField(strategy, entry)),
      ...otherFix(changeField('type', 'RollingUpdate'), edits.setText(type.node, 'RollingUpdate')),
    ];
    report(entry, exclusive('rollingUpdate', `type: ${type.string}`), { fixes });
  },
  examples: [
    {
      bad: deployment('  strategy:\n    type: Recreate\n    «rollingUpdate»:\n      maxSurge: 1\n'),
      fixed: deployment('  strategy:\n    type: Recreate\n'),
    },
    { good: deployment('  strategy:\n    type: RollingUpdate\n    rollingUpdate:\n      maxSurge: 1\n') },
  ],
});
