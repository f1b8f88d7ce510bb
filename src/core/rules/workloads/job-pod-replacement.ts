import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { job } from './example-workloads.ts';

const POLICY = '  podFailurePolicy:\n    rules:\n      - action: FailJob\n        onExitCodes:\n          operator: In\n          values: [42]\n';

export const jobPodReplacement: Rule = {
  id: 'job-pod-replacement',
  title: 'A Job that replaces Pods before it knows why they ended',
  severity: 'error',
  lesson: 'workloads-and-services#job-policies',
  watches: ['JobSpec.podReplacementPolicy'],
  why: 'A `podFailurePolicy` decides by the exit code what a failure means. The exit code is known only when a Pod has ended, so replacements must wait until then: `podReplacementPolicy: Failed`, which is also the default beside a failure policy.',
  check(policy, { edits, report }) {
    const spec = policy.parent;
    if (policy.kind !== 'scalar' || policy.string !== 'TerminatingOrFailed' || spec?.kind !== 'map' || !spec.has('podFailurePolicy')) return;
    report(policy, 'Beside a `podFailurePolicy` this must be `Failed`.', { fixes: preferredFix('Write Failed', edits.setText(policy.node, 'Failed')) });
  },
  examples: [
    { bad: job(`  podReplacementPolicy: «TerminatingOrFailed»\n${POLICY}`), fixed: job(`  podReplacementPolicy: Failed\n${POLICY}`) },
    { good: job(`  podReplacementPolicy: Failed\n${POLICY}`) },
  ],
};
