// node scripts/compile-lessons.ts: checks the course. The build calls `compileLessons` and ships what it returns.
import type { Course } from '../src/core/lessons/course.ts';
import { createSchema } from '../src/core/kubernetes/schema.ts';
import { root } from './folders.ts';
import { compileCourse } from './lessons/course.ts';
import { explainedTypes } from './lessons/explained-types.ts';
import { formatMessage, hasErrors } from './lessons/messages.ts';
import { courseOptions, lessonsFolder, mediaFolder } from './lessons/own-course.ts';

/** Compiles the course of this repository. Throws, with every message, when a lesson is not in order. */
export async function compileLessons(): Promise<Course> {
  const { course, messages } = compileCourse(lessonsFolder, root, courseOptions(mediaFolder));
  const text = messages
    .filter(({ severity }) => severity !== 'hint')
    .map(formatMessage)
    .join('\n');
  if (hasErrors(messages)) throw new Error(`The lessons are not in order:\n${text}`);
  if (text !== '') console.warn(text);
  return { ...course, types: explainedTypes(createSchema()) };
}

if (import.meta.main) {
  try {
    const { lessons } = await compileLessons();
    console.log(`${lessons.length} lesson(s) in order`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
