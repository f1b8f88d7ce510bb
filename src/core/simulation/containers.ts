import type { ContainerModel } from '../pod-model.ts';
import { backOffSeconds, crashesRemembered } from './crash-back-off.ts';
import { say, type ContainerState, type Draft, type PodState } from './state.ts';

/** How long things take here, in seconds. Real times differ; the order does not. */
const durations = { start: 1, initRun: 2, readiness: 1 };

export function containerModel(pod: PodState, name: string): ContainerModel | undefined {
  return [...pod.template.initContainers, ...pod.template.containers].find((container) => container.name === name);
}

export function containerNamed(pod: PodState, name: string): ContainerState | undefined {
  return pod.containers.find((container) => container.name === name);
}

function enter(draft: Draft, container: ContainerState, phase: ContainerState['phase'], seconds?: number): void {
  container.phase = phase;
  container.since = draft.state.clock;
  container.ready = false;
  if (seconds === undefined) delete container.due;
  else container.due = draft.state.clock + seconds;
}

/** Starts what has its turn: init containers one after the other, then all the others together. */
export function startNext(draft: Draft, pod: PodState): void {
  if (isOver(pod)) return;
  for (const container of pod.containers.filter((one) => one.role !== 'app')) {
    if (container.phase === 'pending') enter(draft, container, 'starting', durations.start);
    const passed = container.role === 'init' ? container.phase === 'completed' : container.phase === 'running';
    if (!passed && !hasStartedApps(pod)) return;
  }
  for (const container of pod.containers) {
    if (container.role === 'app' && container.phase === 'pending') enter(draft, container, 'starting', durations.start);
  }
}

function hasStartedApps(pod: PodState): boolean {
  return pod.containers.some((container) => container.role === 'app' && container.phase !== 'pending');
}

/** The moment that a phase ends by itself. */
export function containerDue(draft: Draft, pod: PodState, container: ContainerState): void {
  delete container.due;
  if (container.phase === 'backOff') return restart(draft, container);
  if (container.phase === 'starting') return run(draft, pod, container);
  if (container.phase === 'running' && container.role === 'init') return exit(draft, pod, container, 0);
  if (container.phase === 'running') {
    container.ready = true;
    if (!pod.failsReadiness) say(draft, `${container.name} in ${pod.name} is ready.`);
  }
}

function run(draft: Draft, pod: PodState, container: ContainerState): void {
  const clash = portClash(pod, container);
  enter(draft, container, 'running');
  if (clash !== undefined) {
    say(draft, `${container.name} in ${pod.name} cannot listen on port ${clash.port}: ${clash.holder} already does.`);
    exit(draft, pod, container, 1);
    return;
  }
  say(draft, `${container.name} in ${pod.name} runs.`);
  const probed = containerModel(pod, container.name)?.probes.some((probe) => probe.kind === 'readiness') ?? false;
  if (container.role === 'init') container.due = draft.state.clock + durations.initRun;
  else if (probed) container.due = draft.state.clock + durations.readiness;
  else container.ready = true;
  startNext(draft, pod);
}

/** All containers of a Pod share one address, so each port can be taken once. */
function portClash(pod: PodState, container: ContainerState): { port: number; holder: string } | undefined {
  for (const other of pod.containers) {
    const port =
      other.phase === 'running' && other !== container
        ? other.listensOn.find((taken) => container.listensOn.includes(taken))
        : undefined;
    if (port !== undefined) return { port, holder: other.name };
  }
  return undefined;
}

/** A container's program has ended. */
export function exit(draft: Draft, pod: PodState, container: ContainerState, code: number): void {
  const ranFor = draft.state.clock - container.since;
  container.crashes = crashesRemembered(container.crashes, ranFor);
  if (container.role === 'init' && code === 0) {
    enter(draft, container, 'completed');
    say(draft, `${container.name} in ${pod.name} has done its work.`);
    startNext(draft, pod);
    return;
  }
  say(draft, code === 0 ? `${container.name} in ${pod.name} exits.` : `${container.name} in ${pod.name} crashes.`);
  if (!isRestarted(pod, container, code)) return end(draft, pod, container, code);
  const delay = backOffSeconds(container.crashes);
  container.crashes++;
  enter(draft, container, 'backOff', delay);
  if (delay > 0) say(draft, `It stopped again, so it waits ${delay} s before the next restart (CrashLoopBackOff).`);
}

function isRestarted(pod: PodState, container: ContainerState, code: number): boolean {
  if (container.role === 'sidecar') return true;
  const { restartPolicy } = pod.template;
  return restartPolicy === 'Always' || (restartPolicy === 'OnFailure' && code !== 0);
}

function restart(draft: Draft, container: ContainerState): void {
  const lost = container.files.length > 0 ? ' The files it wrote outside the volumes are lost.' : '';
  container.files = [];
  container.restarts++;
  enter(draft, container, 'starting', durations.start);
  say(draft, `${container.name} is restarted in the same Pod: restart ${container.restarts}.${lost}`);
}

function end(draft: Draft, pod: PodState, container: ContainerState, code: number): void {
  enter(draft, container, code === 0 ? 'completed' : 'failed');
  say(draft, `${container.name} is not restarted: restartPolicy is ${pod.template.restartPolicy}.`);
  if (isOver(pod)) stopTheRest(draft, pod);
}

/** When the last app container is over, sidecars stop too. */
function stopTheRest(draft: Draft, pod: PodState): void {
  for (const container of pod.containers) {
    if (container.phase !== 'completed' && container.phase !== 'failed') enter(draft, container, 'completed');
  }
  say(draft, `Pod ${pod.name} has ended: ${podPhase(pod)}.`);
}

/** Nothing in it will run again. */
export function isOver(pod: PodState): boolean {
  const over = (container: ContainerState): boolean => container.phase === 'completed' || container.phase === 'failed';
  if (pod.containers.some((container) => container.role === 'init' && container.phase === 'failed')) return true;
  const apps = pod.containers.filter((container) => container.role === 'app');
  return apps.length > 0 && apps.every(over);
}

export function podPhase(pod: PodState): 'Pending' | 'Running' | 'Succeeded' | 'Failed' {
  if (isOver(pod))
    return pod.containers.some((container) => container.role !== 'sidecar' && container.phase === 'failed')
      ? 'Failed'
      : 'Succeeded';
  return hasStartedApps(pod) &&
    pod.containers.some((container) => container.role === 'app' && container.phase !== 'starting')
    ? 'Running'
    : 'Pending';
}
