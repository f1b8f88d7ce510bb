import { podCoach } from '../pod-coach.ts';
import type { Range } from '../../core/text.ts';

/** A terminal's line is about this wide; the rest of a longer line is left out. */
const WIDTH = 100;

/** What stands before a place in a line that is cut. */
const LEAD = 40;

/** A line of a text, and a line of carets under the place in it. */
export interface Excerpt {
  readonly source: string;
  readonly marks: string;
}

export function excerptOf(text: string, lineStarts: readonly number[], { start, end }: Range): Excerpt {
  const { line, character } = podCoach.text.positionAt(lineStarts, start);
  const lineStart = lineStarts[line] ?? 0;
  const lineText = podCoach.text.withoutEnd(text.slice(lineStart, lineStarts[line + 1] ?? text.length), '\r\n');
  const from = lineText.length > WIDTH && character > LEAD ? character - LEAD : 0;
  const shown = lineText.slice(from, from + WIDTH);
  const before = shown.slice(0, character - from);
  const marked = shown.slice(character - from, end - lineStart - from);
  return { source: printable(shown), marks: blank(before) + '^'.repeat(Math.max(1, widthOf(marked))) };
}

/** Without what a terminal would obey instead of show. */
export function printable(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\u00b7');
}

/** As wide as the text: tabs stay tabs, since only the terminal knows their width. */
function blank(text: string): string {
  return [...text].map((character) => (character === '\t' ? '\t' : ' '.repeat(widthOf(character)))).join('');
}

/** Columns in a terminal: Chinese, Japanese and Korean characters and emoji take two, combining marks none. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /\p{Mn}|\u200d|\ufe0f/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

const WIDE =
  /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303f\uff01-\uff60]/u;
