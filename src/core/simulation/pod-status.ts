import { isOver, podPhase } from './containers.ts';
import { labelsMatch, type ClusterState, type ContainerState, type PodState, type ServiceState } from './state.ts';

/** Does a Service send requests to it? All its containers run and are ready, and its node answers. */
export function isReady(state: ClusterState, pod: PodState): boolean {
  const node = state.nodes.find((one) => one.name === pod.node);
  const reachable = node !== undefined && node.condition !== 'lost' && node.condition !== 'evicted';
  return (
    reachable &&
    !pod.terminating &&
    !pod.failsReadiness &&
    !isOver(pod) &&
    serving(pod).every((container) => container.ready) &&
    serving(pod).length > 0
  );
}

/** Init containers that have done their work do not count. */
function serving(pod: PodState): ContainerState[] {
  return pod.containers.filter((container) => container.role !== 'init');
}

/** Can the Pod be reached over the network at all? */
export function isReachable(state: ClusterState, pod: PodState): boolean {
  return state.nodes.some((node) => node.name === pod.node && node.condition === 'up');
}

/** The word that `kubectl get pods` shows. */
export function statusWord(pod: PodState): string {
  if (pod.terminating) return 'Terminating';
  if (pod.node === '') return 'Pending';
  const waiting = pod.containers.find((container) => container.phase === 'backOff');
  const inits = pod.containers.filter((container) => container.role !== 'app');
  const started = inits.filter((container) =>
    container.role === 'init' ? container.phase === 'completed' : container.phase === 'running',
  );
  const phase = podPhase(pod);
  if (phase === 'Succeeded') return 'Completed';
  if (phase === 'Failed') return 'Error';
  if (waiting !== undefined) return waiting.role === 'init' ? 'Init:CrashLoopBackOff' : 'CrashLoopBackOff';
  if (phase === 'Running') return 'Running';
  return started.length < inits.length ? `Init:${started.length}/${inits.length}` : 'ContainerCreating';
}

/** The Pods that a Service sends to now. */
export function endpoints(state: ClusterState, service: ServiceState): PodState[] {
  if (Object.keys(service.selector).length === 0) return [];
  return state.pods.filter((pod) => labelsMatch(service.selector, pod.labels) && isReady(state, pod));
}

const phaseWords: Readonly<Record<ContainerState['phase'], string>> = {
  pending: 'waits for its turn',
  starting: 'starting',
  running: 'running',
  backOff: 'waits to restart',
  completed: 'done',
  failed: 'failed',
};

export function containerWords(state: ClusterState, container: ContainerState): string {
  if (container.phase === 'backOff' && container.due !== undefined)
    return `restarts in ${container.due - state.clock} s`;
  return container.phase === 'running' && !container.ready && container.role !== 'init'
    ? 'running, not ready'
    : phaseWords[container.phase];
}

export function restartsOf(pod: PodState): number {
  return pod.containers.reduce((sum, container) => sum + container.restarts, 0);
}
