/**
 * Progress as a value that can be merged in any order, any number of times, with the same result: done items, answers,
 * places read to.
 * A reset raises the epoch of its scope; a merge keeps from each side only what that side knew in the newest epoch.
 */
import { lessonOf } from './items.ts';

/** One answer to a question: when (ms), whether right, which options were chosen. */
export interface Answer {
  readonly at: number;
  readonly right: boolean;
  readonly chosen: readonly number[];
}

/** How far a lesson was read. */
export interface Place {
  readonly section: string;
  readonly at: number;
}

export interface Progress {
  readonly version: 1;
  /** How often a scope was reset; a scope is `everything`, a lesson's id or an item's key. */
  readonly epochs: Readonly<Record<string, number>>;
  /** When an item was first done, by item key. */
  readonly done: Readonly<Record<string, number>>;
  /** Answers by the question's item key, oldest first. */
  readonly answers: Readonly<Record<string, readonly Answer[]>>;
  /** Reading places by lesson id. */
  readonly places: Readonly<Record<string, Place>>;
}

export const everything = '*';

/**
 * Numbers beyond cannot be counted up by one. No number of resets comes near it, and a file cannot bring it: an import
 * takes no epochs.
 */
export const lastEpoch = Number.MAX_SAFE_INTEGER;

/** Review looks at the latest answers only, and a store must not grow without end. */
const answersKept = 20;

export const noProgress: Progress = { version: 1, epochs: {}, done: {}, answers: {}, places: {} };

export function isDone(progress: Progress, item: string): boolean {
  return Object.hasOwn(progress.done, item);
}

export function answersTo(progress: Progress, item: string): readonly Answer[] {
  return own(progress.answers, item) ?? [];
}

export function placeIn(progress: Progress, lesson: string): Place | undefined {
  return own(progress.places, lesson);
}

/** Marks an item done at `now`; the first time stays. */
export function markDone(progress: Progress, item: string, now: number): Progress {
  return { ...progress, done: joinRecords(progress.done, { [item]: now }, Math.min) };
}

export function recordAnswer(progress: Progress, item: string, answer: Answer): Progress {
  return { ...progress, answers: joinRecords(progress.answers, { [item]: [answer] }, joinAnswers) };
}

export function recordPlace(progress: Progress, lesson: string, place: Place): Progress {
  return { ...progress, places: joinRecords(progress.places, { [lesson]: place }, laterPlace) };
}

/** Forgets everything, lessons or items, for every machine that this progress reaches. */
export function resetProgress(progress: Progress, ...scopes: readonly string[]): Progress {
  const next = (scope: string): number => Math.min((own(progress.epochs, scope) ?? 0) + 1, lastEpoch);
  const epochs = Object.fromEntries(scopes.map((scope) => [scope, next(scope)]));
  return forget(merge(progress, { ...noProgress, epochs }), new Set(scopes));
}

/** In the last epoch a merge sees no difference any more; here at least a reset forgets. */
function forget(progress: Progress, scopes: ReadonlySet<string>): Progress {
  const isKept = (...names: readonly string[]): boolean =>
    !scopes.has(everything) && names.every((name) => !scopes.has(name));
  const isKeptItem = (item: string): boolean => isKept(lessonOf(item), item);
  return {
    ...progress,
    done: pick(progress.done, isKeptItem),
    answers: pick(progress.answers, isKeptItem),
    places: pick(progress.places, (lesson) => isKept(lesson)),
  };
}

/** The union of both: commutative, associative and idempotent. */
export function merge(a: Progress, b: Progress): Progress {
  const epochs = joinRecords(a.epochs, b.epochs, Math.max);
  const [left, right] = [keepCurrent(a, epochs), keepCurrent(b, epochs)];
  return {
    version: 1,
    epochs,
    done: joinRecords(left.done, right.done, Math.min),
    answers: joinRecords(left.answers, right.answers, joinAnswers),
    places: joinRecords(left.places, right.places, laterPlace),
  };
}

/** What of `progress` was known in the newest epochs. */
function keepCurrent(progress: Progress, newest: Progress['epochs']): Progress {
  const isCurrent = (scopes: readonly string[]) =>
    scopes.every((scope) => (own(progress.epochs, scope) ?? 0) === (own(newest, scope) ?? 0));
  const isCurrentItem = (item: string) => isCurrent([everything, lessonOf(item), item]);
  return {
    ...progress,
    done: pick(progress.done, isCurrentItem),
    answers: pick(progress.answers, isCurrentItem),
    places: pick(progress.places, (lesson) => isCurrent([everything, lesson])),
  };
}

function joinAnswers(a: readonly Answer[], b: readonly Answer[]): readonly Answer[] {
  const distinct = new Map(
    [...a, ...b].map((answer) => [JSON.stringify([answer.at, answer.right, answer.chosen]), answer]),
  );
  const ordered = [...distinct].sort(([one, x], [other, y]) => x.at - y.at || compare(one, other));
  return ordered.slice(-answersKept).map(([, answer]) => answer);
}

function laterPlace(a: Place, b: Place): Place {
  return (a.at - b.at || compare(a.section, b.section)) > 0 ? a : b;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function pick<T>(record: Readonly<Record<string, T>>, keep: (key: string) => boolean): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keep(key)));
}

/** Both records in one, in the order of their keys, so that equal progress is equal text. */
function joinRecords<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  join: (a: T, b: T) => T,
): Readonly<Record<string, T>> {
  const joined = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const present = joined.get(key);
    joined.set(key, present === undefined ? value : join(present, value));
  }
  return Object.fromEntries([...joined].sort(([one], [other]) => compare(one, other)));
}
