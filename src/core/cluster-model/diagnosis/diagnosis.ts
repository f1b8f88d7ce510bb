/**
 * What a run has come to, object by object: the state that kubectl shows, why, and the place in the object that causes
 * it.
 */
import { withoutPods } from './without-pods.ts';
import { nameOf, type Cause, type ClusterObject } from '../objects/cluster-object.ts';
import type { ContainerSpec } from '../objects/container-spec.ts';
import { claimName } from '../kubelet/paths.ts';
import { containerProblem, podProblem } from './pod-problem.ts';
import { programIn, programOf } from '../programs/program-of.ts';
import { podStatus } from '../kubectl/pod-status.ts';
import { timesWords } from '../kubelet/restart-words.ts';
import {
  endpointsOf,
  isOver,
  isReady,
  selectedPods,
  servicePorts,
  serviceType,
  targetPortOf,
} from '../network/services.ts';
import { mapAt } from '../objects/plain-object.ts';
import {
  failedJob,
  type ContainerState,
  type KubeEvent,
  type PodState,
  type Run,
  type WorkloadState,
} from '../state.ts';
import { UNBOUND } from '../kubelet/volumes.ts';

export interface Diagnosis {
  /** The word to search for: `CrashLoopBackOff`, `Pending`, `Running`. */
  readonly state: string;
  /** Nothing is wrong with it. */
  readonly isGood: boolean;
  /** `Pod \`shop\``. */
  readonly name: string;
  /** One sentence. */
  readonly text: string;
  readonly cause: Cause;
  /** It rests on a guess at what the program does. */
  readonly isGuess: boolean;
}

export function diagnose(run: Run): readonly Diagnosis[] {
  const given = new Set(run.scenario.given.map(({ id }) => id));
  return [
    ...run.rejections.map(({ object, message }) => rejected(object, message)),
    ...[...run.objects.values()].filter(({ id }) => !given.has(id)).flatMap((object) => ofObject(run, object)),
  ];
}

function rejected(object: ClusterObject, message: string): Diagnosis {
  const text = `The API server rejects it: ${message}`;
  const state = message.startsWith('pods "') ? 'Forbidden' : 'Rejected';
  return { state, isGood: false, name: nameOf(object), text, cause: { object: object.id, path: [] }, isGuess: false };
}

function ofObject(run: Run, object: ClusterObject): Diagnosis[] {
  if (object.kind === 'Service') return [ofService(run, object)];
  if (object.kind === 'Pod') {
    const pod = run.pods.find((one) => one.object.id === object.id);
    return pod ? [ofPod(run, pod, nameOf(object))] : [];
  }
  const workload = run.workloads.find(({ id }) => id === object.id);
  return workload ? [ofWorkload(run, workload)] : [];
}

function ofWorkload(run: Run, workload: WorkloadState): Diagnosis {
  const { object, id, problem } = workload;
  const base = { name: nameOf(object), isGuess: false };
  if (problem !== '')
    return {
      ...base,
      state: 'FailedCreate',
      isGood: false,
      text: `It cannot create its Pods: ${problem}`,
      cause: { object: id, path: workload.spec.path },
    };
  if (object.kind === 'CronJob') {
    const jobs = run.workloads.filter(
      (one) => one.object.kind === 'Job' && one.id.startsWith(`Job/${object.namespace}/${object.name}-`),
    );
    const [job] = jobs;
    if (job) return { ...ofWorkload(run, job), name: base.name, cause: { object: id, path: ['spec', 'jobTemplate'] } };
  }
  const pods = run.pods.filter((pod) => pod.owner === id && pod.goneAt === undefined);
  const bad = pods.find((pod) => !isFine(run, pod));
  const failed = failedJob(run, workload);
  if (failed) return ofFailedJob(run, workload, failed, bad);
  if (bad) return ofPod(run, bad, base.name);
  const [first] = pods;
  if (first)
    return {
      ...ofPod(run, first, base.name),
      text:
        `${pods.length === 1 ? 'Its Pod' : `All ${pods.length} of its Pods`} ` +
        `${stateWords(isOver(first), pods.length === 1)}.`,
    };
  const { text, field } = withoutPods(object);
  return {
    ...base,
    state: 'No Pods',
    isGood: workload.replicas === 0,
    text,
    cause: { object: id, path: ['spec', field] },
  };
}

