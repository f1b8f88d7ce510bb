/** What can be said of a patch: only what is written counts, for the rest is in what it patches. */

import { checks } from '../../rules/checks/index.ts';
import type { Finding } from '../../rules/finding.ts';
import { structure } from '../../rules/index.ts';
import { unknownField } from '../../rules/structure/unknown-field.ts';

/** Each judges one field by itself, and only where it is written. */
const RULES: ReadonlySet<string> = new Set(
  [
    ...structure.filter(({ judges }) => judges !== 'names'),
    ...Object.values(checks).filter(({ absent }) => !absent),
  ].map(({ id }) => id),
);

/** A key by which a patch says what to do with what it patches: `$patch: delete`. */
const DIRECTIVE = /^["']?\$(?:patch|retainKeys|setElementOrder|deleteFromPrimitiveList)\b/;

/** Does a document of whatever file say itself that it is a patch? */
export function hasPatchDirective(text: string): boolean {
  return text.includes('$patch') && /^[ \t]*(?:-[ \t]+)*["']?\$patch["']?[ \t]*:/m.test(text);
}

/** Can this rule judge a patch? */
export function judgesPatches(rule: string): boolean {
  return RULES.has(rule);
}

/** Of all findings those that are true of a patch. */
export function patchFindings(findings: readonly Finding[], text: string): Finding[] {
  return findings.filter(
    ({ rule, range }) =>
      judgesPatches(rule) && !(rule === unknownField.id && DIRECTIVE.test(text.slice(range.start, range.end))),
  );
}
