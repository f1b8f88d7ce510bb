/** How a document is laid out: what an edit must follow so that it looks as if the author had written it. */

import type { YamlNode } from './nodes.ts';

export interface Layout {
  /** "\r\n" or "\n". */
  readonly newline: string;
  /** Spaces of one level. */
  readonly step: number;
  /** Do lists stand deeper than their key? */
  readonly indentedLists: boolean;
}

export function layoutOf(text: string): Layout {
  return {
    newline: usualNewline(text),
    step: indentStep(text),
    indentedLists: hasIndentedLists(text),
  };
}

/** The line break of most lines: files of several makers can have both. */
function usualNewline(text: string): string {
  const all = text.split('\n').length - 1;
  return (text.split('\r\n').length - 1) * 2 > all ? '\r\n' : '\n';
}

/**
 * Where the line break begins that ends the line before `lineStart`: it is one or two characters long, whatever is
 * usual in the text.
 */
export function breakBefore(text: string, lineStart: number): number {
  return text.slice(Math.max(lineStart - 2, 0), lineStart) === '\r\n' ? lineStart - 2 : Math.max(lineStart - 1, 0);
}

/** The smallest step by which a line stands deeper than the one before it; 2 where nothing tells. */
function indentStep(text: string): number {
  let previous = 0;
  let step = 0;
  for (const match of text.matchAll(/^( *)((?:- +)*)(?=[^\s#])/gm)) {
    const indent = match[1]?.length ?? 0;
    const deeper = indent - previous;
    if (deeper > 1 && (step === 0 || deeper < step)) step = deeper;
    previous = indent + (match[2]?.length ?? 0);
  }
  return step >= 2 && step <= 8 ? step : 2;
}

/** As the first list under a key does it; people indent lists more often than not. */
function hasIndentedLists(text: string): boolean {
  const match = /^( *)(?:- )*[^\s#:-][^\n\r\u2028\u2029:]*:[ \t]*\r?\n( *)- /m.exec(text);
  return !match || (match[2]?.length ?? 0) > (match[1]?.length ?? 0);
}

/** The column (from 0) of an offset in its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStartOf(text, offset);
}

export function lineStartOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset after the line break that ends the offset's line, or the text's end. */
export function nextLineOf(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline === -1 ? text.length : newline + 1;
}

/** Where the text of a node ends, without the trailing line break that block nodes include. */
export function textEndOf(text: string, node: YamlNode): number {
  let end = node.end;
  while (end > node.start && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}

/** The offset just after the `:` or `-` that a block value follows. */
export function afterIndicator(text: string, start: number): number {
  let at = start;
  while (/\s/.test(text.charAt(at - 1))) at--;
  return at;
}

/** Where the `-` of an item in a block list stands. */
export function dashBefore(text: string, item: YamlNode): number {
  const dash = text.lastIndexOf('-', Math.max(item.start - 1, 0));
  return dash === -1 ? item.start : dash;
}

/** A line that stands further in, or further out as far as its blanks reach; an empty one stays as it is. */
export function shiftLine(line: string, by: number): string {
  if (line.trim() === '') return line;
  return by >= 0 ? ' '.repeat(by) + line : line.slice(Math.min(-by, line.length - line.trimStart().length));
}