function stateWords(isDone: boolean, isOne: boolean): string {
  if (isDone) return isOne ? 'has completed' : 'have completed';
  return isOne ? 'is ready' : 'are ready';
}

/** Pods that had not ended are deleted with their logs. Source: kubernetes.io, "Job termination and cleanup". */
function ofFailedJob(
  run: Run,
  { object, id, spec }: WorkloadState,
  { reason, message }: KubeEvent,
  bad?: PodState,
): Diagnosis {
  const name = nameOf(object);
  const why = `The Job has failed (${reason}): ${message}.`;
  if (bad) {
    const pod = ofPod(run, bad, name);
    return { ...pod, text: `${pod.text} ${why}` };
  }
  const text = `${why} Its running Pods were deleted, and their logs with them.`;
  const isGuess = spec.containers.some((container) => programIn(run, container).isGuess);
  return { state: reason, isGood: false, name, text, cause: { object: id, path: spec.path }, isGuess };
}

function isFine(run: Run, pod: PodState): boolean {
  return isReady(run, pod) || pod.phase === 'Succeeded';
}

function ofPod(run: Run, pod: PodState, name: string): Diagnosis {
  const problem = podProblem(run, pod);
  const killed = killedAgain(pod);
  if (killed) return killedByProbe(run, pod, name, killed);
  const isGood = isFine(run, pod);
  const blamed = blamedContainer(run, pod);
  return {
    state: podStatus(pod),
    isGood,
    name,
    text: isGood || problem === undefined ? (isOver(pod) ? 'It has completed.' : 'It runs and is ready.') : problem,
    cause: { object: pod.object.id, path: isGood ? pod.spec.path : causePath(pod, blamed) },
    isGuess:
      blamed !== undefined && programOf(run, pod, blamed.spec.name).isGuess === true && blamed.state.last !== undefined,
  };
}

/** A container that its liveness probe has had restarted more than once, and that runs at the moment. */
function killedAgain(pod: PodState): Blamed | undefined {
  for (const spec of pod.spec.containers) {
    const state = pod.containers.find(({ name }) => name === spec.name);
    const isKilled = state?.last?.exitCode === 137 && state.last.reason === 'Error' && state.restarts > 1;
    if (state?.phase === 'running' && isKilled && spec.probes.some(({ kind }) => kind === 'liveness'))
      return { spec, state };
  }
  return undefined;
}

function killedByProbe(run: Run, pod: PodState, name: string, { spec, state }: Blamed): Diagnosis {
  return {
    state: podStatus(pod),
    isGood: false,
    name,
    text:
      `Container \`${spec.name}\` in Pod \`${pod.name}\` fails its liveness probe and has restarted ` +
      `${timesWords(state.restarts)}.`,
    cause: { object: pod.object.id, path: spec.probes.find(({ kind }) => kind === 'liveness')?.at ?? state.cause },
    isGuess: programOf(run, pod, spec.name).isGuess === true,
  };
}

interface Blamed {
  readonly spec: ContainerSpec;
  readonly state: ContainerState;
}

function blamedContainer(run: Run, pod: PodState): Blamed | undefined {
  for (const spec of pod.spec.containers) {
    const state = pod.containers.find(({ name }) => name === spec.name);
    // While an init container runs, everything after it waits for it.
    if (state && spec.role === 'init' && state.phase === 'running') return { spec, state };
    if (state && containerProblem(run, pod, state) !== undefined) return { spec, state };
  }
  return undefined;
}

function causePath(pod: PodState, blamed: Blamed | undefined): Cause['path'] {
  const { spec } = pod;
  if (spec.schedulingGates > 0 && pod.node === '') return [...spec.path, 'schedulingGates'];
  if (pod.node === '') return pendingPath(pod);
  const volume = spec.volumes.find(({ name }) => pod.volumeProblem.includes(`"${name}"`));
  if (pod.volumeProblem !== '' && volume) return volume.path;
  if (!blamed) return spec.path;
  const { state, spec: container } = blamed;
  if (state.phase !== 'running' || container.role === 'init') return state.cause;
  const probe = container.probes.find(({ kind }) => kind === (state.started ? 'readiness' : 'startup'));
  return state.restarts > 0
    ? (container.probes.find(({ kind }) => kind !== 'readiness')?.at ?? state.cause)
    : (probe?.at ?? state.cause);
}

