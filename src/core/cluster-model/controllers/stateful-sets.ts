/** StatefulSets: Pods 0 to n-1, each with its name and its claims. Source: kubernetes.io, "StatefulSets". */
import { numberAt, textAt } from '../objects/plain-object.ts';
import { deletePod } from '../api-server/pods.ts';
import { isOwned, makeOwned } from './owned-pods.ts';
import { isReady } from '../network/services.ts';
import type { PodState, Run, WorkloadState } from '../state.ts';

export function keepStatefulSet(run: Run, workload: WorkloadState): void {
  const { body } = workload.object;
  const first = numberAt(body, 'spec', 'ordinals', 'start') ?? 0;
  const inOrder = textAt(body, 'spec', 'podManagementPolicy') !== 'Parallel';
  const minReady = numberAt(body, 'spec', 'minReadySeconds') ?? 0;
  const isAvailable = (pod: PodState): boolean =>
    isReady(run, pod) && run.clock - (pod.readyAt ?? run.clock) >= minReady;
  const pods = run.pods.filter((pod) => isOwned(workload, pod));
  for (const pod of pods.filter(({ phase }) => phase === 'Failed' || phase === 'Succeeded')) deletePod(run, pod);
  for (let ordinal = first; ordinal < first + workload.replicas; ordinal++) {
    const pod = pods.find((one) => one.ordinal === ordinal);
    if (!pod && !makeOwned(run, workload, { ordinal })) return;
    // A Pod of the same name must be gone first, and in order each waits for the one before it.
    if (inOrder && (!pod || pod.goneAt !== undefined || !isAvailable(pod))) return;
  }
  const [highest] = pods
    .filter(({ ordinal, goneAt }) => goneAt === undefined && (ordinal ?? 0) >= first + workload.replicas)
    .sort((a, b) => (b.ordinal ?? 0) - (a.ordinal ?? 0));
  if (highest) return deletePod(run, highest);
  update(run, workload, pods);
}

/** One Pod at a time, from the highest number down. */
function update(run: Run, { object, revision }: WorkloadState, pods: readonly PodState[]): void {
  if (textAt(object.body, 'spec', 'updateStrategy', 'type') === 'OnDelete') return;
  const partition = numberAt(object.body, 'spec', 'updateStrategy', 'rollingUpdate', 'partition') ?? 0;
  const [next] = pods
    .filter((pod) => pod.revision !== revision && (pod.ordinal ?? 0) >= partition && pod.goneAt === undefined)
    .sort((a, b) => (b.ordinal ?? 0) - (a.ordinal ?? 0));
  if (next && pods.every((pod) => pod === next || isReady(run, pod))) deletePod(run, next);
}
