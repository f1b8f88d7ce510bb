/**
 * Which findings are said while someone is writing: what is only not there yet waits, what is wrong whatever comes
 * next does not.
 */

import type { Finding } from '../../rules/finding.ts';
import type { Range } from '../../text.ts';
import type { DocumentAnalysis, FileAnalysis } from '../../analysis/analysis.ts';
import type { ShownFile } from '../../analysis/diagnostics.ts';
import type { Value } from '../../yaml/values.ts';
import { isBeingWritten } from './being-written.ts';
import { lineAt, touches } from './lines.ts';
import { mayBecome } from './may-become.ts';
import { closedBelow, isReadable, fixLine, originalOffset, withoutLine } from './fix-line.ts';
import type { FixedText } from './fix-line.ts';
import { placeOfPath } from './path-place.ts';
import type { FileWriting, Writing } from './writing.ts';
import { offsetInDocument, rangeInDocument } from '../../analysis/file-offsets.ts';
import type { DocumentFinding, FileRange } from '../../analysis/file-offsets.ts';

/** A document's findings in two parts, with the document's offsets. Together they are all there are. */
export interface PublishedDocument {
  readonly range: FileRange;
  readonly analysis: DocumentAnalysis;
  readonly published: readonly DocumentFinding[];
  readonly unfinished: readonly DocumentFinding[];
}

/** Judges a document's text as it would be without a stretch of it. */
export type Judge = (documentText: string) => DocumentAnalysis;

/** The findings of each document of a file, those that wait apart. */
export function publishedDocuments(file: FileAnalysis, writing: FileWriting, judge: Judge): PublishedDocument[] {
  return file.documents.map(({ range, analysis }, index) => {
    const isLast = index === file.documents.length - 1;
    const inside = writingIn(writing, range, isLast);
    if (inside.rested || inside.carets.length === 0 || inside.edited.length === 0 || analysis.findings.length === 0) {
      return { range, analysis, published: analysis.findings, unfinished: [] };
    }
    return { range, analysis, ...split(analysis, inside, judge) };
  });
}

/** The same as a file to show. */
export function publishedFile(file: FileAnalysis, documents: readonly PublishedDocument[]): ShownFile {
  return {
    ...file,
    documents: documents.map(({ range, published }) => ({ range, analysis: { findings: published } })),
  };
}

function writingIn({ edited, carets, rested }: FileWriting, range: FileRange, isLast: boolean): Writing {
  const holds = (offset: number): boolean =>
    range.start <= offset && (offset < range.end || (isLast && offset === range.end));
  return {
    rested,
    carets: carets.filter(holds).map((caret) => offsetInDocument(caret, range)),
    edited: edited.filter((stretch) => touches(stretch, range)).map((stretch) => rangeInDocument(stretch, range)),
  };
}

type Parts = Pick<PublishedDocument, 'published' | 'unfinished'>;

function split(analysis: DocumentAnalysis, writing: Writing, judge: Judge): Parts {
  return analysis.parsed.problems.length > 0
    ? splitUnreadable(analysis, writing, judge)
    : splitReadable(analysis, writing, judge);
}

/**
 * Where only the caret's line keeps a document from being read, what stands elsewhere is judged as if that line were
 * finished.
 */
function splitUnreadable(analysis: DocumentAnalysis, writing: Writing, judge: Judge): Parts {
  const { text, findings } = analysis;
  const lines = editedLines(text, writing);
  const carets = writing.carets.filter((caret) => lines.some((line) => touches(line, { start: caret, end: caret })));
  for (const caret of carets) {
    const fixed = fixLine(text, caret);
    if (fixed) return madeFor(fixed, findings, splitReadable(judge(fixed.text), writing, judge));
  }
  const isElsewhere = ({ range }: Finding): boolean => !lines.some((line) => touches(line, range));
  for (const caret of carets) {
    const closed = closedBelow(text, caret);
    if (closed) return madeFor(closed, findings, divided(judge(closed.text).findings, isElsewhere));
  }
  return divided(findings, isElsewhere);
}

