import { preferredFix, rule } from '../rule.ts';
import { job } from './example-workloads.ts';
import { changeTo } from '../../wording/fix-titles.ts';
import { mustBe } from '../../wording/messages.ts';

const POLICY =
  '  podFailurePolicy:\n    rules:\n      - action: FailJob\n        onExitCodes:\n          operator: In\n' +
  '          values: [42]\n';

export const jobPodReplacement = rule({
  id: 'job-pod-replacement',
  title: 'podReplacementPolicy must be Failed with a podFailurePolicy',
  severity: 'error',
  source: 'docs/concepts/workloads/controllers/job/#pod-replacement-policy',
  lesson: 'workloads-and-services#job-policies',
  watches: ['JobSpec.podReplacementPolicy'],
  why:
    'The API server rejects the Job. A `podFailurePolicy` decides by how a Pod failed, which is known only when the ' +
    'Pod has terminated, so replacements must wait until then. Use `podReplacementPolicy: Failed`, which is also the ' +
    'default with a failure policy.',
  check(policy, { edits, report }) {
    const spec = policy.parent;
    if (
      policy.kind !== 'scalar' ||
      policy.string !== 'TerminatingOrFailed' ||
      spec?.kind !== 'map' ||
      !spec.has('podFailurePolicy')
    )
      return;
    report(policy, mustBe('podReplacementPolicy', '`Failed` with a `podFailurePolicy`'), {
      fixes: preferredFix(changeTo('Failed'), edits.setText(policy.node, 'Failed')),
    });
  },
  examples: [
    {
      bad: job(`  podReplacementPolicy: «TerminatingOrFailed»\n${POLICY}`),
      fixed: job(`  podReplacementPolicy: Failed\n${POLICY}`),
    },
    { good: job(`  podReplacementPolicy: Failed\n${POLICY}`) },
  ],
});
