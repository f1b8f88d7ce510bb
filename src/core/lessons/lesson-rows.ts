/** The parts of a lesson as a list: its sections and its exercises, each with whether it is done and how long it takes. */
import type { Course } from './course.ts';
import { itemKey } from './items.ts';
import type { Lesson, Section } from './lesson.ts';
import { isDone } from './progress.ts';
import type { Progress } from './progress.ts';

export interface LessonRow {
  readonly kind: 'section' | 'exercise';
  readonly id: string;
  readonly title: string;
  /** Where it stands in the lesson. */
  readonly section: string;
  readonly isDone: boolean;
  /** `2 min`, or nothing where nobody can know. */
  readonly time: string;
}

/** Sections to read through come first in their order, each followed by its exercises; then what is to look things up in. */
export function lessonRows(lesson: Lesson, progress: Progress): readonly LessonRow[] {
  let current = 'start';
  return lesson.sections.flatMap((section) => {
    if (section.level === 2) current = section.id;
    const rows: LessonRow[] = section.level === 2 ? [sectionRow(lesson, section, progress)] : [];
    for (const block of section.blocks) {
      if (block.type !== 'exercise') continue;
      const title = lesson.exercises.find(({ id }) => id === block.id)?.title ?? block.id;
      rows.push({ kind: 'exercise', id: block.id, title, section: current, isDone: isDone(progress, itemKey(lesson.id, 'exercise', block.id)), time: '' });
    }
    return rows;
  });
}

function sectionRow(lesson: Lesson, section: Section, progress: Progress): LessonRow {
  const time = section.isReference ? '' : `${minutesOf(lesson, section)} min`;
  return { kind: 'section', id: section.id, title: section.title, section: section.id, isDone: isDone(progress, itemKey(lesson.id, 'section', section.id)), time };
}

/** What a reader goes through: not what is only to look things up in. */
function rowsToDo(lesson: Lesson, progress: Progress): readonly LessonRow[] {
  return lessonRows(lesson, progress).filter(({ id }) => !isReference(lesson, id));
}

/** Is every section read and every exercise done? */
export function isFinished(lesson: Lesson, progress: Progress): boolean {
  return rowsToDo(lesson, progress).every((row) => row.isDone);
}

/** `3 of 9 done, 6 min left`. */
export function summaryOf(lesson: Lesson, progress: Progress): string {
  const rows = rowsToDo(lesson, progress);
  const done = rows.filter((row) => row.isDone).length;
  if (done === rows.length) return 'done';
  return done === 0 ? `${lesson.readingMinutes} min` : `${done} of ${rows.length} done, ${minutesLeft(lesson, progress)} min left`;
}

/** `2 of 9 lessons done, 85 min left`; nothing for a course without lessons. */
export function courseSummary({ lessons }: Course, progress: Progress): string {
  if (lessons.length === 0) return '';
  const done = lessons.filter((lesson) => isFinished(lesson, progress)).length;
  const left = lessons.reduce((sum, lesson) => sum + minutesLeft(lesson, progress), 0);
  return done === lessons.length ? 'all done' : `${done} of ${lessons.length} lessons done, ${left} min left`;
}

function minutesLeft(lesson: Lesson, progress: Progress): number {
  const sections = lesson.sections.filter(isMainSection);
  const unread = sections.filter((section) => !isDone(progress, itemKey(lesson.id, 'section', section.id)));
  return unread.length === sections.length ? lesson.readingMinutes : unread.reduce((sum, section) => sum + minutesOf(lesson, section), 0);
}

function isReference(lesson: Lesson, id: string): boolean {
  return lesson.sections.some((section) => section.id === id && section.isReference);
}

function isMainSection({ level, isReference: toLookUp }: Section): boolean {
  return level === 2 && !toLookUp;
}

/** The lesson's time, shared out by how much there is to read. */
function minutesOf(lesson: Lesson, section: Section): number {
  const all = lesson.sections.filter(isMainSection).reduce((sum, each) => sum + lengthOf(each), 0);
  return Math.max(1, Math.round((lesson.readingMinutes * lengthOf(section)) / Math.max(all, 1)));
}

function lengthOf({ blocks }: Section): number {
  return blocks.reduce((sum, block) => sum + (block.type === 'html' ? block.html.length : 200), 0);
}
