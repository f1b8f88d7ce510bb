import { root } from '../../scripts/folders.ts';
import { compileCourse } from '../../scripts/lessons/course.ts';
import { courseOptions, lessonsFolder, mediaFolder } from '../../scripts/lessons/own-course.ts';

/** The exercises of our own course, without judging them on the way. */
export const ownExercises = compileCourse(lessonsFolder, root, {
  ...courseOptions(mediaFolder),
  judge: undefined,
}).course.lessons.flatMap(({ exercises }) => exercises);
