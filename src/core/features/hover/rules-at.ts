/** What Pod Coach watches at a field: rules and checks by their titles, those that complain there first. */

import type { ValueType } from '../../kubernetes/schema.ts';
import type { CheckName } from '../../rules/checks/field-check.ts';
import type { Finding } from '../../rules/finding.ts';
import { declared } from '../../rules/declared.ts';
import type { RulePlan } from '../../linter/plan.ts';
import type { RuleDeclaration } from '../../rules/rule.ts';
import { isOff } from '../../settings/settings.ts';
import type { Settings } from '../../settings/settings.ts';

export interface RuleAtField {
  readonly title: string;
  /** Why it matters and what to do: for what was found here. */
  readonly why: string | undefined;
  readonly lesson: string;
}

/** Checks that say no more than the field's own facts do. */
const SAID_BY_FACTS: ReadonlySet<CheckName> = new Set(['required', 'one-of', 'range']);

/** The rules that complained, each once, with the reason. */
export function rulesOf(findings: readonly Finding[]): RuleAtField[] {
  const lessons = new Map(findings.map(({ rule, lesson }) => [rule, lesson]));
  return [...lessons].flatMap(([rule, lesson]) => {
    const declaration = declared(rule);
    return declaration ? [{ title: declaration.title, why: declaration.why, lesson }] : [];
  });
}

/** Everything that watches a field, or the objects in it, and is not off. */
export function rulesAt(
  type: string,
  field: string,
  valueType: ValueType | undefined,
  plan: RulePlan,
  settings: Settings,
): RuleAtField[] {
  const own = plan.type(type).fields.get(field);
  const runs = [own?.checks, own?.items, own?.keys, own?.values].flatMap((some) => some ?? []);
  const checks = runs
    .filter(({ row }) => holds(row, settings) && !SAID_BY_FACTS.has(row.check))
    .map(({ check }) => check);
  const inside = valueType && objectType(valueType);
  const rules = [...checks, ...(own?.rules ?? []), ...(inside === undefined ? [] : plan.type(inside).rules)];
  const active = rules.filter((rule) => holds(rule, settings) && !isOff(rule.id, settings));
  return [...new Set<RuleDeclaration>(active)].map(({ title, lesson }) => ({ title, why: undefined, lesson }));
}

function holds(
  { since = 0, until = Infinity }: { since?: number; until?: number },
  { kubernetesVersion }: Settings,
): boolean {
  return since <= kubernetesVersion && kubernetesVersion <= until;
}

function objectType(type: ValueType): string | undefined {
  switch (type.kind) {
    case 'scalar':
      return undefined;
    case 'object':
      return type.type;
    case 'list':
      return objectType(type.items);
    case 'map':
      return objectType(type.values);
  }
}
