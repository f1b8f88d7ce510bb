import { podCoach } from '../pod-coach.ts';
import type { ShownFile } from '../../core/analysis/diagnostics.ts';
import type { Analyzer, FileAnalysis } from '../../core/analysis/analysis.ts';
import type { Ignore } from '../../core/analysis/ignore.ts';
import type { Silenced } from '../../core/analysis/ignores.ts';
import type { FileFinding, FileRange } from '../../core/analysis/file-offsets.ts';
import type { ObjectRange } from '../../core/analysis/object-ranges.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { TextEdit } from '../../core/text.ts';
import type { Source } from '../files/source.ts';

/** What nobody wants to hear of: the author of the file says so in it, or the team in its baseline. */
interface SilencedFinding extends Silenced {
  readonly isInBaseline?: true;
}

/** A document with what must be known of it to the end; its syntax tree is gone by then, for many files have many. */
export interface AnalysedDocument {
  readonly range: FileRange;
  readonly analysis: {
    readonly findings: readonly Finding[];
    readonly ignores: readonly Ignore[];
    /** Without their fixes. */
    readonly silenced: readonly SilencedFinding[];
    readonly objects: readonly ObjectRange[];
  };
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

/** A finding that is not reported, because the author of the file or the team does not want to hear of it. */
export interface SuppressedFinding extends PlacedFinding {
  /** '' where none is given. */
  readonly reason: string;
  readonly isInBaseline: boolean;
}

/** What is reported of one text. */
export interface CheckedFile {
  readonly file: string;
  /** As it is now: with `--fix`, after the repairs. Offsets of findings count in it. */
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly findings: readonly PlacedFinding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Counts what is not shown as well. */
  readonly errors: number;
  readonly repairs: number;
}

/** Looks at a text, with the fixes made first that `fix` says. */
export function analyseSource(
  source: Source,
  analyzer: Analyzer,
  settings: Settings,
  fix: 'none' | 'safe' | 'suggested',
): { readonly file: FileAnalysis; readonly edits: readonly TextEdit[]; readonly repairs: number } {
  const analysed = analyzer.analyse(source.text, settings);
  if (fix === 'none') return { file: analysed, edits: [], repairs: 0 };
  return podCoach.fixes.fixAll(analysed, analyzer, settings, fix === 'safe' ? 'safe' : 'preferred');
}

/** What is kept of an analysis, with only those fixes that hold what they promise. */
export function slimmed(file: string, analysed: FileAnalysis, repairs: number, analyzer: Analyzer): AnalysedFile {
  const budget = podCoach.fixes.trialBudget();
  const documents = analysed.documents.map(({ range, analysis }): AnalysedDocument => {
    const findings = podCoach.fixes.verifyFixes(analysis.findings, analysis, analyzer, budget);
    const silenced = analysis.silenced.map(({ finding, reason }) => ({ finding: { ...finding, fixes: [] }, reason }));
    const objects = podCoach.documents.objectRanges(analysis.subjects);
    return { range, analysis: { findings, ignores: analysis.ignores, silenced, objects } };
  });
  return { file, text: analysed.text, tooLarge: analysed.tooLarge, settings: analysed.settings, documents, repairs };
}

/** All findings of a file, with offsets of the file. */
export function placedFindings({ documents }: AnalysedFile): PlacedFinding[] {
  return documents.flatMap(({ range, analysis }, document) =>
    analysis.findings.map((finding) => ({
      finding: podCoach.documents.findingInFile(finding, range),
      document,
      object: podCoach.documents.objectNameAt(analysis.objects, finding.range.start),
    })),
  );
}

/** What is shown of a file, in the order of its text. */
export function checkedFile(file: AnalysedFile): CheckedFile {
  const inOrder = podCoach.documents.shownFindings(file).sort((a, b) => a.range.start - b.range.start);
  const findings = inOrder.map((finding) => placed(finding, file));
  const suppressed = file.documents.flatMap(({ range, analysis }) =>
    analysis.silenced.map(({ finding, reason, isInBaseline = false }) => ({
      ...placed(podCoach.documents.findingInFile(finding, range), file),
      reason,
      isInBaseline,
    })),
  );
  const errors = file.documents
    .flatMap(({ analysis }) => analysis.findings)
    .filter(({ severity }) => severity === 'error').length;
  return {
    file: file.file,
    text: file.text,
    lineStarts: podCoach.text.lineStarts(file.text),
    findings,
    suppressed,
    errors,
    repairs: file.repairs,
  };
}

function placed(finding: FileFinding, file: AnalysedFile): PlacedFinding {
  const place = podCoach.documents.documentAt(file, finding.range.start);
  return {
    finding,
    document: place?.index ?? 0,
    object: place
      ? podCoach.documents.objectNameAt(
          place.analysis.objects,
          podCoach.documents.offsetInDocument(finding.range.start, place),
        )
      : '',
  };
}
