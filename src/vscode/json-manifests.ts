import { Range } from 'vscode';
import type { TextDocument } from 'vscode';

/** The languages of JSON in VS Code. Its own service says what is wrong with their syntax. */
export const JSON_LANGUAGES: readonly string[] = ['json', 'jsonc'];

/** `apiVersion` comes early: tools sort keys by their name, and people write it first. */
const HEAD_LINES = 200;
const HEAD_LENGTH = 100_000;

export function isJson({ languageId }: TextDocument): boolean {
  return JSON_LANGUAGES.includes(languageId);
}

/** A cheap look, whatever the size of the document: most JSON is settings, packages and data. */
export function isJsonManifest(document: TextDocument): boolean {
  if (!isJson(document)) return false;
  return document
    .getText(new Range(0, 0, HEAD_LINES, 0))
    .slice(0, HEAD_LENGTH)
    .includes('"apiVersion"');
}
