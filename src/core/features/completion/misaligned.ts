/** A key that is begun in a column where no key can be: what it was meant to be is a key of the nearest object. */

import { leadOf, scanLines } from '../../yaml/line-scan.ts';
import type { ScannedLine } from '../../yaml/line-scan.ts';
import type { Range, TextEdit } from '../../text.ts';
import type { InsertPart } from './write-snippet.ts';

export interface Alignment {
  /** The document with the line moved to where it parses, and the offset of the cursor in it. */
  readonly text: string;
  readonly offset: number;
  /** Where the line begins, and by how many spaces it was moved: to the left, when negative. */
  readonly lineStart: number;
  readonly by: number;
  /** Is the column right as well? It is that of the dashes, where the items of a list have the column of its key. */
  readonly fits: boolean;
  /** What is typed of the key. */
  readonly prefix: string;
  /** The object has its fields below, in another column: in this one the text would not parse. */
  readonly isForced: boolean;
}

/** Undefined where the cursor's line is no key alone, or stands right. */
export function alignmentAt(text: string, offset: number): Alignment | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const [, indent = '', prefix = ''] = /^( +)([\w./-]*)$/.exec(text.slice(lineStart, offset)) ?? [];
  const column = indent.length;
  if (column === 0 || prefix.startsWith('-') || !/^[\w./-]*[ \t]*(?:\r?\n|$)/.test(text.slice(offset, offset + 200)))
    return undefined;
  const lines = scanLines(text, documentStart(text, offset), offset);
  if (lines.at(-1)?.begins !== 'block') return undefined;
  const { keys, dashes } = openColumns(lines.slice(0, -1));
  const [deepest] = keys;
  if (deepest === undefined) return undefined;
  const below = columnBelow(lines.slice(0, -1), text, offset);
  const isForced = below !== undefined && below !== column;
  const item = dashes.get(column);
  const fits = !isForced && keys.includes(column);
  const target = isForced
    ? below
    : (item ?? (fits || opens(lines, column, deepest) ? undefined : nearest(keys, column)));
  if (target === undefined) return undefined;
  const by = target - column;
  const moved = text.slice(0, lineStart) + ' '.repeat(target) + text.slice(lineStart + column);
  return { text: moved, offset: offset + by, lineStart, by, fits, prefix, isForced };
}

/** Where an offer goes and what it writes there. */
interface Placed {
  readonly range: Range;
  readonly parts: readonly InsertPart[];
  readonly edits: readonly TextEdit[];
}

/** The same offer for the text as it is. */
export function inMisaligned<Offer extends Placed>(completion: Offer, { lineStart, by }: Alignment): Offer {
  const back = (offset: number): number => (offset > lineStart ? offset - by : offset);
  const { range, parts, edits } = completion;
  return {
    ...completion,
    range: { start: by < 0 ? range.start : back(range.start), end: back(range.end) },
    parts: by > 0 ? [' '.repeat(by), ...parts] : parts,
    edits: edits.map(({ range: { start, end }, newText }) => ({
      range: { start: back(start), end: back(end) },
      newText,
    })),
  };
}

function documentStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n---', offset - 1) + 1, 0);
}

/**
 * The columns of the keys that may go on below, deepest first, and for each column of dashes that of the item's keys.
 */
function openColumns(lines: readonly ScannedLine[]): {
  readonly keys: readonly number[];
  readonly dashes: ReadonlyMap<number, number>;
} {
  const keys: number[] = [];
  const dashes = new Map<number, number>();
  let within = Infinity;
  for (const { begins, isComment, content } of [...lines].reverse()) {
    if (begins !== 'block' || isComment || content === '' || content.startsWith('---')) continue;
    const lead = leadOf(content);
    const first = content.search(/[^ ]/);
    if (first > within) continue;
    if (lead <= within && !keys.includes(lead) && lead < content.length) keys.push(lead);
    const dash = content.lastIndexOf('-', lead - 1);
    if (lead > first && dash >= first && !dashes.has(dash)) dashes.set(dash, lead);
    within = Math.min(within, first);
    if (within === 0) break;
  }
  return { keys, dashes };
}

/** How much text below the cursor is looked at for the next field. */
const MAX_BELOW = 2000;

/** The column of the fields below the cursor, where the line above it opens their object. */
function columnBelow(before: readonly ScannedLine[], text: string, offset: number): number | undefined {
  const above = before.filter(({ isComment, content }) => !isComment && content.trim() !== '').at(-1);
  if (above?.begins !== 'block' || !above.content.trimEnd().endsWith(':')) return undefined;
  const [, ...below] = text.slice(offset, offset + MAX_BELOW).split('\n');
  const next = below.find((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  const indent = next === undefined ? 0 : next.length - next.trimStart().length;
  const isKey = next !== undefined && /^[\w./-]+:/.test(next.trimStart());
  return isKey && indent > leadOf(above.content) ? indent : undefined;
}

/** Does the line above open something that may begin in the column? */
function opens(lines: readonly ScannedLine[], column: number, deepest: number): boolean {
  const above = lines
    .slice(0, -1)
    .filter(({ isComment, content }) => !isComment && content.trim() !== '')
    .at(-1);
  return above !== undefined && column > deepest && /(?::|-|[|>][-+0-9]*)$/.test(above.content);
}

/** The nearest column; of two the deeper one. */
function nearest(columns: readonly number[], column: number): number | undefined {
  return [...columns].sort((a, b) => Math.abs(a - column) - Math.abs(b - column) || b - a)[0];
}
