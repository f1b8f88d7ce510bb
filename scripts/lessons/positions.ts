/** Finds the line and column of something inside a block, for which markdown-it only tells the block's lines. */
import type { Place } from './messages.ts';

export type Span = readonly [number, number];

/** Where `needle` first stands in the lines of a block; the block's start when it is written in another way. */
export function placeIn(lines: readonly string[], span: Span, needle: string): Place {
  const [from, to] = span;
  const wanted = needle.split('\n')[0] ?? '';
  for (let line = from; line < to; line++) {
    const column = wanted === '' ? -1 : (lines[line] ?? '').indexOf(wanted);
    if (column >= 0) return { line: line + 1, column: column + 1 };
  }
  return { line: from + 1, column: 1 };
}
