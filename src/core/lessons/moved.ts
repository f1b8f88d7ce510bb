/** What was in another lesson before, and where it is now: progress, files and links of then keep working. */
import { lessonOf } from './items.ts';
import type { LessonFile } from './lesson-files.ts';
import { merge, type Progress } from './progress.ts';

/** Items of progress, by their keys of then. */
const moved: Readonly<Record<string, string>> = {
  'about-pods/exercise.database-out': 'workloads-and-services/exercise.database-out',
  'about-pods/question.statefulset-keeps': 'workloads-and-services/question.statefulset-keeps',
  'about-pods/question.what-survives-a-crash': 'volumes/question.what-survives-a-crash',
  'about-pods/simulation.scale': 'workloads-and-services/simulation.scale',
  'about-pods/simulation.shared-volume': 'volumes/simulation.shared-volume',
  'about-pods/simulation.stateful': 'workloads-and-services/simulation.stateful',
};

/** The progress, in which what was done in another lesson counts where it is now. Nothing is taken away. */
export function withMovedItems(progress: Progress): Progress {
  const again: Progress = { ...progress, done: movedKeys(progress.done), answers: movedKeys(progress.answers) };
  return merge(progress, again);
}

/** Only what has moved, by its key of now. */
function movedKeys<T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => {
      const now = Object.hasOwn(moved, key) ? moved[key] : undefined;
      return now === undefined ? [] : [[now, value] as const];
    }),
  );
}

/** The lesson in which an exercise is now. */
export function lessonOfExercise(lesson: string, exercise: string): string {
  const key = `${lesson}/exercise.${exercise}`;
  const now = Object.hasOwn(moved, key) ? moved[key] : undefined;
  return now === undefined ? lesson : lessonOf(now);
}

/** The lesson in which an exercise was before; undefined for one that never moved. */
export function formerLessonOf(lesson: string, exercise: string): string | undefined {
  const found = Object.entries(moved).find(([, to]) => to === `${lesson}/exercise.${exercise}`);
  return found && lessonOf(found[0]);
}

/** The file of an exercise by its path of now. */
export function currentFile(file: LessonFile): LessonFile {
  return file.kind === 'examples' ? file : { ...file, lesson: lessonOfExercise(file.lesson, file.id) };
}
