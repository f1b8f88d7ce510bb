/** Objects where a string is expected: a file of a ConfigMap without its `|`, and labels one level too deep. */

import { columnOf, lineStartOf, nextLineOf, textEndOf } from '../../yaml/layout.ts';
import type { Edits } from '../../yaml/edits.ts';
import type { TextEdit } from '../../text.ts';
import type { MapValue, Value } from '../../yaml/values.ts';
import { scalarText } from '../../yaml/write.ts';
import { addPhrase, changeTo } from '../../wording/fix-titles.ts';
import type { Shape } from './shape.ts';

/** Their values are texts of any length. */
const HOLD_TEXTS: ReadonlySet<string> = new Set(['data', 'stringData', 'annotations']);

/** A block of lines under a key of `data`: with a `|` behind the key it is the text that it looks like. */
export function textBlock(value: Value, edits: Edits): Shape | undefined {
  const { node, parent } = value;
  if ((node.kind !== 'map' && node.kind !== 'list') || node.flow || parent?.kind !== 'map') return undefined;
  if (!HOLD_TEXTS.has(String(parent.key))) return undefined;
  const entry = parent.index.of(value);
  const { text, layout } = edits;
  const colon = entry && !entry.merged ? text.indexOf(':', entry.key.end) : -1;
  if (!entry || colon < 0 || !isCommentOnly(text.slice(colon + 1, lineStartOf(text, node.start)))) return undefined;
  const isDeeper = columnOf(text, node.start) > columnOf(text, entry.key.start);
  const starts = isDeeper ? [] : linesBetween(text, node.start, textEndOf(text, node));
  return {
    message: `\`${clip(entry.name)}\` is a string; a multi-line string needs \`|\` after the colon.`,
    title: addPhrase('`|` after the colon'),
    edits: [
      { range: { start: colon + 1, end: colon + 1 }, newText: ' |' },
      ...starts.map((start): TextEdit => ({ range: { start, end: start }, newText: ' '.repeat(layout.step) })),
    ],
  };
}

/** `selector: {matchLabels: {app: web}}` where the labels themselves are wanted: they come one level out. */
export function labelsTooDeep(value: Value, { text }: Edits): Shape | undefined {
  const { node, parent } = value;
  if (value.kind !== 'map' || node.kind !== 'map' || parent?.kind !== 'map' || value.entries.length === 0)
    return undefined;
  const entry = parent.index.of(value);
  if (!entry || entry.merged || !['matchLabels', 'labels', 'selector'].includes(entry.name)) return undefined;
  if (value.entries.some((pair) => pair.merged || pair.value.kind !== 'scalar' || parent.entry(pair.name)))
    return undefined;
  const edits = node.flow ? outOfBraces(entry.key.start, value, text) : outdented(entry.key.start, value, text);
  const holder = String(parent.key);
  return {
    message: `\`${holder}\` takes the labels directly here, without \`${entry.name}\`.`,
    title: `Move the labels up to \`${holder}\``,
    edits,
  };
}

/** The selectors of a Service and of a ReplicationController have no expressions; `In` with one value is a label. */
export function expressionsAsLabels(value: Value, { text, layout }: Edits): Shape | undefined {
  const { node, parent } = value;
  const entry = parent?.kind === 'map' && parent.key === 'selector' ? parent.index.of(value) : undefined;
  if (value.kind !== 'list' || node.kind !== 'list' || node.flow || entry?.name !== 'matchExpressions')
    return undefined;
  const pairs = value.items.map((item) => {
    const [only, ...more] =
      item.kind === 'map' && item.text('operator') === 'In' ? (item.list('values')?.texts() ?? []) : [];
    const key = item.kind === 'map' ? item.text('key') : undefined;
    return key === undefined || only === undefined || more.length > 0 ? undefined : `${key}: ${scalarText(only)}`;
  });
  const range = { start: entry.key.start, end: textEndOf(text, node) };
  if (pairs.length === 0 || pairs.includes(undefined) || text.slice(range.start, range.end).includes('#'))
    return undefined;
  const newText = pairs.join(layout.newline + ' '.repeat(columnOf(text, entry.key.start)));
  return {
    message: 'This `selector` takes labels only; it has no `matchExpressions`.',
    title: changeTo(pairs.join(', ')),
    edits: [{ range, newText }],
  };
}

function outOfBraces(start: number, { node }: MapValue, text: string): TextEdit[] | [undefined] {
  const inner = text
    .slice(node.start + 1, node.end - 1)
    .trim()
    .replace(/,$/, '');
  const isInFlow = !/^[ \t]*$/.test(text.slice(lineStartOf(text, start), start));
  if (inner.includes('\n') || inner.includes('#')) return [undefined];
  const indent = ' '.repeat(columnOf(text, start));
  const newText = isInFlow ? inner : inner.split(/, */).join(`\n${indent}`);
  return [{ range: { start, end: node.end }, newText }];
}

/** The line of the key goes, and what is under it moves to its column. */
function outdented(start: number, { node }: MapValue, text: string): (TextEdit | undefined)[] {
  const by = columnOf(text, node.start) - columnOf(text, start);
  const line = { start: lineStartOf(text, start), end: nextLineOf(text, start) };
  const isAlone = /^\s*[\w"']+:\s*$/.test(text.slice(line.start, line.end));
  if (!isAlone || by < 0) return [undefined];
  const under = linesBetween(text, line.end, textEndOf(text, node)).map((at) => {
    const indent = /^ */.exec(text.slice(at, at + by))?.[0].length ?? 0;
    return { range: { start: at, end: at + indent }, newText: '' };
  });
  return [{ range: line, newText: '' }, ...under];
}

/** Where the lines begin that hold something, from the line of `start` on. */
function linesBetween(text: string, start: number, end: number): number[] {
  const found: number[] = [];
  for (let line = lineStartOf(text, start); line < end; line = nextLineOf(text, line))
    if (text.slice(line, nextLineOf(text, line)).trim() !== '') found.push(line);
  return found;
}

function isCommentOnly(text: string): boolean {
  return text.split('\n').every((line) => line.trim() === '' || line.trim().startsWith('#'));
}

function clip(name: string): string {
  return name.length > 25 ? `${name.slice(0, 24)}…` : name;
}
