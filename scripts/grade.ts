/** `npm run grade -- EXERCISE FILE`: grades a file as the editor would, and prints one JSON line. */
import { readFileSync } from 'node:fs';
import { Analyzer } from '../src/core/analysis/analysis.ts';
import { grade } from '../src/core/lessons/grading.ts';
import { root } from './folders.ts';
import { compileCourse } from './lessons/course.ts';
import { courseOptions, lessonsFolder, mediaFolder } from './lessons/own-course.ts';

const [id = '', file] = process.argv.slice(2);
const { course } = compileCourse(lessonsFolder, root, { ...courseOptions(mediaFolder), judge: undefined });
const exercises = course.lessons.flatMap((lesson) =>
  lesson.exercises.map((exercise) => ({ lesson: lesson.id, exercise })),
);
const found = exercises.find(
  ({ lesson, exercise }) =>
    id === exercise.id ||
    (id.endsWith(`/${exercise.id}`) && (id === `${lesson}/${exercise.id}` || id.split('/').length === 2)),
);

if (!found || file === undefined) {
  process.stderr.write(
    `usage: npm run grade -- EXERCISE FILE\nExercises: ${exercises.map(({ exercise }) => exercise.id).join(', ')}\n`,
  );
  process.exitCode = 2;
} else {
  const { goals, passed } = grade(found.exercise, readFileSync(file === '-' ? 0 : file, 'utf8'), new Analyzer());
  const rows = goals.map(({ goal, done, why }) => ({ id: goal.id, done, why: why.join(' ') }));
  process.stdout.write(`${JSON.stringify({ passed, goals: rows })}\n`);
}
