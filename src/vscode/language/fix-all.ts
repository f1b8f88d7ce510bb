import { CodeActionKind, commands, Disposable, l10n, languages, Uri, window, workspace } from 'vscode';
import type { LogOutputChannel, TextDocument } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { FixedFile } from '../../core/features/fixes/fix-all.ts';
import { toWorkspaceEdit } from '../convert.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { guarded } from '../guarded.ts';
import { noticeText } from '../shown-text.ts';
import { runInSlices } from '../slices.ts';
import { notify } from '../surfaces.ts';
import { VersionedAction } from './versioned-action.ts';
import { isSupported, MANIFESTS } from '../supported-documents.ts';

/** The command behind "Fix all … of this rule": takes a document's address and a rule. */
export const FIX_RULE = 'podCoach.fixRule';

const FIX_ALL = CodeActionKind.SourceFixAll.append('podCoach');

/** All safe repairs at once: as a source action (also on save, where the settings ask for it) and as a command. */
export function registerFixAll(analyses: DocumentAnalyses, log: LogOutputChannel): Disposable {
  const provide = async (document: TextDocument): Promise<VersionedAction[]> => {
    const fixed = await fixDocument(document, analyses);
    return fixed && fixed.repairs > 0
      ? [new VersionedAction(l10n.t('Fix all Pod problems'), FIX_ALL, document, fixed.edits)]
      : [];
  };
  return Disposable.from(
    languages.registerCodeActionsProvider(
      MANIFESTS,
      { provideCodeActions: guarded('Fix all on save', log, provide), resolveCodeAction: VersionedAction.resolve },
      { providedCodeActionKinds: [FIX_ALL] },
    ),
    commands.registerCommand(
      'podCoach.fixAll',
      guarded('Fix all', log, () => fixActiveDocument(analyses)),
    ),
    commands.registerCommand(
      FIX_RULE,
      guarded('Fix all of a rule', log, async (uri: unknown, rule: unknown) => {
        if (uri instanceof Uri && typeof rule === 'string') await fixRule(uri, rule, analyses);
      }),
    ),
  );
}

async function fixRule(uri: Uri, rule: string, analyses: DocumentAnalyses): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const { version } = document;
  const file = isSupported(document) ? await analyses.current(document) : undefined;
  const isWanted = () => document.version === version;
  const edits = file && (await runInSlices(podCoach.fixes.fixRuleInSteps(file, rule, analyses.analyzer), isWanted));
  if (edits) await workspace.applyEdit(toWorkspaceEdit(edits, document));
}

async function fixActiveDocument(analyses: DocumentAnalyses): Promise<void> {
  const document = window.activeTextEditor?.document;
  const fixed = document && (await fixDocument(document, analyses));
  if (!fixed) return void notify(noticeText(l10n.t('Pod Coach: open a manifest first.')));
  if (fixed.repairs === 0)
    return void notify(noticeText(l10n.t('Pod Coach: no safe fixes in this file. Use the lightbulb for the rest.')));
  if (await workspace.applyEdit(toWorkspaceEdit(fixed.edits, document))) {
    const done =
      fixed.repairs === 1
        ? l10n.t('Pod Coach fixed 1 problem.')
        : l10n.t('Pod Coach fixed {0} problems.', fixed.repairs);
    void notify(noticeText(done));
  }
}

/** Undefined for a document that is not ours, or that changed meanwhile. */
async function fixDocument(document: TextDocument, analyses: DocumentAnalyses): Promise<FixedFile | undefined> {
  const { version } = document;
  const file = isSupported(document) ? await analyses.current(document) : undefined;
  const isWanted = () => document.version === version;
  return file && (await runInSlices(podCoach.fixes.fixAllInSteps(file, analyses.analyzer, file.settings), isWanted));
}