/** What was found in a fixed text, for the text as it is, whose own findings wait. */
function madeFor(fixed: FixedText, findings: readonly Finding[], { published, unfinished }: Parts): Parts {
  const original = (finding: Finding): Finding => inOriginal(finding, fixed);
  return { published: published.map(original), unfinished: [...findings, ...unfinished.map(original)] };
}

/** Fixes are made for a text that is there; they go with the findings of the text as it is. */
function inOriginal(finding: Finding, fixed: FixedText): Finding {
  const range = ({ start, end }: Range): Range => ({
    start: originalOffset(fixed, start),
    end: originalOffset(fixed, end),
  });
  return {
    ...finding,
    fixes: [],
    range: range(finding.range),
    related: finding.related.map((place) => ({ ...place, range: range(place.range) })),
  };
}

function splitReadable(analysis: DocumentAnalysis, writing: Writing, judge: Judge): Parts {
  const { text, root } = analysis;
  const lines = editedLines(text, writing);
  const waits = (finding: Finding): boolean =>
    isOn(lines, finding)
      ? !isDecided(finding, text)
      : root !== undefined && awaited(finding, root).some((value) => isBeingWritten(value, text, writing));
  const first = divided(analysis.findings, (finding) => !waits(finding));
  const second = divided(first.published, broughtBy(first.published, lines, analysis, writing, judge));
  return { published: second.published, unfinished: [...first.unfinished, ...second.unfinished] };
}

/** The lines of the carets, as far as something in them was edited. */
function editedLines(text: string, { carets, edited }: Writing): Range[] {
  return carets.map((caret) => lineAt(text, caret)).filter((line) => edited.some((range) => touches(range, line)));
}

function isOn(lines: readonly Range[], { range, related }: Finding): boolean {
  return [range, ...related.map((place) => place.range)].some((place) => lines.some((line) => touches(line, place)));
}

/**
 * Is it wrong whatever is typed behind it? Where the finding does not tell what it expects, more may still make it
 * right.
 */
function isDecided({ range, expected }: Finding, text: string): boolean {
  const marked = text.slice(range.start, range.end).trim();
  const isBareDash = marked === '-';
  const written = isBareDash ? '' : marked.replace(/^["']|["']$/g, '');
  return expected !== undefined && !mayBecome(written, expected);
}

/** The values in which something may still be written that settles a finding. */
function awaited({ awaits, path }: Finding, root: NonNullable<DocumentAnalysis['root']>) {
  if (awaits) return awaits.map((awaitedPath) => placeOfPath(root, awaitedPath).value);
  const { value, missing } = placeOfPath(root, path);
  return path !== '' && (missing > 0 || isEmpty(value)) ? [value] : [];
}

/** A list or a map that is begun, and holds nothing yet. */
function isEmpty(value: Value): boolean {
  return value.kind === 'list' ? value.items.length === 0 : value.kind === 'map' && value.entries.length === 0;
}

/**
 * What is marked elsewhere and goes when the caret's line goes is about that line, where the finding does not say what
 * it awaits: `false`.
 */
function broughtBy(
  findings: readonly Finding[],
  lines: readonly Range[],
  analysis: DocumentAnalysis,
  { carets }: Writing,
  judge: Judge,
): (finding: Finding) => boolean {
  const grave = findings
    .filter((finding) => finding.severity === 'error' || finding.severity === 'warning')
    .filter((finding) => !finding.awaits && !isOn(lines, finding));
  const caret = carets.find((at) => lines.some((line) => touches(line, { start: at, end: at })));
  if (grave.length === 0 || caret === undefined) return () => true;
  const text = withoutLine(analysis.text, caret);
  if (text === undefined || !isReadable(text)) return () => true;
  const there = new Set(judge(text).findings.map(identity));
  return (finding) => !grave.includes(finding) || there.has(identity(finding));
}

function identity({ rule, message, range }: Finding): string {
  return `${rule} ${range.start} ${message}`;
}

function divided(findings: readonly Finding[], isPublished: (finding: Finding) => boolean): Parts {
  const published: Finding[] = [];
  const unfinished: Finding[] = [];
  for (const finding of findings) (isPublished(finding) ? published : unfinished).push(finding);
  return { published, unfinished };
}
