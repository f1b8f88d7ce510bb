/** A bracket that is not closed, and items without a comma between them: `["npm", "start"`, `["npm" "start"]`. */

import type { BrokenText, Typo } from './typo.ts';
import { insertion } from './typo.ts';
import { keyedLine, linesAround, withoutQuoted } from './lines.ts';
import type { Line } from './lines.ts';
import { add, addPhrase } from '../../../wording/fix-titles.ts';

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** How many open brackets are tried, the nearest first. */
const MAX_TRIED = 6;

export function bracketTypos({ lines, at }: BrokenText): Typo[] {
  return [
    ...linesAround(lines, at).flatMap((line) => [...missingComma(line), ...wrongBracket(line)]),
    ...lines
      .slice(0, at + 1)
      .reverse()
      .flatMap(unclosedBracket)
      .slice(0, MAX_TRIED),
  ];
}

function missingComma(line: Line): Typo[] {
  const { value, at } = valueOf(line);
  if (!value.startsWith('[')) return [];
  const gaps = [...value.matchAll(/["']\s+(?=["'])/g)];
  const [gap] = gaps;
  if (!gap) return [];
  const edits = gaps.map(({ index }) => insertion(at + index + 1, ','));
  return [
    {
      range: { start: at, end: at + value.length },
      message: 'Missing comma between two items of a list.',
      title: addPhrase('a comma'),
      edits,
      safe: true,
    },
  ];
}

function unclosedBracket(line: Line): Typo[] {
  const { value, at } = valueOf(line);
  const missing = missingBrackets(value);
  if (missing === '') return [];
  const end = at + value.length;
  return [
    {
      range: { start: at, end },
      message: 'Missing closing bracket.',
      title: add(missing),
      edits: [insertion(end, missing)],
      safe: false,
    },
  ];
}

/** `{type: [a, b}`: an inner bracket is not closed when the outer one is. */
function wrongBracket(line: Line): Typo[] {
  const { value, at } = valueOf(line);
  const open: string[] = [];
  for (const [index, sign] of [...withoutQuoted(value)].entries()) {
    const closing = CLOSING[sign];
    if (closing !== undefined) open.push(closing);
    else if (sign === open.at(-1)) open.pop();
    else if (open.length > 1 && sign === open.at(-2) && /[\]}]/.test(sign)) {
      const missing = open.at(-1) ?? '';
      return [
        {
          range: { start: at, end: at + value.length },
          message: 'Missing closing bracket.',
          title: add(missing),
          edits: [insertion(at + index, missing)],
          safe: false,
        },
      ];
    }
  }
  return [];
}

function valueOf(line: Line): { value: string; at: number } {
  return keyedLine(line) ?? { value: line.content, at: line.start + line.column };
}

/** What would close the brackets that a value opens. */
function missingBrackets(value: string): string {
  if (!(value.charAt(0) in CLOSING)) return '';
  const open: string[] = [];
  for (const sign of withoutQuoted(value)) {
    const closing = CLOSING[sign];
    if (closing !== undefined) open.push(closing);
    else if (sign === open.at(-1)) open.pop();
  }
  return open.reverse().join('');
}
