import { workspace } from 'vscode';
import type { DocumentSelector, TextDocument, Uri } from 'vscode';
import { FOLDER_SETTINGS_FILE } from '../core/features/folder-settings/folder-settings.ts';

/** What providers are registered for; each asks `isWatched` as well. */
export const YAML: DocumentSelector = { language: 'yaml' };

/** Where people's own documents live. Old versions from Git, notebook cells and the like are left alone. */
const SCHEMES: ReadonlySet<string> = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'pod-coach']);

/** Is this a document that Pod Coach looks at? */
export function isWatched({ languageId, uri }: TextDocument): boolean {
  return languageId === 'yaml' && !isFolderSettings(uri) && (SCHEMES.has(uri.scheme) || isWorkspaceScheme(uri.scheme));
}

/** Our own settings of a folder are no manifest, whatever is in them. */
export function isFolderSettings({ path }: Uri): boolean {
  return path.endsWith(`/${FOLDER_SETTINGS_FILE}`);
}

/** A virtual workspace may live anywhere. */
function isWorkspaceScheme(scheme: string): boolean {
  return workspace.workspaceFolders?.some(({ uri }) => uri.scheme === scheme) ?? false;
}
