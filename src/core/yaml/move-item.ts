/** Gives an item of a block list another place in it. */

import type { TextEdit } from '../text.ts';
import { lineStartOf, nextLineOf, textEndOf } from './layout.ts';
import type { ListValue } from './values.ts';

/**
 * Moves the item `from` behind the item `to`, with its lines. Undefined in flow style, and where items share a line.
 */
export function moveItemBehind(text: string, list: ListValue, from: number, to: number): TextEdit[] | undefined {
  const { node } = list;
  if (node.flow || to <= from) return undefined;
  const [moved, next, target] = [node.items[from], node.items[from + 1], node.items[to]];
  if (!moved || !next || !target) return undefined;
  const start = lineStartOf(text, moved.start);
  const end = lineStartOf(text, next.start);
  const first = text.slice(start, moved.start);
  const behind = nextLineOf(text, textEndOf(text, target));
  if (!/^ *- +$/.test(first) || end <= start || behind < end) return undefined;
  const lines = text.slice(start, end);
  const isAtEnd = !text.slice(0, behind).endsWith('\n');
  return [
    { range: { start, end }, newText: '' },
    { range: { start: behind, end: behind }, newText: isAtEnd ? `\n${lines.trimEnd()}` : lines },
  ];
}
