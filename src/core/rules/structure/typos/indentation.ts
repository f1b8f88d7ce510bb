/** Lines that stand too far left or right: one of them, or one with all that is under it. */

import type { BrokenText, Typo } from './typo.ts';
import { nextLine } from './lines.ts';
import type { Line } from './lines.ts';
import { misfits } from './misfits.ts';
import { indent as indentTitle, move } from '../../../wording/fix-titles.ts';

/** How many lines up the columns of other lines are taken for the ones that may be meant. */
const LINES_ABOVE = 12;

export function indentationTypos(broken: BrokenText): Typo[] {
  const { lines, at } = broken;
  const before = nextLine(lines, at, -1);
  const after = nextLine(lines, at, 1);
  const above = [at, after].flatMap((index) =>
    index === undefined ? [] : [outdentedKey(lines, index), openingOf(lines, index)],
  );
  const suspects = [after, at, ...above, before];
  const distinct = suspects.filter((index, place) => index !== undefined && suspects.indexOf(index) === place);
  return takeInTurn(distinct.map((index) => (index === undefined ? [] : movesOf(broken, index))));
}

/** The first of each list, then the second of each: only so many are tried, and each suspect shall have its turn. */
function takeInTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

/**
 * The line above that opened what a line breaks off: the first that stands further in than it, below one that stands
 * further out.
 */
function openingOf(lines: readonly Line[], from: number): number | undefined {
  const column = lines[from]?.indent ?? 0;
  let first: number | undefined;
  for (let at = nextLine(lines, from, -1); at !== undefined; at = nextLine(lines, at, -1)) {
    const indent = lines[at]?.indent ?? 0;
    if (indent === column) return first;
    if (indent < column) return first ?? at;
    first = at;
  }
  return first;
}

/**
 * The line above that stands further out, when it follows a key that holds nothing: `spec:` and below it
 * `containers:`.
 */
function outdentedKey(lines: readonly Line[], from: number): number | undefined {
  const column = lines[from]?.indent ?? 0;
  let at = nextLine(lines, from, -1);
  while (at !== undefined && (lines[at]?.indent ?? 0) >= column) at = nextLine(lines, at, -1);
  const before = at === undefined ? undefined : nextLine(lines, at, -1);
  const holder = before === undefined ? undefined : lines[before];
  return holder?.content.endsWith(':') && at !== undefined && holder.indent === lines[at]?.indent ? at : undefined;
}

/** To each column at which a line near it stands, the nearest first. */
function movesOf({ lines, step }: BrokenText, index: number): Typo[] {
  const line = lines[index];
  if (!line || line.isBlank) return [];
  const block = blockOf(lines, index);
  const before = misfits(lines, [], 0);
  const columns = columnsNear(lines, index, step).filter((column) => column !== line.indent);
  const nearest = columns.sort((a, b) => Math.abs(a - line.indent) - Math.abs(b - line.indent)).slice(0, 3);
  return nearest.flatMap((column) => {
    const blocks = block.length > 1 ? [[line], block] : [[line]];
    const by = column - line.indent;
    return blocks.filter((moved) => misfits(lines, moved, by) < before).map((moved) => shifted(moved, by, line));
  });
}

/** A line and what is under it. */
function blockOf(lines: readonly Line[], index: number): Line[] {
  const first = lines[index];
  if (!first) return [];
  const rest = lines.slice(index + 1);
  const isUnder = (line: Line) =>
    line.isBlank ||
    line.indent > first.indent ||
    (first.content.endsWith(':') && line.indent === first.indent && line.column > line.indent);
  const end = rest.findIndex((line) => !isUnder(line));
  return [first, ...(end === -1 ? rest : rest.slice(0, end)).filter(({ isBlank }) => !isBlank)];
}

function columnsNear(lines: readonly Line[], index: number, step: number): number[] {
  const near = [...lines.slice(Math.max(0, index - LINES_ABOVE), index), ...lines.slice(index + 1, index + 3)].filter(
    ({ isBlank }) => !isBlank,
  );
  const columns = near.flatMap(({ indent, column, content }) => [
    indent,
    column,
    ...(content.endsWith(':') ? [column + step] : []),
  ]);
  return [...new Set(columns)];
}

function shifted(block: readonly Line[], by: number, { start, indent, column, end, content }: Line): Typo {
  const key = column + (/^[^\s:]*/.exec(content)?.[0].length ?? 0);
  const edits = block.map((line) => ({
    range: { start: line.start, end: line.start + line.indent },
    newText: ' '.repeat(Math.max(0, line.indent + by)),
  }));
  const count = indent + by;
  const word = /^[\w./-]{1,40}(?=:)/.exec(content)?.[0];
  const what = block.length > 1 ? 'the block' : 'the line';
  const title = count === 0 ? move(what, 'to the left margin') : indentTitle(what, `with ${count} spaces`);
  return {
    range: { start: start + indent, end: Math.min(end, start + Math.max(indent + 1, key)) },
    message: `Indentation${word === undefined ? '' : ` of \`${word}\``} does not match the lines around it.`,
    title,
    edits,
    safe: false,
  };
}

/** How many lines stand further in than the one above them by another width than one level. */
export function unevenLines(lines: readonly Line[], step: number): number {
  const open: number[] = [0];
  let uneven = 0;
  for (const { indent, column, isBlank } of lines) {
    if (isBlank) continue;
    while ((open.at(-1) ?? 0) > indent) open.pop();
    const outer = open.at(-1) ?? 0;
    if (indent > outer && indent - outer !== step) uneven++;
    open.push(indent, column);
  }
  return uneven;
}
