/** Where documents begin and end for kubectl, which cuts a file, and for Go's reader, which reads one document. */

import type { Range } from '../text.ts';

/** What Go's `strings.TrimSpace` trims, without the line feed. */
const GO_BLANKS = /^[\t\v-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*/;

/** Where Go's reader stops within a document as `documentRanges` cut it. */
export interface DocumentEnd {
  /** Behind the line `...`, or before a `---` that another line break than a line feed stands before. */
  readonly end: number;
  /** What follows and is never read; undefined where it is nothing. */
  readonly ignored: Range | undefined;
}

/**
 * The end of a document that does not reach to the end of its text. `source` is the text with plain line breaks, as
 * Go's reader sees it; kubectl sees `text`. Undefined where all of it is read.
 */
export function documentEnd(text: string, source: string): DocumentEnd | undefined {
  if (text === source && !source.includes('\n...')) return undefined;
  let hasContent = false;
  for (let line = 0; line < source.length; line = nextLine(source, line)) {
    if (isMarker(source, line, '...')) {
      const end = nextLine(source, line);
      return { end, ignored: contentFrom(end, text, source) };
    }
    const isStart = isMarker(source, line, '---');
    if (isStart && hasContent && text.charAt(line - 1) !== '\n')
      return { end: line, ignored: { start: line, end: source.trimEnd().length } };
    hasContent ||= isStart || !isPrologue(source, line);
  }
  return undefined;
}

/** What is written behind a document's end, up to where kubectl would cut. */
function contentFrom(from: number, text: string, source: string): Range | undefined {
  for (let line = from; line < source.length; line = nextLine(source, line)) {
    if (isSeparator(source, line) && text.charAt(line - 1) === '\n') return undefined;
    if (isPrologue(source, line) || isMarker(source, line, '...')) continue;
    const start = line + (/^[ \t]*/.exec(source.slice(line, nextLine(source, line)))?.[0].length ?? 0);
    return { start, end: source.trimEnd().length };
  }
  return undefined;
}

/** What stands behind a `---` on its line, where kubectl allows nothing but a comment. Offsets are those of `text`. */
export function contentAfterSeparators(text: string): Range[] {
  const found: Range[] = [];
  for (let line = 0; line < text.length; line = nextLine(text, line)) {
    if (!text.startsWith('---', line)) continue;
    const newline = text.indexOf('\n', line);
    const rest = text.slice(line + 3, newline === -1 ? text.length : newline);
    const start = line + 3 + (GO_BLANKS.exec(rest)?.[0].length ?? 0);
    const end = line + 3 + rest.trimEnd().length;
    if (start < end && text.charAt(start) !== '#') found.push({ start, end });
  }
  return found;
}

/** A line that begins a document: behind the dashes are blanks, a comment, or what kubectl complains of. */
export function isSeparator(text: string, line: number): boolean {
  if (!text.startsWith('---', line)) return false;
  const next = text.charAt(line + 3);
  return next === '' || next === '\n' || next === '#' || GO_BLANKS.exec(next)?.[0] !== '';
}

function isMarker(source: string, line: number, word: '---' | '...'): boolean {
  return source.startsWith(word, line) && /^[ \t\r\n]?$/.test(source.charAt(line + 3));
}

/** Where the next line begins, or the end of the text. */
export function nextLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline === -1 ? text.length : newline + 1;
}

/** Blank lines, comments and directives before the first `---` belong to the document that it begins. */
export function isPrologue(text: string, line: number): boolean {
  return /^(?:%|[ \t\r\n\ufeff]*(?:#|$))/.test(text.slice(line, nextLine(text, line)));
}
