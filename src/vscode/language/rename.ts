import { l10n, languages, TextEdit, Uri, workspace, WorkspaceEdit } from 'vscode';
import type { Disposable, LogOutputChannel, Position, Range, TextDocument } from 'vscode';
import type { FileAnalysis } from '../../core/analysis/analysis.ts';
import { podCoach } from '../pod-coach.ts';
import type { Refusal, Renameable } from '../../core/features/rename/rename.ts';
import { toOffset, toRange } from '../convert.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { guarded } from '../guarded.ts';
import { noticeText } from '../shown-text.ts';
import { refusal } from '../surfaces.ts';
import { MANIFESTS } from '../supported-documents.ts';
import type { WorkspaceNamesIndex } from '../workspace/workspace-index.ts';

/** Reading a file can show that it names other things than the index knew, and these may stand in further files. */
const MAX_ROUNDS = 5;

/** Rename Symbol, in all files of the workspace. */
export function registerRename(
  names: WorkspaceNamesIndex,
  analyses: DocumentAnalyses,
  log: LogOutputChannel,
): Disposable {
  const prepare = guarded('Preparing a rename', log, (document: TextDocument, position: Position) =>
    prepared(names, document, position),
  );
  const edit = guarded('Rename', log, async (document: TextDocument, position: Position, newName: string) => {
    const found = await prepared(names, document, position);
    return !found || 'refusal' in found ? found : edits(names, analyses, document, position, newName);
  });
  return languages.registerRenameProvider(MANIFESTS, {
    async prepareRename(document, position): Promise<{ range: Range; placeholder: string } | undefined> {
      const found = granted(await prepare(document, position));
      return found && { range: toRange(found.range, document), placeholder: found.name };
    },
    provideRenameEdits: async (document, position, newName) => granted(await edit(document, position, newName)),
  });
}

/** VS Code shows what is thrown here to the person. */
function granted<T extends object>(result: T | Refusal | undefined): T | undefined {
  if (result && 'refusal' in result) throw refusal(noticeText(result.refusal));
  return result;
}

async function prepared(
  names: WorkspaceNamesIndex,
  document: TextDocument,
  position: Position,
): Promise<Renameable | Refusal | undefined> {
  const file = await names.current(document);
  return file && podCoach.language.prepareRename(names.index, file.path, toOffset(position, document));
}

async function edits(
  names: WorkspaceNamesIndex,
  analyses: DocumentAnalyses,
  document: TextDocument,
  position: Position,
  newName: string,
): Promise<WorkspaceEdit | Refusal | undefined> {
  const documents = new Map<string, TextDocument>();
  const files = new Map<string, FileAnalysis>();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const found = await prepared(names, document, position);
    if (!found || 'refusal' in found) return found;
    const missing = found.paths.filter((path) => !files.has(path));
    if (missing.length === 0) break;
    for (const path of missing) {
      const opened = await workspace.openTextDocument(Uri.parse(path));
      const analysis = await analyses.current(opened);
      if (!analysis)
        return { refusal: l10n.t('{0} has changed in the meantime. Try again.', workspace.asRelativePath(opened.uri)) };
      documents.set(path, opened);
      files.set(path, analysis);
    }
  }
  const changes = podCoach.language.rename(
    names.index,
    document.uri.toString(),
    toOffset(position, document),
    newName,
    files,
    analyses.analyzer,
  );
  if ('refusal' in changes) return changes;
  const edit = new WorkspaceEdit();
  for (const [path, changed] of changes) {
    const opened = documents.get(path);
    if (opened)
      edit.set(
        opened.uri,
        changed.map(({ range, newText }) => TextEdit.replace(toRange(range, opened), newText)),
      );
  }
  return edit;
}
