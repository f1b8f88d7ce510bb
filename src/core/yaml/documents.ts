/** Cuts a file into its YAML documents, so that an edit costs its own document and not the file. */

import type { Range } from '../text.ts';
import { isPrologue, isSeparator, nextLine } from './document-markers.ts';
import { jsonStream } from './json-text.ts';

/**
 * The stretch of each document, in order, without gaps, as kubectl cuts them (`YAMLReader` of
 * k8s.io/apimachinery/pkg/util/yaml): a marker `---` right behind a line feed begins one, and `%` lines before it
 * belong to it. A file without markers is one document, but for a stream of JSON objects. Offsets are those of `text`.
 */
export function documentRanges(text: string): Range[] {
  const stream = jsonStream(text);
  if (stream) return stream;
  const ranges: Range[] = [];
  let start = 0;
  /** Has the current stretch anything that a following `---` would cut off? */
  let hasContent = false;
  for (let line = 0; line < text.length; line = nextLine(text, line)) {
    if (isSeparator(text, line)) {
      if (hasContent) {
        ranges.push({ start, end: line });
        start = line;
      }
      hasContent = true;
    } else hasContent ||= !isPrologue(text, line);
  }
  if (start < text.length || ranges.length === 0) ranges.push({ start, end: text.length });
  return ranges;
}
