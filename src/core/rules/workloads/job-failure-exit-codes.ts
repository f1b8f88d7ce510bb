import { closestWords } from '../../text-distance.ts';
import type { ListValue, MapValue } from '../../yaml/values.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { job } from './example-workloads.ts';

function policy(codes: string): string {
  return job(`  podFailurePolicy:\n    rules:\n      - action: FailJob\n        onExitCodes:\n${codes}`);
}

export const jobFailureExitCodes: Rule = {
  id: 'job-failure-exit-codes',
  title: 'Exit codes that cannot be compared',
  severity: 'error',
  lesson: 'workloads-and-services#job-policies',
  watches: ['PodFailurePolicyOnExitCodesRequirement'],
  why: 'The exit codes stand in rising order, each once. 0 means success and is no failure, so it cannot be asked for with `In`. `containerName`, when it is there, names a container of the Pod.',
  check(requirement, context) {
    if (requirement.kind !== 'map') return;
    const values = requirement.list('values');
    if (values) checkValues(requirement, values, context);
    checkContainer(requirement, context);
  },
  examples: [
    { bad: policy('          operator: In\n          «values»:\n            - 42\n            - 1\n'), fixed: policy('          operator: In\n          values:\n            - 1\n            - 42\n') },
    { bad: policy('          operator: In\n          values: [1, «1»]\n'), fixed: policy('          operator: In\n          values: [1]\n') },
    { bad: policy('          containerName: «wbe»\n          operator: In\n          values: [1]\n'), fixed: policy('          containerName: web\n          operator: In\n          values: [1]\n') },
    { good: policy('          operator: NotIn\n          values: [0, 42]\n') },
  ],
};

function checkValues(requirement: MapValue, values: ListValue, { edits, report }: RuleContext): void {
  const seen = new Set<number>();
  const numbers: number[] = [];
  for (const [at, item] of values.items.entries()) {
    const number = item.kind !== 'scalar' ? undefined : item.isNull ? 0 : item.int;
    if (number === undefined) return;
    const removal = values.items.length > 1 ? edits.removeItem(values, at) : undefined;
    if (number === 0 && requirement.text('operator') === 'In') report(item, '0 means success: it cannot be asked for with `In`.', { fixes: preferredFix('Remove 0', removal) });
    if (seen.has(number)) report(item, `${number} stands here twice.`, { fixes: safeFix('Remove the second one', removal) });
    seen.add(number);
    numbers.push(number);
  }
  const isZeroWrong = requirement.text('operator') === 'In' && seen.has(0);
  if (isZeroWrong || !numbers.some((number, at) => number < (numbers[at - 1] ?? -Infinity))) return;
  const sorted = [...numbers].sort((a, b) => a - b);
  const order = values.items.map((item, at) => (item.kind === 'scalar' ? edits.setSource(item.node, String(sorted[at])) : undefined));
  report(values, 'The exit codes must stand in rising order.', { fixes: safeFix('Sort them', order) });
}

function checkContainer(requirement: MapValue, { edits, manifest, report }: RuleContext): void {
  const name = requirement.scalar('containerName');
  const entry = requirement.entry('containerName');
  const podSpec = manifest.podSpec;
  if (name?.string === undefined || !entry || !podSpec) return;
  const names = ['containers', 'initContainers'].flatMap((list) => podSpec.maps(list).flatMap((container) => container.text('name') ?? []));
  if (names.length === 0 || names.includes(name.string)) return;
  const meant = closestWords(name.string, names)[0] ?? (names.length === 1 ? names[0] : undefined);
  const fixes = [...(meant === undefined ? [] : preferredFix(`Write ${meant}`, edits.setText(name.node, meant))), ...otherFix('Remove containerName', edits.removeField(requirement, entry))];
  report(name, 'The Pod has no container of this name.', { fixes });
}
