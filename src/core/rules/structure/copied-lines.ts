/** A manifest with something in front of each line, as it comes from a page, a mail or a patch. */

import { documentRanges } from '../../yaml/documents.ts';
import { parseDocument } from '../../yaml/parse.ts';
import type { ParsedDocument } from '../../yaml/parse.ts';
import { applyEdits } from '../../text.ts';
import type { TextEdit } from '../../text.ts';
import type { Finding } from '../finding.ts';
import { preferredFix } from '../rule.ts';
import { removeThe } from '../../wording/fix-titles.ts';
import { linesOf } from './typos/lines.ts';
import { yamlSyntax } from './syntax.ts';

interface Line {
  readonly start: number;
  readonly text: string;
}

/** How long what is in front of each line is, in each way to see it; none where a line has nothing of it. */
type Find = (lines: readonly Line[]) => readonly (readonly number[])[];

const PREFIXES: readonly (readonly [message: string, phrase: string, find: Find])[] = [
  ['Line numbers are not part of a manifest.', 'line numbers', lineNumbers],
  ['The signs of a quotation are not part of a manifest.', '`>` signs', (lines) => signs(lines, /^> ?/)],
];

/** So many lines are looked at. */
const MAX_LINES = 2000;

/** The finding about them; undefined where the text is no manifest without them. */
export function copiedLinesFinding({ text }: ParsedDocument): Finding | undefined {
  if (/^["'{]?(?:apiVersion|kind)\b/m.test(text) || !/apiVersion/.test(text)) return undefined;
  const lines = linesOf(text)
    .slice(0, MAX_LINES)
    .map(({ start, end }) => ({ start, text: text.slice(start, end) }))
    .filter((line) => line.text.trim() !== '');
  for (const [message, phrase, find] of PREFIXES)
    for (const lengths of find(lines)) {
      const edits = lengths.map((length, at) => cut(lines[at]?.start ?? 0, length));
      const [first] = edits;
      if (!first || !isManifest(applyEdits(text, edits))) continue;
      const { id, severity, lesson } = yamlSyntax;
      const fixes = preferredFix(removeThe(phrase), edits);
      return { rule: id, severity, message, range: first.range, path: '', lesson, fixes, related: [] };
    }
  return undefined;
}

function cut(start: number, length: number): TextEdit {
  return { range: { start, end: start + length }, newText: '' };
}

/** Each is more than the one before; behind it comes the same gap in all lines, or the same column. */
function lineNumbers(lines: readonly Line[]): readonly (readonly number[])[] {
  const found = lines.map(({ text }) => /^[ \t]*(\d{1,5})[.:)]?(?:[ \t]*[|│])?/.exec(text));
  const first = Number(found[0]?.[1]);
  if (!found.every((match, at) => match && Number(match[1]) >= first + at)) return [];
  const heads = found.map((match) => match?.[0].length ?? 0);
  const longest = Math.max(...heads);
  const isColumn = lines.every(({ text }, at) => text.slice(heads[at], longest).trim() === '');
  return [heads, ...(isColumn ? [heads.map(() => longest)] : [])].map((ends) => withGap(lines, ends));
}

/** The smallest gap goes too; what is more is indentation. */
function withGap(lines: readonly Line[], ends: readonly number[]): readonly number[] {
  const gap = Math.min(...lines.map(({ text }, at) => gapAfter(text, ends[at] ?? 0)));
  return ends.map((end, at) => Math.min(end + gap, lines[at]?.text.length ?? 0));
}

function gapAfter(text: string, from: number): number {
  const rest = text.slice(from);
  return rest.trim() === '' ? Infinity : rest.length - rest.trimStart().length;
}

function signs(lines: readonly Line[], sign: RegExp): readonly (readonly number[])[] {
  const lengths = lines.map(({ text }) => sign.exec(text)?.[0].length ?? 0);
  return lengths.includes(0) ? [] : [lengths];
}

function isManifest(text: string): boolean {
  return (
    /^apiVersion:/m.test(text) &&
    documentRanges(text).every(({ start, end }) => parseDocument(text.slice(start, end)).problems.length === 0)
  );
}
