import { env, Uri } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { Exercise } from '../../core/lessons/exercise.ts';
import type { Lesson } from '../../core/lessons/lesson.ts';
import type { Intent } from '../../protocol/protocol.ts';
import type { CourseFile } from './course-file.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { openLessonFile, resetExercise, showGoal, showSolution } from './exercise-actions.ts';
import { exportFilm } from './export-film.ts';
import { guarded } from '../guarded.ts';
import { isVideoId } from './lesson-content.ts';
import type { OpenLesson } from './lesson-links.ts';
import type { ProgressStore } from './progress-store.ts';
import type { RulePlaces } from './rule-places.ts';

export interface IntentTargets {
  readonly course: CourseFile;
  readonly progress: ProgressStore;
  readonly places: RulePlaces;
  readonly analyses: DocumentAnalyses;
  readonly openLesson: OpenLesson;
  readonly openText: OpenLesson;
  goBack(): Promise<void>;
}

type LessonIntent = Extract<Intent, { readonly lesson: string }>;
type ExerciseIntent = Extract<Intent, { readonly exercise: string }>;

/** Does what the reader of a lesson wants. Every id is looked up in the course; one that is not there does nothing. */
export function lessonIntents(targets: IntentTargets, log: LogOutputChannel): (intent: Intent) => Promise<unknown> {
  return guarded('Lesson', log, async (intent: Intent) => {
    if (intent.type === 'goBack') return targets.goBack();
    if (intent.type === 'exportFilm') return exportFilm(intent);
    if (intent.type === 'showRule') return targets.places.show(intent.rule);
    const lesson =
      'lesson' in intent ? podCoach.lessons.findLesson(await targets.course.load(), intent.lesson) : undefined;
    if (!lesson || !('lesson' in intent)) return undefined;
    if ('exercise' in intent) {
      const exercise = podCoach.lessons.findExercise(lesson, intent.exercise);
      return exercise && actOnExercise(intent, lesson, exercise, targets);
    }
    return actOnLesson(intent, lesson, targets);
  });
}

function actOnLesson(intent: Exclude<LessonIntent, ExerciseIntent>, lesson: Lesson, targets: IntentTargets): unknown {
  const { progress } = targets;
  switch (intent.type) {
    case 'openLesson':
      return targets.openLesson(lesson.id, intent.section);
    case 'openText':
      return targets.openText(lesson.id, '');
    case 'openVideo':
      return (
        isVideoId(lesson.videoId) &&
        env.openExternal(Uri.parse(`https://www.youtube.com/watch?v=${lesson.videoId}`, true))
      );
    case 'openExample':
      return (
        hasBlock(lesson, 'manifest', intent.block) &&
        openLessonFile({ kind: 'examples', lesson: lesson.id, id: intent.block })
      );
    case 'readTo':
      return (
        // What is looked up is no place to go on from.
        podCoach.lessons.findSection(lesson, intent.section)?.isReference === false &&
        progress.update((all) =>
          podCoach.progress.recordPlace(all, lesson.id, { section: intent.section, at: Date.now() }),
        )
      );
    case 'setRead': {
      const item = podCoach.progress.itemKey(lesson.id, 'section', intent.section);
      if (!podCoach.lessons.findSection(lesson, intent.section)) return undefined;
      return progress.update((all) =>
        intent.read ? podCoach.progress.markDone(all, item, Date.now()) : podCoach.progress.reset(all, item),
      );
    }
    case 'finishSimulation': {
      const item = podCoach.progress.itemKey(lesson.id, 'simulation', intent.simulation);
      return (
        hasBlock(lesson, 'simulation', intent.simulation) &&
        progress.update((all) => podCoach.progress.markDone(all, item, Date.now()))
      );
    }
    case 'finishOrder': {
      const item = podCoach.progress.itemKey(lesson.id, 'order', intent.order);
      return (
        hasBlock(lesson, 'order', intent.order) &&
        progress.update((all) => podCoach.progress.markDone(all, item, Date.now()))
      );
    }
    case 'answer':
      return answer(lesson, intent.question, intent.chosen, progress);
  }
}

function hasBlock(lesson: Lesson, type: 'manifest' | 'simulation' | 'order', id: string): boolean {
  return podCoach.lessons.blocks(lesson).some((block) => block.type === type && block.id === id);
}

function answer(lesson: Lesson, id: string, chosen: readonly number[], progress: ProgressStore): unknown {
  const question = podCoach.lessons.questions(lesson).find((each) => each.id === id);
  if (!question) return undefined;
  const item = podCoach.progress.itemKey(lesson.id, 'question', id);
  const right = podCoach.lessons.isRight(question, chosen);
  return progress.update((all) => {
    const answered = podCoach.progress.recordAnswer(all, item, { at: Date.now(), right, chosen });
    return right ? podCoach.progress.markDone(answered, item, Date.now()) : answered;
  });
}

function actOnExercise(
  intent: ExerciseIntent,
  lesson: Lesson,
  exercise: Exercise,
  { analyses }: IntentTargets,
): unknown {
  switch (intent.type) {
    case 'openExercise':
      return openLessonFile({ kind: 'exercises', lesson: lesson.id, id: exercise.id });
    case 'resetExercise':
      return resetExercise(lesson.id, exercise);
    case 'showSolution':
      return showSolution(lesson.id, exercise);
    case 'showGoal': {
      const goal = exercise.goals.find(({ id }) => id === intent.goal);
      return goal && showGoal(lesson.id, exercise, goal, analyses);
    }
  }
}
