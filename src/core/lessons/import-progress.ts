/**
 * What a progress file adds to the progress of this machine, and the way back. Nothing is lost by importing, whatever
 * the file says.
 */
import type { Course } from './course.ts';
import { blocksOf, questionsOf } from './course.ts';
import { itemKey, lessonItem, lessonOf } from './items.ts';
import type { Lesson } from './lesson.ts';
import { answersTo, merge, noProgress, placeIn, recordAnswer, recordPlace, resetProgress } from './progress.ts';
import type { Progress } from './progress.ts';

/** Ids that the course lacks may be those of a newer or older course; but no file may fill the store with them. */
export const MOST_UNKNOWN = 1000;

/** The progress before an import and after it: what is needed to take it back. */
export interface Import {
  readonly before: Progress;
  readonly after: Progress;
}

/**
 * The union of both. How often the file's machine was reset says nothing about this one: so a file from after a reset
 * takes nothing away, and one from before a reset here brings back what it holds, as a person wants who keeps a copy.
 */
export function addImported(progress: Progress, imported: Progress, course: Course): Progress {
  const wanted = keptIds(progress, imported, course);
  const kept: Progress = {
    version: 1,
    epochs: progress.epochs,
    done: only(imported.done, wanted),
    answers: only(imported.answers, wanted),
    places: only(imported.places, wanted),
  };
  return merge(progress, kept);
}

/** How many items and reading places `after` has that `before` has not, or has otherwise. */
export function importedCount({ before, after }: Import): number {
  return changedItems(before, after).length + changedPlaces(before, after).length;
}

/**
 * Takes an import back on every machine that it reached: what it changed is reset and becomes what it was before, with
 * what the reader has done since.
 */
export function undoImport(now: Progress, { before, after }: Import): Progress {
  const newPlaces = changedPlaces(before, after).filter(
    (lesson) => placeIn(before, lesson) === undefined && !isRead(now, after, lesson),
  );
  const items = changedItems(before, after);
  const reset = resetProgress(now, ...newPlaces, ...items);
  const lessons = new Set(newPlaces);
  const changed = new Set(items);
  const untouched = (item: string): boolean => !changed.has(item);
  const inReset = (item: string): boolean => lessons.has(lessonOf(item)) && untouched(item);
  const again: Progress = {
    ...noProgress,
    epochs: reset.epochs,
    done: { ...keep(now.done, inReset), ...keep(before.done, (item) => changed.has(item)) },
    answers: { ...keep(now.answers, inReset), ...keep(before.answers, (item) => changed.has(item)) },
  };
  return placesBefore(answeredSince(merge(reset, again), now, after, changed), now, { before, after });
}

/** Answers that the reader gave after the import to questions that it had changed. */
function answeredSince(progress: Progress, now: Progress, after: Progress, changed: ReadonlySet<string>): Progress {
  let result = progress;
  for (const item of changed) {
    const known = new Set(answersTo(after, item).map((answer) => JSON.stringify(answer)));
    for (const answer of answersTo(now, item))
      if (!known.has(JSON.stringify(answer))) result = recordAnswer(result, item, answer);
  }
  return result;
}

/** A later place wins a merge: so the one from before comes back as the place read to just after. */
function placesBefore(progress: Progress, now: Progress, { before, after }: Import): Progress {
  let result = progress;
  for (const lesson of changedPlaces(before, after)) {
    const [old, imported] = [placeIn(before, lesson), placeIn(after, lesson)];
    if (!old || !imported || isRead(now, after, lesson)) continue;
    result = recordPlace(result, lesson, { section: old.section, at: imported.at + 1 });
  }
  return result;
}

/** Has the reader gone on in a lesson since the import? */
function isRead(now: Progress, after: Progress, lesson: string): boolean {
  return JSON.stringify(placeIn(now, lesson)) !== JSON.stringify(placeIn(after, lesson));
}

function changedItems(before: Progress, after: Progress): readonly string[] {
  const items = new Set([...Object.keys(after.done), ...Object.keys(after.answers)]);
  const state = (progress: Progress, item: string): string =>
    JSON.stringify([Object.hasOwn(progress.done, item) ? progress.done[item] : -1, answersTo(progress, item)]);
  return [...items].filter((item) => state(before, item) !== state(after, item));
}

function changedPlaces(before: Progress, after: Progress): readonly string[] {
  return Object.keys(after.places).filter(
    (lesson) => JSON.stringify(placeIn(before, lesson)) !== JSON.stringify(placeIn(after, lesson)),
  );
}

/** Those of the course, those that are here already, and of the others the first ones up to the limit. */
function keptIds(progress: Progress, imported: Progress, course: Course): ReadonlySet<string> {
  const known = new Set(course.lessons.flatMap(idsOf));
  const here = new Set(idsIn(progress));
  const room = MOST_UNKNOWN - [...here].filter((id) => !known.has(id)).length;
  const others = [...new Set(idsIn(imported))].filter((id) => !known.has(id) && !here.has(id));
  return new Set([...known, ...here, ...others.slice(0, Math.max(0, room))]);
}

function idsIn({ epochs, done, answers, places }: Progress): string[] {
  return [epochs, done, answers, places].flatMap((record) => Object.keys(record));
}

/** Everything in a lesson that progress may be kept of. */
function idsOf(lesson: Lesson): string[] {
  return [
    lesson.id,
    lessonItem(lesson.id),
    ...lesson.sections.map(({ id }) => itemKey(lesson.id, 'section', id)),
    ...lesson.exercises.map(({ id }) => itemKey(lesson.id, 'exercise', id)),
    ...questionsOf(lesson).map(({ id }) => itemKey(lesson.id, 'question', id)),
    ...blocksOf(lesson).flatMap((block) =>
      block.type === 'simulation' ? [itemKey(lesson.id, 'simulation', block.id)] : [],
    ),
  ];
}

function only<T>(record: Readonly<Record<string, T>>, wanted: ReadonlySet<string>): Readonly<Record<string, T>> {
  return keep(record, (key) => wanted.has(key));
}

function keep<T>(record: Readonly<Record<string, T>>, isKept: (key: string) => boolean): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => isKept(key)));
}
