import { KEPT_RUNNING } from '../../kubernetes/kinds.ts';
import { preferredFix, rule } from '../rule.ts';
import { deployment } from './example-workloads.ts';
import { remove } from '../../wording/fix-titles.ts';
import { notAllowed } from '../../wording/messages.ts';

export const activeDeadlineWorkload = rule({
  id: 'active-deadline-workload',
  title: 'activeDeadlineSeconds in a long-running workload',
  severity: 'error',
  source: 'pkg/apis/apps/validation.ValidatePodTemplateSpecForReplicaSet',
  lesson: 'workloads-and-services#jobs',
  watches: ['PodSpec.activeDeadlineSeconds'],
  why:
    'The API server rejects the workload. `activeDeadlineSeconds` stops a Pod after that time, but a Deployment, ' +
    'ReplicaSet, StatefulSet or DaemonSet keeps its Pods running. Use it only in a Job or a single Pod.',
  check(deadline, { edits, manifest, report }) {
    const podSpec = manifest.podSpec;
    const entry = podSpec?.entry('activeDeadlineSeconds');
    if (!podSpec || !entry || deadline.parent !== podSpec || !KEPT_RUNNING.has(manifest.kind.kind)) return;
    report(entry, notAllowed('activeDeadlineSeconds', `in the Pod template of a ${manifest.kind.kind}`), {
      fixes: preferredFix(remove('activeDeadlineSeconds'), edits.removeField(podSpec, entry)),
    });
  },
  examples: [
    { bad: deployment('', '      «activeDeadlineSeconds»: 600\n'), fixed: deployment('') },
    { good: deployment('') },
  ],
});
