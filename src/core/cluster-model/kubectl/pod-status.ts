/** The STATUS column of `kubectl get pods`. Source: pkg/printers/internalversion/printers.go, printPod. */
import type { ContainerState, PodState } from '../state.ts';

export function podStatus(pod: PodState): string {
  if (pod.goneAt !== undefined) return 'Terminating';
  return initStatus(pod) ?? mainStatus(pod);
}

function initStatus(pod: PodState): string | undefined {
  const inits = pod.spec.containers.filter(({ role }) => role !== 'app');
  for (const [index, { name, role }] of inits.entries()) {
    const state = stateOf(pod, name);
    if (!state || (state.phase === 'terminated' && state.last?.exitCode === 0 && role === 'init')) continue;
    if (role === 'sidecar' && state.started) continue;
    if (state.phase === 'terminated')
      return `Init:${state.reason === '' ? `ExitCode:${state.last?.exitCode ?? 0}` : state.reason}`;
    const hasReason =
      state.phase === 'waiting' && state.reason !== 'PodInitializing' && state.reason !== 'ContainerCreating';
    if (pod.node === '') return undefined;
    return hasReason ? `Init:${state.reason}` : `Init:${index}/${inits.length}`;
  }
  return undefined;
}

function mainStatus(pod: PodState): string {
  let status = pod.reason === '' ? pod.phase : pod.reason;
  if (pod.reason !== '' || pod.node === '') return status;
  let hasRunning = false;
  for (const { name, role } of [...pod.spec.containers].reverse()) {
    const state = stateOf(pod, name);
    if (role !== 'app' || !state) continue;
    if (state.phase === 'waiting') status = state.reason === 'PodInitializing' ? 'ContainerCreating' : state.reason;
    else if (state.phase === 'terminated') status = state.reason;
    else hasRunning = true;
  }
  if (status === 'Completed' && hasRunning) return pod.readyAt === undefined ? 'NotReady' : 'Running';
  return status === 'Pending' && hasRunning ? 'Running' : status;
}

function stateOf(pod: PodState, name: string): ContainerState | undefined {
  return pod.containers.find((state) => state.name === name);
}

/** `1/2`: those that have to run, and how many of them are ready. */
export function readyWords(pod: PodState): string {
  const serving = pod.spec.containers.filter(({ role }) => role !== 'init');
  const ready = serving.filter(({ name }) => stateOf(pod, name)?.ready === true);
  return `${ready.length}/${serving.length}`;
}

export function restartsOf(pod: PodState): number {
  return pod.containers.reduce((sum, { restarts }) => sum + restarts, 0);
}

export function lastRestartAt(pod: PodState): number | undefined {
  const ends = pod.containers.flatMap(({ last, restarts }) => (last && restarts > 0 ? [last.finishedAt] : []));
  return ends.length === 0 ? undefined : Math.max(...ends);
}
