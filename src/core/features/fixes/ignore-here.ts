/**
 * "Ignore this here": the comment that silences a rule on a line, in a container or in an object, written as the file
 * writes its own.
 */

import type { Analyzer, DocumentAnalysis } from '../../analysis/analysis.ts';
import { containersOf } from '../../manifest/containers.ts';
import type { Finding } from '../../rules/finding.ts';
import { runToEnd } from '../../steps.ts';
import { applyEdits } from '../../text.ts';
import type { TextEdit } from '../../text.ts';
import { flowStyleOf } from '../../yaml/flow-style.ts';
import { layoutOf, lineStartOf } from '../../yaml/layout.ts';
import { scanLines } from '../../yaml/line-scan.ts';
import type { ScannedLine } from '../../yaml/line-scan.ts';
import type { DocumentFinding } from '../../analysis/file-offsets.ts';

export type IgnoreScope = 'line' | 'container' | 'object';

/** A place where a comment silences the finding. Offsets are the document's. */
export interface IgnorePlace {
  readonly scope: IgnoreScope;
  /** The container's or the object's name. */
  readonly name: string | undefined;
  /** The comment, with a reason of the author's; line breaks in it become spaces. */
  edit(reason: string): TextEdit;
}

/** A line longer than this gets its comment above. */
const LONGEST_LINE = 100;

/** Each place whose comment was tried: it silences the finding and changes nothing else that is found. */
export function ignorePlaces(finding: DocumentFinding, document: DocumentAnalysis, analyzer: Analyzer): IgnorePlace[] {
  if (flowStyleOf(document.parsed.root) === 'json') return [];
  const places = [onLine(finding, document), aboveContainer(finding, document), aboveObject(finding, document)];
  return places.filter((place) => place !== undefined).filter((place) => silences(place, finding, document, analyzer));
}

function silences(place: IgnorePlace, finding: Finding, document: DocumentAnalysis, analyzer: Analyzer): boolean {
  const after = runToEnd(analyzer.analyseAgainInSteps(document, applyEdits(document.text, [place.edit('reason')])));
  const count = (findings: readonly Finding[], rule?: string): number =>
    findings.filter((other) => rule === undefined || other.rule === rule).length;
  const gone = count(document.findings, finding.rule) - count(after.findings, finding.rule);
  return (
    after.parsed.problems.length === document.parsed.problems.length &&
    gone > 0 &&
    count(document.findings) - count(after.findings) === gone
  );
}

function comment(rule: string, reason: string): string {
  return `# pod-coach: ignore ${rule} ${reason.replace(/[\r\n\u2028\u2029]/g, ' ').trim()}`.trimEnd();
}

function onLine({ rule, range }: Finding, { text }: DocumentAnalysis): IgnorePlace | undefined {
  const lines = scanLines(text, 0, range.start);
  const line = lines.at(-1);
  if (!line || line.begins === 'block scalar') return undefined;
  const written = text.slice(line.start, line.end);
  const ids = /^(.*#\s*pod-coach:\s*ignore\s+[\w-]+(?:, ?[\w-]+)*)/.exec(written)?.[1];
  if (ids !== undefined)
    return { scope: 'line', name: undefined, edit: () => insertion(line.start + ids.length, `, ${rule}`) };
  const isFirst = lines.slice(0, -1).every(({ content }) => content === '' || content.startsWith('---'));
  const hasComment = line.content.length < written.trimEnd().length;
  const isLong = written.length + rule.length > LONGEST_LINE;
  const mustBeAbove = line.ends === 'quote' || hasComment || isLong;
  return {
    scope: 'line',
    name: undefined,
    edit: (reason) =>
      mustBeAbove && !isFirst
        ? above(text, line, rule, reason)
        : insertion(line.start + written.trimEnd().length, ` ${comment(rule, reason)}`),
  };
}

function aboveContainer({ rule, range }: Finding, { text, subjects }: DocumentAnalysis): IgnorePlace | undefined {
  const podSpecs = subjects.flatMap((subject) => (subject.type === 'manifest' ? (subject.manifest.podSpec ?? []) : []));
  const place = podSpecs
    .flatMap((podSpec) => containersOf(podSpec))
    .find(({ container: { node } }) => node.start <= range.start && range.start <= node.end);
  if (!place) return undefined;
  const start = lineStartOf(text, place.container.node.start);
  const line = scanLines(text, 0, start).at(-1);
  return line?.begins === 'block' && /^ *- /.test(text.slice(line.start, line.end))
    ? { scope: 'container', name: place.container.text('name'), edit: (reason) => above(text, line, rule, reason) }
    : undefined;
}

/** Only where the object is the whole document: a comment at its head holds for all of it. */
function aboveObject({ rule }: Finding, { text, subjects }: DocumentAnalysis): IgnorePlace | undefined {
  const [subject] = subjects;
  if (subjects.length !== 1 || subject?.type !== 'manifest') return undefined;
  const first = scanLines(text, 0, text.length).find(({ content }) => content !== '' && !content.startsWith('---'));
  const name = subject.manifest.root.map('metadata')?.text('name');
  return first && { scope: 'object', name, edit: (reason) => above(text, first, rule, reason) };
}

function above(text: string, { start, end }: ScannedLine, rule: string, reason: string): TextEdit {
  const line = text.slice(start, end);
  const indent = line.slice(0, line.length - line.trimStart().length);
  return insertion(start, `${indent}${comment(rule, reason)}${layoutOf(text).newline}`);
}

function insertion(at: number, newText: string): TextEdit {
  return { range: { start: at, end: at }, newText };
}
