import { KEPT_RUNNING } from '../../kubernetes/kinds.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import { deployment } from './example-workloads.ts';
import { mustBe } from '../../wording/messages.ts';
import { changeTo, remove } from '../../wording/fix-titles.ts';

export const restartPolicyWorkload = rule({
  id: 'restart-policy-workload',
  title: 'restartPolicy is not Always in a long-running workload',
  severity: 'error',
  source: 'pkg/apis/apps/validation.ValidatePodTemplateSpecForReplicaSet',
  lesson: 'lifecycle-and-probes#restarts',
  watches: ['PodSpec.restartPolicy'],
  why:
    'The API server rejects the workload. A Deployment, ReplicaSet, StatefulSet or DaemonSet always restarts its ' +
    'containers, so `restartPolicy` is `Always` or left out. For work that finishes, use a Job.',
  check(policy, { edits, manifest, report }) {
    const podSpec = manifest.podSpec;
    if (policy.parent !== podSpec || !podSpec || !KEPT_RUNNING.has(manifest.kind.kind)) return;
    if (policy.string !== 'Never' && policy.string !== 'OnFailure') return;
    const entry = podSpec.entry('restartPolicy');
    const fixes = [
      ...preferredFix(changeTo('Always'), edits.setText(policy.node, 'Always')),
      ...(entry ? otherFix(remove('restartPolicy'), edits.removeField(podSpec, entry)) : []),
    ];
    report(policy, mustBe('restartPolicy', `\`Always\` in a ${manifest.kind.kind}`), { fixes });
  },
  examples: [
    {
      bad: deployment('', '      restartPolicy: «OnFailure»\n'),
      fixed: deployment('', '      restartPolicy: Always\n'),
    },
    { good: deployment('', '      restartPolicy: Always\n') },
  ],
});
