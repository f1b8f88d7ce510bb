import type { ExtensionContext } from 'vscode';
import { CrossFileDiagnostics } from './language/cross-file-diagnostics.ts';
import { registerCodeLenses } from './language/code-lenses.ts';
import { CheckSummaryText } from './workspace/check-summary.ts';
import { registerCompletion } from './language/completion.ts';
import { registerConvert } from './language/convert-format.ts';
import { CourseFile } from './lessons/course-file.ts';
import { registerDiagnostics } from './language/diagnostics.ts';
import { DocumentAnalyses } from './document-analyses.ts';
import { registerDocumentLinks } from './language/document-links.ts';
import { registerWorkspaceSymbols } from './language/workspace-symbols.ts';
import { registerEnter } from './language/enter.ts';
import { registerFixAll } from './language/fix-all.ts';
import { registerFixWorkspace } from './workspace/fix-workspace.ts';
import { FolderSettingsFiles } from './settings/folder-settings.ts';
import { registerFolderSettingsEditing } from './settings/folder-settings-editing.ts';
import { registerHover } from './language/hover.ts';
import { registerIgnoreHere } from './language/ignore-here.ts';
import { registerInlayHints } from './language/inlay-hints.ts';
import { Kustomizations } from './settings/kustomizations.ts';
import { registerLessonLinks } from './lessons/lesson-links.ts';
import { registerLessons } from './lessons/lessons.ts';
import { createLog, registerLog } from './log.ts';
import { registerManifestContext } from './language/manifest-context.ts';
import { registerNavigation } from './language/navigation.ts';
import { registerOutline } from './language/outline.ts';
import { registerPodPicture } from './panel/pod-picture.ts';
import { PublishedFindings } from './published-findings.ts';
import { registerQuickFixes } from './language/quick-fixes.ts';
import { registerRefactorings } from './language/refactorings.ts';
import { registerRename } from './language/rename.ts';
import { registerSampleManifest } from './lessons/sample-manifest.ts';
import type { LessonsView } from './starting/lessons-view.ts';
import { registerSelectionRanges } from './language/selection-ranges.ts';
import { registerStatusItem } from './language/status-item.ts';
import { registerTurnRuleOff } from './settings/turn-rule-off.ts';
import { registerWhatWillHappen } from './outcome/what-will-happen.ts';
import { WorkspaceCheck } from './workspace/workspace-check.ts';
import { WorkspaceNamesIndex } from './workspace/workspace-index.ts';
import { WritingState } from './writing-state.ts';

/** Puts the parts together. Whoever imports this file loads the core. */
export function registerParts(context: ExtensionContext, lessons: LessonsView): void {
  const log = createLog();
  const folders = new FolderSettingsFiles(log);
  const kustomizations = new Kustomizations(log);
  const analyses = new DocumentAnalyses(folders, kustomizations);
  const writing = new WritingState();
  const findingsOf = new PublishedFindings(analyses, writing);
  const course = new CourseFile(context.extensionUri);
  const openLesson = registerLessons(context, lessons, course, analyses, log);
  const names = new WorkspaceNamesIndex(analyses, log);
  const summary = new CheckSummaryText();
  const crossFile = new CrossFileDiagnostics(analyses, findingsOf, writing, names, log);
  context.subscriptions.push(
    registerLog(log),
    folders,
    kustomizations,
    analyses,
    writing,
    course,
    names,
    registerDiagnostics(analyses, findingsOf, writing, log),
    registerEnter(analyses, log),
    registerCompletion(analyses, names, log),
    registerConvert(log),
    registerHover(analyses, names, log),
    registerIgnoreHere(analyses, log),
    registerQuickFixes(analyses, crossFile, names, log),
    registerFixAll(analyses, log),
    summary,
    new WorkspaceCheck(analyses, names, summary, log),
    registerFixWorkspace(analyses, log),
    registerRefactorings(analyses, log),
    registerTurnRuleOff(folders, log),
    registerFolderSettingsEditing(log),
    registerLessonLinks(openLesson, log),
    registerPodPicture(context, analyses, log),
    registerWhatWillHappen(analyses, log),
    registerStatusItem('podCoach.status', analyses, findingsOf, writing, log),
    registerManifestContext(analyses),
    registerNavigation(names, log),
    registerDocumentLinks(analyses, log),
    registerWorkspaceSymbols(names, log),
    registerRename(names, analyses, log),
    registerOutline(analyses, log),
    registerSelectionRanges(analyses, log),
    registerInlayHints(analyses, names, log),
    registerCodeLenses(analyses, findingsOf, writing, log),
    registerSampleManifest(log),
  );
}
