/** Finding one's way in a course: lessons in their order, sections and blocks by id. */
import type { ExplainedType } from '../field-model.ts';
import type { Exercise } from './exercise.ts';
import type { Block, Lesson, Section } from './lesson.ts';
import type { Question } from './question.ts';

/** What the build ships as dist/lessons.json. */
export interface Course {
  readonly lessons: readonly Lesson[];
  /** What `kubectl explain` tells in the terminals of incidents: written down by the build, where the schema is. */
  readonly types?: readonly ExplainedType[];
}

export function findLesson(course: Course, id: string): Lesson | undefined {
  return course.lessons.find((lesson) => lesson.id === id);
}

export function findSection(lesson: Lesson, id: string): Section | undefined {
  return lesson.sections.find((section) => section.id === id);
}

/** A lesson to read through, and beside it a page to look things up in. */
export type LessonPage = 'lesson' | 'reference';

/** The page on which a section is. */
export function pageOf(lesson: Lesson, section: string): LessonPage {
  return findSection(lesson, section)?.isReference === true ? 'reference' : 'lesson';
}

/** The section in which an exercise is; the lesson's start for one that it has not. */
export function sectionOfExercise(lesson: Lesson, id: string): string {
  const holds = ({ blocks }: Section) => blocks.some((block) => block.type === 'exercise' && block.id === id);
  return lesson.sections.find(holds)?.id ?? 'start';
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
