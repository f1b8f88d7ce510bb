/** Makes a document readable whose only fault is the line that is being typed, so that the rest of it can be judged. */

import type { Range } from '../../text.ts';
import { parseDocument } from '../../yaml/parse.ts';
import { lineAt } from './lines.ts';

export interface FixedText {
  readonly text: string;
  /** Where something was put in, and how long it is; nothing when the line was blanked. */
  readonly at: number;
  readonly length: number;
}

/** The offset in the text as it is, for one in the fixed text. */
export function originalOffset({ at, length }: FixedText, offset: number): number {
  return offset <= at ? offset : Math.max(offset - length, at);
}

/** The first of several ways to complete or to leave out the caret's line after which the document can be read. */
export function fixLine(text: string, caret: number): FixedText | undefined {
  const line = lineAt(text, caret);
  for (const fixed of candidates(text, line)) if (isReadable(fixed.text)) return fixed;
  return undefined;
}

/**
 * The text with what is open at the end of the caret's line closed below it: nobody closes a bracket before its content
 * is written. Undefined where nothing is open.
 */
export function closedBelow(text: string, caret: number): FixedText | undefined {
  const { end } = lineAt(text, caret);
  const { quote, brackets } = openAt(text, end);
  return brackets === '' ? undefined : insertion(text, end, `${quote}\n${brackets}`);
}

export function isReadable(text: string): boolean {
  return parseDocument(text).problems.length === 0;
}

function* candidates(text: string, line: Range): Generator<FixedText> {
  const open = openAt(text, line.end);
  const endings = [...new Set([open.quote, `${open.quote}:`, `${open.quote},`, `${open.quote}: ,`])];
  for (const brackets of open.brackets === '' ? [''] : ['', open.brackets]) {
    for (const ending of endings)
      if (ending + brackets !== '') yield insertion(text, line.end, ending + (brackets === '' ? '' : `\n${brackets}`));
  }
  const dashes = /^ *(?:- +)*/.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
  yield blanked(text, line.start + dashes, line.end);
  if (open.brackets !== '')
    yield insertion(
      blanked(text, line.start + dashes, line.end).text,
      line.end,
      `\n${openAt(text, line.start).brackets}`,
    );
  yield blanked(text, line.start, line.end);
}

/**
 * Without what is on the caret's line behind its dashes; undefined where there is nothing, or where other lines hang
 * on it.
 */
export function withoutLine(text: string, caret: number): string | undefined {
  const { start, end } = lineAt(text, caret);
  const line = text.slice(start, end);
  const dashes = /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;
  if (/^\s*$/.test(line.slice(dashes)) || endsAtColon(line)) return undefined;
  return blanked(text, start + dashes, end).text;
}

/** Is there nothing behind the line's last colon but a comment? */
function endsAtColon(line: string): boolean {
  const comment = line.search(/[ \t]#/);
  return (comment === -1 ? line : line.slice(0, comment)).trimEnd().endsWith(':');
}

function insertion(text: string, at: number, inserted: string): FixedText {
  return { text: text.slice(0, at) + inserted + text.slice(at), at, length: inserted.length };
}

function blanked(text: string, start: number, end: number): FixedText {
  return { text: text.slice(0, start) + ' '.repeat(end - start) + text.slice(end), at: text.length, length: 0 };
}

/**
 * The quote and the brackets that are open at an offset. Block scalars are not told apart: whoever asks tries the
 * answer out.
 */
function openAt(text: string, offset: number): { readonly quote: string; readonly brackets: string } {
  const brackets: string[] = [];
  let quote = '';
  for (let at = 0; at < offset; at++) {
    const character = text.charAt(at);
    if (quote !== '') {
      if (quote === '"' && character === '\\') at++;
      else if (character === quote) quote = '';
      continue;
    }
    const before = text.charAt(at - 1);
    const begins = before === '' || /[\s{[,:]/.test(before);
    if (character === '#' && (before === '' || /\s/.test(before))) at = lineAt(text, at).end;
    else if ((character === '"' || character === "'") && begins) quote = character;
    else if ((character === '{' || character === '[') && (begins || brackets.length > 0))
      brackets.unshift(character === '{' ? '}' : ']');
    else if (character === brackets[0]) brackets.shift();
  }
  return { quote, brackets: brackets.join('') };
}
