/**
 * Do fixes hold what they promise? Each removes its finding, brings none as grave, hides nothing and loses no comment.
 */

import { atLeast } from '../../rules/finding.ts';
import type { Finding, Fix, Severity } from '../../rules/finding.ts';
import { applyEdits } from '../../text.ts';
import type { Range, TextEdit } from '../../text.ts';
import { commentRanges } from '../../yaml/comments.ts';
import { staysJson } from '../../yaml/json-text.ts';
import type { Analyzer, DocumentAnalysis } from '../../analysis/analysis.ts';
import { isDeclared } from '../../rules/declared.ts';

/** A finding with the one of its fixes that is tried. */
export interface Repair {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** All repairs made at once, none of which touches another's place. Offsets are the document's, as in its analysis. */
export function* holdPromises(
  repairs: readonly Repair[],
  document: DocumentAnalysis,
  analyzer: Analyzer,
): Generator<void, boolean> {
  const edits = repairs.flatMap(({ fix }) => fix.edits);
  if (!repairs.every(({ fix }) => changes(fix, document.text))) return false;
  const fixed = applyEdits(document.text, edits);
  if (losesComment(document.text, fixed, givenUp(repairs)) || !staysJson(document.text, fixed)) return false;
  const after = yield* analyzer.analyseAgainInSteps(document, fixed);
  if (seesLess(document, after) || !readsAsFar(document, after, edits)) return false;
  const [revealing, others] = split(repairs, ({ finding }) => isDeclared(finding.rule, 'reveals'));
  if (revealing.some(({ finding }) => !isWon(finding, revealing, document.findings, after.findings))) return false;
  return (
    others.length === 0 ||
    (areGone(others, document.findings, after.findings) && !bringsHarm(others, document.findings, after.findings))
  );
}

/** A comment that only Pod Coach reads may change when it is what was wrong. */
function givenUp(repairs: readonly Repair[]): readonly Range[] {
  return repairs.flatMap(({ finding }) => (isDeclared(finding.rule, 'marksComment') ? [finding.range] : []));
}

function changes({ edits }: Fix, text: string): boolean {
  return edits.some(({ range, newText }) => text.slice(range.start, range.end) !== newText);
}

/** Nothing is found where nothing is looked for: a fix must not win by hiding an object from us. */
function seesLess(before: DocumentAnalysis, after: DocumentAnalysis): boolean {
  if (before.isTemplate !== after.isTemplate || before.isPatch !== after.isPatch) return true;
  return after.parsed.problems.length === 0 && judgedObjects(after) < judgedObjects(before);
}

function judgedObjects({ subjects }: DocumentAnalysis): number {
  return subjects.filter(({ type }) => type === 'manifest').length;
}

/** Is all of the text readable, or at least more of it than before? */
function readsAsFar(before: DocumentAnalysis, after: DocumentAnalysis, edits: readonly TextEdit[]): boolean {
  const old = firstProblem(before);
  const left = firstProblem(after);
  if (left === undefined) return true;
  return old !== undefined && offsetBefore(left, edits) > old;
}

function firstProblem({ parsed, findings }: DocumentAnalysis): number | undefined {
  if (parsed.problems.length === 0) return undefined;
  const found = findings.filter(({ rule }) => isDeclared(rule, 'reveals')).map(({ range }) => range.start);
  return Math.min(...found, ...parsed.problems.slice(0, 100).map(({ start }) => start));
}

/** Where a place of the edited text was before the edits: what was put in counts as the place where it was put. */
function offsetBefore(offset: number, edits: readonly TextEdit[]): number {
  let by = 0;
  for (const { range, newText } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    const start = range.start + by;
    if (offset < start) break;
    if (offset < start + newText.length) return range.start;
    by += newText.length - (range.end - range.start);
  }
  return offset - by;
}

/** Of what cannot be read, the first is found: the same message at the place or further up means nothing was won. */
function isWon(
  finding: Finding,
  repairs: readonly Repair[],
  before: readonly Finding[],
  after: readonly Finding[],
): boolean {
  const upToHere = (findings: readonly Finding[]): number =>
    findings.filter(
      ({ rule, message, range }) =>
        rule === finding.rule && message === finding.message && range.start <= finding.range.start,
    ).length;
  return upToHere(after) <= upToHere(before) - upToHere(repairs.map((repair) => repair.finding));
}

/** Are there as many fewer findings of each rule as were repaired? */
function areGone(repairs: readonly Repair[], before: readonly Finding[], after: readonly Finding[]): boolean {
  const repaired = counts(repairs.map(({ finding }) => finding));
  const [old, left] = [counts(before), counts(after)];
  return [...repaired].every(([rule, count]) => (left.get(rule) ?? 0) <= (old.get(rule) ?? 0) - count);
}

/** Is there something new that is as grave as the least that was repaired? */
function bringsHarm(repairs: readonly Repair[], before: readonly Finding[], after: readonly Finding[]): boolean {
  const least = repairs.map(({ finding }) => finding.severity).reduce((a, b): Severity => (atLeast(a, b) ? b : a));
  const known = counts(before);
  return after.some(({ rule, severity }) => {
    const left = (known.get(rule) ?? 0) - 1;
    known.set(rule, left);
    return left < 0 && atLeast(severity, least);
  });
}

function counts(findings: readonly Finding[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const { rule } of findings) counted.set(rule, (counted.get(rule) ?? 0) + 1);
  return counted;
}

/**
 * Is a comment of the one text missing in the other, also as a part of a string? Those that are `givenUp` (ranges of
 * `before`) may be.
 */
export function losesComment(before: string, after: string, givenUp: readonly Range[] = []): boolean {
  const left = new Map<string, number>();
  for (const comment of commentsOf(after)) left.set(comment, (left.get(comment) ?? 0) + 1);
  const starts = new Set(givenUp.map(({ start }) => start));
  const kept = commentRanges(before).filter(({ start }) => !starts.has(start));
  return kept
    .map(({ start, end }) => before.slice(start, end))
    .some((comment) => {
      const count = (left.get(comment) ?? 0) - 1;
      left.set(comment, count);
      return count < 0 && occurrences(comment, after) < occurrences(comment, before);
    });
}

function occurrences(word: string, text: string): number {
  return text.split(word).length - 1;
}

function commentsOf(text: string): string[] {
  return commentRanges(text).map(({ start, end }) => text.slice(start, end));
}

function split<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
