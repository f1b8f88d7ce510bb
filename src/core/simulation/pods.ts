import type { ContainerModel } from '../pod-model.ts';
import { startNext } from './containers.ts';
import { podIp, podUid, randomPodName } from './names.ts';
import { filesIn, say, type ContainerState, type Draft, type PodState, type WorkloadState } from './state.ts';
import { claimOf, dropPodFiles } from './storage.ts';

/** Makes a Pod for a workload: a new UID, a new IP, empty volumes of its own; the claims it finds again. */
export function makePod(draft: Draft, workload: WorkloadState, ordinal?: number): PodState {
  const { state } = draft;
  const made = state.made++;
  const { template } = workload;
  const pod: PodState = {
    name: podName(workload, made, ordinal),
    uid: podUid(made),
    ip: podIp(made),
    node: chooseNode(draft, workload, made),
    owner: workload.kind === 'Pod' ? '' : workload.id,
    ...(ordinal === undefined ? {} : { ordinal }),
    template,
    labels: { ...template.labels },
    createdAt: state.clock,
    terminating: false,
    failsReadiness: false,
    containers: [...template.initContainers, ...template.containers].map((container) =>
      newContainer(state.clock, container),
    ),
    emptyDirs: [],
  };
  const claims = template.volumes.flatMap((volume) => claimOf(pod, volume.name) ?? []);
  const again = claims.filter((claim) => state.claims.some((known) => known.name === claim));
  for (const claim of claims) filesIn(state.claims, claim);
  putInOrder(state.pods, pod);
  say(
    draft,
    pod.node === ''
      ? `Pod ${pod.name} is created, but no node has room for it.`
      : `Pod ${pod.name} is created on ${pod.node}, with IP ${pod.ip}.`,
  );
  if (again.length > 0) say(draft, `It finds ${again.join(', ')} again, with everything in it.`);
  if (pod.node !== '') startNext(draft, pod);
  return pod;
}

/** The Pods of a StatefulSet stand in the order of their numbers; any other new Pod comes last. */
function putInOrder(pods: PodState[], pod: PodState): void {
  const { owner, ordinal } = pod;
  const next = pods.findIndex((one) => ordinal !== undefined && one.owner === owner && (one.ordinal ?? -1) > ordinal);
  pods.splice(next === -1 ? pods.length : next, 0, pod);
}

/** A bare Pod and a StatefulSet's keep their name; the others end in letters that nobody chose. */
function podName(workload: WorkloadState, made: number, ordinal: number | undefined): string {
  if (workload.kind === 'Pod') return workload.name;
  return ordinal === undefined ? randomPodName(workload.name, made) : `${workload.name}-${ordinal}`;
}

/** The node with the fewest Pods; among equals each in turn, so that a replacement often lands elsewhere. */
function chooseNode(draft: Draft, workload: WorkloadState, made: number): string {
  const { nodes, pods } = draft.state;
  const load = (name: string): number => pods.filter((pod) => pod.node === name).length;
  const free = nodes.filter(
    (node) => node.condition === 'up' && !(workload.kind === 'DaemonSet' && runsOn(draft, workload, node.name)),
  );
  const least = Math.min(...free.map((node) => load(node.name)));
  const candidates = free.filter((node) => load(node.name) === least);
  return candidates[made % candidates.length]?.name ?? '';
}

export function runsOn(draft: Draft, workload: WorkloadState, node: string): boolean {
  return draft.state.pods.some((pod) => pod.owner === workload.id && pod.node === node);
}

/** A Pod that found no node is tried again when one comes back. */
export function scheduleWaiting(draft: Draft): void {
  for (const pod of draft.state.pods.filter((one) => one.node === '')) {
    const workload = draft.state.workloads.find(
      (one) => one.id === pod.owner || (pod.owner === '' && one.name === pod.name),
    );
    const node = workload === undefined ? '' : chooseNode(draft, workload, draft.state.made);
    if (node === '') continue;
    pod.node = node;
    say(draft, `Pod ${pod.name} is scheduled to ${node}.`);
    startNext(draft, pod);
  }
}

function newContainer(clock: number, model: ContainerModel): ContainerState {
  const declared = model.ports.filter((port) => port.protocol === 'TCP').map((port) => port.containerPort);
  return {
    name: model.name,
    role: model.role,
    phase: 'pending',
    since: clock,
    ready: false,
    restarts: 0,
    crashes: 0,
    files: [],
    listensOn: [...(model.program?.listensOn ?? declared)],
  };
}

/** The Pod object is gone, and with it everything that lived as long as the Pod. */
export function removePod(draft: Draft, pod: PodState): void {
  const { state } = draft;
  state.pods = state.pods.filter((one) => one !== pod);
  const lost = dropPodFiles(pod);
  say(
    draft,
    `Pod ${pod.name} is deleted, and its IP ${pod.ip} goes with ` +
      `it.${lost ? ' The data in its own volumes is lost.' : ''}`,
  );
}
