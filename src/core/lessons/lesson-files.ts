/**
 * The files that lessons bring along, by their paths in a file system of our own:
 * `/exercises/about-pods/own-port.yaml`.
 */
import { blocksOf } from './course.ts';
import type { Course } from './course.ts';
import type { Lesson } from './lesson.ts';

/** Exercises to work on, their solutions, and the manifests of lessons to try things on. */
export type LessonFileKind = 'exercises' | 'solutions' | 'examples';

export interface LessonFile {
  readonly kind: LessonFileKind;
  readonly lesson: string;
  readonly id: string;
}

export function lessonFilePath({ kind, lesson, id }: LessonFile): string {
  return `/${kind}/${lesson}/${id}.yaml`;
}

/** Which file a path names; it need not exist. */
export function parseLessonFilePath(path: string): LessonFile | undefined {
  const [, kind, lesson = '', id = ''] = /^\/(exercises|solutions|examples)\/([^/]+)\/([^/]+)\.yaml$/.exec(path) ?? [];
  return kind === 'exercises' || kind === 'solutions' || kind === 'examples' ? { kind, lesson, id } : undefined;
}

/** All files, each with the text that it begins with. */
export function lessonFiles(course: Course): ReadonlyMap<string, string> {
  return new Map(
    course.lessons.flatMap((lesson) =>
      filesOf(lesson).map(({ text, ...file }) => [lessonFilePath(file), text] as const),
    ),
  );
}

function filesOf(lesson: Lesson): readonly (LessonFile & { readonly text: string })[] {
  const of = (kind: LessonFileKind, id: string, text: string) => ({ kind, lesson: lesson.id, id, text });
  return [
    ...lesson.exercises.flatMap(({ id, start, solution }) => [
      of('exercises', id, start),
      of('solutions', id, solution),
    ]),
    ...blocksOf(lesson).flatMap((block) => (block.type === 'manifest' ? of('examples', block.id, block.manifest) : [])),
  ];
}

/** The names in a folder, each with whether it is a folder itself; undefined when there is no such folder. */
export function namesIn(folder: string, paths: Iterable<string>): ReadonlyMap<string, boolean> | undefined {
  const start = folder === '/' ? '/' : `${folder}/`;
  const rests = [...paths].filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
  if (rests.length === 0) return undefined;
  return new Map(rests.map((rest) => [rest.split('/')[0] ?? '', rest.includes('/')]));
}
