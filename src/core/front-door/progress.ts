import { addImported, importedCount, undoImport } from '../lessons/import-progress.ts';
import { itemKey } from '../lessons/items.ts';
import { placeToContinue } from '../lessons/place-to-continue.ts';
import { exportProgress, importProgress, parseProgress, refusedForSize } from '../lessons/progress-store.ts';
import {
  answersTo,
  everything,
  isDone,
  markDone,
  merge,
  noProgress,
  placeIn,
  recordAnswer,
  recordPlace,
  resetProgress,
} from '../lessons/progress.ts';
import { reviewRows } from '../lessons/review-rows.ts';
import { dueItems } from '../lessons/review.ts';

/** What a reader has done. Values, never changed in place; `now` is in milliseconds since 1970. */
export const progress = {
  /** The key under which progress keeps an item. */
  itemKey,
  /** Of somebody who has just begun. */
  none: noProgress,
  /** The scope of a reset of everything. */
  everything,
  /** The answers to a question so far, the oldest first. */
  answersTo,
  /** Is an item done, and not reset since? */
  isDone,
  /** Marks an item done at `now`; the first time stays. */
  markDone,
  /** The union of both: commutative, associative and idempotent. */
  merge,
  /** Where somebody was in a lesson; undefined where they have not been. */
  placeIn,
  /** Adds an answer. */
  recordAnswer,
  /** Keeps where somebody is in a lesson. */
  recordPlace,
  /** Forgets everything, lessons or items, for every machine that this progress reaches. */
  reset: resetProgress,
  /** The first place with something left to do. */
  placeToContinue,
  /** Reads what a store holds. Whatever it is, progress comes out: at worst none. */
  parse: parseProgress,
  /** The text of a progress file, for a person to keep. */
  toFile: exportProgress,
  /** Reads a progress file. What comes out is added with `addImported`, so that importing never loses anything. */
  fromFile: importProgress,
  /** What is said of a file by its size alone, before it is read; undefined when that says nothing. */
  refusedForSize,
  /**
   * The union of both. How often the file's machine was reset says nothing about this one: so a file from after a
   * reset takes nothing away, and one from before a reset here brings back what it holds, as a person wants who keeps
   * a copy.
   */
  addImported,
  /** How many items and reading places `after` has that `before` has not, or has otherwise. */
  importedCount,
  /**
   * Takes an import back on every machine that it reached: what it changed is reset and becomes what it was before,
   * with what the reader has done since.
   */
  undoImport,
  /** The items whose questions are due at `now`, the longest waiting first. */
  dueItems,
  /** The longest waiting first; questions that the course has no more are left out. */
  reviewRows,
} as const;
