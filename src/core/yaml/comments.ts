/** Where the comments of a text are. Only fixes that remove lines ask, so that no comment is lost with them. */

import { Lexer } from 'yaml';
import { countBefore } from '../text.ts';
import type { Range } from '../text.ts';

/** Marks that the lexer puts between the pieces of the text; they are no part of it. */
const CONTROL = new Set(['\u0002', '\u0018', '\u001f']);

/** The range of each comment, without its line break. A `#` in a quoted text or a block scalar is no comment. */
export function commentRanges(text: string): Range[] {
  const ranges: Range[] = [];
  let at = 0;
  let afterScalarMark = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (CONTROL.has(lexeme)) {
      afterScalarMark = lexeme === '\u001f';
      continue;
    }
    if (!afterScalarMark && lexeme.startsWith('#')) ranges.push({ start: at, end: at + lexeme.trimEnd().length });
    at += lexeme.length;
    afterScalarMark = false;
  }
  return ranges;
}

/** The comments of a text, asked for many stretches of it. */
export class Comments {
  readonly #text: string;
  #ranges: readonly Range[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Those that begin in a stretch. */
  within(start: number, end: number): string[] {
    if (!mayHold(this.#text, start, end)) return [];
    const ranges = this.#all;
    const found: string[] = [];
    for (let at = countBefore(ranges, (comment) => comment.start < start); ; at++) {
      const comment = ranges[at];
      if (!comment || comment.start >= end) return found;
      found.push(this.#text.slice(comment.start, comment.end));
    }
  }

  /** Where the comment begins that ends at `end`. */
  startBefore(end: number): number | undefined {
    if (!mayHold(this.#text, this.#text.lastIndexOf('\n', end - 1) + 1, end)) return undefined;
    const comment = this.#all[countBefore(this.#all, ({ start }) => start < end) - 1];
    return comment?.end === end ? comment.start : undefined;
  }

  get #all(): readonly Range[] {
    return (this.#ranges ??= commentRanges(this.#text));
  }
}

/** Is there a sign in a stretch that may begin a comment? Where there is none, the text need not be read. */
function mayHold(text: string, start: number, end: number): boolean {
  return text.slice(start, end).includes('#');
}
