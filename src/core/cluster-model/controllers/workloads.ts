/** What each kind of workload does about the Pods it has. Source: kubernetes.io/docs/concepts/workloads/controllers. */
import { keepJob, startCronJobs } from './jobs.ts';
import { keepDeployment } from './deployments.ts';
import { selectorMatches } from '../objects/label-selectors.ts';
import { mapAt } from '../objects/plain-object.ts';
import { deletePod, isActive } from '../api-server/pods.ts';
import { isOwned, makeOwned } from './owned-pods.ts';
import { tolerates } from '../scheduler/node-fit.ts';
import { isReady } from '../network/services.ts';
import { keepStatefulSet } from './stateful-sets.ts';
import type { Run, WorkloadState } from '../state.ts';

const controllers: Readonly<Record<string, (run: Run, workload: WorkloadState) => void>> = {
  Deployment: keepDeployment,
  ReplicaSet: keepReplicas,
  ReplicationController: keepReplicas,
  StatefulSet: keepStatefulSet,
  DaemonSet: keepOnePerNode,
  Job: keepJob,
  CronJob: startCronJobs,
};

/** Lets every workload act once. */
export function runControllers(run: Run): void {
  for (const workload of [...run.workloads]) {
    releaseStrays(run, workload);
    controllers[workload.object.kind]?.(run, workload);
  }
}

/** A Pod that no longer has the labels of the selector is let go. */
function releaseStrays(run: Run, { id, object }: WorkloadState): void {
  const selector = mapAt(object.body, 'spec', 'selector');
  if (selector === undefined || object.kind === 'Job' || object.kind === 'ReplicationController') return;
  for (const pod of run.pods) {
    if (pod.owner === id && !selectorMatches(selector, pod.labels)) pod.owner = '';
  }
}

/** ReplicaSet: so many Pods, of whichever version of the template. */
function keepReplicas(run: Run, workload: WorkloadState): void {
  const pods = run.pods.filter((pod) => isOwned(workload, pod) && isActive(pod));
  for (let count = pods.length; count < workload.replicas; count++) if (!makeOwned(run, workload)) return;
  const surplus = [...pods].sort((a, b) => Number(isReady(run, a)) - Number(isReady(run, b)) || b.uid - a.uid);
  for (const pod of surplus.slice(0, Math.max(0, pods.length - workload.replicas))) deletePod(run, pod);
}

/** DaemonSet: one Pod on each node that it tolerates. */
function keepOnePerNode(run: Run, workload: WorkloadState): void {
  for (const { name, taints, labels } of run.scenario.nodes) {
    const { spec } = workload;
    const has = run.pods.some((pod) => isOwned(workload, pod) && pod.wantedNode === name && isActive(pod));
    const fits = Object.entries(spec.nodeSelector).every(([key, value]) => labels[key] === value);
    const isUp = run.nodes.some((node) => node.name === name && node.silentSince === undefined);
    const isTolerated = taints.every((taint) => taint.effect === 'PreferNoSchedule' || tolerates(spec, taint));
    if (!has && fits && isUp && isTolerated) makeOwned(run, workload, { node: name });
  }
}
