/** Deployments and their rolling updates. Source: kubernetes.io/docs/concepts/workloads/controllers/deployment. */
import { intOrPercent } from '../objects/int-or-percent.ts';
import { flagAt, textAt, valueAt } from '../objects/plain-object.ts';
import { deletePod, isActive } from '../api-server/pods.ts';
import { isOwned, makeOwned } from './owned-pods.ts';
import { isReady } from '../network/services.ts';
import { numberAt } from '../objects/plain-object.ts';
import type { PodState, Run, WorkloadState } from '../state.ts';

export function keepDeployment(run: Run, workload: WorkloadState): void {
  const pods = run.pods.filter((pod) => isOwned(workload, pod) && isActive(pod));
  const current = pods.filter(({ revision }) => revision === workload.revision);
  const old = pods.filter(({ revision }) => revision !== workload.revision);
  const { body } = workload.object;
  // Paused, it rolls out no version of its template, not even the first. Source: pkg/controller/deployment, sync.
  if (flagAt(body, 'spec', 'paused') === true && current.length === 0) return;
  if (textAt(body, 'spec', 'strategy', 'type') === 'Recreate' && old.length > 0) return deleteAll(run, old);
  // A new Pod starts only when all old ones are gone.
  const leaving = run.pods.some(
    (pod) => isOwned(workload, pod) && pod.goneAt !== undefined && pod.revision !== workload.revision,
  );
  if (textAt(body, 'spec', 'strategy', 'type') === 'Recreate' && leaving) return;
  const surge = intOrPercent(
    valueAt(body, 'spec', 'strategy', 'rollingUpdate', 'maxSurge') ?? '25%',
    workload.replicas,
    Math.ceil,
  );
  const unavailable = intOrPercent(
    valueAt(body, 'spec', 'strategy', 'rollingUpdate', 'maxUnavailable') ?? '25%',
    workload.replicas,
    Math.floor,
  );
  const room = old.length === 0 ? workload.replicas - pods.length : workload.replicas + surge - pods.length;
  for (let more = Math.min(room, workload.replicas - current.length); more > 0; more--)
    if (!makeOwned(run, workload)) break;
  deleteAll(run, surplus(run, current, workload.replicas));
  retire(run, workload, old, pods, unavailable === 0 && surge === 0 ? 1 : unavailable);
}

/** Old Pods go as long as enough others are available; those that do not work go first. */
function retire(
  run: Run,
  workload: WorkloadState,
  old: readonly PodState[],
  pods: readonly PodState[],
  unavailable: number,
): void {
  const minReady = numberAt(workload.object.body, 'spec', 'minReadySeconds') ?? 0;
  const isAvailable = (pod: PodState): boolean =>
    isReady(run, pod) && run.clock - (pod.readyAt ?? run.clock) >= minReady;
  let spare = pods.filter(isAvailable).length - (workload.replicas - unavailable);
  for (const pod of [...old].sort((a, b) => Number(isAvailable(a)) - Number(isAvailable(b)))) {
    if (isAvailable(pod) && spare-- <= 0) return;
    deletePod(run, pod);
  }
}

function surplus(run: Run, pods: readonly PodState[], wanted: number): PodState[] {
  const sorted = [...pods].sort((a, b) => Number(isReady(run, a)) - Number(isReady(run, b)) || b.uid - a.uid);
  return sorted.slice(0, Math.max(0, pods.length - wanted));
}

function deleteAll(run: Run, pods: readonly PodState[]): void {
  for (const pod of pods) deletePod(run, pod);
}
