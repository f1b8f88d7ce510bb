import { workspace } from 'vscode';
import type { DocumentSelector, TextDocument } from 'vscode';

/** What providers are registered for; each asks `isWatched` as well. */
export const YAML: DocumentSelector = { language: 'yaml' };

/** Where people's own documents live. Old versions from Git, notebook cells and the like are left alone. */
const SCHEMES: ReadonlySet<string> = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'pod-coach']);

/** Is this a document that Pod Coach looks at? */
export function isWatched({ languageId, uri }: TextDocument): boolean {
  return languageId === 'yaml' && (SCHEMES.has(uri.scheme) || isWorkspaceScheme(uri.scheme));
}

/** A virtual workspace may live anywhere. */
function isWorkspaceScheme(scheme: string): boolean {
  return workspace.workspaceFolders?.some(({ uri }) => uri.scheme === scheme) ?? false;
}
