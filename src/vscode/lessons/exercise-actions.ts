import { commands, l10n, Range, Selection, TextEditorRevealType, window, workspace, WorkspaceEdit } from 'vscode';
import type { TextEditor } from 'vscode';
import type { Exercise, Goal } from '../../core/lessons/exercise.ts';
import { podCoach } from '../pod-coach.ts';
import type { manifestPlace } from '../../core/lessons/manifest-place.ts';
import type { FileAnalysis } from '../../core/analysis/analysis.ts';
import { toRange } from '../convert.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { columnOf } from '../panel/editor-columns.ts';
import type { LessonFile } from '../../core/lessons/lesson-files.ts';
import { lessonFileUri } from './exercise-files.ts';

/** Opens a file of a lesson beside it. */
export async function openLessonFile(file: LessonFile): Promise<TextEditor> {
  const uri = lessonFileUri(file);
  return window.showTextDocument(await workspace.openTextDocument(uri), { viewColumn: columnOf(uri), preview: false });
}

/** Puts the text back to what it was at the start; Undo brings the reader's own text back. */
export async function resetExercise(lesson: string, exercise: Exercise): Promise<void> {
  const { document } = await openLessonFile({ kind: 'exercises', lesson, id: exercise.id });
  const whole = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, whole, exercise.start);
  await workspace.applyEdit(edit);
  await document.save();
}

/** Shows what the reader wrote beside the solution. */
export async function showSolution(lesson: string, exercise: Exercise): Promise<void> {
  const uri = lessonFileUri({ kind: 'exercises', lesson, id: exercise.id });
  const solution = lessonFileUri({ kind: 'solutions', lesson, id: exercise.id });
  await commands.executeCommand('vscode.diff', uri, solution, l10n.t('{0}: yours ↔ solution', exercise.title), {
    viewColumn: columnOf(uri),
  });
}

/** Selects the place that a goal is about. */
export async function showGoal(
  lesson: string,
  exercise: Exercise,
  goal: Goal,
  analyses: DocumentAnalyses,
): Promise<void> {
  const editor = await openLessonFile({ kind: 'exercises', lesson, id: exercise.id });
  const analysis = await analyses.current(editor.document);
  const place = analysis && nearestPlace(analysis, goal.hints.where.path);
  if (!place) return;
  const range = toRange(place, editor.document);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** What the path leads to, or where it would have to be put: the nearest part of the path that is there. */
function nearestPlace(analysis: FileAnalysis, path: string): ReturnType<typeof manifestPlace> {
  const ends = [path.length, ...[...path.matchAll(/[.[]/g)].map(({ index }) => index).reverse()];
  return ends
    .map((end) => podCoach.lessons.manifestPlace(analysis, path.slice(0, end)))
    .find((place) => place !== undefined);
}
