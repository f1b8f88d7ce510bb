import { KEPT_RUNNING } from '../../kubernetes/kinds.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { deployment } from './example-workloads.ts';

export const restartPolicyWorkload: Rule = {
  id: 'restart-policy-workload',
  title: 'A restart policy that a workload like this cannot have',
  severity: 'error',
  lesson: 'lifecycle-and-probes#restarts',
  watches: ['PodSpec.restartPolicy'],
  why: 'A Deployment and its like keep Pods running for ever, so a container that ends is always started again: `restartPolicy` is `Always`, or left out. For work that ends there is the Job.',
  check(policy, { edits, manifest, report }) {
    const podSpec = manifest.podSpec;
    if (policy.kind !== 'scalar' || policy.parent !== podSpec || !podSpec || !KEPT_RUNNING.has(manifest.kind.kind)) return;
    if (policy.string !== 'Never' && policy.string !== 'OnFailure') return;
    const entry = podSpec.entry('restartPolicy');
    const fixes = [...preferredFix('Write Always', edits.setText(policy.node, 'Always')), ...(entry ? otherFix('Remove restartPolicy', edits.removeField(podSpec, entry)) : [])];
    report(policy, `The Pods of a ${manifest.kind.kind} are always restarted.`, { fixes });
  },
  examples: [
    { bad: deployment('', '      restartPolicy: «OnFailure»\n'), fixed: deployment('', '      restartPolicy: Always\n') },
    { good: deployment('', '      restartPolicy: Always\n') },
  ],
};
