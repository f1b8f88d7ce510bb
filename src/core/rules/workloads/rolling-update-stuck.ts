import type { IntOrPercent } from '../../kubernetes/int-or-percent.ts';
import { amountOr, isRolling } from '../../manifest/rolling-update.ts';
import { fieldPath, pathOf } from '../../yaml/path.ts';
import type { MapValue } from '../../yaml/values.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';
import { daemonSet, deployment } from './example-workloads.ts';
import { requires } from '../../wording/messages.ts';
import { remove, setTo } from '../../wording/fix-titles.ts';

export const rollingUpdateStuck = rule({
  id: 'rolling-update-stuck',
  title: 'Rolling update cannot make progress',
  severity: 'error',
  source: 'pkg/apis/apps/validation.ValidateRollingUpdateDeployment',
  lesson: 'workloads-and-services#rolling-updates',
  watches: ['RollingUpdateDeployment', 'RollingUpdateDaemonSet'],
  why:
    'The API server rejects the workload. To replace a Pod, a rolling update either stops the old one first ' +
    '(`maxUnavailable`) or starts the new one first (`maxSurge`); with both at 0 it can do neither. A DaemonSet ' +
    'uses only one of them: with `maxSurge`, `maxUnavailable` (1 by default) must be 0.',
  check(rollingUpdate, context) {
    if (!isRolling(rollingUpdate)) return;
    const isDaemonSet = context.typeOf(rollingUpdate)?.name === 'RollingUpdateDaemonSet';
    const unavailable = amountOr(rollingUpdate, 'maxUnavailable', 1);
    const surge = amountOr(rollingUpdate, 'maxSurge', isDaemonSet ? 0 : 1);
    if (!unavailable || !surge || !isSound(unavailable) || !isSound(surge)) return;
    if (unavailable.number === 0 && surge.number === 0) reportStuck(rollingUpdate, context);
    else if (isDaemonSet && unavailable.number > 0 && surge.number > 0) reportBoth(rollingUpdate, context);
  },
  examples: [
    {
      bad: deployment('  strategy:\n    rollingUpdate:\n      maxSurge: 0\n      «maxUnavailable»: 0%\n'),
      fixed: deployment('  strategy:\n    rollingUpdate:\n      maxSurge: 0\n      maxUnavailable: 1\n'),
    },
    {
      bad: daemonSet('  updateStrategy:\n    rollingUpdate:\n      «maxSurge»: 1\n'),
      fixed: daemonSet('  updateStrategy:\n    rollingUpdate:\n      maxSurge: 1\n      maxUnavailable: 0\n'),
    },
    { good: daemonSet('  updateStrategy:\n    rollingUpdate:\n      maxSurge: 1\n      maxUnavailable: 0\n') },
  ],
});

/** What is out of bounds is reported on its own. */
function isSound({ number, isPercent }: IntOrPercent): boolean {
  return number >= 0 && !(isPercent && number > 100);
}

function reportStuck(map: MapValue, context: RuleContext): void {
  const path = fieldPath(context.pathOf(map), 'maxUnavailable');
  const fixes = [
    ...preferredFix(setTo(map, 'maxUnavailable', 1), setField(context.edits, map, 'maxUnavailable', 1)),
    ...(map.has('maxSurge') ? otherFix(setTo(map, 'maxSurge', 1), setField(context.edits, map, 'maxSurge', 1)) : []),
  ];
  context.report(map.entry('maxUnavailable') ?? map, '`maxUnavailable` and `maxSurge` must not both be 0.', {
    path,
    fixes,
  });
}

function reportBoth(map: MapValue, context: RuleContext): void {
  const surge = map.entry('maxSurge');
  if (!surge) return;
  const fixes = [
    ...preferredFix(setTo(map, 'maxUnavailable', 0), setField(context.edits, map, 'maxUnavailable', 0)),
    ...otherFix(remove('maxSurge'), context.edits.removeField(map, surge)),
  ];
  context.report(surge, requires('`maxSurge` in a DaemonSet', '`maxUnavailable: 0`'), {
    fixes,
    awaits: map.has('maxUnavailable') ? [] : [pathOf(map)],
  });
}
