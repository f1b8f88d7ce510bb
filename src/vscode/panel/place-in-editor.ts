import { window } from 'vscode';
import type { Selection, TextEditor, Uri, ViewColumn } from 'vscode';
import { isSupported } from '../supported-documents.ts';

/** A place that somebody may want to come back to. */
export interface PlaceInEditor {
  readonly uri: Uri;
  readonly name: string;
  readonly selection: Selection;
  readonly column: ViewColumn | undefined;
}

/** Where the reader is in a manifest of their own. */
export function placeOf(editor: TextEditor | undefined): PlaceInEditor | undefined {
  if (!editor || !isSupported(editor.document) || editor.document.uri.scheme === 'pod-coach') return undefined;
  const { uri } = editor.document;
  return { uri, name: uri.path.split('/').at(-1) ?? '', selection: editor.selection, column: editor.viewColumn };
}

export async function showPlace({ uri, selection, column }: PlaceInEditor): Promise<void> {
  await window.showTextDocument(uri, { selection, ...(column === undefined ? {} : { viewColumn: column }) });
}
