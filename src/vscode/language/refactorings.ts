import { CodeActionKind, languages } from 'vscode';
import type {
  CodeAction,
  CodeActionContext,
  CancellationToken,
  Disposable,
  LogOutputChannel,
  Range,
  TextDocument,
} from 'vscode';
import { podCoach } from '../pod-coach.ts';
import { toOffset } from '../convert.ts';
import type { OfferedRefactoring } from '../../core/features/refactorings/index.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { guarded } from '../guarded.ts';
import { runInSlices } from '../slices.ts';
import { VersionedAction } from './versioned-action.ts';
import { isSupported, MANIFESTS } from '../supported-documents.ts';

const KINDS: Readonly<Record<OfferedRefactoring['kind'], CodeActionKind>> = {
  rewrite: CodeActionKind.RefactorRewrite,
  extract: CodeActionKind.RefactorExtract,
};

/** "Refactor…": changes of shape, each of which VS Code can show before it is made. */
export function registerRefactorings(analyses: DocumentAnalyses, log: LogOutputChannel): Disposable {
  const provide = async (
    document: TextDocument,
    range: Range,
    { only }: CodeActionContext,
    token: CancellationToken,
  ): Promise<CodeAction[]> => {
    if (only && !only.intersects(CodeActionKind.Refactor)) return [];
    const file = isSupported(document) ? await analyses.current(document) : undefined;
    if (!file) return [];
    const steps = podCoach.language.refactoringsInSteps(file, toOffset(range.start, document), analyses.analyzer);
    const offered = await runInSlices(steps, () => !token.isCancellationRequested);
    return (offered ?? []).map(({ title, kind, edits }) => new VersionedAction(title, KINDS[kind], document, edits));
  };
  return languages.registerCodeActionsProvider(
    MANIFESTS,
    { provideCodeActions: guarded('Refactorings', log, provide), resolveCodeAction: VersionedAction.resolve },
    { providedCodeActionKinds: Object.values(KINDS) },
  );
}
