/** A program in a container, as `exec` and `debug` run it. */
import type { ContainerState, PodState, Run } from '../cluster-model/state.ts';

export interface ToolOutput {
  readonly lines: readonly string[];
  readonly exitCode: number;
}

/** Where a tool runs. */
export interface Inside {
  readonly run: Run;
  readonly pod: PodState;
  /** The container whose files and environment it sees. */
  readonly state: ContainerState;
}

export type Tool = (inside: Inside, args: readonly string[]) => ToolOutput;

export const printed = (...lines: readonly string[]): ToolOutput => ({ lines, exitCode: 0 });
