/** Where somebody should go on reading: where they were last; after a finished lesson, in the next one that is not. */
import { findLesson, findSection } from './course.ts';
import type { Course } from './course.ts';
import { isFinished } from './lesson-rows.ts';
import type { Lesson } from './lesson.ts';
import { placeIn } from './progress.ts';
import type { Progress } from './progress.ts';

export interface LessonPlace {
  readonly lesson: string;
  readonly section: string;
}

export function placeToContinue(course: Course, progress: Progress): LessonPlace {
  const lesson = lessonToContinue(course, progress);
  if (!lesson) return { lesson: '', section: 'start' };
  const section = placeIn(progress, lesson.id)?.section ?? 'start';
  return { lesson: lesson.id, section: findSection(lesson, section) ? section : 'start' };
}

/** The lesson that was read last, or, when it is finished, the first unfinished one after it, or before it. */
function lessonToContinue(course: Course, progress: Progress): Lesson | undefined {
  const { lessons } = course;
  const latest = latestLesson(course, progress) ?? lessons[0];
  if (!latest || !isFinished(latest, progress)) return latest;
  const index = lessons.indexOf(latest);
  const inTurn = [...lessons.slice(index + 1), ...lessons.slice(0, index)];
  return inTurn.find((lesson) => !isFinished(lesson, progress)) ?? latest;
}

function latestLesson(course: Course, progress: Progress): Lesson | undefined {
  const places = Object.entries(progress.places).filter(([lesson]) => findLesson(course, lesson));
  const [latest] = places.sort(([, a], [, b]) => b.at - a.at);
  return latest && findLesson(course, latest[0]);
}
