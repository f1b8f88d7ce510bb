import { CodeActionKind, l10n, Position, Uri, WorkspaceEdit } from 'vscode';
import type { CodeAction as ShownAction, Diagnostic, TextDocument } from 'vscode';
import type { FileAnalysis } from '../../core/analysis/analysis.ts';
import { podCoach } from '../pod-coach.ts';
import type { CrossFileFix } from '../../core/features/cross-file-fixes/cross-file-fixes.ts';
import type { FileFinding } from '../../core/analysis/file-offsets.ts';
import type * as core from '../../core/text.ts';
import { toRange } from '../convert.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { plainText } from '../shown-text.ts';
import { CodeAction } from '../surfaces.ts';
import { readFileAsIs } from '../workspace/file-as-read.ts';
import type { FileAsRead } from '../workspace/file-as-read.ts';
import type { WorkspaceNamesIndex } from '../workspace/workspace-index.ts';

/** A file as it was when its edits were made. */
interface ChangedFile {
  readonly file: FileAsRead;
  readonly edits: readonly core.TextEdit[];
}

/** The repairs of a problem across files, each tried in all files that it changes. */
export async function crossFileActions(
  finding: FileFinding,
  document: TextDocument,
  diagnostics: readonly Diagnostic[],
  names: WorkspaceNamesIndex,
  analyses: DocumentAnalyses,
): Promise<ShownAction[]> {
  const own = await names.current(document);
  if (!own) return [];
  const around = podCoach.workspace.createSurroundings(names.index);
  const read = new Map<string, FileAsRead>();
  const files = new Map<string, FileAnalysis>();
  for (const path of podCoach.fixes.pathsOfFixes(finding, own, around)) {
    const file = await readFileAsIs(Uri.parse(path));
    if (!file) continue;
    read.set(path, file);
    files.set(path, analyses.analyzer.analyse(file.text, await analyses.settingsOf(file.uri)));
  }
  return podCoach.fixes.crossFileFixes(finding, own, around, files, analyses.analyzer).map((fix) => {
    const action = new CrossFileAction(fix, read, document);
    action.diagnostics = [...diagnostics];
    return action;
  });
}

/** An action on several files. It gets its edit only when it is taken, and none if one of them has changed by then. */
export class CrossFileAction extends CodeAction {
  readonly #changes: readonly ChangedFile[];
  readonly #from: TextDocument;

  constructor({ title, preferred, changes }: CrossFileFix, files: ReadonlyMap<string, FileAsRead>, from: TextDocument) {
    super(plainText(title), CodeActionKind.QuickFix);
    this.isPreferred = preferred;
    this.#from = from;
    this.#changes = changes.flatMap(({ path, edits }) => {
      const file = files.get(path);
      return file ? [{ file, edits }] : [];
    });
  }

  static async resolve(action: ShownAction): Promise<ShownAction> {
    if (!(action instanceof CrossFileAction)) return action;
    const changes = action.#changes;
    for (const { file } of changes) if (!(await file.isCurrent())) return action;
    const edit = new WorkspaceEdit();
    for (const { file, edits } of changes)
      for (const { range, newText } of edits) edit.replace(file.uri, toRange(range, file), newText, SHOWN);
    const elsewhere = changes.find(({ file }) => file.uri.toString() !== action.#from.uri.toString());
    if (elsewhere) askFirst(edit, elsewhere.file.uri);
    action.edit = edit;
    return action;
  }
}

const SHOWN = { needsConfirmation: false, label: l10n.t('The fix') };

/** What happens in a file that is not in view is shown first: VS Code shows all edits where one of them asks for it. */
function askFirst(edit: WorkspaceEdit, uri: Uri): void {
  edit.insert(uri, new Position(0, 0), '', {
    needsConfirmation: true,
    label: l10n.t('Changes another file. Select Apply to confirm'),
  });
}
