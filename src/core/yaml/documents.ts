/** Cuts a file into its YAML documents, so that an edit costs its own document and not the file. */

import type { Range } from '../text.ts';
import { jsonStream } from './json-text.ts';

/**
 * The stretch of each document, in order, without gaps: a marker line `---` begins one, `...` ends one, and `%` lines
 * belong to the document that follows. A file without markers is one document, but for a stream of JSON objects.
 * Offsets are those of `text`.
 */
export function documentRanges(text: string): Range[] {
  const stream = jsonStream(text);
  if (stream) return stream;
  const ranges: Range[] = [];
  let start = 0;
  /** Has the current stretch anything that a following `---` would cut off? */
  let hasContent = false;
  for (let line = 0; line < text.length; line = nextLine(text, line)) {
    const marker = markerAt(text, line);
    if (marker === '---') {
      if (hasContent) {
        ranges.push({ start, end: line });
        start = line;
      }
      hasContent = true;
    } else if (marker === '...') {
      const end = nextLine(text, line);
      ranges.push({ start, end });
      start = end;
      hasContent = false;
    } else hasContent ||= !isPrologue(text, line);
  }
  if (start < text.length || ranges.length === 0) ranges.push({ start, end: text.length });
  return ranges;
}

function markerAt(text: string, line: number): '---' | '...' | undefined {
  const marker = (['---', '...'] as const).find((word) => text.startsWith(word, line));
  return /^[ \t\r\n]?$/.test(text.charAt(line + 3)) ? marker : undefined;
}

function nextLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline === -1 ? text.length : newline + 1;
}

/** Blank lines, comments and directives before the first `---` belong to the document that it begins. */
function isPrologue(text: string, line: number): boolean {
  return /^(?:%|[ \t\r\n\ufeff]*(?:#|$))/.test(text.slice(line, nextLine(text, line)));
}
