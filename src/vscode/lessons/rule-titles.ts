/** What rules are called, and where they are taught. */
import type { RuleDeclaration } from '../../core/rules/rule.ts';
import { podCoach } from '../pod-coach.ts';

export function titleOfRule(id: string): string {
  return podCoach.documents.rules.find((rule) => rule.id === id)?.title ?? id;
}

/** The rules that a lesson teaches, in the order of the declarations, with the section of each. */
export function rulesTaughtIn(lesson: string): readonly { readonly section: string; readonly rule: RuleDeclaration }[] {
  return podCoach.documents.rules.flatMap((rule) => {
    const [taughtIn, section = ''] = rule.lesson.split('#');
    return taughtIn === lesson ? [{ section, rule }] : [];
  });
}
