/** Offers only fixes that were tried: each removes its finding, brings no new one as grave, and loses no comment. */

import { atLeast, shiftFinding } from '../rules/finding.ts';
import type { Finding, Fix } from '../rules/finding.ts';
import { applyEdits } from '../text.ts';
import { commentRanges } from '../yaml/comments.ts';
import type { Analyzer, DocumentAnalysis, FileAnalysis } from './analysis.ts';
import type { Settings } from './settings.ts';

/** Mending these lets Pod Coach see what it could not see before, so new findings are no harm. */
const REVEALING: ReadonlySet<string> = new Set(['yaml-syntax', 'tab-indentation', 'object-kind', 'bad-key', 'document-separator']);

/** How much text may be analysed again to try fixes; beyond it they are offered untried, so that no file makes anyone wait. */
const MAX_TRIED = 1_000_000;

/** What is left of that for one request, in UTF-16 units. */
export interface TrialBudget {
  left: number;
}

export function trialBudget(): TrialBudget {
  return { left: MAX_TRIED };
}

/** A finding of a file (offsets of the file) with only those of its fixes that hold what they promise. */
export function withHonestFixes(finding: Finding, file: FileAnalysis, analyzer: Analyzer, budget: TrialBudget): Finding {
  if (finding.fixes.length === 0 || budget.left <= 0) return finding;
  const document = file.documents.find(({ range }) => finding.range.start >= range.start && finding.range.start < range.end);
  if (!document) return finding;
  budget.left -= document.analysis.text.length * finding.fixes.length;
  const inDocument = shiftFinding(finding, -document.range.start);
  const fixes = honestFixes(inDocument, document.analysis, file.settings, analyzer);
  return fixes.length === finding.fixes.length ? finding : shiftFinding({ ...inDocument, fixes }, document.range.start);
}

/** The same for many findings, pausing after each: a trial is as long as an analysis. */
export function* tryFixes(findings: readonly Finding[], file: FileAnalysis, analyzer: Analyzer, budget = trialBudget()): Generator<void, Finding[]> {
  const tried: Finding[] = [];
  for (const finding of findings) {
    tried.push(withHonestFixes(finding, file, analyzer, budget));
    if (finding.fixes.length > 0) yield;
  }
  return tried;
}

/** Those of a finding's fixes that hold what they promise. Offsets are the document's, as in its analysis. */
export function honestFixes(finding: Finding, document: DocumentAnalysis, settings: Settings, analyzer: Analyzer): Fix[] {
  return finding.fixes.filter((fix) => isHonest(finding, fix, document, settings, analyzer));
}

function isHonest(finding: Finding, fix: Fix, document: DocumentAnalysis, settings: Settings, analyzer: Analyzer): boolean {
  const fixed = applyEdits(document.text, fix.edits);
  if (fixed === document.text || losesComment(document.text, fixed)) return false;
  const { findings } = analyzer.analyseDocument(fixed, settings);
  if (REVEALING.has(finding.rule)) return !findings.some((other) => isStillThere(finding, other));
  return countOf(finding.rule, findings) < countOf(finding.rule, document.findings) && !bringsHarm(finding, document.findings, findings);
}

/** Of what cannot be read, the first is found: the same message further up means that nothing was won. */
function isStillThere(finding: Finding, other: Finding): boolean {
  return other.rule === finding.rule && other.message === finding.message && other.range.start <= finding.range.start;
}

function countOf(rule: string, findings: readonly Finding[]): number {
  return findings.filter((finding) => finding.rule === rule).length;
}

function bringsHarm({ severity }: Finding, before: readonly Finding[], after: readonly Finding[]): boolean {
  const known = new Map<string, number>();
  for (const { rule } of before) known.set(rule, (known.get(rule) ?? 0) + 1);
  return after.some((finding) => {
    const left = (known.get(finding.rule) ?? 0) - 1;
    known.set(finding.rule, left);
    return left < 0 && atLeast(finding.severity, severity);
  });
}

/** Is a comment of the one text missing in the other? */
export function losesComment(before: string, after: string): boolean {
  if (!before.includes('#')) return false;
  const left = commentsOf(after);
  return commentsOf(before).some((comment) => {
    const at = left.indexOf(comment);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function commentsOf(text: string): string[] {
  return commentRanges(text).map(({ start, end }) => text.slice(start, end));
}
