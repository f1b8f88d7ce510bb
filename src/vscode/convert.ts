import { Range, TextEdit, WorkspaceEdit } from 'vscode';
import type { Position, TextDocument } from 'vscode';
import type { FileOffset, FileRange } from '../core/analysis/file-offsets.ts';
import type * as core from '../core/text.ts';
import { podCoach } from './pod-coach.ts';

export function toRange({ start, end }: core.Range, document: Pick<TextDocument, 'positionAt'>): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

/** What VS Code counts, it counts in the file. */
export function toOffset(position: Position, document: TextDocument): FileOffset {
  return podCoach.documents.fileOffset(document.offsetAt(position));
}

export function toOffsets({ start, end }: Range, document: TextDocument): FileRange {
  return podCoach.documents.fileRange({ start: document.offsetAt(start), end: document.offsetAt(end) });
}

/** Edits that were computed for the document as it is now. */
export function toWorkspaceEdit(edits: readonly core.TextEdit[], document: TextDocument): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map(({ range, newText }) => TextEdit.replace(toRange(range, document), newText)),
  );
  return edit;
}
