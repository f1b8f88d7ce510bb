/** Cuts a file into its YAML documents, so that an edit costs its own document and not the file. */

import type { Range } from '../text.ts';
import { jsonStream } from './json-text.ts';

const MARKER = /^(---|\.\.\.)(?=[ \t\r\n]|$)/;

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
    const code = text.charCodeAt(line);
    if (code === 45 /* - */ || code === 46 /* . */) {
      const marker = MARKER.exec(text.slice(line, line + 4))?.[1];
      if (marker === '---') {
        if (hasContent) {
          ranges.push({ start, end: line });
          start = line;
        }
        hasContent = true;
        continue;
      }
      if (marker === '...') {
        const end = nextLine(text, line);
        ranges.push({ start, end });
        start = end;
        hasContent = false;
        continue;
      }
    }
    if (!hasContent && !isBlankOrPrologue(text, line)) hasContent = true;
  }
  if (start < text.length || ranges.length === 0) ranges.push({ start, end: text.length });
  return ranges;
}

function nextLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline === -1 ? text.length : newline + 1;
}

/** Blank lines, comments and directives before the first `---` belong to the document that it begins. */
function isBlankOrPrologue(text: string, line: number): boolean {
  for (let at = line; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) return true;
    if (code === 35 /* # */ || (code === 37 /* % */ && at === line)) return true;
    if (code !== 32 && code !== 9 && code !== 13 && code !== 0xfeff) return false;
  }
  return true;
}
