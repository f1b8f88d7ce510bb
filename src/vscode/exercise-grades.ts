import { Disposable, EventEmitter, TabInputText, TabInputTextDiff, window, workspace } from 'vscode';
import type { LogOutputChannel, TextDocument, Uri } from 'vscode';
import { findExercise, findLesson } from '../core/lessons/course.ts';
import type { Exercise } from '../core/lessons/exercise.ts';
import { grade } from '../core/lessons/grading.ts';
import { itemKey } from '../core/lessons/items.ts';
import type { Lesson } from '../core/lessons/lesson.ts';
import { manifestValues } from '../core/lessons/manifest-values.ts';
import { isDone, markDone } from '../core/lessons/progress.ts';
import { allFindings } from '../core/features/diagnostics.ts';
import type { FileAnalysis } from '../core/features/analysis.ts';
import type { ExerciseState } from '../protocol.ts';
import type { CourseFile } from './course-file.ts';
import type { AnalysedDocument, DocumentAnalyses } from './document-analyses.ts';
import type { ExerciseFiles } from './exercise-files.ts';
import { lessonFileUri, parseLessonFile } from './exercise-files.ts';
import { guarded } from './guarded.ts';
import type { ProgressStore } from './progress-store.ts';

/** How the exercises stand: each open one judged by the findings of its buffer, whenever the buffer was analysed. */
export class ExerciseGrades implements Disposable {
  readonly #course: CourseFile;
  readonly #files: ExerciseFiles;
  readonly #progress: ProgressStore;
  readonly #analyses: Map<string, FileAnalysis> = new Map();
  readonly #changed = new EventEmitter<void>();
  readonly #listening: Disposable;

  readonly onDidChange = this.#changed.event;

  constructor(course: CourseFile, files: ExerciseFiles, progress: ProgressStore, analyses: DocumentAnalyses, log: LogOutputChannel) {
    this.#course = course;
    this.#files = files;
    this.#progress = progress;
    this.#listening = Disposable.from(
      analyses.onDidAnalyse(guarded('Exercise', log, (analysed: AnalysedDocument) => this.#judge(analysed))),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      window.tabGroups.onDidChangeTabs(() => this.#changed.fire()),
      files.onDidChangeFile(() => this.#changed.fire()),
    );
  }

  /** The states of all exercises of a lesson. */
  statesOf(lesson: Lesson): readonly ExerciseState[] {
    return lesson.exercises.map((exercise) => this.#stateOf(lesson, exercise));
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }

  #stateOf(lesson: Lesson, exercise: Exercise): ExerciseState {
    const file = { kind: 'exercises', lesson: lesson.id, id: exercise.id } as const;
    const uri = lessonFileUri(file);
    const open = isInTab(uri);
    const document = workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
    const changed = document && open ? document.getText() !== exercise.start : this.#files.isChanged(file);
    const analysis = open ? this.#analyses.get(uri.toString()) : undefined;
    if (analysis) return judgedState(exercise, analysis, changed);
    const passed = isDone(this.#progress.progress, itemKey(lesson.id, 'exercise', exercise.id));
    const reached = passed ? exercise.goals.map(({ id }) => id) : [];
    return { id: exercise.id, open, changed, passed, reached, goal: '', problems: [], others: [] };
  }

  async #judge({ document, file }: AnalysedDocument): Promise<void> {
    const name = parseLessonFile(document.uri);
    if (name?.kind !== 'exercises') return;
    this.#analyses.set(document.uri.toString(), file);
    this.#changed.fire();
    const lesson = findLesson(await this.#course.load(), name.lesson);
    const exercise = lesson && findExercise(lesson, name.id);
    const item = itemKey(name.lesson, 'exercise', name.id);
    if (!exercise || isDone(this.#progress.progress, item)) return;
    if (judgedState(exercise, file, true).passed) await this.#progress.update((progress) => markDone(progress, item, Date.now()));
  }

  #forget({ uri }: TextDocument): void {
    if (this.#analyses.delete(uri.toString())) this.#changed.fire();
  }
}

function judgedState(exercise: Exercise, analysis: FileAnalysis, changed: boolean): ExerciseState {
  const { goals, next, passed, others } = grade(exercise, allFindings(analysis), manifestValues(analysis));
  const current = next.type === 'goal' ? next.goal : undefined;
  const problems = next.type === 'error' ? [next.finding.message] : [...(current?.missing ?? []), ...(current?.findings ?? []).map(({ message }) => message)];
  return {
    id: exercise.id,
    open: true,
    changed,
    passed,
    reached: goals.filter(({ done }) => done).map(({ goal }) => goal.id),
    goal: current?.goal.id ?? '',
    problems,
    // Before the first edit only what the exercise is about is worth a look.
    others: changed ? others.map(({ message }) => message) : [],
  };
}

function isInTab(uri: Uri): boolean {
  const text = uri.toString();
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => {
      if (input instanceof TabInputText) return input.uri.toString() === text;
      return input instanceof TabInputTextDiff && (input.original.toString() === text || input.modified.toString() === text);
    }),
  );
}
