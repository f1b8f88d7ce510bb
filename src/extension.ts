import type { ExtensionContext } from 'vscode';
import { AcrossDiagnostics } from './vscode/across-diagnostics.ts';
import { registerCodeLenses } from './vscode/code-lenses.ts';
import { CheckSummaryText } from './vscode/check-summary.ts';
import { registerCompletion } from './vscode/completion.ts';
import { CourseFile } from './vscode/course-file.ts';
import { registerDiagnostics } from './vscode/diagnostics.ts';
import { DocumentAnalyses } from './vscode/document-analyses.ts';
import { exerciseFocus } from './vscode/exercise-focus.ts';
import { registerFixAll } from './vscode/fix-all.ts';
import { registerFixWorkspace } from './vscode/fix-workspace.ts';
import { FolderSettingsFiles } from './vscode/folder-settings.ts';
import { registerFolderSettingsEditing } from './vscode/folder-settings-editing.ts';
import { registerHover } from './vscode/hover.ts';
import { registerInlayHints } from './vscode/inlay-hints.ts';
import { Kustomizations } from './vscode/kustomizations.ts';
import { registerLessonLinks } from './vscode/lesson-links.ts';
import { registerLessons } from './vscode/lessons.ts';
import { createLog, registerLog } from './vscode/log.ts';
import { registerNavigation } from './vscode/navigation.ts';
import { registerOutline } from './vscode/outline.ts';
import { registerPodPicture } from './vscode/pod-picture.ts';
import { registerQuickFixes } from './vscode/quick-fixes.ts';
import { registerRefactorings } from './vscode/refactorings.ts';
import { registerRename } from './vscode/rename.ts';
import { registerSampleManifest } from './vscode/sample-manifest.ts';
import { registerSelectionRanges } from './vscode/selection-ranges.ts';
import { registerStatusItem } from './vscode/status-item.ts';
import { registerTurnRuleOff } from './vscode/turn-rule-off.ts';
import { WorkspaceCheck } from './vscode/workspace-check.ts';
import { WorkspaceNamesIndex } from './vscode/workspace-index.ts';

/** Called by VS Code when a YAML file, a lesson or an exercise is opened. */
export function activate(context: ExtensionContext): void {
  const log = createLog();
  const folders = new FolderSettingsFiles(log);
  const kustomizations = new Kustomizations(log);
  const analyses = new DocumentAnalyses(folders, kustomizations);
  const course = new CourseFile(context.extensionUri);
  const openLesson = registerLessons(context, course, analyses, log);
  const names = new WorkspaceNamesIndex(analyses, log);
  const summary = new CheckSummaryText();
  const across = new AcrossDiagnostics(analyses, names, log);
  context.subscriptions.push(
    registerLog(log),
    folders,
    kustomizations,
    analyses,
    course,
    names,
    registerDiagnostics(analyses, exerciseFocus(course), log),
    registerCompletion(analyses, names, log),
    registerHover(analyses, names, log),
    registerQuickFixes(analyses, across, log),
    registerFixAll(analyses, log),
    summary,
    new WorkspaceCheck(analyses, names, summary, log),
    registerFixWorkspace(analyses, log),
    registerRefactorings(analyses, log),
    registerTurnRuleOff(folders, log),
    registerFolderSettingsEditing(log),
    registerLessonLinks(openLesson, log),
    registerPodPicture(context, analyses, log),
    registerStatusItem(analyses, log),
    registerNavigation(names, log),
    registerRename(names, analyses, log),
    registerOutline(analyses, log),
    registerSelectionRanges(analyses, log),
    registerInlayHints(analyses, names, log),
    registerCodeLenses(analyses, log),
    registerSampleManifest(log),
  );
}
