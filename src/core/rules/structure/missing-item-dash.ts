/** An item of a list whose keys start again from the first: the dash of the next item is missing. */

import type { TextEdit } from '../../text.ts';
import { columnOf, dashBefore, lineStartOf } from '../../yaml/layout.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../../yaml/nodes.ts';
import type { MapValue } from '../../yaml/values.ts';

interface AnotherItem {
  /** The key that comes again, where the next item starts. */
  readonly first: YamlNode;
  readonly edits: readonly TextEdit[];
}

/** Undefined where the keys are no whole items one after another, or say the same twice. */
export function startsAnotherItem({ node, parent }: MapValue, text: string): AnotherItem | undefined {
  if (parent?.kind !== 'list' || parent.node.flow || node.kind !== 'map' || node.flow) return undefined;
  const [whole, ...others] = itemsOf(node);
  const [next] = others;
  const first = next?.[0]?.key;
  if (!whole || !next || !first || !others.every((item) => isLike(whole, item))) return undefined;
  const dash = columnOf(text, dashBefore(text, node));
  const edits = others.flatMap(([entry]) => (entry ? dashEdit(entry.key.start, dash, text) : []));
  return edits.length === others.length ? { first, edits } : undefined;
}

/** The entries, cut before each key that is the first one again. */
function itemsOf(node: YamlMap): YamlEntry[][] {
  const name = keyText(node.entries[0]);
  const items: YamlEntry[][] = [];
  for (const entry of node.entries) {
    if (keyText(entry) === name) items.push([]);
    items.at(-1)?.push(entry);
  }
  return items;
}

/** Each key once in each of them, another first value, and not one key alone beside several. */
function isLike(whole: readonly YamlEntry[], item: readonly YamlEntry[]): boolean {
  const isOneKey = whole.length === 1;
  const values = [whole, item].map(([entry]) => (entry?.value.kind === 'scalar' ? entry.value.text : undefined));
  return (
    [whole, item].every((entries) => new Set(entries.map(keyText)).size === entries.length) &&
    isOneKey === (item.length === 1) &&
    values.every((value) => value !== undefined) &&
    values[0] !== values[1]
  );
}

function dashEdit(at: number, dash: number, text: string): TextEdit[] {
  const start = lineStartOf(text, at) + dash;
  return text.slice(lineStartOf(text, at), at).trim() === '' && start < at
    ? [{ range: { start, end: start + 1 }, newText: '-' }]
    : [];
}

function keyText(entry: YamlEntry | undefined): string | undefined {
  return entry?.key.kind === 'scalar' ? entry.key.text : undefined;
}
