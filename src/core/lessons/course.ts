/** Finding one's way in a course: lessons in their order, sections and blocks by id. */
import type { Exercise } from './exercise.ts';
import type { Block, Lesson, Section } from './lesson.ts';
import type { Question } from './question.ts';

/** What the build ships as dist/lessons.json. */
export interface Course {
  readonly lessons: readonly Lesson[];
}

export function findLesson(course: Course, id: string): Lesson | undefined {
  return course.lessons.find((lesson) => lesson.id === id);
}

export function findSection(lesson: Lesson, id: string): Section | undefined {
  return lesson.sections.find((section) => section.id === id);
}

export function findExercise(lesson: Lesson, id: string): Exercise | undefined {
  return lesson.exercises.find((exercise) => exercise.id === id);
}

/** All questions of a lesson, in reading order. */
export function questionsOf(lesson: Lesson): readonly Question[] {
  return blocksOf(lesson).flatMap((block) => (block.type === 'quiz' ? block.questions : []));
}

/** All blocks of a lesson, in reading order. */
export function blocksOf(lesson: Lesson): readonly Block[] {
  return lesson.sections.flatMap((section) => section.blocks);
}

export function nextLesson(course: Course, id: string): Lesson | undefined {
  const index = course.lessons.findIndex((lesson) => lesson.id === id);
  return index < 0 ? undefined : course.lessons[index + 1];
}

export function previousLesson(course: Course, id: string): Lesson | undefined {
  const index = course.lessons.findIndex((lesson) => lesson.id === id);
  return course.lessons[index - 1];
}
