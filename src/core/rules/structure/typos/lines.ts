/** A text as lines, before it can be read as YAML. */

import { lineStarts, withoutEnd } from '../../../text.ts';

export interface Line {
  /** Offsets of the document; the line break is not in it. */
  readonly start: number;
  readonly end: number;
  /** Spaces in front. */
  readonly indent: number;
  /** Where its text begins, behind the dashes of list items. */
  readonly column: number;
  /** Its text from `column` on, without a comment and blanks at the end. */
  readonly content: string;
  /** Nothing but blanks and a comment. */
  readonly isBlank: boolean;
}

export function linesOf(text: string): Line[] {
  const starts = lineStarts(text);
  return starts.map((start, at) =>
    readLine(withoutEnd(text.slice(start, starts[at + 1] ?? text.length), '\r\n'), start),
  );
}

function readLine(text: string, start: number): Line {
  const indent = text.length - text.replace(/^ +/, '').length;
  const column = text.length - text.replace(/^ *(?:- +)*/, '').length;
  const content = withoutComment(text.slice(column)).trimEnd();
  return { start, end: start + text.length, indent, column, content, isBlank: content === '' && column === indent };
}

/** A `#` begins a comment behind a blank, and not between quotes. */
function withoutComment(text: string): string {
  for (const { index } of text.matchAll(/(?<=^|\s)#/g)) {
    const before = text.slice(0, index);
    if ((before.split('"').length + before.split("'").length) % 2 === 0) return before;
  }
  return text;
}

/** A text of the same length in which nothing between quotes is a sign. An unclosed quote is looked for once. */
export function withoutQuoted(text: string): string {
  const unclosed = new Set<string>();
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const sign = text.charAt(at);
    const isQuote = (sign === '"' || sign === "'") && !unclosed.has(sign);
    const end = isQuote ? closingQuote(text, at) : -1;
    if (isQuote && end < 0) unclosed.add(sign);
    plain += end < 0 ? sign : '_'.repeat(end + 1 - at);
    at = end < 0 ? at + 1 : end + 1;
  }
  return plain;
}

/** The offset of the quote that closes the one at `open`, or -1. */
function closingQuote(text: string, open: number): number {
  const sign = text.charAt(open);
  for (let at = open + 1; at < text.length; at++) {
    if (sign === '"' && text.charAt(at) === '\\') at++;
    else if (text.charAt(at) === sign) return at;
  }
  return -1;
}

/** `key: value`; the value is '' when the line ends with the colon. */
export interface KeyedLine {
  readonly key: string;
  readonly value: string;
  /** Where the value begins. */
  readonly at: number;
}

export function keyedLine({ start, column, content }: Line): KeyedLine | undefined {
  const match = /^([A-Za-z_][\w./-]*):(?:$|\s+)/.exec(content);
  if (!match) return undefined;
  const [lead, key = ''] = match;
  return { key, value: content.slice(lead.length), at: start + column + lead.length };
}

/** The nearest line that says something, in a direction. */
export function nextLine(lines: readonly Line[], from: number, by: 1 | -1): number | undefined {
  for (let at = from + by, line = lines[at]; line; at += by, line = lines[at]) if (!line.isBlank) return at;
  return undefined;
}

/** The lines around the place at which a reader gave up: the cause of most typos is here. */
export function linesAround(lines: readonly Line[], at: number): Line[] {
  const before = nextLine(lines, at, -1);
  const after = nextLine(lines, at, 1);
  return [at, before, after].flatMap((index) => lines[index ?? -1] ?? []);
}
