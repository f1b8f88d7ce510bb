import { workspace } from 'vscode';
import type { DocumentSelector, TextDocument, Uri } from 'vscode';
import { isJsonManifest, JSON_LANGUAGES } from './json-manifests.ts';
import { podCoach } from './pod-coach.ts';

/** What providers are registered for; each asks `isSupported` as well. */
export const MANIFESTS: DocumentSelector = ['yaml', ...JSON_LANGUAGES].map((language) => ({ language }));
/** Where VS Code's own JSON service does the same, as it does for the outline. */
export const YAML: DocumentSelector = { language: 'yaml' };

/** Where people's own documents live. Old versions from Git, notebook cells and the like are left alone. */
const SCHEMES: ReadonlySet<string> = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'pod-coach']);

/** Is this a document that Pod Coach looks at? */
export function isSupported(document: TextDocument): boolean {
  const { languageId, uri } = document;
  if (!SCHEMES.has(uri.scheme) && !isWorkspaceScheme(uri.scheme)) return false;
  return languageId === 'yaml' ? !isFolderSettings(uri) : isJsonManifest(document);
}

/** Our own settings of a folder are no manifest, whatever is in them. */
export function isFolderSettings({ path }: Uri): boolean {
  return path.endsWith(`/${podCoach.settings.folderSettingsFile}`);
}

/** A virtual workspace may live anywhere. */
function isWorkspaceScheme(scheme: string): boolean {
  return workspace.workspaceFolders?.some(({ uri }) => uri.scheme === scheme) ?? false;
}
