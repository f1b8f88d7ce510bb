import { podCoach } from '../pod-coach.ts';
import type { RuleDeclaration } from '../../core/rules/rule.ts';

/** All rules, by id: a line each for people, or an array for programs. */
export function rulesList(json: boolean): string {
  const rules = [...podCoach.documents.rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (json) return `${JSON.stringify(rules.map(ruleFacts), undefined, 2)}\n`;
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd('information'.length)}  ${title}\n`)
    .join('');
}

/** What programs learn of a rule. Versions are minors: 34 is 1.34. */
function ruleFacts({ id, title, severity, why, lesson, off, profile, podSecurity, since, until }: RuleDeclaration) {
  return {
    id,
    aliases: podCoach.documents.aliasesOfRule(id),
    title,
    severity,
    why,
    lesson,
    profile: off ? null : (profile ?? (podSecurity ? null : 'learning')),
    podSecurity: podSecurity ?? null,
    tags: podCoach.documents.tagsOfRule({ id, podSecurity }),
    since: since ?? null,
    until: until ?? null,
  };
}
