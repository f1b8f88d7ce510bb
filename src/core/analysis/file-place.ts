/** Offsets of a file -> the document that holds them. */

import type { DocumentAnalysis } from './analysis.ts';
import type { FileOffset, FileRange } from './file-offsets.ts';

export interface FilePlace<Analysis = DocumentAnalysis> {
  readonly analysis: Analysis;
  /** Which document of the file, from 0. */
  readonly index: number;
  /** Where the document starts in the file. */
  readonly start: number;
}

/**
 * The document in which an offset lies; at the seam of two, the later one. Undefined when the file was not looked
 * into.
 */
export function documentAt<Analysis>(
  { documents }: { readonly documents: readonly { readonly range: FileRange; readonly analysis: Analysis }[] },
  offset: FileOffset,
): FilePlace<Analysis> | undefined {
  let low = 0;
  let high = documents.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((documents[middle]?.range.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = documents[low];
  return found && { analysis: found.analysis, index: low, start: found.range.start };
}
