import type { ContainerState } from '../state.ts';

export interface Logs {
  /** `kubectl logs shop -c web --previous`, without `kubectl`. */
  readonly isPrevious: boolean;
  readonly lines: readonly string[];
}

/**
 * What `kubectl logs` prints of a container; of one that waits to start again, the run before. Undefined: it never
 * ran.
 */
export function logsOf(state: ContainerState): Logs | undefined {
  if (state.phase === 'running') return { isPrevious: false, lines: state.log };
  return state.last && { isPrevious: state.phase === 'waiting', lines: state.last.log };
}
