/** What a terminal shows, and how it is kept while its page is hidden. Pure: entering a line gives a new terminal. */
import type { ClusterObject } from '../cluster-model/cluster-object.ts';
import type { TimedEvent } from '../cluster-model/events.ts';
import type { Scenario } from '../cluster-model/scenario.ts';
import type { ExplainedType } from '../field-model.ts';
import { answer } from './answer.ts';
import { historyOf, remember, type History } from './history.ts';
import { startSession, type ManifestFile, type Session } from './session.ts';

export interface Entry {
  readonly line: string;
  readonly lines: readonly string[];
  readonly failed: boolean;
}

export interface Terminal {
  readonly session: Session;
  readonly entries: readonly Entry[];
  readonly history: History;
}

/** How an incident begins: a manifest was applied so many seconds ago, and these commands were typed. */
export interface Beginning {
  readonly start: readonly ClusterObject[];
  readonly scenario: Scenario;
  readonly after: number;
  readonly shows: readonly string[];
  readonly types?: readonly ExplainedType[];
}

/** So much is shown, and kept. */
const MOST_ENTRIES = 40;
const MOST_SAVED_LINES = 400;

export function openTerminal({ start, scenario, after, shows, types = [] }: Beginning, file: ManifestFile): Terminal {
  const session = { ...startSession(start, scenario, after), types };
  // What was typed before takes no time: the clock says `after` when the reader comes.
  const entries = shows.map((line): Entry => {
    const { lines, failed } = answer(session, line, file);
    return { line, lines, failed };
  });
  return { session, entries, history: historyOf(shows) };
}

export function enterLine(terminal: Terminal, line: string, file: ManifestFile): Terminal {
  const { lines, failed, clears, session } = answer(terminal.session, line, file);
  const entries = clears ? [] : [...terminal.entries, { line, lines, failed }].slice(-MOST_ENTRIES);
  return { session, entries, history: remember(terminal.history, line) };
}

/** Objects that were applied are not kept: the editor has them. */
export type SavedEvent =
  | { readonly at: number; readonly type: 'apply' }
  | {
      readonly at: number;
      readonly type: 'delete';
      readonly kind: string;
      readonly namespace: string;
      readonly name: string;
    }
  | { readonly at: number; readonly type: 'scale'; readonly workload: string; readonly replicas: number };

export interface SavedTerminal {
  readonly now: number;
  readonly events: readonly SavedEvent[];
  readonly entries: readonly Entry[];
  readonly typed: readonly string[];
}

export function saveTerminal({ session, entries, history }: Terminal): SavedTerminal {
  let room = MOST_SAVED_LINES;
  const kept = [...entries].reverse().filter(({ lines }) => (room -= lines.length + 1) >= 0);
  return {
    now: session.now,
    events: session.events.flatMap(({ at, event }): SavedEvent[] => {
      if (event.type === 'apply') return [{ at, type: 'apply' }];
      if (event.type === 'delete') return [{ at, ...event }];
      return event.type === 'scale' ? [{ at, ...event }] : [];
    }),
    entries: kept.reverse(),
    typed: history.lines,
  };
}

/** What was applied last is taken for what was applied each time. */
export function restoreTerminal(
  saved: SavedTerminal,
  { start, scenario, types = [] }: Beginning,
  file: ManifestFile,
): Terminal {
  const events = saved.events.map((event): TimedEvent => {
    const { at, ...rest } = event;
    return { at, event: rest.type === 'apply' ? { type: 'apply', objects: file.objects } : rest };
  });
  const session = { ...startSession(start, scenario, saved.now), events, types };
  return { session, entries: saved.entries, history: historyOf(saved.typed) };
}
