/** A node that stops answering. Source: kubernetes.io/docs/concepts/architecture/nodes, and "Taint based evictions". */
import { NODE_GRACE_SECONDS } from '../network/services.ts';
import { deletePod } from '../api-server/pods.ts';
import type { PodState, Run } from '../state.ts';

/** Pods tolerate an unreachable node for so long, unless they say otherwise. */
const TOLERATED_SECONDS = 300;

/** Pods of a node that has been away for too long are marked for deletion; they are gone when it comes back. */
export function checkNodes(run: Run): void {
  for (const { name, silentSince } of run.nodes) {
    if (silentSince === undefined || run.clock - silentSince < NODE_GRACE_SECONDS + TOLERATED_SECONDS) continue;
    for (const pod of run.pods.filter((one) => one.node === name && !staysOn(run, one))) deletePod(run, pod);
  }
}

/** A DaemonSet's Pods tolerate it for ever: they could run nowhere else. */
function staysOn(run: Run, pod: PodState): boolean {
  return run.workloads.some(({ id, object }) => id === pod.owner && object.kind === 'DaemonSet');
}
