/** What is declared of a rule, for those who only have a finding: they know its id. */

import type { RuleDeclaration } from './rule.ts';
import { declarations } from './index.ts';

const BY_ID: ReadonlyMap<string, RuleDeclaration> = new Map(declarations.map((rule) => [rule.id, rule]));

/** The declaration of a rule; undefined for an id that no rule has. */
export function declared(rule: string): RuleDeclaration | undefined {
  return BY_ID.get(rule);
}

/** Is it declared of the rule? */
export function isDeclared(
  rule: string,
  what: 'saysMissing' | 'reveals' | 'marksComment' | 'saidOfJson' | 'onceInFile' | 'notInCustomResources',
): boolean {
  return BY_ID.get(rule)?.[what] === true;
}
