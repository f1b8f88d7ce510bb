/** Where the comments of a text are. Only fixes that remove lines ask, so that no comment is lost with them. */

import { Lexer } from 'yaml';
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
