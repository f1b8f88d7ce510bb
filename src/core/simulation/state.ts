import type { ContainerRole, PodModel, RequestModel } from '../pod-model.ts';

/** The small cluster as plain JSON. It changes only through `applyEvent`, which works on a copy. */
export interface ClusterState {
  version: 1;
  /** Seconds since the start; moves only when an event says so. */
  clock: number;
  /** How many Pods were made so far: names, UIDs and IPs are counted from it. */
  made: number;
  /** How many requests went through Services so far: chooses the Pod that answers the next. */
  requests: number;
  /** How many rows visitors sent so far: each gets its number. */
  rows: number;
  nodes: NodeState[];
  workloads: WorkloadState[];
  pods: PodState[];
  services: ServiceState[];
  /** What outlives a Pod: the files of each claim. */
  claims: Folder[];
  lastRequest?: RequestModel;
}

/** `silent`: stopped answering. `lost`: the cluster noticed. `evicted`: its Pods are marked for deletion. */
export interface NodeState {
  name: string;
  condition: 'up' | 'silent' | 'lost' | 'evicted';
  /** When the condition changes next. */
  due?: number;
}

export type WorkloadKind = 'Pod' | 'Deployment' | 'ReplicaSet' | 'StatefulSet' | 'DaemonSet' | 'Job';

export interface WorkloadState {
  /** The id of the PodModel it was made from. */
  id: string;
  kind: WorkloadKind;
  name: string;
  replicas: number;
  selector: Record<string, string>;
  serviceName?: string;
  template: PodModel;
}

export interface PodState {
  name: string;
  uid: string;
  ip: string;
  node: string;
  /** The workload that looks after it; empty for a Pod that nobody looks after. */
  owner: string;
  /** A StatefulSet's number for it. */
  ordinal?: number;
  template: PodModel;
  labels: Record<string, string>;
  createdAt: number;
  /** Its node is lost and it waits to be deleted. */
  terminating: boolean;
  /** Somebody makes its readiness probe fail. */
  failsReadiness: boolean;
  containers: ContainerState[];
  /** Volumes that live as long as the Pod. */
  emptyDirs: Folder[];
}

/** `pending` waits for its turn, `starting` and `backOff` for a moment, `completed` and `failed` are over for good. */
export type ContainerPhase = 'pending' | 'starting' | 'running' | 'backOff' | 'completed' | 'failed';

export interface ContainerState {
  name: string;
  role: ContainerRole;
  phase: ContainerPhase;
  /** When the phase ends by itself. */
  due?: number;
  /** When the phase began. */
  since: number;
  ready: boolean;
  restarts: number;
  /** Crashes without ten quiet minutes between them. */
  crashes: number;
  /** Files that it wrote outside any volume. */
  files: string[];
  listensOn: number[];
}

export interface ServiceState {
  id: string;
  name: string;
  type: string;
  /** `None` for a headless Service. */
  clusterIP: string;
  selector: Record<string, string>;
  ports: { port: number; targetPort: number | string }[];
}

/** A named place and the names of the files in it. */
export interface Folder {
  name: string;
  files: string[];
}

/** The files of a folder, which is made when it is not there yet. */
export function filesIn(folders: Folder[], name: string): string[] {
  const known = folders.find((folder) => folder.name === name);
  if (known !== undefined) return known.files;
  const made: Folder = { name, files: [] };
  folders.push(made);
  return made.files;
}

export interface LogLine {
  /** The cluster's clock, in seconds; left out where nothing runs. */
  readonly time?: number;
  readonly text: string;
}

/** What the cluster was like once something had happened, and what is said about it. */
export interface Moment {
  readonly state: ClusterState;
  readonly log: readonly LogLine[];
}

/** A copy to work on, what is said while working, and what was last said about each Service. */
export interface Draft {
  readonly state: ClusterState;
  readonly log: LogLine[];
  readonly told: string[];
  /** Where each thing that happens is kept, for whoever wants to watch it. */
  readonly moments?: Moment[];
}

/** The state is JSON by design, so what is read back is a state too. */
export function copyOf(state: ClusterState): ClusterState {
  return JSON.parse(JSON.stringify(state)) as ClusterState;
}

/** Keeps what was said since the last moment, with the state that it led to. */
export function keepMoment({ state, log, moments }: Draft): void {
  if (moments === undefined) return;
  const told = moments.reduce((sum, moment) => sum + moment.log.length, 0);
  if (log.length > told) moments.push({ state: copyOf(state), log: log.slice(told) });
}

export function say(draft: Draft, text: string): void {
  draft.log.push({ time: draft.state.clock, text });
}

export function podNamed(draft: Draft, name: string): PodState | undefined {
  return draft.state.pods.find((pod) => pod.name === name);
}

export function labelsMatch(
  selector: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>>,
): boolean {
  return Object.entries(selector).every(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value);
}
