import { clusterObjects } from '../features/outcome/cluster-objects.ts';
import {
  blocksOf,
  findExercise,
  findLesson,
  findSection,
  nextLesson,
  pageOf,
  previousLesson,
  questionsOf,
  sectionOfExercise,
} from '../lessons/course.ts';
import { grade } from '../lessons/grading.ts';
import { lessonFilePath, lessonFiles, namesIn, parseLessonFilePath } from '../lessons/lesson-files.ts';
import { courseSummary, isFinished, lessonRows, summaryOf } from '../lessons/lesson-rows.ts';
import { manifestPlace } from '../lessons/manifest-place.ts';
import { currentFile, formerLessonOf, lessonOfExercise } from '../lessons/moved.ts';
import { parseLessons } from '../lessons/parse-lessons.ts';
import { plainTextOf } from '../lessons/plain-text.ts';
import { hasSeveralAnswers, isRight } from '../lessons/question.ts';

/** The compiled course: its lessons, and the files, questions and goals of its exercises. */
export const lessons = {
  /** Reads what the build shipped. */
  parseLessons,
  /** All blocks of a lesson, in reading order. */
  blocks: blocksOf,
  /** Undefined for an id that the lesson has not. */
  findExercise,
  /** Undefined for an id that the course has not. */
  findLesson,
  /** Undefined for an id that the lesson has not; old ids lead to where their text is now. */
  findSection,
  /** Undefined after the last one. */
  nextLesson,
  /** Undefined before the first one. */
  previousLesson,
  /** All questions of a lesson, in reading order. */
  questions: questionsOf,
  /** The page on which a section is. */
  pageOf,
  /** The section in which an exercise is; the lesson's start for one that it has not. */
  sectionOfExercise,
  /** The file of an exercise by its path of now. */
  currentFile,
  /** The lesson in which an exercise was before; undefined for one that never moved. */
  formerLessonOf,
  /** The lesson in which an exercise is now. */
  lessonOfExercise,
  /** Does the question have several right answers, so that checkboxes are due instead of radio buttons? */
  hasSeveralAnswers,
  /** Are the chosen options (by index) exactly the right ones? */
  isRight,
  /** Judges a text. The reader's settings and ignore comments do not count: the API server does not know them. */
  grade,
  /** The path of a file of a lesson, in the file system of the lessons. */
  lessonFilePath,
  /** All files, each with the text that it begins with. */
  lessonFiles,
  /** The names in a folder, each with whether it is a folder itself; undefined when there is no such folder. */
  namesIn,
  /** Which file a path names; it need not exist. */
  parseLessonFilePath,
  /** The first place in the file that a path leads to: what a hint selects in the editor. */
  manifestPlace,
  /** `2 of 9 lessons done, 85 min left`; nothing for a course without lessons. */
  courseSummary,
  /** Is every section read and every exercise done? */
  isFinished,
  /**
   * Sections to read through come first in their order, each followed by its exercises; then what is to look things up
   * in.
   */
  lessonRows,
  /** `3 of 9 done, 6 min left`. */
  lessonSummary: summaryOf,
  /** HTML of a lesson as its words. The build lets only simple tags and these entities through. */
  plainText: plainTextOf,
  clusterObjects,
} as const;
