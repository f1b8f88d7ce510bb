/** The questions that are due for review, as a list. */
import type { Course } from './course.ts';
import { itemKey } from './items.ts';
import { plainTextOf } from './plain-text.ts';
import type { Progress } from './progress.ts';
import { dueItems } from './review.ts';

export interface ReviewRow {
  readonly lesson: string;
  readonly section: string;
  /** The item of the question. */
  readonly item: string;
  /** The question in words. */
  readonly question: string;
}

/** The longest waiting first; questions that the course has no more are left out. */
export function reviewRows(course: Course, progress: Progress, now: number): readonly ReviewRow[] {
  const rows = new Map(allQuestions(course).map((row) => [row.item, row]));
  return dueItems(progress.answers, now).flatMap((item) => rows.get(item) ?? []);
}

function allQuestions({ lessons }: Course): readonly ReviewRow[] {
  return lessons.flatMap(({ id: lesson, sections }) =>
    sections.flatMap(({ id: section, blocks }) =>
      blocks.flatMap((block) => {
        const questions = block.type === 'quiz' ? block.questions : [];
        return questions.map(({ id, html }) => ({
          lesson,
          section,
          item: itemKey(lesson, 'question', id),
          question: plainTextOf(html),
        }));
      }),
    ),
  );
}
