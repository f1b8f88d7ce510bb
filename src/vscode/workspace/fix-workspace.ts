import { commands, l10n, Position, Range, workspace, WorkspaceEdit } from 'vscode';
import type { CancellationToken, Disposable, LogOutputChannel, Uri, WorkspaceEditEntryMetadata } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { FileText } from './file-text.ts';
import { guarded } from '../guarded.ts';
import { noticeText } from '../shown-text.ts';
import { runInSlices } from '../slices.ts';
import { notify, withProgress } from '../surfaces.ts';
import type { Report } from '../surfaces.ts';
import { forEachFile, openDocument, workspaceFiles } from './workspace-files.ts';

const FIX = 'podCoach.fixWorkspace';

const SAFE: WorkspaceEditEntryMetadata = {
  needsConfirmation: false,
  label: l10n.t('Safe fixes (unambiguous, nothing is deleted)'),
};
/**
 * VS Code shows all edits where one of them asks for it, and leaves that one unticked: so one that changes nothing
 * asks for the others.
 */
const ASKING: WorkspaceEditEntryMetadata = {
  needsConfirmation: true,
  label: l10n.t('Clear the changes that you do not want, then select Apply'),
};

/** "Fix All Safe Problems in the Workspace": one edit of many files, shown before it is made. */
export function registerFixWorkspace(analyses: DocumentAnalyses, log: LogOutputChannel): Disposable {
  const fix = async (): Promise<void> => {
    const edit = new WorkspaceEdit();
    const title = noticeText(l10n.t('Pod Coach is looking for safe fixes'));
    const repairs = await withProgress(title, (report, token) => addRepairs(edit, analyses, report, token));
    if (repairs === 0) return void notify(noticeText(l10n.t('Pod Coach: no safe fixes in this workspace.')));
    for (const [uri] of edit.entries().slice(0, 1)) edit.insert(uri, new Position(0, 0), '', ASKING);
    await workspace.applyEdit(edit, { isRefactoring: true });
  };
  return commands.registerCommand(FIX, guarded('Fixing the workspace', log, fix));
}

/** How many there are. */
async function addRepairs(
  edit: WorkspaceEdit,
  analyses: DocumentAnalyses,
  report: Report,
  token: CancellationToken,
): Promise<number> {
  let repairs = 0;
  const add = async (uri: Uri): Promise<void> => {
    repairs += await addRepairsOf(uri, edit, analyses, token);
  };
  await forEachFile(await workspaceFiles(), add, report, token);
  // What was stopped halfway is not offered as if it were all.
  return token.isCancellationRequested ? 0 : repairs;
}

async function addRepairsOf(
  uri: Uri,
  edit: WorkspaceEdit,
  analyses: DocumentAnalyses,
  token: CancellationToken,
): Promise<number> {
  const open = openDocument(uri);
  const closed = open ? undefined : await FileText.read(uri);
  const place = open ?? closed;
  const text = open?.getText() ?? closed?.text ?? '';
  // What is no UTF-8 would be counted in other columns than an editor counts.
  if (!place || text.includes('\uFFFD')) return 0;
  const settings = await analyses.settingsOf(uri);
  const isWanted = (): boolean => !token.isCancellationRequested;
  const file = await runInSlices(analyses.analyzer.analyseInSteps(text, settings), isWanted);
  const isFixable = file?.documents.some(({ analysis }) =>
    analysis.findings.some(({ fixes }) => fixes.some(({ safe }) => safe)),
  );
  const fixed =
    file && isFixable
      ? await runInSlices(podCoach.fixes.fixAllInSteps(file, analyses.analyzer, file.settings), isWanted)
      : undefined;
  for (const { range, newText } of fixed?.edits ?? []) {
    edit.replace(uri, new Range(place.positionAt(range.start), place.positionAt(range.end)), newText, SAFE);
  }
  return fixed?.repairs ?? 0;
}
