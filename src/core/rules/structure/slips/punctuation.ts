/** A sign that is missing, or is not the one that YAML wants: `-name`, `image:nginx`, `kind Pod`, `// comment`, `----`. */

import type { BrokenText, Slip } from './slip.ts';
import { insertion } from './slip.ts';
import { linesAround, linesOf } from './lines.ts';
import type { Line } from './lines.ts';

export function punctuationSlips({ lines, at }: BrokenText): Slip[] {
  return linesAround(lines, at).flatMap((line) => [
    ...documentMarker(line),
    ...commentSign(line),
    ...markdownFence(line, lines),
    ...spaceAfterDash(line),
    ...spaceAfterColon(line),
    ...colonAfterKey(line),
  ]);
}

function documentMarker({ start, end, indent, content }: Line): Slip[] {
  if (indent > 0 || !/^(?:--|-{4,}|—+-?)$/.test(content)) return [];
  const range = { start, end };
  return [{ range, message: 'Three hyphens, `---`, stand between two objects.', title: 'Write ---', edits: [{ range, newText: '---' }], safe: false }];
}

function commentSign({ start, column, content }: Line): Slip[] {
  if (!content.startsWith('//')) return [];
  const range = { start: start + column, end: start + column + 2 };
  return [{ range, message: 'A comment begins with `#`.', title: 'Write #', edits: [{ range, newText: '#' }], safe: false }];
}

/** Copied with the fence of a Markdown page around it. */
function markdownFence({ start, end, content }: Line, lines: readonly Line[]): Slip[] {
  if (!/^(?:```|~~~)/.test(content)) return [];
  const edits = lines.filter((line) => /^(?:```|~~~)/.test(line.content)).map((line) => ({ range: { start: line.start, end: lineEnd(line, lines) }, newText: '' }));
  return [{ range: { start, end }, message: 'This line belongs to Markdown, not to the manifest.', title: 'Remove it', edits, safe: false }];
}

function lineEnd(line: Line, lines: readonly Line[]): number {
  return lines[lines.indexOf(line) + 1]?.start ?? line.end;
}

function spaceAfterDash({ start, column, content }: Line): Slip[] {
  const match = /^-([\w.-]+)/.exec(content);
  if (!match || content.startsWith('--')) return [];
  const at = start + column;
  return [{ range: { start: at, end: at + match[0].length }, message: 'A space is missing after the `-`.', title: 'Write - and a space', edits: [insertion(at + 1, ' ')], safe: true }];
}

function spaceAfterColon({ start, column, content }: Line): Slip[] {
  const match = /^([A-Za-z][\w./-]*):(?!\/\/)(?=\S)/.exec(content);
  if (!match) return [];
  const at = start + column;
  return [{ range: { start: at, end: at + content.length }, message: 'A space is missing after the `:`.', title: 'Write : and a space', edits: [insertion(at + match[0].length, ' ')], safe: true }];
}

function colonAfterKey({ start, column, content }: Line): Slip[] {
  const match = /^([A-Za-z][\w./-]*)(?: *(=) *|;$| +(?=\S)|$)/.exec(content);
  const key = match?.[1];
  if (!match || key === undefined) return [];
  const at = start + column;
  const rest = content.slice(match[0].length);
  const range = { start: at + key.length, end: at + match[0].length };
  const newText = rest === '' ? ':' : ': ';
  const message = match[2] === '=' ? `A \`:\` stands after \`${clip(key)}\`, not \`=\`.` : `A \`:\` is missing after \`${clip(key)}\`.`;
  return [{ range: { start: at, end: at + content.length }, message, title: `Write ${clip(key)}:`, edits: [{ range, newText }], safe: false }];
}

function clip(key: string): string {
  return key.length > 30 ? `${key.slice(0, 29)}…` : key;
}

/** `name:web` in the place of an object is a text to YAML: the edits that make fields of such lines. */
export function spacesAfterColons(source: string, start: number): { range: { start: number; end: number }; newText: string }[] {
  const lines = linesOf(source);
  const slips = lines.flatMap((line) => spaceAfterColon(line));
  if (slips.length < lines.length) return [];
  return slips.flatMap(({ edits }) => edits.map(({ range, newText }) => ({ range: { start: range.start + start, end: range.end + start }, newText })));
}
