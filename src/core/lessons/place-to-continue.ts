/** Where somebody should go on reading: where they were last, else the first lesson. */
import { findLesson, findSection } from './course.ts';
import type { Course } from './course.ts';
import type { Progress } from './progress.ts';

export interface LessonPlace {
  readonly lesson: string;
  readonly section: string;
}

export function placeToContinue(course: Course, progress: Progress): LessonPlace {
  const places = Object.entries(progress.places).filter(([lesson]) => findLesson(course, lesson));
  const [latest] = places.sort(([, a], [, b]) => b.at - a.at);
  if (!latest) return { lesson: course.lessons[0]?.id ?? '', section: 'start' };
  const [lesson, { section }] = latest;
  const found = findLesson(course, lesson);
  return { lesson, section: found && findSection(found, section) ? section : 'start' };
}
