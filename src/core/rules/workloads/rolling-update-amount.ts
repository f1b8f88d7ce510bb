import { isGateOpen } from '../../kubernetes/schema.ts';
import { amountOf, isRolling } from '../../manifest/rolling-update.ts';
import type { MapValue, ScalarValue } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';
import { preferredFix, rule, safeFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { deployment } from './example-workloads.ts';
import { changeTo, removeThe } from '../../wording/fix-titles.ts';
import { mustBe, notNegative } from '../../wording/messages.ts';

export const rollingUpdateAmount = rule({
  id: 'rolling-update-amount',
  title: 'maxUnavailable or maxSurge is not a valid number or percentage',
  severity: 'error',
  source: 'pkg/apis/apps/validation.ValidateRollingUpdateDeployment',
  lesson: 'workloads-and-services#update-settings',
  watches: ['RollingUpdateDeployment', 'RollingUpdateDaemonSet', 'RollingUpdateStatefulSetStrategy'],
  why:
    'The API server rejects the workload. `maxUnavailable` and `maxSurge` take an integer without quotes, such as ' +
    '`1`, or a percentage of the Pods, such as `25%`. `maxUnavailable` is at most 100%, and at least 1 for a ' +
    'StatefulSet.',
  check(rollingUpdate, context) {
    if (!isRolling(rollingUpdate)) return;
    const type = context.typeOf(rollingUpdate)?.name;
    const isStatefulSet = type === 'RollingUpdateStatefulSetStrategy';
    if (!isIgnored(rollingUpdate, context))
      checkAmount(rollingUpdate, 'maxUnavailable', isStatefulSet ? 1 : 0, 100, context);
    if (!isStatefulSet)
      checkAmount(rollingUpdate, 'maxSurge', 0, type === 'RollingUpdateDaemonSet' ? 100 : Infinity, context);
  },
  examples: [
    {
      bad: deployment('  strategy:\n    rollingUpdate:\n      maxUnavailable: «"1"»\n'),
      fixed: deployment('  strategy:\n    rollingUpdate:\n      maxUnavailable: 1\n'),
    },
    {
      bad: deployment('  strategy:\n    rollingUpdate:\n      maxUnavailable: «150%»\n'),
      fixed: deployment('  strategy:\n    rollingUpdate:\n      maxUnavailable: 100%\n'),
    },
    {
      bad: deployment('  strategy:\n    rollingUpdate:\n      maxSurge: «-1»\n'),
      fixed: deployment('  strategy:\n    rollingUpdate:\n      maxSurge: 1\n'),
    },
    { good: deployment('  strategy:\n    rollingUpdate:\n      maxSurge: 200%\n      maxUnavailable: 0\n') },
  ],
});

/** The server drops it while its gate is closed. */
function isIgnored(rollingUpdate: MapValue, { typeOf, version }: RuleContext): boolean {
  const gate = typeOf(rollingUpdate)?.fields.get('maxUnavailable')?.gate;
  return gate !== undefined && !isGateOpen(gate, version);
}

function checkAmount(map: MapValue, name: string, min: number, maxPercent: number, context: RuleContext): void {
  const value = map.scalar(name);
  if (!value || (value.int === undefined && value.string === undefined)) return;
  const amount = amountOf(value);
  if (!amount)
    context.report(value, mustBe(name, 'an integer such as `1` or a percentage such as `25%`'), {
      fixes: repair(value, context),
    });
  else if (amount.number < min) {
    const message = min === 0 ? notNegative(name) : mustBe(name, 'at least 1');
    context.report(value, message, { fixes: preferredFix(changeTo(1), context.edits.setSource(value.node, '1')) });
  } else if (amount.isPercent && amount.number > maxPercent) {
    context.report(value, mustBe(name, 'at most 100%'), {
      fixes: preferredFix(changeTo('100%'), context.edits.setText(value.node, '100%')),
    });
  }
}

/** A number in quotes loses them; a percentage keeps its digits. */
function repair(value: ScalarValue, { edits }: RuleContext): Fix[] {
  const text = value.string ?? '';
  if (/^\d{1,9}$/.test(text.trim()))
    return safeFix(removeThe('quotes'), edits.setSource(value.node, String(Number(text))));
  const percent = /(\d{1,3})(?:\.\d+)?\s*(?:%|percent|pct)/i.exec(text)?.[1];
  const written = percent === undefined ? '25%' : `${Math.max(1, Number(percent))}%`;
  return preferredFix(percent === undefined ? changeTo('25%') : changeTo(written), edits.setText(value.node, written));
}
