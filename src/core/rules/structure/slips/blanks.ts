/** Blanks that YAML does not take for spaces: no-break spaces from a web page, a tab behind a dash. */

import type { TextEdit } from '../../../text.ts';
import type { BrokenText, Slip } from './slip.ts';
import { linesAround } from './lines.ts';
import type { Line } from './lines.ts';

const STRANGE = /^ *(?:- *)?([\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff][\s\u200b]*)/;
const TAB_AFTER_DASH = /^(-\t+)\S/;

export function blankSlips({ lines, at }: BrokenText): Slip[] {
  const strange = lines.flatMap((line) => strangeIndent(line));
  const [first] = strange;
  const all = first && strange.length > 1 ? [{ ...first, edits: strange.flatMap(({ edits }) => edits) }] : [];
  return [...all, ...strange, ...linesAround(lines, at).flatMap(tabAfterDash)];
}

function strangeIndent({ start, column, content }: Line): Slip[] {
  const match = STRANGE.exec(' '.repeat(column) + content);
  const blanks = match?.[1];
  if (blanks === undefined || match === null) return [];
  const from = start + match[0].length - blanks.length;
  const range = { start: from, end: from + blanks.length };
  const edit: TextEdit = { range, newText: ' '.repeat(blanks.replaceAll('\u200b', '').length) };
  return [{ range, message: 'YAML indents with plain spaces; these are others.', title: 'Write plain spaces', edits: [edit], safe: true }];
}

function tabAfterDash({ start, column, content }: Line): Slip[] {
  const match = TAB_AFTER_DASH.exec(content);
  if (!match?.[1]) return [];
  const range = { start: start + column + 1, end: start + column + match[1].length };
  return [{ range, message: 'A space stands after the `-`; this is a tab.', title: 'Replace the tab by a space', edits: [{ range, newText: ' ' }], safe: true }];
}
