import { shownFindings } from '../core/features/diagnostics.ts';
import type { ShownFile } from '../core/features/diagnostics.ts';
import type { Analyzer, FileAnalysis } from '../core/features/analysis.ts';
import { documentAt } from '../core/features/file-place.ts';
import { fixAllSafe } from '../core/features/fix-all.ts';
import { trialBudget, withHonestFixes } from '../core/features/honest-fixes.ts';
import type { Ignore } from '../core/features/ignores.ts';
import { objectAt, objectRanges } from '../core/features/object-ranges.ts';
import type { ObjectRange } from '../core/features/object-ranges.ts';
import type { Settings } from '../core/features/settings.ts';
import { shiftFinding } from '../core/rules/finding.ts';
import type { Finding } from '../core/rules/finding.ts';
import { applyEdits, lineStarts } from '../core/text.ts';
import type { Range } from '../core/text.ts';
import type { Source } from './source.ts';

/** A document with what must be known of it to the end; its syntax tree is gone by then, for many files have many. */
export interface AnalysedDocument {
  readonly range: Range;
  readonly analysis: { readonly findings: readonly Finding[]; readonly ignores: readonly Ignore[]; readonly objects: readonly ObjectRange[] };
}

/** A text that was looked at. Offsets of the findings count in their documents. */
export interface AnalysedFile extends ShownFile {
  readonly file: string;
  readonly settings: Settings;
  readonly documents: readonly AnalysedDocument[];
  readonly repairs: number;
}

/** A finding of a file, in the object that it is about. */
export interface PlacedFinding {
  readonly finding: Finding;
  /** Counts from 0. */
  readonly document: number;
  readonly object: string;
}

/** What is reported of one text. */
export interface CheckedFile {
  readonly file: string;
  /** As it is now: with `--fix`, after the repairs. Offsets of findings count in it. */
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly findings: readonly PlacedFinding[];
  /** Counts what is not shown as well. */
  readonly errors: number;
  readonly repairs: number;
}

/** Looks at a text, with the safe repairs made first where `fix` says so. */
export function analyseSource(source: Source, analyzer: Analyzer, settings: Settings, fix: boolean): { slim: AnalysedFile; full: FileAnalysis } {
  // The core reads lines as Go's YAML does, where a lone CR ends a line too. Same length: offsets hold for the text as written.
  const analysed = analyzer.analyse(source.text.replaceAll(/\r(?!\n)/g, '\n'), settings);
  if (!fix) return { slim: slimmed(source.file, source.text, analysed, 0, analyzer), full: analysed };
  const { edits, file, repairs } = fixAllSafe(analysed, analyzer, settings);
  return { slim: slimmed(source.file, applyEdits(source.text, edits), file, repairs, analyzer), full: file };
}

function slimmed(file: string, text: string, analysed: FileAnalysis, repairs: number, analyzer: Analyzer): AnalysedFile {
  const budget = trialBudget();
  const documents = analysed.documents.map(({ range, analysis }): AnalysedDocument => {
    const honest = (finding: Finding): Finding => shiftFinding(withHonestFixes(shiftFinding(finding, range.start), analysed, analyzer, budget), -range.start);
    return { range, analysis: { findings: analysis.findings.map(honest), ignores: analysis.ignores, objects: objectRanges(analysis.subjects) } };
  });
  return { file, text, tooLarge: analysed.tooLarge, settings: analysed.settings, documents, repairs };
}

/** All findings of a file, with offsets of the file. */
export function placedFindings({ documents }: AnalysedFile): PlacedFinding[] {
  return documents.flatMap(({ range, analysis }, document) =>
    analysis.findings.map((finding) => ({ finding: shiftFinding(finding, range.start), document, object: objectAt(analysis.objects, finding.range.start) })),
  );
}

/** What is shown of a file, in the order of its text. */
export function checkedFile(file: AnalysedFile): CheckedFile {
  const inOrder = shownFindings(file).sort((a, b) => a.range.start - b.range.start);
  const findings = inOrder.map((finding): PlacedFinding => {
    const place = documentAt(file, finding.range.start);
    return { finding, document: place?.index ?? 0, object: place ? objectAt(place.analysis.objects, finding.range.start - place.start) : '' };
  });
  const errors = file.documents.flatMap(({ analysis }) => analysis.findings).filter(({ severity }) => severity === 'error').length;
  return { file: file.file, text: file.text, lineStarts: lineStarts(file.text), findings, errors, repairs: file.repairs };
}
