/** Progress as it is stored, exported and imported: unknown in, the valid part out. */
import { isItemKey, isWord } from './items.ts';
import { withMovedItems } from './moved.ts';
import { everything, lastEpoch, merge, noProgress } from './progress.ts';
import type { Answer, Place, Progress } from './progress.ts';
import { flag, listOf, number, ownValue, readableItems, shape, text } from '../decode.ts';
import type { Reader } from '../decode.ts';

/** What was found in a store. A store of a future version must be left as it is: never write over it. */
export interface StoredProgress {
  readonly progress: Progress;
  readonly isFuture: boolean;
}

/** The last moment that a Date can hold. */
const endOfTime = 8.64e15;
/**
 * A course gives a file of a tenth of this; a larger one is something else, and is not even parsed. UTF-16 units, or
 * bytes.
 */
const LARGEST_FILE = 4 * 1024 * 1024;
const TOO_LARGE: Imported = {
  ok: false,
  why: 'This file is larger than 4 MiB, so it cannot be a Pod Coach progress file.',
};

const moment: Reader<number> = (value) => within(value, endOfTime);
const epoch: Reader<number> = (value) => within(value, lastEpoch);
const choice: Reader<number> = (value) => within(value, 100);
const word: Reader<string> = (value) => (typeof value === 'string' && isWord(value) ? value : undefined);

const answer = shape<Answer>({ at: moment, right: flag, chosen: listOf(choice) });
const place = shape<Place>({ section: word, at: moment });
const answers: Reader<readonly Answer[]> = (value) => {
  const read = readableItems(answer, value);
  return read.length > 0 ? read : undefined;
};

/** Reads what a store holds. Whatever it is, progress comes out: at worst none. */
export function parseProgress(stored: unknown): StoredProgress {
  const version = number(ownValue(stored, 'version'));
  if (version !== undefined && version > noProgress.version) return { progress: noProgress, isFuture: true };
  const read: Progress = {
    version: 1,
    epochs: record(ownValue(stored, 'epochs'), isScope, epoch),
    done: record(ownValue(stored, 'done'), isItemKey, moment),
    answers: record(ownValue(stored, 'answers'), isItemKey, answers),
    places: record(ownValue(stored, 'places'), isWord, place),
  };
  // A merge with itself puts everything in order and each answer once.
  return { progress: withMovedItems(merge(read, read)), isFuture: false };
}

/** The text of a progress file, for a person to keep. */
export function exportProgress(progress: Progress): string {
  return `${JSON.stringify({ what: fileMark, ...progress }, undefined, 2)}\n`;
}

export type Imported =
  | { readonly ok: true; readonly progress: Progress }
  | { readonly ok: false; readonly why: string };

/** What is said of a file by its size alone, before it is read; undefined when that says nothing. */
export function refusedForSize(size: number): Imported | undefined {
  return size > LARGEST_FILE ? TOO_LARGE : undefined;
}

/** Reads a progress file. What comes out is added with `addImported`, so that importing never loses anything. */
export function importProgress(file: string): Imported {
  if (file.length > LARGEST_FILE) return TOO_LARGE;
  const value = readJson(file);
  if (text(ownValue(value, 'what')) !== fileMark) {
    return { ok: false, why: 'This file was not exported by Pod Coach.' };
  }
  const { progress, isFuture } = parseProgress(value);
  if (isFuture)
    return {
      ok: false,
      why: 'This file comes from a newer version of Pod Coach. Update the extension, then import it.',
    };
  return { ok: true, progress };
}

const fileMark = 'Pod Coach progress';

function readJson(file: string): unknown {
  try {
    return JSON.parse(file) as unknown;
  } catch {
    return undefined;
  }
}

function isScope(key: string): boolean {
  return key === everything || isWord(key) || isItemKey(key);
}

function within(value: unknown, most: number): number | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > most) return undefined;
  // JSON knows no -0: what is read must be what is written.
  return value + 0;
}

function record<T>(value: unknown, isKey: (key: string) => boolean, read: Reader<T>): Readonly<Record<string, T>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const entries = Object.entries(value).map(([key, each]): [string, T | undefined] => [key, read(each)]);
  const valid = entries.filter((entry): entry is [string, T] => isKey(entry[0]) && entry[1] !== undefined);
  return Object.fromEntries(valid);
}
