/** What is found in one document: in its syntax, in its objects, and in the characters that only look right. */

import { subjectsOf } from '../manifest/subjects.ts';
import type { Subject } from '../manifest/subjects.ts';
import { runToEnd } from '../steps.ts';
import { Edits } from '../yaml/edits.ts';
import { parseDocument } from '../yaml/parse.ts';
import { KINDS } from '../kubernetes/kinds.ts';
import type { ParsedDocument } from '../yaml/parse.ts';
import { readValues } from '../yaml/read-values.ts';
import type { Finding } from '../rules/finding.ts';
import { ignoredContentFinding } from '../rules/structure/ignored-content.ts';
import { manifestListFinding } from '../rules/structure/manifest-list.ts';
import { cutOffFinding } from '../rules/structure/object-kind.ts';
import { lookAlikeCharacter, namedLookAlikes } from '../rules/structure/look-alike-character.ts';
import { readAsItLooks, structureFinding } from '../rules/structure/look-alike-structure.ts';
import { valueFindings } from '../rules/structure/look-alike-values.ts';
import { largeConfigMapFinding } from '../rules/services/large-configmap.ts';
import { copiedLinesFinding } from '../rules/structure/copied-lines.ts';
import { syntaxFindings } from '../rules/structure/syntax.ts';
import { subjectFindings } from './subject-findings.ts';
import type { RulePlan } from '../linter/plan.ts';
import type { Value } from '../yaml/values.ts';
import type { Settings } from '../settings/settings.ts';

/** A document that was read. */
interface ReadDocument {
  readonly parsed: ParsedDocument;
  readonly root: Value | undefined;
  readonly subjects: readonly Subject[];
  /** It holds a part of an object, and the rest stands elsewhere. */
  readonly isPatch: boolean;
}

/** What it is judged with. */
interface Judge {
  readonly plan: RulePlan;
  readonly settings: Settings;
  readonly isSilent: (rule: string) => boolean;
}

/** What is found in a document, before comments and settings have their say. Pauses between rules. */
export function* findingsIn(
  { parsed, root, subjects, isPatch }: ReadDocument,
  judge: Judge,
): Generator<void, Finding[]> {
  const { plan, settings, isSilent } = judge;
  const large = parsed.problems[0]?.code === 'too-large' ? largeConfigMapFinding(parsed.text) : undefined;
  if (large) return [large];
  const copied = copiedLinesFinding(parsed);
  if (copied) return [copied];
  const lookAlike = isSilent(lookAlikeCharacter.id) ? undefined : structureFinding(parsed);
  const syntax = lookAlike ? [lookAlike] : syntaxFindings(parsed, (fixed) => errorsIn(fixed, judge));
  yield;
  const isForeign = subjects.every(({ type }) => type === 'not-kubernetes' || type === 'other-kind');
  if (syntax.length > 0) {
    if (isForeign && !isOurs(parsed)) return [];
    if (!lookAlike) return syntax;
    const plain = readAsItLooks(lookAlike, parsed.text);
    return [lookAlike, ...(plain ? yield* findingsBehind(plain, judge) : [])];
  }
  const edits = new Edits(parsed.text);
  const whole = manifestListFinding(root, edits) ?? cutOffFinding(root);
  const ignored = parsed.ignored && !isForeign ? [ignoredContentFinding(parsed.ignored, edits)] : [];
  const findings = [...(whole ? [whole] : []), ...ignored];
  for (const subject of subjects) {
    if (isPatch && isIncomplete(subject)) continue;
    for (const finding of yield* subjectFindings(subject, plan, settings, edits, isSilent)) findings.push(finding);
  }
  return isSilent(lookAlikeCharacter.id)
    ? distinct(findings)
    : withLookAlikes(distinct(findings), subjects, parsed.text);
}

/** What is found in a text that stands for the written one: without fixes, since they would be of another text. */
function* findingsBehind(text: string, { plan, settings, isSilent }: Judge): Generator<void, Finding[]> {
  const found: Finding[] = [];
  for (const subject of subjectsOf(readValues(parseDocument(text).root).root))
    found.push(...(yield* subjectFindings(subject, plan, settings, new Edits(text), isSilent)));
  return distinct(found).map((finding) => ({ ...finding, fixes: [] }));
}

/** How many Errors there would be if the text were this one. */
function errorsIn(text: string, judge: Judge): number {
  return runToEnd(findingsBehind(text, judge)).filter(({ severity }) => severity === 'error').length;
}

/** Look-alikes are named where they bring a finding about, and found where the API server takes them. */
function withLookAlikes(findings: readonly Finding[], subjects: readonly Subject[], text: string): Finding[] {
  if (!/[^\0-\x7f]/.test(text)) return [...findings];
  const named = namedLookAlikes(findings, text);
  const taken = named.map(({ range }) => range);
  const roots = subjects.flatMap((subject) => ('manifest' in subject ? [subject.manifest.root] : []));
  return distinct([...named, ...roots.flatMap((root) => valueFindings(root, text, taken))]);
}

/** Does an unreadable text look like a manifest: in block style, or in JSON and KYAML? */
function namesKind(text: string): boolean {
  return (
    /^(?:kind|apiVersion):/m.test(text) ||
    (/^[ \t{]*["']?kind["']?:/m.test(text) && /^[ \t{]*["']?apiVersion["']?:/m.test(text))
  );
}

/**
 * Would it be checked if it could be read? Of what was not parsed for its size only the kinds that we know are missed.
 */
function isOurs({ text, problems, root }: ParsedDocument): boolean {
  // The document that a `%` line alone is begins a file of manifests or of nothing.
  if ((!root || root.kind === 'scalar') && problems[0]?.code === 'directive') return true;
  if (!problems.some(({ code }) => code === 'too-large')) return namesKind(text);
  const kind = /^[ {]*["']?kind["']?:[ \t]*["']?(\w+)/m.exec(text)?.[1];
  return KINDS.some((known) => known.kind === kind);
}

/** Does it not say what it is? */
function isIncomplete(subject: Subject): boolean {
  return subject.type === 'kind-problem' && subject.problem.type === 'missing';
}

/** Aliases lead to one place by several ways: the same finding there is one finding. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, message, range }) => {
    const key = `${rule} ${range.start} ${range.end} ${message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
