import { Range, TextEdit, WorkspaceEdit } from 'vscode';
import type { TextDocument } from 'vscode';
import type * as core from '../core/text.ts';

export function toRange({ start, end }: core.Range, document: Pick<TextDocument, 'positionAt'>): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

export function toOffsets({ start, end }: Range, document: TextDocument): core.Range {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
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
