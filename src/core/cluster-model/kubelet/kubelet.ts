/**
 * A Pod on its node: volumes, init containers, sidecars, containers, probes, restarts. Source:
 * pkg/kubelet/kuberuntime.
 */
import type { ProbeKind } from '../objects/probe-spec.ts';
import { backOffSeconds, FORGOTTEN_AFTER_SECONDS } from './back-off.ts';
import { configProblem } from './container-config.ts';
import type { ContainerSpec } from '../objects/container-spec.ts';
import { exitCodeOf } from '../programs/known-command.ts';
import { pullImage, wait } from './image-pull.ts';
import { fullPodName } from '../api-server/names.ts';
import { probeOnce } from './probes.ts';
import { restarts } from './restart-policy.ts';
import { askAgain, logListening, logOutput, startProgram } from './start-program.ts';
import { tell, tellOf, type ContainerState, type PodState, type Run } from '../state.ts';
import { isOver } from '../network/services.ts';
import { mountVolumes } from './volumes.ts';

interface Pair {
  readonly spec: ContainerSpec;
  readonly state: ContainerState;
}

function pairs(pod: PodState): Pair[] {
  return pod.spec.containers.flatMap((spec) => {
    const state = pod.containers.find(({ name }) => name === spec.name);
    return state ? [{ spec, state }] : [];
  });
}

/** One second of a Pod on a node that works. */
export function runPod(run: Run, pod: PodState): void {
  if (isOver(pod)) return;
  // Source: pkg/kubelet/lifecycle, rejectPodAdmissionBasedOnOSField.
  if (pod.spec.os !== '' && pod.spec.os !== osOf(run, pod.node))
    return failPod(run, pod, 'PodOSNotSupported', "Failed to admit pod as the OS field doesn't match node OS");
  if (!pod.volumesMounted) {
    mountVolumes(run, pod);
    if (!pod.volumesMounted) return;
    pod.ip = ipOf(run, pod);
    pod.startedAt = run.clock;
  }
  if (pod.spec.deadlineSeconds !== undefined && run.clock - pod.startedAt >= pod.spec.deadlineSeconds) {
    return failPod(run, pod, 'DeadlineExceeded', 'Pod was active on the node longer than the specified deadline');
  }
  const all = pairs(pod);
  for (const pair of all) if (pair.state.phase === 'running') attend(run, pod, pair);
  startWhatMayStart(run, pod, all);
  conclude(run, pod, all);
}

function osOf(run: Run, node: string): string | undefined {
  return run.scenario.nodes.find(({ name }) => name === node)?.labels['kubernetes.io/os'];
}

function ipOf(run: Run, pod: PodState): string {
  if (!pod.spec.hostNetwork) return `10.1.${Math.floor(pod.uid / 250)}.${(pod.uid % 250) + 1}`;
  return `192.168.1.${run.nodes.findIndex(({ name }) => name === pod.node) + 11}`;
}

/** Init containers one after another; a sidecar lets the next start when it has started. Then all others. */
function startWhatMayStart(run: Run, pod: PodState, all: readonly Pair[]): void {
  for (const pair of all.filter(({ spec }) => spec.role !== 'app')) {
    tryStart(run, pod, pair);
    const { spec, state } = pair;
    const isPast = spec.role === 'init' ? state.phase === 'terminated' && state.last?.exitCode === 0 : state.started;
    if (!isPast && !hasStarted(all)) return;
  }
  for (const pair of all.filter(({ spec }) => spec.role === 'app')) tryStart(run, pod, pair);
}

function hasStarted(all: readonly Pair[]): boolean {
  return all.some(({ spec, state }) => spec.role === 'app' && state.firstStartedAt >= 0);
}

function tryStart(run: Run, pod: PodState, { spec, state }: Pair): void {
  if (state.phase !== 'waiting') return;
  if (state.reason === 'PodInitializing') wait(state, 'ContainerCreating', '', run.clock + 1);
  if (state.dueAt > run.clock) return;
  state.cause = [...spec.path, 'image'];
  if (!pullImage(run, pod, spec, state)) return;
  const problem = configProblem(run, pod, spec, state);
  if (problem) {
    wait(state, problem.reason, problem.message, run.clock + 10);
    state.cause = problem.path;
    tellOf({ run, pod, spec }, 'Warning', 'Failed', `Error: ${problem.message}`);
    return;
  }
  start(run, pod, spec, state);
}

function start(run: Run, pod: PodState, spec: ContainerSpec, state: ContainerState): void {
  // The restart count is that of containers created after the first one. Source: kuberuntime, startContainer.
  if (state.firstStartedAt >= 0) state.restarts += 1;
  state.phase = 'running';
  state.reason = '';
  state.message = '';
  state.startedAt = run.clock;
  if (state.firstStartedAt < 0) state.firstStartedAt = run.clock;
  state.started = false;
  state.ready = false;
  state.isHung = false;
  state.files = new Map();
  state.log = [];
  state.probes.clear();
  tellOf({ run, pod, spec }, 'Normal', 'Created', 'Container created');
  tellOf({ run, pod, spec }, 'Normal', 'Started', 'Container started');
  startProgram(run, pod, spec, state);
  runPostStart(run, pod, spec, state);
  // A container without a startup probe has started as soon as it runs.
  if (!spec.probes.some(({ kind }) => kind === 'startup')) state.started = true;
}

