import type { Course } from '../../src/core/lessons/course.ts';
import { declarations } from '../../src/core/rules/index.ts';
import type { RuleDeclaration } from '../../src/core/rules/rule.ts';

/** A section of a lesson and the rules that it explains. */
export interface RuleArea {
  readonly title: string;
  readonly lessonTitle: string;
  readonly rules: readonly RuleDeclaration[];
}

/**
 * All rules by the section that explains them, in the order of the course. The test of the course proves that each has
 * one.
 */
export function ruleAreas({ lessons }: Course): readonly RuleArea[] {
  return lessons.flatMap((lesson) =>
    lesson.sections.flatMap(({ id, title }) => {
      const rules = declarations.filter((rule) => rule.lesson === `${lesson.id}#${id}`);
      return rules.length > 0 ? [{ title, lessonTitle: lesson.title, rules }] : [];
    }),
  );
}
