/** What someone is writing in a file: the edits since it was opened or saved, and where the carets are. */

import { fileRange } from '../../analysis/file-offsets.ts';
import type { FileOffset, FileRange } from '../../analysis/file-offsets.ts';
import type { Range, TextEdit } from '../../text.ts';

export interface Writing<Place extends Range = Range, Offset extends number = number> {
  /** Stretches of the present text that were edited since the file was opened or saved by hand, in any order. */
  readonly edited: readonly Place[];
  /** The offset of each caret, in the present text. None: the file is not the one that is written in. */
  readonly carets: readonly Offset[];
  /** Nothing has been typed for `REST` milliseconds. */
  readonly rested: boolean;
}

/** Counted in the whole file, as the editor tells it. */
export type FileWriting = Writing<FileRange, FileOffset>;

/** After this many milliseconds without a key, what is unfinished is said after all. */
export const REST = 10_000;

/** A file as it was opened, or as it was saved by hand. */
export const UNTOUCHED: FileWriting = { edited: [], carets: [], rested: false };

/** Edits of one change, none overlapping, all computed for the text before it. */
export function afterEdits(writing: FileWriting, edits: readonly TextEdit[]): FileWriting {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start);
  const moved = writing.edited.map(({ start, end }) => ({
    start: offsetAfter(start, ordered),
    end: offsetAfter(end, ordered),
  }));
  let by = 0;
  const added = ordered.map(({ range, newText }) => {
    const start = range.start + by;
    by += newText.length - (range.end - range.start);
    return { start, end: start + newText.length };
  });
  return { ...writing, edited: merged([...moved, ...added]).map(fileRange), rested: false };
}

/** A save that someone asked for. A save that the editor makes by itself says nothing about being finished. */
export function afterSave(writing: FileWriting, byHand: boolean): FileWriting {
  return byHand ? { ...writing, edited: [], rested: false } : writing;
}

/** Nobody has typed for `REST`. */
export function afterRest(writing: FileWriting): FileWriting {
  return { ...writing, rested: true };
}

function offsetAfter(offset: number, ordered: readonly TextEdit[]): number {
  let by = 0;
  for (const { range, newText } of ordered) {
    if (range.start > offset) break;
    if (range.end > offset) return range.start + by + newText.length;
    by += newText.length - (range.end - range.start);
  }
  return offset + by;
}

/** Stretches that touch become one, so that typing leaves one and not one for each key. */
function merged(ranges: readonly Range[]): Range[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
