/** What rules are called, and where they are taught. */
import type { RuleDeclaration } from '../core/rules/rule.ts';
import { declarations } from '../core/rules/index.ts';

export function titleOfRule(id: string): string {
  return declarations.find((rule) => rule.id === id)?.title ?? id;
}

/** The rules that a lesson teaches, in the order of the declarations, with the section of each. */
export function rulesTaughtIn(lesson: string): readonly { readonly section: string; readonly rule: RuleDeclaration }[] {
  return declarations.flatMap((rule) => {
    const [taughtIn, section = ''] = rule.lesson.split('#');
    return taughtIn === lesson ? [{ section, rule }] : [];
  });
}
