/** Everything that is known of a reader and a lesson -> what the panel shows. */
import { podCoach } from '../pod-coach.ts';
import type { LessonPage } from '../../core/lessons/course.ts';
import type { Lesson } from '../../core/lessons/lesson.ts';
import type { Progress } from '../../core/lessons/progress.ts';
import type {
  AnsweredQuestion,
  ExerciseState,
  GoTo,
  LessonContent,
  LessonState,
  TaughtRule,
} from '../../protocol/protocol.ts';
import { rulesTaughtIn } from './rule-titles.ts';

export interface StateSources {
  readonly lesson: Lesson;
  readonly page: LessonPage;
  readonly content: LessonContent | null;
  readonly goTo: GoTo;
  readonly progress: Progress;
  /** How many places of the open files break each rule. */
  readonly places: ReadonlyMap<string, number>;
  readonly exercises: readonly ExerciseState[];
  readonly cameFrom: string;
  /** Items of questions that are due for review. */
  readonly due: ReadonlySet<string>;
}

export function lessonState({
  lesson,
  page,
  content,
  goTo,
  progress,
  places,
  exercises,
  cameFrom,
  due,
}: StateSources): LessonState {
  return {
    view: 'lesson',
    lesson: lesson.id,
    version: page === 'lesson' ? lesson.contentVersion : `${lesson.contentVersion}.${page}`,
    content,
    goTo,
    done: doneIn(lesson.id, progress),
    isFinished: podCoach.lessons.isFinished(lesson, progress),
    answers: answersIn(lesson, progress, due),
    rules: rulesIn(lesson.id, places),
    exercises,
    cameFrom,
  };
}

function doneIn(lesson: string, progress: Progress): readonly string[] {
  const start = `${lesson}/`;
  return Object.keys(progress.done)
    .filter((item) => item.startsWith(start))
    .map((item) => item.slice(start.length));
}

/** The latest answer to each question. One that is to be asked again is as if it had never been answered. */
function answersIn(lesson: Lesson, progress: Progress, due: ReadonlySet<string>): readonly AnsweredQuestion[] {
  return podCoach.lessons.questions(lesson).flatMap(({ id }) => {
    const item = podCoach.progress.itemKey(lesson.id, 'question', id);
    const answer = due.has(item) ? undefined : podCoach.progress.answersTo(progress, item).at(-1);
    return answer ? [{ question: id, chosen: answer.chosen }] : [];
  });
}

function rulesIn(lesson: string, places: ReadonlyMap<string, number>): readonly TaughtRule[] {
  const rules = rulesTaughtIn(lesson).map(({ section, rule }) => ({
    section,
    rule: rule.id,
    title: rule.title,
    places: places.get(rule.id) ?? 0,
  }));
  return rules.sort((a, b) => b.places - a.places);
}
