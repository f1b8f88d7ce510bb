import { l10n, workspace } from 'vscode';
import type { CancellationToken, Progress, TextDocument, Uri } from 'vscode';
import { isFolderSettings, isWatched } from './watched-documents.ts';

const FILES = '**/*.{yaml,yml}';
const EXCLUDED = '**/node_modules/**';
/** Nobody keeps more manifests than this in one workspace. */
const MAX_FILES = 20_000;
/** So many files are fetched at once: on a remote file system each takes its time. */
const AT_ONCE = 8;

/** All YAML files of the workspace but our own settings, in the order of their names. */
export async function workspaceFiles(): Promise<Uri[]> {
  const found = await workspace.findFiles(FILES, EXCLUDED, MAX_FILES);
  return found.filter((uri) => !isFolderSettings(uri)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Does something with each file, several at once; tells how far it is, and stops when a person says so. */
export async function forEachFile(files: readonly Uri[], run: (file: Uri) => Promise<unknown>, progress: Progress<{ message: string; increment: number }>, token: CancellationToken): Promise<void> {
  const waiting = [...files].reverse();
  const work = async (): Promise<void> => {
    for (let file = waiting.pop(); file && !token.isCancellationRequested; file = waiting.pop()) {
      await run(file);
      progress.report({ message: l10n.t('{0} of {1} files', files.length - waiting.length, files.length), increment: 100 / files.length });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** What an editor shows of a file counts more than what is on disk. */
export function openDocument(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((document) => isWatched(document) && document.uri.toString() === uri.toString());
}
