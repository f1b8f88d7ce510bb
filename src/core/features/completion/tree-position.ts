/**
 * The place of a tree that a completion fills: the document without what is being typed, and with a candidate in its
 * place.
 */

import type { YamlEntry, YamlMap, YamlNode } from '../../yaml/nodes.ts';
import { mapOf, plain } from './snippet.ts';

/** Of a map: fields. Of a list or a value: the one thing that stands there. */
export interface TreePosition<Content> {
  readonly empty: YamlNode;
  fill(content: Content): YamlNode;
}

/** The place of one entry of a map; `key` is the half-typed one's. */
export function entryPosition(root: YamlNode, map: YamlMap, key: YamlNode): TreePosition<readonly YamlEntry[]> {
  const entries = (content: readonly YamlEntry[]): YamlNode => {
    const all = map.entries.flatMap((other) => (other.key === key ? content : [other]));
    return replaceNode(root, map, { ...map, entries: all });
  };
  return { empty: entries([]), fill: entries };
}

/** The place of a whole value; `holder` is the map whose value it is, for without a value its entry means nothing. */
export function valuePosition(root: YamlNode, value: YamlNode, holder?: YamlNode): TreePosition<YamlNode> {
  const fill = (content: YamlNode): YamlNode => replaceNode(root, value, content);
  if (holder?.kind !== 'map') return { empty: fill(plain('')), fill };
  return {
    empty: replaceNode(root, holder, { ...holder, entries: holder.entries.filter((entry) => entry.value !== value) }),
    fill,
  };
}

/**
 * The place of a list's next item, in `tree`, which may be an edited one; `above` is the list, or the nothing that
 * stands for it.
 */
export function nextItemPosition(tree: YamlNode, above: YamlNode): TreePosition<YamlNode> {
  const items = above.kind === 'list' ? above.items : [];
  const list = (content: YamlNode): YamlNode => ({
    kind: 'list',
    start: above.start,
    end: above.end,
    flow: false,
    items: [...items, content],
    tag: undefined,
  });
  return { empty: tree, fill: (content) => replaceNode(tree, above, list(content)) };
}

/**
 * The place of a whole object as one for its fields. Without any it is an empty object: what that lacks is no field's
 * fault.
 */
export function asEntries(slot: TreePosition<YamlNode>): TreePosition<readonly YamlEntry[]> {
  const fill = (content: readonly YamlEntry[]): YamlNode => slot.fill(mapOf(content));
  return { empty: fill([]), fill };
}

/** The tree with one node exchanged; what does not lead there stays the same. */
export function replaceNode(root: YamlNode, from: YamlNode, to: YamlNode): YamlNode {
  if (root === from) return to;
  if (from.start < root.start || from.start > root.end) return root;
  if (root.kind === 'list') {
    const items = root.items.map((item) => replaceNode(item, from, to));
    return items.every((item, at) => item === root.items[at]) ? root : { ...root, items };
  }
  if (root.kind !== 'map') return root;
  let changed = false;
  const entries = root.entries.map((entry) => {
    const value = replaceNode(entry.value, from, to);
    if (value === entry.value) return entry;
    changed = true;
    return { key: entry.key, value };
  });
  return changed ? { ...root, entries } : root;
}
