import type { TextDocument } from 'vscode';
import { findExercise, findLesson } from '../core/lessons/course.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { CourseFile } from './course-file.ts';
import { parseLessonFile } from './exercise-files.ts';

/** Which of a document's findings are worth showing now. */
export type Focus = (document: TextDocument, findings: readonly Finding[]) => Promise<readonly Finding[]>;

/** An exercise that nobody has touched yet shows what it is about, and Errors; everything else comes with the first edit. */
export function exerciseFocus(course: CourseFile): Focus {
  return async (document, findings) => {
    const file = parseLessonFile(document.uri);
    if (file?.kind !== 'exercises') return findings;
    const lesson = findLesson(await course.load(), file.lesson);
    const exercise = lesson && findExercise(lesson, file.id);
    if (!exercise || document.getText() !== exercise.start) return findings;
    const rules = new Set(exercise.goals.flatMap(({ absent }) => absent));
    return findings.filter(({ rule, severity }) => rules.has(rule) || severity === 'error');
  };
}
