import { commands, Disposable, ExtensionMode, RelativePattern, workspace } from 'vscode';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { CourseFile } from './course-file.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { openLessonFile } from './exercise-actions.ts';
import { ExerciseFiles } from './exercise-files.ts';
import { ExerciseGrades } from './exercise-grades.ts';
import { findInLessons } from './find-in-lessons.ts';
import { guarded } from '../guarded.ts';
import { lessonIntents } from './lesson-intents.ts';
import { OPEN_EXERCISE, parseLessonLink } from './lesson-links.ts';
import type { OpenLesson } from './lesson-links.ts';
import { LessonPanel } from './lesson-panel.ts';
import { lessonTextOpener, registerLessonText } from './lesson-text.ts';
import { registerLessonsTree } from './lessons-tree.ts';
import { registerProgressCommands } from './progress-commands.ts';
import { ProgressStore } from './progress-store.ts';
import { RulePlaces } from './rule-places.ts';
import type { LessonsView } from '../starting/lessons-view.ts';

/** Everything about lessons: the panel, the tree, exercises, progress. Gives the way to open a lesson. */
export function registerLessons(
  context: ExtensionContext,
  view: LessonsView,
  course: CourseFile,
  analyses: DocumentAnalyses,
  log: LogOutputChannel,
): OpenLesson {
  const progress = new ProgressStore(context.globalState);
  const files = new ExerciseFiles(course, context.globalState);
  const places = new RulePlaces();
  const grades = new ExerciseGrades(course, files, progress, analyses, log);
  const openText = lessonTextOpener(course);
  const openLesson: OpenLesson = (lesson, section) => panel.show(lesson, section);
  const act = lessonIntents(
    { course, progress, places, analyses, openLesson, openText, goBack: () => panel.goBack() },
    log,
  );
  const panel = new LessonPanel(
    { extension: context.extensionUri, course, progress, places, grades, analyses, log },
    act,
  );

  const register = (command: string, what: string, run: () => unknown): Disposable =>
    commands.registerCommand(command, guarded(what, log, run));
  const openExercise = async (link: unknown) => {
    const { lesson, section: id } = parseLessonLink(link) ?? { lesson: '', section: '' };
    const found = podCoach.lessons.findLesson(await course.load(), podCoach.lessons.lessonOfExercise(lesson, id));
    const exercise = found && podCoach.lessons.findExercise(found, id);
    if (!found || !exercise) return;
    await panel.show(found.id, '', id);
    // An incident begins with output: whoever has seen it asks for the manifest.
    if (exercise.incident === null) await openLessonFile({ kind: 'exercises', lesson: found.id, id });
  };
  const goOn = async () => {
    const { lesson, section } = podCoach.progress.placeToContinue(await course.load(), progress.progress);
    await panel.show(lesson, section);
  };
  context.subscriptions.push(
    progress,
    files,
    places,
    grades,
    panel,
    registerLessonText(course),
    registerLessonsTree(view, course, progress),
    registerProgressCommands(progress, course, log),
    commands.registerCommand(OPEN_EXERCISE, guarded('Opening an exercise', log, openExercise)),
    register('podCoach.continueLesson', 'Continuing', goOn),
    register('podCoach.focusLesson', 'Focusing the lesson', () => panel.focus() || goOn()),
    register('podCoach.openLessonText', 'Opening a lesson as text', async () => openText(await panel.lesson(), '')),
    register('podCoach.findInLessons', 'Finding in lessons', () => findInLessons(course, { openLesson, openExercise })),
    ...(context.extensionMode === ExtensionMode.Development ? [watchLessons(context, course)] : []),
  );
  return openLesson;
}

/** An author who compiles lessons sees them in the open panel. */
function watchLessons({ extensionUri }: ExtensionContext, course: CourseFile): Disposable {
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(extensionUri, 'dist/lessons.json'));
  const reload = () => course.reload();
  return Disposable.from(watcher, watcher.onDidChange(reload), watcher.onDidCreate(reload));
}
