/** Programs that end as soon as they have started, and what they say. */
import type { Cause } from './cluster-object.ts';
import type { ContainerSpec } from './container-spec.ts';
import { placeOf, type Place } from './paths.ts';
import { textAt } from './plain-object.ts';
import { containerSpec, programIn, settingOf } from './program-of.ts';
import type { Program } from './programs.ts';
import { memoryWords, quantityWords } from './quantities.ts';
import { podAmounts } from './resources.ts';
import { request } from './requests.ts';
import type { ContainerState, PodState, Run } from './state.ts';

export interface Failure {
  readonly exitCode: number;
  readonly reason: string;
  readonly log: string;
  /** What of the object is to blame. */
  readonly cause: Cause['path'];
}

const fail = (log: string, cause: Cause['path']): Failure => ({ exitCode: 1, reason: 'Error', log, cause });

/** Why a program ends as soon as it has started, if it does. */
export function failureAtStart(
  run: Run,
  pod: PodState,
  spec: ContainerSpec,
  state: ContainerState,
  program: Program,
): Failure | undefined {
  const limit = spec.resources.limits['memory'];
  if (limit !== undefined && program.memoryBytes !== undefined && limit < program.memoryBytes) {
    return { exitCode: 137, reason: 'OOMKilled', log: '', cause: [...spec.path, 'resources', 'limits', 'memory'] };
  }
  const { needsOneOf } = program;
  if (needsOneOf && !needsOneOf.some((name) => (state.environment.get(name) ?? '') !== '')) {
    return fail(`error: ${needsOneOf[0] ?? ''} is not specified`, [...spec.path, 'env']);
  }
  return (
    portFailure(run, pod, spec, state, program) ??
    placeFailure(run, pod, spec, state, program) ??
    callFailure(run, pod, spec, program)
  );
}

function portFailure(
  run: Run,
  pod: PodState,
  spec: ContainerSpec,
  state: ContainerState,
  program: Program,
): Failure | undefined {
  if (program.port === undefined) return undefined;
  const text = settingOf(state, program.port);
  const port = portOf(state, program);
  if (!/^\d{1,5}$/.test(text) || port === undefined || port < 1 || port > 65535) {
    return fail(
      `error: ${program.port.env} is \`${text}\`, which is not a port number`,
      variablePath(spec, program.port.env),
    );
  }
  const holder = sharers(run, pod).find((other) => other !== state && other.phase === 'running' && other.port === port);
  const log = `error: listen tcp :${port}: bind: address already in use (by \`${holder?.name ?? ''}\`)`;
  return holder && fail(log, variablePath(spec, program.port.env));
}

/** Containers with the same network: those of the Pod, and with `hostNetwork` all such of the node. */
function sharers(run: Run, pod: PodState): ContainerState[] {
  if (!pod.spec.hostNetwork) return pod.containers;
  return run.pods
    .filter((other) => other === pod || (other.spec.hostNetwork && other.node === pod.node))
    .flatMap(({ containers }) => containers);
}

function placeFailure(
  run: Run,
  pod: PodState,
  spec: ContainerSpec,
  state: ContainerState,
  program: Program,
): Failure | undefined {
  const setting = program.keeps?.directory ?? program.writes?.directory;
  if (setting === undefined) return undefined;
  const directory = settingOf(state, setting);
  const place = placeOf(run, pod, spec, state, directory);
  const cause = mountPath(spec, place.volume);
  if (place.readOnly) return fail(`error: ${directory}: Read-only file system`, cause);
  const bytes = (program.keeps ?? program.writes)?.bytes ?? 0;
  if (place.room !== undefined && place.room < bytes) {
    return noRoom(place, place.room, bytes, directory, cause);
  }
  const evicted = storageLimit(pod, spec, place, bytes);
  if (evicted !== undefined) return { exitCode: 137, reason: 'Evicted', log: evicted, cause };
  const other = program.keeps && keeperOf(run, pod, state, place);
  return other ? fail(`error: ${directory} is in use by Pod \`${other.name}\``, cause) : undefined;
}

/** Another running program that keeps its data in the same place. */
function keeperOf(run: Run, own: PodState, state: ContainerState, place: Place): PodState | undefined {
  return run.pods.find((pod) =>
    pod.containers.some((other) => {
      const spec = containerSpec(pod, other.name);
      if (other === state || other.phase !== 'running' || !spec) return false;
      const { keeps } = programIn(run, spec);
      if (!keeps) return false;
      const there = placeOf(run, pod, spec, other, settingOf(other, keeps.directory));
      return there.store === place.store && there.path === place.path && pod !== own;
    }),
  );
}

function callFailure(run: Run, pod: PodState, spec: ContainerSpec, program: Program): Failure | undefined {
  if (program.callsAtStart === undefined) return undefined;
  const outcome = request(run, { namespace: pod.namespace, pod }, program.callsAtStart);
  return outcome.answer ? undefined : fail(`error: ${program.callsAtStart}: ${outcome.text}`, [...spec.path, 'image']);
}

/**
 * A full claim says so; an emptyDir over its limit has its whole Pod evicted. Source: pkg/kubelet/eviction,
 * emptyDirLimitEviction.
 */
function noRoom(place: Place, room: number, bytes: number, directory: string, cause: Cause['path']): Failure {
  if (place.kind === 'pod') {
    const log = `Usage of EmptyDir volume "${place.volume}" exceeds the limit "${memoryWords(room)}".`;
    return { exitCode: 137, reason: 'Evicted', log, cause };
  }
  const amounts = `${memoryWords(room)}, and ${memoryWords(bytes)} needed`;
  return fail(`error: ${directory}: No space left on device (${amounts})`, cause);
}

const STORAGE = 'ephemeral-storage';

/** Source: pkg/kubelet/eviction, podEphemeralStorageLimitEviction and containerEphemeralStorageLimitEviction. */
function storageLimit(pod: PodState, spec: ContainerSpec, place: Place, bytes: number): string | undefined {
  const own = spec.resources.limits[STORAGE];
  if (place.kind === 'own' && own !== undefined && bytes > own)
    return `Container ${spec.name} exceeded its local ephemeral storage limit "${quantityWords(STORAGE, own)}".`;
  const volume = place.kind === 'pod' ? pod.spec.volumes.find(({ name }) => name === place.volume) : undefined;
  const all = podAmounts(pod.spec.containers, 'limits')[STORAGE];
  // What an emptyDir holds in memory counts as memory.
  if (!volume || textAt(volume.body, 'emptyDir', 'medium') === 'Memory' || all === undefined || bytes <= all)
    return undefined;
  return `Pod ephemeral local storage usage exceeds the total limit of containers ${quantityWords(STORAGE, all)}.`;
}

function variablePath({ path, env }: ContainerSpec, name: string): Cause['path'] {
  const index = env.findIndex((variable) => textAt(variable, 'name') === name);
  return index < 0 ? [...path, 'ports'] : [...path, 'env', index];
}

function mountPath({ path, mounts }: ContainerSpec, volume: string): Cause['path'] {
  const index = mounts.findIndex((mount) => mount.volume === volume);
  return index < 0 ? path : [...path, 'volumeMounts', index];
}

export function portOf(state: ContainerState, program: Program): number | undefined {
  return program.port === undefined ? undefined : Number(settingOf(state, program.port));
}
