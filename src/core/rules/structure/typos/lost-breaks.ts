/** Lines that were one too few or one too many: `spec:   containers:`, `name: - x`, and a `?` with its key. */

import type { BrokenText, Typo } from './typo.ts';
import { linesAround, nextLine } from './lines.ts';
import type { Line } from './lines.ts';
import { addPhrase, changeTo, removeThe } from '../../../wording/fix-titles.ts';
import { code } from '../../../wording/code.ts';

/** `key:` with blanks and another `key:` or a dash behind it. */
const BESIDE =
  /^([A-Za-z_][\w./-]{0,100}:)(?:([ \t]{2,}|\t)(?=["']?[A-Za-z_][\w./-]{0,100}["']?:(?:[ \t]|$))|([ \t]+)(?=- ))/;
const EXPLICIT_KEY = /^\? +([A-Za-z_][\w./-]{0,100})$/;

export function lostBreakTypos(broken: BrokenText): Typo[] {
  const near = linesAround(broken.lines, broken.at);
  return [...near.flatMap((line) => [...brokenOff(line, broken), ...dashBeside(line)]), ...explicitKeys(broken)];
}

/** The line break goes where the blanks are, which are the indent of the next line or tell nothing. */
function brokenOff(line: Line, { lines, step, newline }: BrokenText): Typo[] {
  const [, key = '', keyGap, dashGap] = BESIDE.exec(line.content) ?? [];
  const gap = keyGap ?? dashGap;
  if (gap === undefined) return [];
  const at = line.start + line.column + key.length;
  const below = lines[nextLine(lines, lines.indexOf(line), 1) ?? -1]?.indent ?? 0;
  const asWritten = gap.replaceAll('\t', '').length;
  const columns = [asWritten, below, line.column + step];
  const range = { start: at, end: at + gap.length };
  return [...new Set(columns)]
    .filter((column) => column >= line.column && column > 0)
    .map((column) => ({
      range: { start: line.start + line.column, end: line.start + line.column + line.content.length },
      message: 'A nested value must start on its own line, indented further.',
      title: addPhrase(`a line break after ${code(key)}`),
      edits: [{ range, newText: `${newline}${' '.repeat(column)}` }],
      safe: false,
    }));
}

/** `name: - x` where one value is meant. */
function dashBeside({ start, column, content }: Line): Typo[] {
  const [lead = '', dash = ''] = /^[A-Za-z_][\w./-]{0,100}: +(- +)(?=\S)/.exec(content) ?? [];
  if (dash === '') return [];
  const at = start + column + lead.length - dash.length;
  return [
    {
      range: { start: at, end: at + 1 },
      message: 'An item of a list must start on its own line.',
      title: removeThe('hyphen'),
      edits: [{ range: { start: at, end: at + dash.length }, newText: '' }],
      safe: false,
    },
  ];
}

/** `? key` and a line below it `: value`, at another column. */
function explicitKeys({ lines, at }: BrokenText): Typo[] {
  const near = lines.slice(0, at + 1).reverse();
  const asked = near.findIndex(({ content }) => EXPLICIT_KEY.test(content));
  const [question, colon] = [near[asked], lines[at - asked + 1]];
  const key = EXPLICIT_KEY.exec(question?.content ?? '')?.[1];
  if (!question || !colon || key === undefined || !/^:(?:\s|$)/.test(colon.content)) return [];
  const start = question.start + question.column;
  return [
    {
      range: { start, end: start + question.content.length },
      message: 'A key must be followed by `:` on the same line.',
      title: changeTo(`${key}:`),
      edits: [{ range: { start, end: colon.start + colon.column + 1 }, newText: `${key}:` }],
      safe: false,
    },
  ];
}
