/**
 * Offers and applies only fixes that were tried, many at once: what holds together costs one analysis, and only what
 * does not is taken apart.
 */

import type { Finding, Fix } from '../../rules/finding.ts';
import { runToEnd } from '../../steps.ts';
import type { Analyzer, DocumentAnalysis, FileAnalysis } from '../../analysis/analysis.ts';
import { holdPromises } from './fix-trial.ts';
import type { Repair } from './fix-trial.ts';
import { furtherFixes } from './one-step-further.ts';
import { TakenRanges } from './taken-ranges.ts';
import { findingInDocument, findingInFile } from '../../analysis/file-offsets.ts';
import type { DocumentFinding, FileFinding } from '../../analysis/file-offsets.ts';

/**
 * How much text may be analysed for one request, and how often at least; what cannot be tried then is neither offered
 * nor applied.
 */
const MAX_TRIED = 1_000_000;
const MIN_TRIALS = 40;

/** What is left of that for one request. */
export interface TrialBudget {
  /** In UTF-16 units. */
  left: number;
  trials: number;
  /** How many repairs were left untried. */
  untried: number;
}

export function trialBudget(): TrialBudget {
  return { left: MAX_TRIED, trials: MIN_TRIALS, untried: 0 };
}

/**
 * Findings of a file (offsets of the file) with only those of their fixes that hold what they promise; pauses after
 * each trial.
 */
export function* verifyFixes(
  findings: readonly FileFinding[],
  file: FileAnalysis,
  analyzer: Analyzer,
  budget = trialBudget(),
): Generator<void, FileFinding[]> {
  const verified = new Map<FileFinding, FileFinding>();
  for (const { range, analysis } of file.documents) {
    const here = findings.filter(({ range: { start } }) => start >= range.start && start < range.end);
    const tried = yield* withVerifiedFixes(
      here.map((finding) => findingInDocument(finding, range)),
      analysis,
      analyzer,
      budget,
    );
    for (const [at, finding] of tried.entries()) {
      const asked = here[at];
      if (asked) verified.set(asked, findingInFile(finding, range));
    }
  }
  return findings.map((finding) => verified.get(finding) ?? { ...finding, fixes: [] });
}

/** The same for findings of one document, with offsets of the document. */
function* withVerifiedFixes(
  findings: readonly DocumentFinding[],
  document: DocumentAnalysis,
  analyzer: Analyzer,
  budget: TrialBudget,
): Generator<void, DocumentFinding[]> {
  const held = new Set<Fix>();
  const all = findings.flatMap((finding) => finding.fixes.map((fix): Repair => ({ finding, fix })));
  for (let { wave, rest } = apart(all); wave.length > 0; { wave, rest } = apart(rest)) {
    const trial = new Trial(document, analyzer, budget, false);
    for (const { fix } of yield* trial.held(wave)) held.add(fix);
  }
  const verified: DocumentFinding[] = [];
  for (const finding of findings) {
    const fixes = finding.fixes.filter((fix) => held.has(fix));
    if (fixes.length === finding.fixes.length) verified.push(finding);
    else verified.push({ ...finding, fixes: yield* orFurther(fixes, finding, document, analyzer, budget) });
  }
  return verified;
}

/** The fixes that hold; where none does and it is an Error, those that hold one step further. */
function* orFurther(
  held: readonly Fix[],
  finding: DocumentFinding,
  document: DocumentAnalysis,
  analyzer: Analyzer,
  budget: TrialBudget,
): Generator<void, readonly Fix[]> {
  if (held.length > 0 || finding.severity !== 'error') return held;
  for (const fix of finding.fixes) {
    if (!mayTry(document, budget)) return [];
    const further = yield* furtherFixes({ finding, fix }, document, analyzer);
    yield;
    const holding: Fix[] = [];
    for (const joined of further) {
      if (!new TakenRanges().take(joined.edits) || !mayTry(document, budget)) continue;
      if (yield* holdPromises([{ finding, fix: joined }], document, analyzer)) holding.push(joined);
      yield;
    }
    if (holding.length > 0) return holding;
  }
  return [];
}

/**
 * Repairs of Errors whose fix only leads to the next Error, each joined with what must follow it; `isWanted` says which
 * of those may be made. They hold together.
 */
