import { countOf } from '../../manifest/text-field.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';
import { job } from './example-workloads.ts';

export const jobPodFailurePolicy: Rule = {
  id: 'job-pod-failure-policy',
  title: 'A failure rule that cannot be decided',
  severity: 'error',
  lesson: 'workloads-and-services#job-policies',
  watches: ['PodFailurePolicyRule'],
  why: 'Each rule asks one question about a failed Pod: which exit code did a container end with (`onExitCodes`), or which condition does the Pod have (`onPodConditions`). Exactly one of them stands in a rule. The action `FailIndex` gives up one index, so failures must be counted for each: `backoffLimitPerIndex`.',
  check(rule, { edits, report }) {
    if (rule.kind !== 'map') return;
    const conditions = countOf(rule, 'onPodConditions');
    const codes = rule.entry('onExitCodes');
    const patterns = rule.entry('onPodConditions');
    const hasCodes = rule.has('onExitCodes');
    if (conditions === 0 && !hasCodes) report(rule, 'This rule needs `onExitCodes` or `onPodConditions`.');
    else if (conditions !== undefined && conditions > 0 && codes && patterns && hasCodes) {
      const fixes = [...otherFix('Remove onPodConditions', edits.removeField(rule, patterns)), ...otherFix('Remove onExitCodes', edits.removeField(rule, codes))];
      report(rule, 'A rule has either `onExitCodes` or `onPodConditions`.', { fixes });
    }
    const action = rule.scalar('action');
    const spec = rule.parent?.parent?.parent;
    if (action?.string !== 'FailIndex' || spec?.kind !== 'map' || spec.has('backoffLimitPerIndex')) return;
    const isIndexed = spec.text('completionMode') === 'Indexed';
    const count = setField(edits, spec, 'backoffLimitPerIndex', 1, spec.entry('completionMode'));
    const failJob = edits.setText(action.node, 'FailJob');
    const fixes = isIndexed ? [...preferredFix('Write backoffLimitPerIndex: 1', count), ...otherFix('Write FailJob', failJob)] : preferredFix('Write FailJob', failJob);
    report(action, '`FailIndex` needs `backoffLimitPerIndex`.', { fixes });
  },
  examples: [
    { bad: job('  podFailurePolicy:\n    rules:\n      - «action: FailJob»\n') },
    {
      bad: job('  podFailurePolicy:\n    rules:\n      - action: «FailIndex»\n        onExitCodes: {operator: In, values: [42]}\n'),
      fixed: job('  podFailurePolicy:\n    rules:\n      - action: FailJob\n        onExitCodes: {operator: In, values: [42]}\n'),
    },
    { good: job('  podFailurePolicy:\n    rules:\n      - action: Ignore\n        onPodConditions:\n          - type: DisruptionTarget\n') },
  ],
};
