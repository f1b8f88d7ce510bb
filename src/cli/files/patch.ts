import path from 'node:path';
import { podCoach } from '../pod-coach.ts';
import type { TextEdit } from '../../core/text.ts';

/** Lines around a change that tell where it belongs, as `diff -u` shows them. */
const CONTEXT = 3;

/**
 * Some lines of the old text, and what stands there afterwards. Lines count from 0; `to` is the line after the last.
 */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/**
 * A unified diff that `git apply` and `patch -p1` take; empty where nothing changes.
 * Lines end at LF, as for git: a CR before it belongs to the line. `text` is the whole file, its byte order mark
 * included.
 */
export function patchOf(file: string, text: string, edits: readonly TextEdit[]): string {
  const lines = linesOf(text);
  const blocks = blocksOf(text, lines, edits);
  if (blocks.length === 0) return '';
  const name = path.relative('.', file).split(path.sep).join('/');
  return `--- ${quoted(`a/${name}`)}\n+++ ${quoted(`b/${name}`)}\n${hunksOf(lines, blocks).join('')}`;
}

/** Each with its line break; the last one may have none. */
function linesOf(text: string): string[] {
  const starts = gitLineStarts(text);
  const lines = starts.map((start, at) => text.slice(start, starts[at + 1] ?? text.length));
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** Where lines start for git, which knows no other line break than LF. */
function gitLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function blocksOf(text: string, lines: readonly string[], edits: readonly TextEdit[]): Block[] {
  const starts = gitLineStarts(text);
  const inOrder = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const groups: { from: number; to: number; edits: TextEdit[] }[] = [];
  for (const edit of inOrder) {
    const from = podCoach.text.positionAt(starts, edit.range.start).line;
    const to = podCoach.text.positionAt(starts, edit.range.end).line + 1;
    const last = groups.at(-1);
    if (last && from <= last.to) {
      last.to = Math.max(last.to, to);
      last.edits.push(edit);
    } else groups.push({ from, to, edits: [edit] });
  }
  return groups.flatMap((group) => {
    const start = starts[group.from] ?? text.length;
    const end = starts[group.to] ?? text.length;
    const moved = group.edits.map(({ range, newText }) => ({
      range: { start: range.start - start, end: range.end - start },
      newText,
    }));
    return trimmed(
      lines,
      group.from,
      Math.min(group.to, lines.length),
      linesOf(podCoach.text.applyEdits(text.slice(start, end), moved)),
    );
  });
}

/** Without the lines that are the same before and after, at both ends. */
function trimmed(lines: readonly string[], from: number, to: number, after: readonly string[]): Block[] {
  const before = lines.slice(from, to);
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const block = { from: from + head, to: to - tail, lines: after.slice(head, after.length - tail) };
  return block.from === block.to && block.lines.length === 0 ? [] : [block];
}

function hunksOf(lines: readonly string[], blocks: readonly Block[]): string[] {
  const hunks: Block[][] = [];
  for (const block of blocks) {
    const last = hunks.at(-1)?.at(-1);
    if (last && block.from - last.to <= 2 * CONTEXT) hunks.at(-1)?.push(block);
    else hunks.push([block]);
  }
  let grown = 0;
  return hunks.map((hunk) => {
    const written = hunkText(lines, hunk, grown);
    grown += hunk.reduce((sum, { from, to, lines: after }) => sum + after.length - (to - from), 0);
    return written;
  });
}

/** One hunk; `grown` is by how many lines the file has grown above it. */
function hunkText(lines: readonly string[], blocks: readonly Block[], grown: number): string {
  const from = Math.max(0, (blocks[0]?.from ?? 0) - CONTEXT);
  const to = Math.min(lines.length, (blocks.at(-1)?.to ?? 0) + CONTEXT);
  const written: string[] = [];
  let at = from;
  let added = 0;
  for (const block of blocks) {
    written.push(...lines.slice(at, block.from).map((line) => marked(' ', line)));
    written.push(...lines.slice(block.from, block.to).map((line) => marked('-', line)));
    written.push(...block.lines.map((line) => marked('+', line)));
    added += block.lines.length - (block.to - block.from);
    at = block.to;
  }
  written.push(...lines.slice(at, to).map((line) => marked(' ', line)));
  const before = to - from;
  return `@@ -${rangeText(from, before)} +${rangeText(from + grown, before + added)} @@\n${written.join('')}`;
}

/** A range of no lines is named by the line before it. */
function rangeText(from: number, count: number): string {
  return `${count === 0 ? from : from + 1},${count}`;
}

function marked(mark: string, line: string): string {
  return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}

/** As git quotes a path that has a quote, a backslash or a control character in it. */
function quoted(name: string): string {
  if (!/["\\\u0000-\u001f\u007f]/.test(name)) return name.includes(' ') ? `${name}\t` : name;
  const escaped = [...name].map((character) => {
    if (character === '"' || character === '\\') return `\\${character}`;
    const code = character.charCodeAt(0);
    return code < 32 || code === 127 ? `\\${code.toString(8).padStart(3, '0')}` : character;
  });
  return `"${escaped.join('')}"`;
}

/** The edits of a file as they count in its bytes' text: a byte order mark is one unit before everything. */
export function withByteOrderMark(
  text: string,
  edits: readonly TextEdit[],
  byteOrderMark: boolean,
): { text: string; edits: readonly TextEdit[] } {
  if (!byteOrderMark) return { text, edits };
  return {
    text: `\ufeff${text}`,
    edits: edits.map(({ range, newText }) => ({ range: { start: range.start + 1, end: range.end + 1 }, newText })),
  };
}
