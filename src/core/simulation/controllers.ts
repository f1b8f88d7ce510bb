import { isOver, podPhase } from './containers.ts';
import { isReady } from './pod-status.ts';
import { makePod, removePod, runsOn } from './pods.ts';
import {
  keepMoment,
  labelsMatch,
  say,
  type ClusterState,
  type Draft,
  type PodState,
  type WorkloadKind,
  type WorkloadState,
} from './state.ts';

/** A Job gives up after this many failed Pods, unless it says otherwise. */
const jobRetries = 6;

/** What each kind of workload does about the Pods it has, one step at a time. Did it do something? */
const controllers: Readonly<Record<WorkloadKind, (draft: Draft, workload: WorkloadState) => boolean>> = {
  Pod: () => false,
  Deployment: keepReplicas,
  ReplicaSet: keepReplicas,
  StatefulSet: keepOrdinals,
  DaemonSet: keepOnePerNode,
  Job: keepUntilDone,
};

const mostSteps = 1000;

/** Lets every workload act until none has anything to do. */
export function runControllers(draft: Draft): void {
  for (const workload of draft.state.workloads) runController(draft, workload);
}

export function runController(draft: Draft, workload: WorkloadState): void {
  let steps = 0;
  while (controllers[workload.kind](draft, workload) && steps < mostSteps) {
    keepMoment(draft);
    steps++;
  }
}

export function ownedPods(state: ClusterState, workload: WorkloadState): PodState[] {
  return state.pods.filter((pod) => pod.owner === workload.id);
}

/** Deployment and ReplicaSet: so many Pods with these labels, no matter which. */
function keepReplicas(draft: Draft, workload: WorkloadState): boolean {
  if (releaseOrAdopt(draft, workload)) return true;
  const pods = ownedPods(draft.state, workload).filter((pod) => !pod.terminating && !isOver(pod));
  if (pods.length < workload.replicas) {
    makePod(draft, workload);
    return true;
  }
  if (pods.length === workload.replicas) return false;
  const [surplus] = [...pods].sort(
    (a, b) =>
      Number(isReady(draft.state, a)) - Number(isReady(draft.state, b)) ||
      draft.state.pods.indexOf(b) - draft.state.pods.indexOf(a),
  );
  if (surplus !== undefined) removePod(draft, surplus);
  return surplus !== undefined;
}

/**
 * Labels decide which Pods belong to it: one that lost its label is let go, one that nobody looks after is taken in.
 */
function releaseOrAdopt(draft: Draft, workload: WorkloadState): boolean {
  const stray = ownedPods(draft.state, workload).find((pod) => !labelsMatch(workload.selector, pod.labels));
  if (stray !== undefined) {
    stray.owner = '';
    say(
      draft,
      `${workload.kind} ${workload.name} no longer counts Pod ${stray.name}: its labels do not match. The Pod ` +
        'keeps running, but no workload manages it now.',
    );
    return true;
  }
  const bare = draft.state.pods.find((pod) => pod.owner === '' && mayAdopt(workload, pod));
  if (bare === undefined) return false;
  bare.owner = workload.id;
  say(draft, `${workload.kind} ${workload.name} counts Pod ${bare.name} from now on: its labels match.`);
  return true;
}

/**
 * A Deployment takes in only Pods that it made itself: their labels carry a mark of its template. A ReplicaSet takes
 * any.
 */
function mayAdopt(workload: WorkloadState, pod: PodState): boolean {
  const known = workload.kind === 'ReplicaSet' || pod.template.id === workload.id;
  return (
    known &&
    !pod.terminating &&
    !isOver(pod) &&
    Object.keys(workload.selector).length > 0 &&
    labelsMatch(workload.selector, pod.labels)
  );
}

/** StatefulSet: Pods 0 to n-1, each with its own name, made in order and taken away from the highest. */
function keepOrdinals(draft: Draft, workload: WorkloadState): boolean {
  const pods = ownedPods(draft.state, workload).sort((a, b) => (a.ordinal ?? 0) - (b.ordinal ?? 0));
  for (let ordinal = 0; ordinal < workload.replicas; ordinal++) {
    const pod = pods.find((one) => one.ordinal === ordinal);
    if (pod === undefined) {
      makePod(draft, workload, ordinal);
      return true;
    }
    if (pod.terminating || !isReady(draft.state, pod)) return false;
  }
  const highest = pods[pods.length - 1];
  if (highest === undefined || (highest.ordinal ?? 0) < workload.replicas || highest.terminating) return false;
  removePod(draft, highest);
  return true;
}

function keepOnePerNode(draft: Draft, workload: WorkloadState): boolean {
  const free = draft.state.nodes.some((node) => node.condition === 'up' && !runsOn(draft, workload, node.name));
  if (free) makePod(draft, workload);
  return free;
}

/** A Job makes a new Pod after a failed one, until one has done its work. */
function keepUntilDone(draft: Draft, workload: WorkloadState): boolean {
  const pods = ownedPods(draft.state, workload);
  const active = pods.some((pod) => !isOver(pod) && !pod.terminating);
  const done = pods.some((pod) => podPhase(pod) === 'Succeeded');
  const failed = pods.filter((pod) => podPhase(pod) === 'Failed').length;
  if (active || done || failed > jobRetries || workload.replicas === 0) return false;
  makePod(draft, workload);
  return true;
}
