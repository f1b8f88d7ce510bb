import { amountOf, isRolling } from '../../manifest/rolling-update.ts';
import type { MapValue, ScalarValue } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';
import { preferredFix, safeFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { deployment } from './example-workloads.ts';

export const rollingUpdateAmount: Rule = {
  id: 'rolling-update-amount',
  title: 'A number of Pods that is neither a number nor a percentage',
  severity: 'error',
  lesson: 'workloads-and-services#update-settings',
  watches: ['RollingUpdateDeployment', 'RollingUpdateDaemonSet', 'RollingUpdateStatefulSetStrategy'],
  why: 'How many Pods are replaced at a time is a number without quotes, such as `1`, or a percentage of the Pods, such as `25%`. No more than all of them can be unavailable, and a StatefulSet must have leave to take down at least one.',
  check(rollingUpdate, context) {
    if (rollingUpdate.kind !== 'map' || !isRolling(rollingUpdate)) return;
    const type = context.typeOf(rollingUpdate)?.name;
    const isStatefulSet = type === 'RollingUpdateStatefulSetStrategy';
    if (isStatefulSet && context.version < 35) return;
    checkAmount(rollingUpdate, 'maxUnavailable', isStatefulSet ? 1 : 0, 100, context);
    if (!isStatefulSet) checkAmount(rollingUpdate, 'maxSurge', 0, type === 'RollingUpdateDaemonSet' ? 100 : Infinity, context);
  },
  examples: [
    { bad: deployment('  strategy:\n    rollingUpdate:\n      maxUnavailable: «"1"»\n'), fixed: deployment('  strategy:\n    rollingUpdate:\n      maxUnavailable: 1\n') },
    { bad: deployment('  strategy:\n    rollingUpdate:\n      maxUnavailable: «150%»\n'), fixed: deployment('  strategy:\n    rollingUpdate:\n      maxUnavailable: 100%\n') },
    { bad: deployment('  strategy:\n    rollingUpdate:\n      maxSurge: «-1»\n'), fixed: deployment('  strategy:\n    rollingUpdate:\n      maxSurge: 1\n') },
    { good: deployment('  strategy:\n    rollingUpdate:\n      maxSurge: 200%\n      maxUnavailable: 0\n') },
  ],
};

function checkAmount(map: MapValue, name: string, min: number, maxPercent: number, context: RuleContext): void {
  const value = map.scalar(name);
  if (!value || (value.int === undefined && value.string === undefined)) return;
  const amount = amountOf(value);
  if (!amount) context.report(value, `\`${name}\` is a number such as 1 or a percentage such as 25%.`, { fixes: repair(value, context) });
  else if (amount.number < min) {
    const message = min === 0 ? `\`${name}\` must not be below 0.` : `\`${name}\` must let at least one Pod go.`;
    context.report(value, message, { fixes: preferredFix('Write 1', context.edits.setSource(value.node, '1')) });
  } else if (amount.isPercent && amount.number > maxPercent) {
    context.report(value, `\`${name}\` must not be more than 100%.`, { fixes: preferredFix('Write 100%', context.edits.setText(value.node, '100%')) });
  }
}

/** A number in quotes loses them; a percentage keeps its digits. */
function repair(value: ScalarValue, { edits }: RuleContext): Fix[] {
  const text = value.string ?? '';
  if (/^\d{1,9}$/.test(text.trim())) return safeFix(`Write ${Number(text)} without quotes`, edits.setSource(value.node, String(Number(text))));
  const percent = /(\d{1,3})(?:\.\d+)?\s*%/.exec(text)?.[1];
  const written = percent === undefined ? '25%' : `${Math.max(1, Number(percent))}%`;
  return preferredFix(percent === undefined ? 'Write 25%, the default of Deployments' : `Write ${written}`, edits.setText(value.node, written));
}
