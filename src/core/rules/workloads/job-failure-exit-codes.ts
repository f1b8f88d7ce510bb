import { closestWords } from '../../text-distance.ts';
import type { ListValue, MapValue } from '../../yaml/values.ts';
import { otherFix, preferredFix, rule, safeFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { job } from './example-workloads.ts';
import { duplicate, notDefined } from '../../wording/messages.ts';
import { changeTo, move, remove, removeThe } from '../../wording/fix-titles.ts';

function policy(codes: string): string {
  return job(`  podFailurePolicy:\n    rules:\n      - action: FailJob\n        onExitCodes:\n${codes}`);
}

export const jobFailureExitCodes = rule({
  id: 'job-failure-exit-codes',
  title: 'onExitCodes values are not valid',
  severity: 'error',
  source: 'pkg/apis/batch/validation.validatePodFailurePolicyRuleOnExitCodes',
  lesson: 'workloads-and-services#job-policies',
  watches: ['PodFailurePolicyOnExitCodesRequirement'],
  why:
    'The API server rejects the Job. Exit codes are in ascending order, without duplicates. 0 means success, so ' +
    '`In` must not contain it. `containerName`, if set, is the name of a container of the Pod.',
  check(requirement, context) {
    const values = requirement.list('values');
    if (values) checkValues(requirement, values, context);
    checkContainer(requirement, context);
  },
  examples: [
    {
      bad: policy('          operator: In\n          «values»:\n            - 42\n            - 1\n'),
      fixed: policy('          operator: In\n          values:\n            - 1\n            - 42\n'),
    },
    {
      bad: policy('          operator: In\n          values: [1, «1»]\n'),
      fixed: policy('          operator: In\n          values: [1]\n'),
    },
    {
      bad: policy('          containerName: «wbe»\n          operator: In\n          values: [1]\n'),
      fixed: policy('          containerName: web\n          operator: In\n          values: [1]\n'),
    },
    { good: policy('          operator: NotIn\n          values: [0, 42]\n') },
  ],
});

function checkValues(requirement: MapValue, values: ListValue, { edits, report }: RuleContext): void {
  const seen = new Set<number>();
  const numbers: number[] = [];
  for (const [at, item] of values.items.entries()) {
    const number = item.kind !== 'scalar' ? undefined : item.isNull ? 0 : item.int;
    if (number === undefined) return;
    const removal = values.items.length > 1 ? edits.removeItem(values, at) : undefined;
    if (number === 0 && requirement.text('operator') === 'In')
      report(item, '`In` must not contain 0, which means success.', { fixes: preferredFix(remove('0'), removal) });
    if (seen.has(number))
      report(item, duplicate('exit code', number), { fixes: safeFix(removeThe('duplicate'), removal) });
    seen.add(number);
    numbers.push(number);
  }
  const isZeroWrong = requirement.text('operator') === 'In' && seen.has(0);
  if (isZeroWrong || !numbers.some((number, at) => number < (numbers[at - 1] ?? -Infinity))) return;
  const sorted = [...numbers].sort((a, b) => a - b);
  const order = values.items.map((item, at) =>
    item.kind === 'scalar' ? edits.setSource(item.node, String(sorted[at])) : undefined,
  );
  report(values, 'Exit codes must be in ascending order.', {
    fixes: safeFix(move('the exit codes', 'into ascending order'), order),
  });
}

function checkContainer(requirement: MapValue, { edits, manifest, report }: RuleContext): void {
  const name = requirement.scalar('containerName');
  const entry = requirement.entry('containerName');
  const podSpec = manifest.podSpec;
  if (name?.string === undefined || !entry || !podSpec) return;
  const names = ['containers', 'initContainers'].flatMap((list) =>
    podSpec.maps(list).flatMap((container) => container.text('name') ?? []),
  );
  if (names.length === 0 || names.includes(name.string)) return;
  const meant = closestWords(name.string, names)[0] ?? (names.length === 1 ? names[0] : undefined);
  const fixes = [
    ...(meant === undefined ? [] : preferredFix(changeTo(meant), edits.setText(name.node, meant))),
    ...otherFix(remove('containerName'), edits.removeField(requirement, entry)),
  ];
  report(name, notDefined('Container', name.string, 'in this Pod'), { fixes });
}
