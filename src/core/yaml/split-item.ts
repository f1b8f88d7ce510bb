/** Cuts one item of a list in two. */

import type { TextEdit } from '../text.ts';
import type { Edits } from './edits.ts';
import { columnOf, lineStartOf } from './layout.ts';
import type { Entry, MapValue } from './values.ts';

/**
 * Makes `entry` and what follows it in the item `map` an item of its own. Undefined where the layout does not allow
 * it.
 */
export function splitItem({ text, layout }: Edits, map: MapValue, entry: Entry): TextEdit | undefined {
  const { node, parent } = map;
  if (node.kind !== 'map' || parent?.kind !== 'list' || entry.merged) return undefined;
  const at = node.entries.findIndex(({ key }) => key === entry.key);
  const before = node.entries[at - 1];
  if (!before) return undefined;
  if (!node.flow) {
    const isOwnLine = text.slice(lineStartOf(text, entry.key.start), entry.key.start).trim() === '';
    const dash = text.lastIndexOf('-', node.start);
    if (!isOwnLine || columnOf(text, dash) !== columnOf(text, entry.key.start) - 2) return undefined;
    return { range: { start: entry.key.start - 2, end: entry.key.start }, newText: '- ' };
  }
  const range = { start: Math.max(before.value.end, before.key.end), end: entry.key.start };
  if (parent.node.flow) return { range, newText: '}, {' };
  const dash = text.lastIndexOf('-', node.start);
  return { range, newText: `}${layout.newline}${' '.repeat(columnOf(text, dash))}- {` };
}
