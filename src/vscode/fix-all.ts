import { CodeActionKind, commands, Disposable, l10n, languages, window, workspace } from 'vscode';
import type { LogOutputChannel, TextDocument } from 'vscode';
import { fixAllInSteps } from '../core/features/fix-all.ts';
import type { FixedFile } from '../core/features/fix-all.ts';
import { toWorkspaceEdit } from './convert.ts';
import type { DocumentAnalyses } from './document-analyses.ts';
import { guarded } from './guarded.ts';
import { runInSlices } from './slices.ts';
import { VersionedAction } from './versioned-action.ts';
import { isWatched, YAML } from './watched-documents.ts';

const FIX_ALL = CodeActionKind.SourceFixAll.append('podCoach');

/** All safe repairs at once: as a source action (also on save, where the settings ask for it) and as a command. */
export function registerFixAll(analyses: DocumentAnalyses, log: LogOutputChannel): Disposable {
  const provide = async (document: TextDocument): Promise<VersionedAction[]> => {
    const fixed = await fixDocument(document, analyses);
    return fixed && fixed.repairs > 0 ? [new VersionedAction(l10n.t('Fix all Pod problems'), FIX_ALL, document, fixed.edits)] : [];
  };
  return Disposable.from(
    languages.registerCodeActionsProvider(
      YAML,
      { provideCodeActions: guarded('Fix all on save', log, provide), resolveCodeAction: VersionedAction.resolve },
      { providedCodeActionKinds: [FIX_ALL] },
    ),
    commands.registerCommand('podCoach.fixAll', guarded('Fix all', log, () => fixActiveDocument(analyses))),
  );
}

async function fixActiveDocument(analyses: DocumentAnalyses): Promise<void> {
  const document = window.activeTextEditor?.document;
  const fixed = document && (await fixDocument(document, analyses));
  if (!fixed) return void window.showInformationMessage(l10n.t('Pod Coach: open a YAML file first.'));
  if (fixed.repairs === 0) return void window.showInformationMessage(l10n.t('Pod Coach: nothing here can be mended without asking you. The lightbulbs have more.'));
  if (await workspace.applyEdit(toWorkspaceEdit(fixed.edits, document))) {
    void window.showInformationMessage(fixed.repairs === 1 ? l10n.t('Pod Coach mended 1 problem.') : l10n.t('Pod Coach mended {0} problems.', fixed.repairs));
  }
}

/** Undefined for a document that is not ours, or that changed meanwhile. */
async function fixDocument(document: TextDocument, analyses: DocumentAnalyses): Promise<FixedFile | undefined> {
  const { version } = document;
  const file = isWatched(document) ? await analyses.current(document) : undefined;
  const isWanted = () => document.version === version;
  return file && (await runInSlices(fixAllInSteps(file, analyses.analyzer, file.settings), isWanted));
}
