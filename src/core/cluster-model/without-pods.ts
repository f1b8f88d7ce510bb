/** Why a workload has no Pods although nothing went wrong. */
import type { ClusterObject } from './cluster-object.ts';
import { flagAt, textAt } from './plain-object.ts';

/** One sentence, and the field of the spec that says so. */
export function withoutPods({ kind, body }: ClusterObject): { readonly text: string; readonly field: string } {
  if (flagAt(body, 'spec', 'paused') === true) return { text: 'It is paused, so it creates no Pods.', field: 'paused' };
  const made = kind === 'CronJob' ? 'Jobs' : 'Pods';
  if (flagAt(body, 'spec', 'suspend') === true)
    return { text: `It is suspended, so it creates no ${made}.`, field: 'suspend' };
  const manager = textAt(body, 'spec', 'managedBy');
  if (kind === 'Job' && manager !== undefined)
    return { text: `It is managed by \`${manager}\`, not by Kubernetes, so it has no Pods.`, field: 'managedBy' };
  return kind === 'CronJob'
    ? { text: 'It has not been due, so it has created no Job.', field: 'schedule' }
    : { text: 'It has no Pods.', field: 'replicas' };
}
