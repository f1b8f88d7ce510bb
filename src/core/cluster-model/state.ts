/** The state of one run. It is recreated for each run and changes only inside it. */
import type { Cause, ClusterObject } from './objects/cluster-object.ts';
import type { ContainerSpec } from './objects/container-spec.ts';
import type { PodSpec } from './objects/pod-spec.ts';
import type { PlainMap } from './objects/plain-object.ts';
import type { ProbeKind } from './objects/probe-spec.ts';
import type { Scenario } from './scenario.ts';

/** An event as `kubectl describe` lists it; `count` times since `at`, last at `lastAt`. */
export interface KubeEvent {
  readonly type: 'Normal' | 'Warning';
  readonly reason: string;
  message: string;
  readonly about: string;
  /** The container that it is about: `spec.containers{web}`; empty: none. */
  readonly field: string;
  readonly at: number;
  lastAt: number;
  count: number;
}

export interface Ending {
  readonly exitCode: number;
  /** `Completed`, `Error`, `OOMKilled` … */
  readonly reason: string;
  readonly startedAt: number;
  readonly finishedAt: number;
  /** The kubelet stopped it, because this probe failed. */
  readonly failedProbe?: ProbeKind;
  readonly log: readonly string[];
}

export interface ProbeCount {
  nextAt: number;
  failed: number;
  succeeded: number;
}

export interface ContainerState {
  readonly name: string;
  phase: 'waiting' | 'running' | 'terminated';
  /** `ContainerCreating`, `CrashLoopBackOff`, `Completed` … */
  reason: string;
  message: string;
  /** When the kubelet tries again, or when the program's own next step comes. */
  dueAt: number;
  pullFailures: number;
  hasImage: boolean;
  startedAt: number;
  firstStartedAt: number;
  /** When the program listens, and on which port; it does not before, or ever, when undefined. */
  listensAt: number | undefined;
  port: number | undefined;
  /** When and how the program ends by itself. */
  ends: { readonly at: number; readonly exitCode: number; readonly reason: string; readonly log: string } | undefined;
  started: boolean;
  ready: boolean;
  /** It works no more and does not end: what a liveness probe is for. */
  isHung: boolean;
  /** What of the object is to blame for its state; the container itself while nothing is known. */
  cause: Cause['path'];
  restarts: number;
  /** Ends without ten quiet minutes between them. */
  crashes: number;
  last: Ending | undefined;
  readonly probes: Map<ProbeKind, ProbeCount>;
  readonly environment: Map<string, string>;
  /** Files outside any volume. */
  files: Map<string, string>;
  log: string[];
}

export interface PodState {
  /** `namespace/name`. */
  readonly key: string;
  readonly name: string;
  readonly namespace: string;
  readonly uid: number;
  ip: string;
  node: string;
  /** The one node that a DaemonSet wants it on; empty: any. */
  readonly wantedNode: string;
  /** The workload's id; empty for a Pod that nobody looks after. */
  owner: string;
  readonly ordinal: number | undefined;
  /** Which version of the template it was made from. */
  readonly revision: number;
  object: ClusterObject;
  spec: PodSpec;
  labels: Readonly<Record<string, string>>;
  readonly createdAt: number;
  startedAt: number;
  readyAt: number | undefined;
  phase: 'Pending' | 'Running' | 'Succeeded' | 'Failed';
  /** `Evicted`, `NodeLost` … */
  reason: string;
  message: string;
  /** Marked for deletion; it is gone at this time. */
  goneAt: number | undefined;
  volumesMounted: boolean;
  volumeProblem: string;
  /** The kubelet tries to mount again then, after so many failures. */
  mountDueAt: number;
  mountFailures: number;
  readonly containers: ContainerState[];
  /** Files of volumes that live as long as the Pod, by volume. */
  readonly volumes: Map<string, Map<string, string>>;
}

export interface NodeState {
  readonly name: string;
  /** It stopped answering then. */
  silentSince: number | undefined;
}

/** Why a thing that was applied did not come to be. */
export interface Rejection {
  readonly object: ClusterObject;
  readonly message: string;
}

export interface WorkloadState {
  readonly id: string;
  object: ClusterObject;
  replicas: number;
  revision: number;
  spec: PodSpec;
  /** Jobs made by a CronJob, failures counted by a Job. */
  failures: number;
  completions: number;
  /** It makes no more Pods. */
  isOver: boolean;
  /** Why it could not make a Pod; how often in a row, and when it tries again. */
  problem: string;
  refusals: number;
  triesAt: number;
}

export interface Run {
  readonly scenario: Scenario;
  clock: number;
  made: number;
  readonly nodes: NodeState[];
  /** What the API server took, by `Kind/namespace/name`. */
  readonly objects: Map<string, ClusterObject>;
  readonly rejections: Rejection[];
  readonly workloads: WorkloadState[];
  pods: PodState[];
  /** The files of each claim, by `namespace/name`: they outlive Pods. */
  readonly claims: Map<string, { readonly spec: PlainMap; readonly files: Map<string, string> }>;
  readonly events: KubeEvent[];
  /** Programs that others depend on and that are away now, by `host:port`, or `*` for all. */
  readonly away: Set<string>;
  readonly settings: { slowStart: number | undefined };
  /** Address of each Service, by key. */
  readonly serviceIps: Map<string, string>;
}

export function objectKey(kind: string, namespace: string, name: string): string {
  return `${kind}/${namespace}/${name}`;
}

export function objectOf(run: Run, kind: string, namespace: string, name: string): ClusterObject | undefined {
  return run.objects.get(objectKey(kind, namespace, name));
}

/** The objects of a kind in a namespace, in the order in which they were applied. */
export function objectsIn(run: Run, kind: string, namespace: string): ClusterObject[] {
  return [...run.objects.values()].filter((object) => object.kind === kind && object.namespace === namespace);
}

/** The event that says why a Job has failed; undefined while it has not, or did its work. */
export function failedJob(run: Run, { id, isOver }: WorkloadState): KubeEvent | undefined {
  return isOver ? run.events.find(({ about, type }) => about === id && type === 'Warning') : undefined;
}

/** An event about an object; the same one again only counts up. */
export function tell(
  run: Run,
  about: string,
  type: KubeEvent['type'],
  reason: string,
  message: string,
  field = '',
): void {
  const known = run.events.find(
    (event) => event.about === about && event.field === field && event.reason === reason && event.message === message,
  );
  if (known) {
    if (known.lastAt < run.clock) known.count += 1;
    known.lastAt = run.clock;
  } else run.events.push({ type, reason, message, about, field, at: run.clock, lastAt: run.clock, count: 1 });
}

/** An event about a container. */
export function tellOf(
  { run, pod, spec }: { readonly run: Run; readonly pod: PodState; readonly spec: ContainerSpec },
  type: KubeEvent['type'],
  reason: string,
  message: string,
): void {
  tell(run, `Pod/${pod.key}`, type, reason, message, fieldOf(spec));
}

/** Source: pkg/kubelet/container, GenerateContainerRef. */
export function fieldOf({ name, role }: Pick<ContainerSpec, 'name' | 'role'>): string {
  return `spec.${role === 'app' ? 'containers' : 'initContainers'}{${name}}`;
}
