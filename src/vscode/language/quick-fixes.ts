import { CodeActionKind, languages } from 'vscode';
import type {
  CancellationToken,
  CodeAction as ShownAction,
  CodeActionContext,
  Diagnostic,
  Disposable,
  LogOutputChannel,
  Range,
  TextDocument,
} from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { QuickFix } from '../../core/features/fixes/quick-fixes.ts';
import type { Finding } from '../../core/rules/finding.ts';
import { CrossFileAction, crossFileActions } from './cross-file-actions.ts';
import type { CrossFileDiagnostics } from './cross-file-diagnostics.ts';
import { toOffsets, toRange } from '../convert.ts';
import { SOURCE } from './diagnostics.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { FIX_RULE } from './fix-all.ts';
import { guarded } from '../guarded.ts';
import { IGNORE_HERE } from './ignore-here.ts';
import { OPEN_LESSON } from '../lessons/lesson-links.ts';
import { toYamlExtensionFinding } from './yaml-extension.ts';
import { plainText } from '../shown-text.ts';
import { runInSlices } from '../slices.ts';
import { CodeAction } from '../surfaces.ts';
import { TURN_RULE_OFF } from '../settings/turn-rule-off.ts';
import { VersionedAction } from './versioned-action.ts';
import type { WorkspaceNamesIndex } from '../workspace/workspace-index.ts';
import { isSupported, MANIFESTS } from '../supported-documents.ts';

/** The lightbulb: fixes, "Explain: …", "Ignore here: …" and "Turn this rule off: …". */
export function registerQuickFixes(
  analyses: DocumentAnalyses,
  crossFile: CrossFileDiagnostics,
  names: WorkspaceNamesIndex,
  log: LogOutputChannel,
): Disposable {
  const provide = async (
    document: TextDocument,
    range: Range,
    context: CodeActionContext,
    token: CancellationToken,
  ): Promise<ShownAction[]> => {
    const file = isSupported(document) ? await analyses.current(document) : undefined;
    if (!file) return [];
    const here = podCoach.fixes.findingsAt(podCoach.documents.shownFindings(file), toOffsets(range, document));
    const isWanted = (): boolean => !token.isCancellationRequested;
    const tried = await runInSlices(podCoach.fixes.verifyFixesInSteps(here, file, analyses.analyzer), isWanted);
    const between = podCoach.fixes.findingsAt(crossFile.findingsOf(document), toOffsets(range, document));
    const repairs = between.map((finding) => {
      const shown = context.diagnostics.filter((diagnostic) => isOf(diagnostic, finding, document));
      return crossFileActions(finding, document, shown, names, analyses);
    });
    // Their own fixes are among the repairs, and tried as those are.
    const rest = podCoach.fixes.quickFixes(
      tried ?? [],
      podCoach.documents.shownFindings(file),
      between.map((finding) => ({ ...finding, fixes: [] })),
    );
    return [
      ...(await Promise.all(repairs)).flat(),
      ...rest.map((quickFix) => toAction(quickFix, document, context.diagnostics)),
    ];
  };
  return languages.registerCodeActionsProvider(
    MANIFESTS,
    {
      provideCodeActions: guarded('Quick fixes', log, provide),
      resolveCodeAction: (action) => CrossFileAction.resolve(VersionedAction.resolve(action)),
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

function toAction(quickFix: QuickFix, document: TextDocument, diagnostics: readonly Diagnostic[]): ShownAction {
  const { title, finding } = quickFix;
  const action =
    quickFix.type === 'fix'
      ? new VersionedAction(title, CodeActionKind.QuickFix, document, quickFix.fix.edits)
      : new CodeAction(plainText(title), CodeActionKind.QuickFix);
  action.diagnostics = diagnostics.filter(
    (diagnostic) =>
      isOf(diagnostic, finding, document) ||
      podCoach.language.meansTheSame(finding, toYamlExtensionFinding(diagnostic, document), document.getText()),
  );
  if (quickFix.type === 'fix') action.isPreferred = quickFix.fix.preferred;
  else action.command = { title, ...commandOf(quickFix, document) };
  return action;
}

function commandOf(
  quickFix: Exclude<QuickFix, { type: 'fix' }>,
  { uri }: TextDocument,
): { readonly command: string; readonly arguments: unknown[] } {
  switch (quickFix.type) {
    case 'explain':
      return { command: OPEN_LESSON, arguments: [quickFix.finding.lesson] };
    case 'fix-rule':
      return { command: FIX_RULE, arguments: [uri, quickFix.finding.rule] };
    case 'ignore':
      return {
        command: IGNORE_HERE,
        arguments: [uri, quickFix.findings.map(({ rule, range }) => [rule, range.start])],
      };
    case 'turn-off':
      return { command: TURN_RULE_OFF, arguments: [quickFix.findings.map(({ rule }) => rule), uri] };
  }
}

function isOf({ source, code, range }: Diagnostic, finding: Finding, document: TextDocument): boolean {
  const rule = typeof code === 'object' ? code.value : code;
  return source === SOURCE && rule === finding.rule && range.isEqual(toRange(finding.range, document));
}
