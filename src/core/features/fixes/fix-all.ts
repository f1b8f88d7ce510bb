/** All safe repairs of a file at once. */

import type { Fix } from '../../rules/finding.ts';
import { runToEnd } from '../../steps.ts';
import type { TextEdit } from '../../text.ts';
import type { Analyzer, DocumentAnalysis, FileAnalysis } from '../../analysis/analysis.ts';
import { EditedText } from './edited-text.ts';
import type { Repair } from './fix-trial.ts';
import { joinedRepairs, trialBudget, verifiedRepairs } from './verified-fixes.ts';
import type { TrialBudget } from './verified-fixes.ts';
import type { Settings } from '../../settings/settings.ts';
import { editInFile } from '../../analysis/file-offsets.ts';

/**
 * A repair can bring a place to light that was hidden before it; more rounds than this would mean that two repairs
 * quarrel.
 */
const MAX_ROUNDS = 10;

export interface FixedFile {
  /** Edits of the text that was analysed. */
  readonly edits: readonly TextEdit[];
  /** The text with these edits, analysed. */
  readonly file: FileAnalysis;
  /** How many repairs were made. */
  readonly repairs: number;
  /** How many safe repairs were left alone, because trying them all would take too long. */
  readonly untried: number;
}

/** Which fixes are applied: only those with one meaning, or also what a careful colleague would choose. */
export type FixChoice = 'safe' | 'preferred';

const CHOOSES: Readonly<Record<FixChoice, (fix: Fix) => boolean>> = {
  safe: ({ safe }) => safe,
  preferred: ({ safe, preferred }) => safe || preferred,
};

/** Applies safe fixes, and only those, until there are none left. */
export function fixAllSafe(file: FileAnalysis, analyzer: Analyzer, settings: Settings): FixedFile {
  return fixAll(file, analyzer, settings, 'safe');
}

/** Applies the fixes of a choice until there are none left. */
export function fixAll(file: FileAnalysis, analyzer: Analyzer, settings: Settings, choice: FixChoice): FixedFile {
  return runToEnd(fixAllInSteps(file, analyzer, settings, choice));
}

/** The same, pausing after each trial and as `Analyzer.analyseInSteps` does. */
export function* fixAllInSteps(
  file: FileAnalysis,
  analyzer: Analyzer,
  settings: Settings,
  choice: FixChoice = 'safe',
): Generator<void, FixedFile> {
  const edited = new EditedText(file.text);
  const budget = trialBudget();
  // By document: what could be repaired in it. A document that did not change keeps its analysis, and is not tried
  // again.
  const tried = new Map<DocumentAnalysis, readonly Repair[]>();
  let repairs = 0;
  let last = file;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const edits: TextEdit[] = [];
    budget.untried = 0;
    for (const { range, analysis } of last.documents) {
      const held = tried.get(analysis) ?? (yield* repairsOf(analysis, choice, analyzer, budget));
      tried.set(analysis, held);
      repairs += held.length;
      edits.push(...held.flatMap(({ fix }) => fix.edits).map((edit) => editInFile(edit, range)));
    }
    if (edits.length === 0) break;
    edited.apply(edits);
    last = yield* analyzer.analyseInSteps(edited.text, settings, last);
  }
  return { edits: edited.edits(), file: last, repairs, untried: budget.untried };
}

/**
 * What can be repaired in a document. An Error whose fix only leads to the next Error is repaired together with that,
 * and before any advice is followed, which may rest on it.
 */
function* repairsOf(
  analysis: DocumentAnalysis,
  choice: FixChoice,
  analyzer: Analyzer,
  budget: TrialBudget,
): Generator<void, readonly Repair[]> {
  const isWanted = CHOOSES[choice];
  const chosen = chosenRepairs(analysis, isWanted);
  const held = yield* verifiedRepairs(chosen, analysis, analyzer, budget);
  const left = chosen.filter((repair) => repair.finding.severity === 'error' && !held.includes(repair));
  const joined = yield* joinedRepairs(left, analysis, analyzer, budget, isWanted);
  if (joined.length === 0) return held;
  const errors = held.filter(({ finding }) => finding.severity === 'error');
  return yield* verifiedRepairs([...joined, ...errors], analysis, analyzer, budget);
}

/** The preferred fixes of one rule in a file that hold together; offsets are the file's. */
export function* fixRuleInSteps(file: FileAnalysis, rule: string, analyzer: Analyzer): Generator<void, TextEdit[]> {
  const budget = trialBudget();
  const edits: TextEdit[] = [];
  for (const { range, analysis } of file.documents) {
    const wanted = chosenRepairs(analysis, CHOOSES.preferred).filter(({ finding }) => finding.rule === rule);
    const held = yield* verifiedRepairs(wanted, analysis, analyzer, budget);
    edits.push(...held.flatMap(({ fix }) => fix.edits).map((edit) => editInFile(edit, range)));
  }
  return edits;
}

/** One fix a finding. */
function chosenRepairs({ findings }: DocumentAnalysis, isWanted: (fix: Fix) => boolean): Repair[] {
  return findings.flatMap((finding) => {
    const fix = finding.fixes.find(isWanted);
    return fix ? [{ finding, fix }] : [];
  });
}
