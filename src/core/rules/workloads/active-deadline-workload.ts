import { KEPT_RUNNING } from '../../kubernetes/kinds.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { deployment } from './example-workloads.ts';

export const activeDeadlineWorkload: Rule = {
  id: 'active-deadline-workload',
  title: 'A deadline for Pods that are to run for ever',
  severity: 'error',
  lesson: 'workloads-and-services#jobs',
  watches: ['PodSpec.activeDeadlineSeconds'],
  why: '`activeDeadlineSeconds` ends a Pod after that time. A Deployment and its like keep Pods running for ever, so there it is not allowed. It is for Pods of their own and for Jobs.',
  check(deadline, { edits, manifest, report }) {
    const podSpec = manifest.podSpec;
    const entry = podSpec?.entry('activeDeadlineSeconds');
    if (!podSpec || !entry || deadline.parent !== podSpec || !KEPT_RUNNING.has(manifest.kind.kind)) return;
    report(entry, `The Pods of a ${manifest.kind.kind} have no deadline.`, { fixes: preferredFix('Remove activeDeadlineSeconds', edits.removeField(podSpec, entry)) });
  },
  examples: [
    { bad: deployment('', '      «activeDeadlineSeconds»: 600\n'), fixed: deployment('') },
    { good: deployment('') },
  ],
};
