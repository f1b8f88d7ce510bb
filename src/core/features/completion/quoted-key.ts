/**
 * A name that is being typed in quotes, as in JSON: completed as if it had none, and written with those of its style.
 */

import type { Range, TextEdit } from '../../text.ts';

export interface QuotedKey {
  /** The text without the quotes. */
  readonly text: string;
  /** The cursor in it. */
  readonly offset: number;
  /** Where the opening quote was. */
  readonly start: number;
  /** Was there a closing quote? */
  readonly isClosed: boolean;
}

/** Undefined where no name in double quotes is being typed: behind `{` or `,`, perhaps some lines above. */
export function quotedKeyAt(text: string, offset: number): QuotedKey | undefined {
  const start = text.lastIndexOf('"', offset - 1);
  if (start === -1 || !isWord(text.slice(start + 1, offset))) return undefined;
  if (!'{,['.includes(text.slice(0, start).trimEnd().at(-1) ?? '')) return undefined;
  const lineEnd = text.indexOf('\n', offset);
  const rest = text.slice(offset, lineEnd === -1 ? text.length : lineEnd);
  const close = rest.indexOf('"');
  const isClosed = close !== -1 && isWord(rest.slice(0, close));
  const behind = isClosed ? rest.slice(0, close) + text.slice(offset + close + 1) : text.slice(offset);
  return { text: text.slice(0, start) + text.slice(start + 1, offset) + behind, offset: offset - 1, start, isClosed };
}

function isWord(text: string): boolean {
  return [...text].every((sign) => !'\\\r\n:,{}[] '.includes(sign));
}

/** What is offered, in the text with the quotes: it replaces them, and what is typed to find it has them as well. */
export function inQuotedKey<Offered extends { range: Range; filter: string; edits: readonly TextEdit[] }>(
  offered: Offered,
  { start, offset, isClosed }: QuotedKey,
): Offered {
  const behind = (at: number): number => (at <= start ? at : at + (isClosed && at > offset ? 2 : 1));
  const moved = ({ range, newText }: TextEdit): TextEdit => ({
    range: { start: behind(range.start), end: behind(range.end) },
    newText,
  });
  const end = offered.range.end + (isClosed ? 2 : 1);
  return { ...offered, range: { start, end }, filter: `"${offered.filter}"`, edits: offered.edits.map(moved) };
}