function pendingPath({ spec, message, ...pod }: PodState): Cause['path'] {
  if (['ResourceClaim', 'device class', 'all claims'].some((words) => message.includes(words)))
    return [...spec.path, 'resourceClaims'];
  const claim = /persistentvolumeclaim "([^"]*)"/.exec(message)?.[1];
  if (claim !== undefined)
    return spec.volumes.find((volume) => claimName({ spec, message, ...pod }, volume) === claim)?.path ?? spec.path;
  const claims = spec.volumes.find((volume) => claimName({ spec, message, ...pod }, volume) !== undefined);
  if (message.includes(UNBOUND)) return claims?.path ?? spec.path;
  const scarce = /Insufficient (\S+?)[,.]/.exec(message)?.[1];
  if (scarce !== undefined) {
    const [largest] = [...spec.containers].sort(
      (a, b) => (b.resources.requests[scarce] ?? 0) - (a.resources.requests[scarce] ?? 0),
    );
    return [...(largest?.path ?? spec.path), 'resources', 'requests', scarce];
  }
  if (message.includes('free ports')) return [...(spec.containers[0]?.path ?? spec.path), 'ports'];
  if (message.includes('taint')) return [...spec.path, 'tolerations'];
  if (message.includes('topology spread')) return [...spec.path, 'topologySpreadConstraints'];
  if (message.includes('pod affinity') || message.includes('anti-affinity')) return [...spec.path, 'affinity'];
  return [...spec.path, Object.keys(spec.nodeSelector).length > 0 || !spec.affinity ? 'nodeSelector' : 'affinity'];
}

function ofService(run: Run, service: ClusterObject): Diagnosis {
  const base = { name: nameOf(service), isGuess: false };
  const at = (...path: readonly (string | number)[]): Cause => ({ object: service.id, path });
  if (serviceType(service) === 'ExternalName')
    return {
      ...base,
      state: 'ExternalName',
      isGood: true,
      text: 'It is an alias for a name outside the cluster.',
      cause: at('spec'),
    };
  if (mapAt(service.body, 'spec', 'selector') === undefined)
    return {
      ...base,
      state: 'No selector',
      isGood: true,
      text: 'Its endpoints are managed elsewhere.',
      cause: at('spec'),
    };
  const endpoints = endpointsOf(run, service);
  if (endpoints.length === 0)
    return {
      ...base,
      state: 'No endpoints',
      isGood: false,
      text: noEndpoints(run, service),
      cause: at('spec', 'selector'),
    };
  for (const [index, port] of servicePorts(service).entries()) {
    const bad = endpoints.find((pod) => !leadsSomewhere(pod, targetPortOf(pod, port)));
    if (bad) {
      const text =
        `Port ${port.port} forwards to \`${port.target}\`, where nothing in Pod \`${bad.name}\` listens: ` +
        'connection refused.';
      return {
        ...base,
        state: 'Connection refused',
        isGood: false,
        text,
        cause: at('spec', 'ports', index, 'targetPort'),
        isGuess: bad.spec.containers.some(({ name }) => programOf(run, bad, name).isGuess),
      };
    }
  }
  return {
    ...base,
    state: 'Ready',
    isGood: true,
    text: `It sends requests to ${endpoints.length === 1 ? 'one Pod' : `${endpoints.length} Pods`}.`,
    cause: at('spec'),
  };
}

/** Of a program that is not known, any declared port may be the right one. */
function leadsSomewhere(pod: PodState, port: number | undefined): boolean {
  if (port === undefined) return false;
  return (
    pod.containers.some((state) => state.port === port) ||
    pod.spec.containers.some(({ ports }) => ports.some(({ containerPort }) => containerPort === port)) ||
    pod.containers.every((state) => state.port === undefined)
  );
}

function noEndpoints(run: Run, service: ClusterObject): string {
  const selected = selectedPods(run, service);
  if (selected.length === 0)
    return `Its selector matches no Pod in namespace \`${service.namespace}\`: requests are refused.`;
  return `None of the Pods that its selector matches is ready: requests are refused.`;
}
