/** The line around an offset, and what touches it. */

import type { Range } from '../../text.ts';

/** From the first character of the line to its last, without the line break. */
export function lineAt(text: string, offset: number): Range {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const end = newline === -1 ? text.length : newline;
  return { start, end: end > start && text.charAt(end - 1) === '\r' ? end - 1 : end };
}

/** Do two stretches share a character or an end? */
export function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** How far in the first character of a line is; undefined for a line with nothing but spaces. */
export function indentOf(text: string, { start, end }: Range): number | undefined {
  for (let at = start; at < end; at++) if (text.charAt(at) !== ' ') return at - start;
  return undefined;
}
