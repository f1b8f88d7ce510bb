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
  /** Where the place is one for entries of a map: `fill` is `empty` with them in it. */
  readonly gap?: Gap<Content>;
}

export interface Gap<Content> {
  /** The map in `empty`. */
  readonly map: YamlNode;
  /** How many entries stand before. */
  readonly at: number;
  entries(content: Content): readonly YamlEntry[];
}

/** The place of one entry of a map; `key` is the half-typed one's. */
export function entryPosition(root: YamlNode, map: YamlMap, key: YamlNode): TreePosition<readonly YamlEntry[]> {
  const filled = (content: readonly YamlEntry[]): YamlMap => ({
    ...map,
    entries: map.entries.flatMap((other) => (other.key === key ? content : [other])),
  });
  const bare = filled([]);
  const at = map.entries.findIndex((entry) => entry.key === key);
  return {
    empty: replaceNode(root, map, bare),
    fill: (content) => replaceNode(root, map, filled(content)),
    gap: { map: bare, at, entries: (content) => content },
  };
}

/** The place of a whole value; `holder` is the map whose value it is, for without a value its entry means nothing. */
export function valuePosition(root: YamlNode, value: YamlNode, holder?: YamlNode): TreePosition<YamlNode> {
  const fill = (content: YamlNode): YamlNode => replaceNode(root, value, content);
  if (holder?.kind !== 'map') return { empty: fill(plain('')), fill };
  const bare = { ...holder, entries: holder.entries.filter((entry) => entry.value !== value) };
  const at = holder.entries.findIndex((entry) => entry.value === value);
  const key = holder.entries[at]?.key;
  return {
    empty: replaceNode(root, holder, bare),
    fill,
    ...(key ? { gap: { map: bare, at, entries: (content) => [{ key, value: content }] } } : {}),
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
  const none = mapOf([]);
  return {
    empty: slot.fill(none),
    fill: (content) => slot.fill(mapOf(content)),
    gap: { map: none, at: 0, entries: (content) => content },
  };
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
