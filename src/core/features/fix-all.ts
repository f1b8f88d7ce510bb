/** All safe repairs of a file at once. */

import type { Finding } from '../rules/finding.ts';
import { rangesOverlap } from '../text.ts';
import type { TextEdit } from '../text.ts';
import type { Analyzer, FileAnalysis } from './analysis.ts';
import { EditedText } from './edited-text.ts';
import { allFindings } from './diagnostics.ts';
import { trialBudget, tryFixes } from './honest-fixes.ts';
import type { Settings } from './settings.ts';

/** A repair can bring a place to light that was hidden before it; more rounds than this would mean that two repairs quarrel. */
const MAX_ROUNDS = 10;

export interface FixedFile {
  /** Edits of the text that was analysed. */
  readonly edits: readonly TextEdit[];
  /** The text with these edits, analysed. */
  readonly file: FileAnalysis;
  /** How many repairs were made. */
  readonly repairs: number;
}

/** Applies safe fixes, and only those, until there are none left. */
export function fixAllSafe(file: FileAnalysis, analyzer: Analyzer, settings: Settings): FixedFile {
  const steps = fixAllInSteps(file, analyzer, settings);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same, pausing as `Analyzer.analyseInSteps` does. */
export function* fixAllInSteps(file: FileAnalysis, analyzer: Analyzer, settings: Settings): Generator<void, FixedFile> {
  const edited = new EditedText(file.text);
  const budget = trialBudget();
  let repairs = 0;
  let last = file;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const fixable = allFindings(last).filter(({ fixes }) => fixes.some(({ safe }) => safe));
    const chosen = safeRepairs(yield* tryFixes(fixable, last, analyzer, budget));
    if (chosen.length === 0) break;
    repairs += chosen.length;
    edited.apply(chosen.flat());
    last = yield* analyzer.analyseInSteps(edited.text, settings, last);
  }
  return { edits: edited.edits(), file: last, repairs };
}

/** One safe repair a finding, none of which touches another's place: what is left over comes in the next round. */
function safeRepairs(findings: readonly Finding[]): (readonly TextEdit[])[] {
  const chosen: (readonly TextEdit[])[] = [];
  const taken: TextEdit[] = [];
  for (const { fixes } of findings) {
    const edits = fixes.find(({ safe }) => safe)?.edits;
    if (!edits || edits.some((edit) => taken.some((other) => rangesOverlap(edit.range, other.range)))) continue;
    chosen.push(edits);
    taken.push(...edits);
  }
  return chosen;
}
