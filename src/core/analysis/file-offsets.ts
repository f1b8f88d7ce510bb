/**
 * Offsets count from the start of a file, or from that of one of its documents. The types tell which; only here one
 * becomes the other. The core counts in a document, so a plain number is taken for an offset of one; whoever counted in
 * a file says so with `fileOffset`, `fileRange` or `fileFinding`.
 */

import type { Finding } from '../rules/finding.ts';
import { shiftEdit, shiftRange } from '../text.ts';
import type { Range, TextEdit } from '../text.ts';

declare const counted: unique symbol;
/** Nothing plain fits, and it does not fit where a place in a document is wanted. */
type InFile<Thing> = Thing & { readonly [counted]: 'from the file' };
/** Everything plain fits. */
type InDocument<Thing> = Thing & { readonly [counted]?: 'from the document' };

export type FileOffset = InFile<number>;
export type FileRange = InFile<{ readonly start: FileOffset; readonly end: FileOffset }>;
export type FileEdit = InFile<TextEdit>;
export type FileFinding = InFile<Finding> & { readonly range: FileRange };

export type DocumentOffset = InDocument<number>;
export type DocumentRange = InDocument<{ readonly start: DocumentOffset; readonly end: DocumentOffset }>;
export type DocumentEdit = InDocument<TextEdit>;
export type DocumentFinding = InDocument<Finding> & { readonly range: DocumentRange };

/** Where a document begins in its file: the document's range there, or whatever else has its start. */
interface DocumentStart {
  readonly start: number;
}

/** Says of an offset that it was counted from the start of the file, as editors count. */
export function fileOffset(offset: number): FileOffset {
  return offset as FileOffset;
}

/** Says the same of a range. */
export function fileRange(range: Range): FileRange {
  return range as FileRange;
}

/** Says the same of all ranges of a finding. */
export function fileFinding(finding: Finding): FileFinding {
  return finding as FileFinding;
}

export function offsetInFile(offset: DocumentOffset, { start }: DocumentStart): FileOffset {
  return fileOffset(offset + start);
}

export function offsetInDocument(offset: FileOffset, { start }: DocumentStart): DocumentOffset {
  return offset - start;
}

export function rangeInFile(range: DocumentRange, { start }: DocumentStart): FileRange {
  return fileRange(shiftRange(range, start));
}

export function rangeInDocument(range: FileRange, { start }: DocumentStart): DocumentRange {
  return shiftRange(range, -start);
}

export function editInFile(edit: DocumentEdit, { start }: DocumentStart): FileEdit {
  return shiftEdit(edit, start) as FileEdit;
}

/** An edit of a file as one of a document: also of another document than the one that it lies in. */
export function editInDocument(edit: FileEdit, { start }: DocumentStart): DocumentEdit {
  return shiftEdit(edit, -start);
}

export function findingInFile(finding: DocumentFinding, { start }: DocumentStart): FileFinding {
  return fileFinding(shiftFinding(finding, start));
}

export function findingInDocument(finding: FileFinding, { start }: DocumentStart): DocumentFinding {
  return shiftFinding(finding, -start);
}

function shiftFinding(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  return {
    ...finding,
    range: shiftRange(finding.range, by),
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => shiftEdit(edit, by)) })),
    related: finding.related.map((place) => ({ ...place, range: shiftRange(place.range, by) })),
  };
}
