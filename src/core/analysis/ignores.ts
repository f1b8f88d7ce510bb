/**
 * What an author has said no to: comments and annotations that silence rules, and those of them that silence nothing.
 */

import type { Subject } from '../manifest/subjects.ts';
import { ruleIdOf } from '../rules/aliases.ts';
import type { Finding } from '../rules/finding.ts';
import { annotationIgnores } from './annotation-ignores.ts';
import { commentIgnores, placesOf, removalsOf } from './comment-ignores.ts';
import type { FileIgnores } from './file-ignores.ts';
import type { Ignore } from './ignore.ts';
import { complaintsAbout } from './ignore-complaints.ts';
import type { DocumentFinding } from './file-offsets.ts';

/** A finding that an author does not want to hear of. */
export interface Silenced<Found extends Finding = Finding> {
  readonly finding: Found;
  readonly reason: string;
}

export interface AppliedIgnores<Found extends Finding = Finding> {
  readonly kept: readonly Found[];
  readonly silenced: readonly Silenced<Found>[];
}

/** All that the author of a document says no to. */
export function ignoresOf(
  text: string,
  subjects: readonly Subject[],
  { inherited, answersFor }: FileIgnores,
): Ignore[] {
  const everywhere = inherited.map(({ rules, reason, written }): Ignore => {
    const whole = { rules, reason, range: { start: 0, end: text.length + 1 }, isFileWide: true as const };
    return answersFor
      ? { ...whole, written, removals: removalsOf(rules, written, text), places: placesOf(rules, written, text) }
      : { ...whole, written: undefined, removals: {}, places: {} };
  });
  return [...everywhere, ...commentIgnores(text), ...subjects.flatMap((subject) => annotationIgnores(subject, text))];
}

/**
 * Takes out what is silenced; adds a finding for each of our own comments and annotations that silences nothing.
 * `isOff`: nothing is to be found by a rule, or only later. `usedElsewhere`: what a comment for the whole file silences
 * in other documents.
 */
export function applyIgnores(
  findings: readonly Finding[],
  ignores: readonly Ignore[],
  isOff: (rule: string) => boolean,
  { usedElsewhere, needsReason }: { readonly usedElsewhere: ReadonlySet<string>; readonly needsReason: boolean },
): AppliedIgnores {
  if (ignores.length === 0) return { kept: findings, silenced: [] };
  const used = new Set<string>();
  const silenced: Silenced[] = [];
  const kept = findings.filter((finding) => {
    const by = ignores.flatMap((ignore, at) => (silences(ignore, finding) ? [{ ignore, at }] : []));
    for (const { at } of by) used.add(`${at} ${finding.rule}`);
    const [first] = by;
    if (first) silenced.push({ finding, reason: first.ignore.reason });
    return !first;
  });
  const complaints = ignores.flatMap((ignore, at) =>
    complaintsAbout(
      ignore,
      (rule) => used.has(`${at} ${rule}`) || isOff(rule) || (ignore.isFileWide === true && usedElsewhere.has(rule)),
      needsReason,
    ),
  );
  return { kept: [...kept, ...complaints], silenced };
}

export function silences({ rules, range }: Ignore, { rule, range: place }: DocumentFinding): boolean {
  return rules.some((name) => ruleIdOf(name) === rule) && place.start >= range.start && place.start < range.end;
}
