/** The rule whose severity a line of `.pod-coach.yaml` sets, by its id or an alias: for explaining it there. */

import { aliasesOf, ruleIdOf } from '../../rules/aliases.ts';
import { declarations } from '../../rules/index.ts';
import type { RuleDeclaration } from '../../rules/rule.ts';
import type { Range } from '../../text.ts';
import { ownerOf } from './complete-folder-settings.ts';

export interface NamedRule {
  readonly rule: RuleDeclaration;
  /** Its id first. */
  readonly names: readonly string[];
  readonly range: Range;
}

export function ruleNamedAt(text: string, offset: number): NamedRule | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [, indent = '', name = ''] = /^([ \t]+)([\w-]+):/.exec(text.slice(start, start + 200)) ?? [];
  const range = { start: start + indent.length, end: start + indent.length + name.length };
  const id = ruleIdOf(name);
  const rule = declarations.find((known) => known.id === id);
  if (!rule || offset < range.start || offset > range.end || ownerOf(text, start) !== 'rules') return undefined;
  return { rule, names: [id, ...aliasesOf(id)], range };
}
