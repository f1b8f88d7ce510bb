import { Disposable, EventEmitter, TabInputText, TabInputTextDiff, window, workspace } from 'vscode';
import type { LogOutputChannel, TextDocument, Uri } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { ClusterObject } from '../../core/cluster-model/objects/cluster-object.ts';
import type { Exercise } from '../../core/lessons/exercise.ts';
import type { Grade } from '../../core/lessons/grading.ts';
import type { LessonFile } from '../../core/lessons/lesson-files.ts';
import type { Lesson } from '../../core/lessons/lesson.ts';
import type { ExerciseState } from '../../protocol/protocol.ts';
import type { CourseFile } from './course-file.ts';
import type { AnalysedDocument, DocumentAnalyses } from '../document-analyses.ts';
import type { ExerciseFiles } from './exercise-files.ts';
import { lessonFileUri, parseLessonFile } from './exercise-files.ts';
import { guarded } from '../guarded.ts';
import type { ProgressStore } from './progress-store.ts';

/** How the exercises stand: each open one judged by what its text does, whenever the text was analysed. */
export class ExerciseGrades implements Disposable {
  readonly #course: CourseFile;
  readonly #files: ExerciseFiles;
  readonly #progress: ProgressStore;
  readonly #analyses: DocumentAnalyses;
  readonly #grades: Map<string, Grade> = new Map();
  /** Of each incident, the last text that was read. */
  readonly #objects: Map<string, { readonly text: string; readonly objects: readonly ClusterObject[] }> = new Map();
  readonly #changed = new EventEmitter<void>();
  readonly #listening: Disposable;

  readonly onDidChange = this.#changed.event;

  constructor(
    course: CourseFile,
    files: ExerciseFiles,
    progress: ProgressStore,
    analyses: DocumentAnalyses,
    log: LogOutputChannel,
  ) {
    this.#course = course;
    this.#files = files;
    this.#progress = progress;
    this.#analyses = analyses;
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
    const graded = open ? this.#grades.get(uri.toString()) : undefined;
    const objects = exercise.incident && changed ? this.#objectsOf(file, document) : null;
    if (graded) return { ...judgedState(exercise, graded, changed), objects };
    const passed = podCoach.progress.isDone(
      this.#progress.progress,
      podCoach.progress.itemKey(lesson.id, 'exercise', exercise.id),
    );
    const reached = passed ? exercise.goals.map(({ id }) => id) : [];
    return { id: exercise.id, open, changed, passed, reached, goal: '', problems: [], others: [], objects };
  }

  /** What the manifest says now, in the editor or as it was saved. */
  #objectsOf(file: LessonFile, document: TextDocument | undefined): readonly ClusterObject[] | null {
    const text = document?.getText() ?? this.#files.written(file);
    if (text === undefined) return null;
    const known = this.#objects.get(file.id);
    if (known?.text === text) return known.objects;
    const objects = podCoach.lessons.clusterObjects(
      this.#analyses.analyzer.analyse(text, podCoach.settings.defaultSettings),
    );
    this.#objects.set(file.id, { text, objects });
    return objects;
  }

  async #judge({ document, file }: AnalysedDocument): Promise<void> {
    const name = parseLessonFile(document.uri);
    if (name?.kind !== 'exercises') return;
    const lesson = podCoach.lessons.findLesson(await this.#course.load(), name.lesson);
    const exercise = lesson && podCoach.lessons.findExercise(lesson, name.id);
    if (!exercise) return;
    const graded = podCoach.lessons.grade(
      exercise,
      file.text,
      this.#analyses.analyzer,
      file.settings.kubernetesVersion,
    );
    this.#grades.set(document.uri.toString(), graded);
    this.#changed.fire();
    const item = podCoach.progress.itemKey(name.lesson, 'exercise', name.id);
    if (!graded.passed || podCoach.progress.isDone(this.#progress.progress, item)) return;
    await this.#progress.update((progress) => podCoach.progress.markDone(progress, item, Date.now()));
  }

  #forget({ uri }: TextDocument): void {
    if (this.#grades.delete(uri.toString())) this.#changed.fire();
  }
}

function judgedState(
  exercise: Exercise,
  { goals, next, passed, others }: Grade,
  changed: boolean,
): Omit<ExerciseState, 'objects'> {
  const current = next.type === 'goal' ? next.goal : undefined;
  const problems = next.type === 'error' ? [next.finding.message] : (current?.why ?? []);
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
      return (
        input instanceof TabInputTextDiff && (input.original.toString() === text || input.modified.toString() === text)
      );
    }),
  );
}
