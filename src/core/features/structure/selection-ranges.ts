/**
 * What "Expand Selection" selects, step by step: the value, its field, the map, the list item, the list, … the
 * document, the file.
 */

import type { Range } from '../../text.ts';
import { rangeOf } from '../../yaml/cursor.ts';
import { textEndOf } from '../../yaml/layout.ts';
import type { YamlNode } from '../../yaml/nodes.ts';
import type { FileAnalysis } from '../../analysis/analysis.ts';
import { documentAt } from '../../analysis/file-place.ts';
import { fileRange, offsetInDocument, rangeInFile } from '../../analysis/file-offsets.ts';
import type { DocumentOffset, FileOffset, FileRange } from '../../analysis/file-offsets.ts';

/** From the innermost to the whole file; each holds the one before it and is larger. */
export function selectionRangesAt(file: FileAnalysis, offset: FileOffset): FileRange[] {
  const place = documentAt(file, offset);
  if (!place) return [];
  const { text, parsed } = place.analysis;
  const ranges = parsed.root ? nodeRanges(parsed.root, offsetInDocument(offset, place), text).reverse() : [];
  const whole = wholeOf(text);
  const all = [...ranges, whole].map((range) => rangeInFile(range, place));
  return growing([...all, fileRange({ start: 0, end: file.text.length })], offset);
}

/** Outermost first. */
function nodeRanges(root: YamlNode, offset: DocumentOffset, text: string): Range[] {
  const ranges: Range[] = [];
  for (let node: YamlNode | undefined = root; node; ) {
    ranges.push(rangeOf(node, text));
    if (node.kind === 'scalar')
      ranges.push(...withinQuotes(node.start, node.end, node.style === 'single' || node.style === 'double'));
    const next: YamlNode | undefined = childAt(node, offset, text, ranges);
    node = next;
  }
  return ranges;
}

function childAt(node: YamlNode, offset: number, text: string, ranges: Range[]): YamlNode | undefined {
  if (node.kind === 'list') {
    const item = node.items.find((candidate) =>
      holds({ start: dashBefore(candidate, text, node.flow), end: textEndOf(text, candidate) }, offset),
    );
    if (item && !node.flow) ranges.push({ start: dashBefore(item, text, false), end: textEndOf(text, item) });
    return item;
  }
  if (node.kind !== 'map') return undefined;
  const entry = node.entries.find(({ key, value }) =>
    holds({ start: key.start, end: Math.max(key.end, textEndOf(text, value)) }, offset),
  );
  if (!entry) return undefined;
  ranges.push({ start: entry.key.start, end: Math.max(entry.key.end, textEndOf(text, entry.value)) });
  return offset <= entry.key.end ? entry.key : entry.value;
}

function dashBefore(item: YamlNode, text: string, flow: boolean): number {
  const dash = flow ? -1 : text.lastIndexOf('-', Math.max(item.start - 1, 0));
  return dash === -1 || /[^\s-]/.test(text.slice(dash, item.start)) ? item.start : dash;
}

function withinQuotes(start: number, end: number, quoted: boolean): Range[] {
  return quoted && end - start > 2 ? [{ start: start + 1, end: end - 1 }] : [];
}

function wholeOf(text: string): Range {
  return { start: text.length - text.trimStart().length, end: text.trimEnd().length };
}

/** Only those that hold the offset and the range before them. */
function growing(ranges: readonly FileRange[], offset: FileOffset): FileRange[] {
  const kept: FileRange[] = [];
  for (const range of ranges) {
    const last = kept.at(-1) ?? { start: offset, end: offset };
    const isLarger = range.end - range.start > last.end - last.start;
    if (isLarger && range.start <= last.start && last.end <= range.end) kept.push(range);
  }
  return kept;
}

function holds({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}
