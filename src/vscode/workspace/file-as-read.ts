import type { Position, Uri } from 'vscode';
import { FileText } from './file-text.ts';
import { openDocument } from './workspace-files.ts';

/**
 * The text of a file as it was read, from its editor or from the disk; it can tell whether the file is still the same.
 */
export interface FileAsRead {
  readonly uri: Uri;
  readonly text: string;
  positionAt(offset: number): Position;
  isCurrent(): Promise<boolean>;
}

/** Opens no document: one that is open counts as its editor has it, also when the file is deleted. */
export async function readFileAsIs(uri: Uri): Promise<FileAsRead | undefined> {
  const open = openDocument(uri);
  if (open) {
    const { version } = open;
    const isCurrent = (): Promise<boolean> => Promise.resolve(!open.isClosed && open.version === version);
    return { uri, text: open.getText(), positionAt: (offset) => open.positionAt(offset), isCurrent };
  }
  const closed = await FileText.read(uri);
  // What is no UTF-8 would be counted in other columns than an editor counts.
  if (!closed || closed.text.includes('\uFFFD')) return undefined;
  const isCurrent = async (): Promise<boolean> => {
    const now = openDocument(uri)?.getText() ?? (await FileText.read(uri))?.text;
    return now === closed.text;
  };
  return { uri, text: closed.text, positionAt: (offset) => closed.positionAt(offset), isCurrent };
}
