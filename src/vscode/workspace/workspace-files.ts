import { l10n, workspace } from 'vscode';
import type { CancellationToken, TextDocument, Uri } from 'vscode';
import { noticeText } from '../shown-text.ts';
import type { Report } from '../surfaces.ts';
import { runInSlices } from '../slices.ts';
import { isFolderSettings, isSupported } from '../supported-documents.ts';
import { readLeftOut } from './left-out.ts';
import type { IsLeftOut } from './left-out.ts';

export const YAML_FILES = '**/*.{yaml,yml}';
const NODE_MODULES = '**/node_modules/**';
/** Nobody keeps more manifests than this in one workspace. */
export const MAX_FILES = 20_000;
/** So many files are fetched at once: on a remote file system each takes its time. */
const AT_ONCE = 8;

/** All YAML files of the workspace but our own settings and what is left out, in the order of their names. */
export async function workspaceFiles(isLeftOut?: IsLeftOut): Promise<Uri[]> {
  const isOut = isLeftOut ?? (await readLeftOut());
  const found = await workspace.findFiles(YAML_FILES, NODE_MODULES, MAX_FILES);
  const kept = (await runInSlices(keptInSteps(found, isOut), () => true)) ?? [];
  return kept.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Patterns take their time with thousands of files. */
function* keptInSteps(found: readonly Uri[], isOut: IsLeftOut): Generator<void, Uri[]> {
  const kept: Uri[] = [];
  for (const uri of found) {
    if (!isFolderSettings(uri) && !isOut(uri)) kept.push(uri);
    yield;
  }
  return kept;
}

/** Does something with each file, several at once, for as long as it shall go on. */
export async function forEachAtOnce(
  files: readonly Uri[],
  run: (file: Uri) => Promise<unknown>,
  goesOn: () => boolean,
): Promise<void> {
  const waiting = [...files].reverse();
  const work = async (): Promise<void> => {
    for (let file = waiting.pop(); file && goesOn(); file = waiting.pop()) await run(file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** The same; tells how far it is, and stops when a person says so. */
export async function forEachFile(
  files: readonly Uri[],
  run: (file: Uri) => Promise<unknown>,
  report: Report,
  token: CancellationToken,
): Promise<void> {
  let done = 0;
  const runOne = async (file: Uri): Promise<void> => {
    await run(file);
    report.report({
      message: noticeText(l10n.t('{0} of {1} files', ++done, files.length)),
      increment: 100 / files.length,
    });
  };
  await forEachAtOnce(files, runOne, () => !token.isCancellationRequested);
}

/** What an editor shows of a file counts more than what is on disk. */
export function openDocument(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find(
    (document) => isSupported(document) && document.uri.toString() === uri.toString(),
  );
}
