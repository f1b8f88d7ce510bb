import { countUnfinished } from '../analysis/unfinished-words.ts';
import { publishedDocuments, publishedFile } from '../features/unfinished/published.ts';
import { REST, UNTOUCHED, afterEdits, afterRest, afterSave } from '../features/unfinished/writing.ts';

/**
 * What is published while somebody types: findings that only say "not there yet" wait. Carets and edits are offsets of
 * the file.
 */
export const writing = {
  /** After this many milliseconds without a key, what is unfinished is said after all. */
  restMilliseconds: REST,
  /** A file as it was opened, or as it was saved by hand. */
  untouched: UNTOUCHED,
  /** Edits of one change, none overlapping, all computed for the text before it. */
  afterEdits,
  /** Nobody has typed for `REST`. */
  afterRest,
  /** A save that someone asked for. A save that the editor makes by itself says nothing about being finished. */
  afterSave,
  /** The findings of each document of a file, those that wait apart. Offsets of `writing` are the file's. */
  publishedDocuments,
  /** The same as a file to show. */
  publishedFile,
  /** How many of the findings are counted: advice is not. */
  countUnfinished,
} as const;
