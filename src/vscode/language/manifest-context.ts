import { commands, Disposable, window } from 'vscode';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { isJson } from '../json-manifests.ts';
import { SECTION } from '../settings/configuration.ts';
import { isSupported } from '../supported-documents.ts';

/** What the menus in package.json ask for: they cannot look into a JSON document themselves. */
const CONTEXT_KEY = `${SECTION}.isJsonManifest`;

/** Says whether the active editor shows a manifest in JSON. */
export function registerManifestContext(analyses: DocumentAnalyses): Disposable {
  let said = false;
  const say = (): void => {
    const document = window.activeTextEditor?.document;
    const isOurs = document !== undefined && isJson(document) && isSupported(document);
    if (isOurs === said) return;
    said = isOurs;
    void commands.executeCommand('setContext', CONTEXT_KEY, isOurs);
  };
  say();
  return Disposable.from(window.onDidChangeActiveTextEditor(say), analyses.onDidAnalyse(say));
}
