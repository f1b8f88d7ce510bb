/** What a command gives back: lines to print, and what it did to the cluster. */
import type { ClusterEvent } from '../cluster-model/events.ts';
import type { Run } from '../cluster-model/state.ts';
import type { ParsedArguments } from './flags.ts';
import type { ManifestFile, Session } from './session.ts';

/** What a command knows. */
export interface Context {
  readonly session: Session;
  readonly run: Run;
  readonly file: ManifestFile;
  readonly given: ParsedArguments;
}

export interface Result {
  readonly lines: readonly string[];
  /** It ends with an error. */
  readonly failed: boolean;
  readonly events: readonly ClusterEvent[];
  /** How long it takes; undefined: as long as any command. */
  readonly seconds: number | undefined;
}

export function says(...lines: readonly string[]): Result {
  return { lines, failed: false, events: [], seconds: undefined };
}

export function fails(...lines: readonly string[]): Result {
  return { lines, failed: true, events: [], seconds: undefined };
}

/** `Error from server (NotFound): pods "shop" not found`. */
export function notFound(resource: string, name: string): Result {
  return fails(`Error from server (NotFound): ${resource} "${name}" not found`);
}