export function* joinedRepairs(
  candidates: readonly Repair[],
  document: DocumentAnalysis,
  analyzer: Analyzer,
  budget: TrialBudget,
  isWanted: (fix: Fix) => boolean,
): Generator<void, Repair[]> {
  const found: Repair[] = [];
  for (const { finding, fix } of candidates) {
    if (!mayTry(document, budget)) continue;
    const further = yield* furtherFixes({ finding, fix }, document, analyzer);
    yield;
    const wanted = further.find((joined) => isWanted(joined));
    if (wanted) found.push({ finding, fix: wanted });
  }
  return yield* verifiedRepairs(found, document, analyzer, budget);
}

/** Is there budget left for one more look at the document? Takes it. */
function mayTry({ text }: DocumentAnalysis, budget: TrialBudget): boolean {
  if (budget.left <= 0 && budget.trials <= 0) return false;
  budget.left -= text.length;
  budget.trials--;
  return true;
}

/**
 * Those of a finding's fixes that hold what they promise, each tried alone. Offsets are the document's, as in its
 * analysis.
 */
export function verifiedFixes(
  finding: DocumentFinding,
  document: DocumentAnalysis,
  analyzer: Analyzer,
): readonly Fix[] {
  const held = finding.fixes.filter(
    (fix) => new TakenRanges().take(fix.edits) && runToEnd(holdPromises([{ finding, fix }], document, analyzer)),
  );
  return runToEnd(orFurther(held, finding, document, analyzer, trialBudget()));
}

/**
 * Repairs that hold what they promise when all of them are made at once: one a finding at most, none of which touches
 * another's place.
 */
export function* verifiedRepairs(
  candidates: readonly Repair[],
  document: DocumentAnalysis,
  analyzer: Analyzer,
  budget: TrialBudget,
): Generator<void, Repair[]> {
  return yield* new Trial(document, analyzer, budget, true).held(apart(candidates).wave);
}

/**
 * As many repairs as can be made at once: one a finding, none of which touches another's place. A fix that touches
 * itself is never among them.
 */
function apart(repairs: readonly Repair[]): { wave: Repair[]; rest: Repair[] } {
  const taken = new TakenRanges();
  const fixed = new Set<Finding>();
  const [wave, rest]: [Repair[], Repair[]] = [[], []];
  for (const repair of repairs) {
    const { finding, fix } = repair;
    if (!fixed.has(finding) && taken.take(fix.edits)) {
      wave.push(repair);
      fixed.add(finding);
    } else rest.push(repair);
  }
  return { wave, rest };
}

/** Looks for the repairs that hold, by halves. */
class Trial {
  readonly #document: DocumentAnalysis;
  readonly #analyzer: Analyzer;
  readonly #budget: TrialBudget;
  /** Are they to hold together, or is each offered for itself? */
  readonly #together: boolean;
  readonly #held: Repair[] = [];

  constructor(document: DocumentAnalysis, analyzer: Analyzer, budget: TrialBudget, together: boolean) {
    this.#document = document;
    this.#analyzer = analyzer;
    this.#budget = budget;
    this.#together = together;
  }

  /** Repairs of one rule stay side by side: often all of them hold, or none. */
  *held(wave: readonly Repair[]): Generator<void, Repair[]> {
    yield* this.#try(
      [...wave].sort((a, b) => (a.finding.rule < b.finding.rule ? -1 : Number(a.finding.rule > b.finding.rule))),
    );
    return this.#held;
  }

  *#try(repairs: readonly Repair[]): Generator<void, void> {
    if (repairs.length === 0) return;
    if (!mayTry(this.#document, this.#budget)) {
      this.#budget.untried += repairs.length;
      return;
    }
    const together = this.#together ? [...this.#held, ...repairs] : repairs;
    const holds = yield* holdPromises(together, this.#document, this.#analyzer);
    yield;
    if (holds) this.#held.push(...repairs);
    else if (repairs.length > 1) {
      const middle = repairs.length >> 1;
      yield* this.#try(repairs.slice(0, middle));
      yield* this.#try(repairs.slice(middle));
    }
  }
}

/** Findings of one document with only those of their fixes that hold, without pauses; offsets are the document's. */
export function withVerifiedFixesNow(
  findings: readonly DocumentFinding[],
  document: DocumentAnalysis,
  analyzer: Analyzer,
  budget: TrialBudget,
): DocumentFinding[] {
  return runToEnd(withVerifiedFixes(findings, document, analyzer, budget));
}
