/**
 * The parts of a lesson as a list: its sections and its exercises, each with whether it is done and how long it takes.
 */
import type { Course } from './course.ts';
import { itemKey } from './items.ts';
import type { Lesson, Section } from './lesson.ts';
import { isDone } from './progress.ts';
import type { Progress } from './progress.ts';
import { EXERCISE_MINUTES } from './reading-time.ts';

export interface LessonRow {
  readonly kind: 'section' | 'exercise';
  readonly id: string;
  readonly title: string;
  /** Where it stands in the lesson. */
  readonly section: string;
  readonly isDone: boolean;
  /** `2 min`; nothing for what is only to look things up in. */
  readonly time: string;
  readonly minutes: number;
}

/**
 * Sections to read through come first in their order, each followed by its exercises; then what is to look things up
 * in.
 */
export function lessonRows(lesson: Lesson, progress: Progress): readonly LessonRow[] {
  let current = 'start';
  return lesson.sections.flatMap((section) => {
    if (section.level === 2) current = section.id;
    const rows: LessonRow[] = section.level === 2 ? [sectionRow(lesson, section, progress)] : [];
    for (const block of section.blocks) {
      if (block.type !== 'exercise') continue;
      const title = lesson.exercises.find(({ id }) => id === block.id)?.title ?? block.id;
      rows.push({
        kind: 'exercise',
        id: block.id,
        title,
        section: current,
        isDone: isDone(progress, itemKey(lesson.id, 'exercise', block.id)),
        time: `${EXERCISE_MINUTES} min`,
        minutes: EXERCISE_MINUTES,
      });
    }
    return rows;
  });
}

function sectionRow(lesson: Lesson, section: Section, progress: Progress): LessonRow {
  const minutes = section.isReference ? 0 : minutesOf(lesson, section);
  return {
    kind: 'section',
    id: section.id,
    title: section.title,
    section: section.id,
    isDone: isDone(progress, itemKey(lesson.id, 'section', section.id)),
    time: minutes === 0 ? '' : `${minutes} min`,
    minutes,
  };
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
  return done === 0
    ? `${lesson.readingMinutes} min`
    : `${done} of ${rows.length} done, ${minutesLeft(lesson, progress)} min left`;
}

/** `2 of 9 lessons done, 85 min left`; nothing for a course without lessons. */
export function courseSummary({ lessons }: Course, progress: Progress): string {
  if (lessons.length === 0) return '';
  const done = lessons.filter((lesson) => isFinished(lesson, progress)).length;
  const left = lessons.reduce((sum, lesson) => sum + minutesLeft(lesson, progress), 0);
  return done === lessons.length ? 'all done' : `${done} of ${lessons.length} lessons done, ${left} min left`;
}

/** Sections that are not read, and exercises that are not solved. */
function minutesLeft(lesson: Lesson, progress: Progress): number {
  const rows = rowsToDo(lesson, progress);
  if (rows.every((row) => !row.isDone)) return lesson.readingMinutes;
  return rows.filter((row) => !row.isDone).reduce((sum, row) => sum + row.minutes, 0);
}

function isReference(lesson: Lesson, id: string): boolean {
  return lesson.sections.some((section) => section.id === id && section.isReference);
}

/** Its own time, and that of the sections below it. */
function minutesOf({ sections }: Lesson, section: Section): number {
  const from = sections.indexOf(section);
  const next = sections.findIndex(({ level }, index) => index > from && level <= section.level);
  const all = sections.slice(from, next < 0 ? undefined : next).filter((one) => !one.isReference);
  return Math.max(1, Math.round(all.reduce((sum, { minutes }) => sum + minutes, 0)));
}
