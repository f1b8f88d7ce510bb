/** Edits within `{…}` and `[…]`: what is added or taken away brings its comma along. */

import type { Range, TextEdit } from '../text.ts';
import type { Comments } from './comments.ts';
import type { YamlList, YamlMap } from './nodes.ts';

/** Adds text behind the last part of a map or list in flow style. */
export function addToFlow(node: YamlMap | YamlList, text: string): TextEdit {
  const entry = node.kind === 'map' ? node.entries.at(-1) : undefined;
  const item = node.kind === 'list' ? node.items.at(-1) : undefined;
  const last = entry ? Math.max(entry.key.end, entry.value.end) : item?.end;
  if (last !== undefined) return { range: { start: last, end: last }, newText: `, ${text}` };
  return { range: { start: node.start + 1, end: Math.max(node.end - 1, node.start + 1) }, newText: text };
}

/** Takes a part out from between its neighbours. Undefined where a comment would go with it. */
export function removeFromFlow(
  comments: Comments,
  previous: Range | undefined,
  part: Range | undefined,
  next: Range | undefined,
): TextEdit | undefined {
  if (!part) return undefined;
  const range = { start: next ? part.start : (previous?.end ?? part.start), end: next ? next.start : part.end };
  return comments.within(range.start, range.end).length > 0 ? undefined : { range, newText: '' };
}
