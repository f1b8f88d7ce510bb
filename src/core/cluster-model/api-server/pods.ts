/** Making Pods and taking them away. */
import { deniedByAdmission } from './admission.ts';
import type { ClusterObject } from '../objects/cluster-object.ts';
import type { ContainerSpec } from '../objects/container-spec.ts';
import { withLimitDefaults } from './limit-ranges.ts';
import { ownerLabels } from './owner-labels.ts';
import { claimName } from '../kubelet/paths.ts';
import type { PodSpec } from '../objects/pod-spec.ts';
import { tell, tellOf, type ContainerState, type PodState, type Run } from '../state.ts';
import { makeClaim } from '../kubelet/volumes.ts';

export interface NewPod {
  readonly name: string;
  readonly object: ClusterObject;
  readonly spec: PodSpec;
  readonly owner: string;
  /** The number of a StatefulSet's Pod, or of an indexed Job's. */
  readonly ordinal?: number;
  readonly revision?: number;
  /** The node that a DaemonSet makes it for. */
  readonly node?: string;
}

/** Makes a Pod, or says why the API server rejects it. */
export function makePod(run: Run, wanted: NewPod): string | undefined {
  const { object } = wanted;
  const key = `${object.namespace}/${wanted.name}`;
  const spec = withLimitDefaults(run, object.namespace, wanted.spec);
  const denied = deniedByAdmission(run, { name: wanted.name, object, spec });
  if (denied !== undefined) return denied;
  const pod: PodState = {
    key,
    name: wanted.name,
    namespace: object.namespace,
    uid: run.made++,
    ip: '',
    node: spec.nodeName,
    wantedNode: wanted.node ?? '',
    owner: wanted.owner,
    ordinal: wanted.ordinal,
    revision: wanted.revision ?? 1,
    object,
    spec,
    labels: { ...spec.labels, ...ownerLabels(wanted) },
    createdAt: run.clock,
    startedAt: run.clock,
    readyAt: undefined,
    phase: 'Pending',
    reason: '',
    message: '',
    goneAt: undefined,
    volumesMounted: false,
    volumeProblem: '',
    mountDueAt: 0,
    mountFailures: 0,
    containers: spec.containers.map(newContainer),
    volumes: new Map(),
  };
  for (const volume of spec.volumes) {
    const claim = claimName(pod, volume);
    if (claim !== undefined && volume.claimTemplate !== undefined) makeClaim(run, pod.namespace, claim, volume);
  }
  run.pods.push(pod);
  return undefined;
}

/** The scheduler has given it a node. */
export function tellScheduled(run: Run, pod: PodState): void {
  tell(run, `Pod/${pod.key}`, 'Normal', 'Scheduled', `Successfully assigned ${pod.key} to ${pod.node}`);
}

/** The kubelet starts the containers again whose images are others now. */
export function changeImages(run: Run, pod: PodState, object: ClusterObject, spec: PodSpec): void {
  const changed = spec.containers.filter(({ name, image }) =>
    pod.spec.containers.some((own) => own.name === name && own.image !== image),
  );
  if (changed.length === 0) return;
  const images = new Map(changed.map(({ name, image }) => [name, image]));
  pod.object = object;
  pod.spec = {
    ...pod.spec,
    containers: pod.spec.containers.map((own) => ({ ...own, image: images.get(own.name) ?? own.image })),
  };
  for (const state of pod.containers.filter(({ name }) => images.has(name))) {
    if (state.phase === 'running') state.restarts += 1;
    Object.assign(state, { phase: 'waiting', reason: 'ContainerCreating', message: '', ready: false });
    Object.assign(state, {
      dueAt: run.clock + 1,
      hasImage: false,
      pullFailures: 0,
      listensAt: undefined,
      ends: undefined,
    });
  }
}

function newContainer({ name, path }: ContainerSpec): ContainerState {
  return {
    name,
    phase: 'waiting',
    reason: 'PodInitializing',
    message: '',
    dueAt: 0,
    pullFailures: 0,
    hasImage: false,
    startedAt: -1,
    firstStartedAt: -1,
    listensAt: undefined,
    port: undefined,
    ends: undefined,
    started: false,
    ready: false,
    isHung: false,
    cause: path,
    restarts: 0,
    crashes: 0,
    last: undefined,
    probes: new Map(),
    environment: new Map(),
    files: new Map(),
    log: [],
  };
}

/** Marks a Pod for deletion: its programs are told to end, and then it is gone. */
export function deletePod(run: Run, pod: PodState): void {
  if (pod.goneAt !== undefined) return;
  pod.goneAt = run.clock + Math.min(1, pod.spec.graceSeconds);
  pod.readyAt = undefined;
  for (const spec of pod.spec.containers) {
    const state = pod.containers.find(({ name }) => name === spec.name);
    if (state?.phase === 'running') tellOf({ run, pod, spec }, 'Normal', 'Killing', `Stopping container ${spec.name}`);
  }
}

export function isActive(pod: PodState): boolean {
  return pod.goneAt === undefined && pod.phase !== 'Succeeded' && pod.phase !== 'Failed';
}
