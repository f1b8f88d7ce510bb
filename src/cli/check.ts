import { allFindings, shownFindings } from '../core/features/diagnostics.ts';
import type { Analyzer, FileAnalysis } from '../core/features/analysis.ts';
import { documentAt } from '../core/features/file-place.ts';
import { fixAllSafe } from '../core/features/fix-all.ts';
import { trialBudget, withHonestFixes } from '../core/features/honest-fixes.ts';
import type { Settings } from '../core/features/settings.ts';
import type { Finding } from '../core/rules/finding.ts';
import { applyEdits, lineStarts } from '../core/text.ts';
import type { Source } from './source.ts';

/** What was found in one text. */
export interface CheckedFile {
  readonly file: string;
  /** As it is now: with `--fix`, after the repairs. Offsets of findings count in it. */
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly findings: readonly { readonly finding: Finding; readonly document: number }[];
  /** Counts what is not shown as well. */
  readonly errors: number;
  readonly repairs: number;
}

/** Checks a text, with the safe repairs made first where `fix` says so. */
export function checkSource(source: Source, analyzer: Analyzer, settings: Settings, fix: boolean): CheckedFile {
  // The core reads lines as Go's YAML does, where a lone CR ends a line too. Same length: offsets hold for the text as written.
  const analysed = analyzer.analyse(source.text.replaceAll(/\r(?!\n)/g, '\n'), settings);
  if (!fix) return checked(source.file, source.text, analysed, 0, analyzer);
  const { edits, file, repairs } = fixAllSafe(analysed, analyzer, settings);
  return checked(source.file, applyEdits(source.text, edits), file, repairs, analyzer);
}

function checked(file: string, text: string, analysed: FileAnalysis, repairs: number, analyzer: Analyzer): CheckedFile {
  const budget = trialBudget();
  const inOrder = shownFindings(analysed).sort((a, b) => a.range.start - b.range.start);
  const findings = inOrder.map((finding) => ({
    finding: withHonestFixes(finding, analysed, analyzer, budget),
    document: documentAt(analysed, finding.range.start)?.index ?? 0,
  }));
  const errors = allFindings(analysed).filter(({ severity }) => severity === 'error').length;
  return { file, text, lineStarts: lineStarts(text), findings, errors, repairs };
}