/** A hook that fails has its container killed. Source: pkg/kubelet/kuberuntime, startContainer. */
function runPostStart(run: Run, pod: PodState, { postStart, path }: ContainerSpec, state: ContainerState): void {
  if (postStart.length === 0 || (exitCodeOf(postStart) ?? 0) === 0) return;
  tell(run, `Pod/${pod.key}`, 'Warning', 'FailedPostStartHook', 'PostStartHook failed');
  state.cause = [...path, 'lifecycle', 'postStart'];
  state.ends = { at: run.clock + 1, exitCode: 137, reason: 'Error', log: 'error: its `postStart` hook failed' };
}

/** A running container: does it end, does a probe speak? */
function attend(run: Run, pod: PodState, { spec, state }: Pair): void {
  askAgain(run, pod, spec, state);
  logListening(run, state);
  if (run.clock > state.startedAt) logOutput(run, spec, state);
  if (state.ends && state.ends.at <= run.clock && !state.isHung) {
    const { exitCode, reason, log } = state.ends;
    if (reason === 'Evicted') return failPod(run, pod, reason, log);
    if (log !== '') state.log.push(log);
    return end(run, pod, spec, state, exitCode, reason);
  }
  for (const probe of spec.probes) {
    const isStartup = probe.kind === 'startup';
    if (isStartup === state.started || state.phase !== 'running') continue;
    const answered = probeOnce(run, pod, spec, state, probe);
    if (!answered) continue;
    if (!answered.answer.isGood) {
      const kind = `${probe.kind.charAt(0).toUpperCase()}${probe.kind.slice(1)}`;
      const fate = answered.answer.isError ? 'errored and resulted in unknown state' : 'failed';
      tellOf({ run, pod, spec }, 'Warning', 'Unhealthy', `${kind} probe ${fate}: ${answered.answer.text}`);
    }
    if (probe.kind === 'readiness') {
      if (answered.verdict) state.ready = answered.verdict === 'good';
    } else if (answered.verdict === 'bad') {
      const message = `Container ${spec.name} failed ${probe.kind} probe, will be restarted`;
      tellOf({ run, pod, spec }, 'Normal', 'Killing', message);
      end(run, pod, spec, state, 137, 'Error', probe.kind);
    } else if (isStartup && answered.verdict === 'good') state.started = true;
  }
  const asksReadiness = spec.probes.some(({ kind }) => kind === 'readiness');
  if (state.phase === 'running' && !asksReadiness) state.ready = state.started;
  if (!state.started) state.ready = false;
}

/** A container's program has ended, or was ended: it waits for its next start, or is over. */
export function end(
  run: Run,
  pod: PodState,
  spec: ContainerSpec,
  state: ContainerState,
  exitCode: number,
  reason: string,
  failedProbe?: ProbeKind,
): void {
  if (run.clock - state.startedAt >= FORGOTTEN_AFTER_SECONDS) state.crashes = 0;
  state.last = {
    exitCode,
    reason,
    startedAt: state.startedAt,
    finishedAt: run.clock,
    log: [...state.log],
    ...(failedProbe === undefined ? {} : { failedProbe }),
  };
  state.phase = 'terminated';
  state.reason = reason;
  state.ready = false;
  state.listensAt = undefined;
  state.ends = undefined;
  if (!restarts(pod, spec, exitCode)) return;
  state.crashes += 1;
  // The first restart comes at once.
  const pause = backOffSeconds(state.crashes - 1);
  if (pause === 0) return wait(state, 'ContainerCreating', '', run.clock + 1);
  const message =
    `back-off ${pause >= 60 ? `${Math.floor(pause / 60)}m${pause % 60}s` : `${pause}s`} restarting failed ` +
    `container=${spec.name} pod=${fullPodName(pod)}`;
  wait(state, 'CrashLoopBackOff', message, run.clock + pause);
  const told = `Back-off restarting failed container ${spec.name} in pod ${fullPodName(pod)}`;
  tellOf({ run, pod, spec }, 'Warning', 'BackOff', told);
}

/** The Pod's phase and its readiness. Source: kubernetes.io, "Pod phase" and "Pod readiness". */
function conclude(run: Run, pod: PodState, all: readonly Pair[]): void {
  const apps = all.filter(({ spec }) => spec.role === 'app');
  const isDone = ({ state }: Pair): boolean => state.phase === 'terminated';
  const failedInit = all.find(
    ({ spec, state }) => spec.role === 'init' && isDone({ spec, state }) && state.last?.exitCode !== 0,
  );
  if (failedInit || (apps.length > 0 && apps.every(isDone))) {
    const isFailed = failedInit !== undefined || apps.some(({ state }) => state.last?.exitCode !== 0);
    return finish(pod, isFailed ? 'Failed' : 'Succeeded');
  }
  const running = hasStarted(all);
  pod.phase = running ? 'Running' : 'Pending';
  const serving = all.filter(({ spec }) => spec.role !== 'init');
  const isReady = running && serving.length > 0 && serving.every(({ state }) => state.ready);
  pod.readyAt = isReady ? (pod.readyAt ?? run.clock) : undefined;
}

function finish(pod: PodState, phase: 'Succeeded' | 'Failed'): void {
  pod.phase = phase;
  pod.readyAt = undefined;
  // Sidecars stop when the last app container has ended.
  for (const state of pod.containers.filter(({ phase: now }) => now === 'running' || now === 'waiting')) {
    if (state.phase === 'running') state.reason = 'Completed';
    state.phase = 'terminated';
    state.ready = false;
    state.listensAt = undefined;
  }
}

/** Ends the whole Pod: a deadline, an eviction. */
function failPod(run: Run, pod: PodState, reason: string, message: string): void {
  finish(pod, 'Failed');
  pod.reason = reason;
  pod.message = message;
  tell(run, `Pod/${pod.key}`, 'Warning', reason, message);
}
