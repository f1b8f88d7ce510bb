/** Offsets of a file -> the document that holds them. */

import { countBefore } from '../text.ts';
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
  const index = Math.max(countBefore(documents, ({ range }) => range.start <= offset) - 1, 0);
  const found = documents[index];
  return found && { analysis: found.analysis, index, start: found.range.start };
}
