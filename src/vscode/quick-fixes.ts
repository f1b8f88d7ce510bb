import { CodeAction, CodeActionKind, languages, workspace } from 'vscode';
import type { CancellationToken, CodeActionContext, Diagnostic, Disposable, LogOutputChannel, Range, TextDocument } from 'vscode';
import { shownFindings } from '../core/features/diagnostics.ts';
import { tryFixes } from '../core/features/honest-fixes.ts';
import { meansTheSame } from '../core/features/neighbour.ts';
import { findingsAt, quickFixesFor } from '../core/features/quick-fixes.ts';
import type { QuickFix } from '../core/features/quick-fixes.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { AcrossDiagnostics } from './across-diagnostics.ts';
import { toOffsets, toRange } from './convert.ts';
import { SOURCE } from './diagnostics.ts';
import type { DocumentAnalyses } from './document-analyses.ts';
import { guarded } from './guarded.ts';
import { OPEN_LESSON } from './lesson-links.ts';
import { toNeighbourFinding } from './neighbours.ts';
import { runInSlices } from './slices.ts';
import { TURN_RULE_OFF, TURN_RULE_OFF_IN_FOLDER } from './turn-rule-off.ts';
import { VersionedAction } from './versioned-action.ts';
import { isWatched, YAML } from './watched-documents.ts';

/** The lightbulb: repairs, "Explain: …" and "Turn this rule off: …". */
export function registerQuickFixes(analyses: DocumentAnalyses, across: AcrossDiagnostics, log: LogOutputChannel): Disposable {
  const provide = async (document: TextDocument, range: Range, context: CodeActionContext, token: CancellationToken): Promise<CodeAction[]> => {
    const file = isWatched(document) ? await analyses.current(document) : undefined;
    if (!file) return [];
    const here = findingsAt(shownFindings(file), toOffsets(range, document));
    const isWanted = (): boolean => !token.isCancellationRequested;
    const tried = await runInSlices(tryFixes(here, file, analyses.analyzer), isWanted);
    const between = findingsAt(across.findingsOf(document), toOffsets(range, document));
    return quickFixesFor([...(tried ?? []), ...between], workspace.getWorkspaceFolder(document.uri) !== undefined).map((quickFix) => toAction(quickFix, document, context.diagnostics));
  };
  return languages.registerCodeActionsProvider(
    YAML,
    { provideCodeActions: guarded('Quick fixes', log, provide), resolveCodeAction: VersionedAction.resolve },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

function toAction(quickFix: QuickFix, document: TextDocument, diagnostics: readonly Diagnostic[]): CodeAction {
  const { title, finding } = quickFix;
  const action =
    quickFix.type === 'fix'
      ? new VersionedAction(title, CodeActionKind.QuickFix, document, quickFix.fix.edits)
      : new CodeAction(title, CodeActionKind.QuickFix);
  action.diagnostics = diagnostics.filter((diagnostic) => isOf(diagnostic, finding, document) || meansTheSame(finding, toNeighbourFinding(diagnostic, document), document.getText()));
  if (quickFix.type === 'fix') action.isPreferred = quickFix.fix.preferred;
  else if (quickFix.type === 'explain') action.command = { command: OPEN_LESSON, title, arguments: [finding.lesson] };
  else action.command = { command: quickFix.type === 'turn-off' ? TURN_RULE_OFF : TURN_RULE_OFF_IN_FOLDER, title, arguments: [finding.rule, document.uri] };
  return action;
}

function isOf({ source, code, range }: Diagnostic, finding: Finding, document: TextDocument): boolean {
  const rule = typeof code === 'object' ? code.value : code;
  return source === SOURCE && rule === finding.rule && range.isEqual(toRange(finding.range, document));
}
