/** From the cursor's position to what may be written there: fields of an object, pairs of a free map, or a value. */

import type { Layout } from '../../yaml/layout.ts';
import { columnOf } from '../../yaml/layout.ts';
import type { Schema } from '../../kubernetes/schema.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import type { Range } from '../../text.ts';
import type { YamlEntry, YamlNode } from '../../yaml/nodes.ts';
import type { MapValue, Value } from '../../yaml/values.ts';
import { mapOf } from './draft.ts';
import { expectedAt, expectedBelow } from './expected.ts';
import type { Expected } from './expected.ts';
import type { CursorPosition, KeyPosition, ValuePosition } from './position.ts';
import { asEntries, entrySlot, nextItemSlot, valueSlot } from './slot.ts';
import type { Slot } from './slot.ts';
import type { Style } from './write-draft.ts';

interface Spot {
  readonly expected: Expected;
  /** The value in whose place something is written, or the map that gets fields. */
  readonly value: Value;
  readonly style: Style;
  /** What stands around whatever is inserted: a space, a line break, a dash, brackets. */
  readonly before: string;
  readonly after: string;
  readonly range: Range;
  readonly prefix: string;
  /** What of the range stands behind the cursor. */
  readonly suffix: string;
}

/** A map that gets a field or a pair. */
export interface MapSpot extends Spot {
  readonly on: 'map';
  /** Its place in a tree: the document's, or one in which something else was changed. */
  slotIn(tree: YamlNode): Slot<readonly YamlEntry[]>;
  /** The map as far as it is written; undefined for a new one. */
  readonly map: MapValue | undefined;
  /** Only the name is to be written, with a value there already. */
  readonly nameOnly: YamlNode | undefined;
  /** A new item of a list of objects: whole items can be offered. */
  readonly isItem: boolean;
}

export interface ScalarSpot extends Spot {
  readonly on: 'scalar';
  slotIn(tree: YamlNode): Slot<YamlNode>;
  readonly quote: '' | '"' | "'";
}

export type AnySpot = MapSpot | ScalarSpot;

/** All that may be written at a position, most likely first. */
export function spotsAt(position: CursorPosition, manifest: Manifest, schema: Schema, layout: Layout): AnySpot[] {
  return position.on === 'key' ? keySpots(position, manifest, schema, layout) : valueSpots(position, manifest, schema, layout);
}

function keySpots(position: KeyPosition, manifest: Manifest, schema: Schema, layout: Layout): AnySpot[] {
  const { map, entry, aligned, hasColon, hasRest } = position;
  const here = expectedAt(map, manifest, schema);
  const style: Style = { flow: position.flow, column: position.column, layout };
  const common = { style, before: position.lead, after: position.trail, range: position.range, prefix: position.prefix, suffix: position.suffix };
  const spots: AnySpot[] = [...nextItemSpots(position, manifest, schema, layout)];
  if (!here || !aligned) return spots;
  const isAlone = map.entries.length === 1;
  const hasValue = !(entry.value.kind === 'scalar' && entry.value.isNull);
  if (here.type.kind === 'object' || here.type.kind === 'map') {
    if (hasValue && !hasColon && !hasRest) return spots;
    const slotIn = (tree: YamlNode): Slot<readonly YamlEntry[]> => entrySlot(tree, mapNode(map), entry.key);
    const nameOnly = hasColon || hasRest ? entry.value.node : undefined;
    const isItem = isAlone && map.parent?.kind === 'list' && !hasColon && !hasRest;
    return [{ ...common, on: 'map', expected: here, value: map, slotIn, map, nameOnly, isItem }, ...spots];
  }
  if (!isAlone || hasColon || hasValue) return spots;
  if (here.type.kind === 'scalar') {
    const isItem = map.parent?.kind === 'list';
    return isItem ? [{ ...common, on: 'scalar', expected: here, value: map, slotIn: (tree) => valueSlot(tree, map.node), quote: '' }] : spots;
  }
  if (position.flow) return spots;
  const slotIn = (tree: YamlNode): Slot<YamlNode> => ({ ...nextItemSlot(tree, map.node), empty: valueSlot(tree, map.node).empty });
  return [...itemSpots(here, map, slotIn, { ...common, before: `${common.before}- `, style: { ...style, column: style.column + 2 } }, schema)];
}

/** `- ` at the cursor's column goes on with the list above. */
function nextItemSpots(position: KeyPosition, manifest: Manifest, schema: Schema, layout: Layout): AnySpot[] {
  const { listAbove, map, entry } = position;
  const above = listAbove && expectedAt(listAbove.value, manifest, schema);
  if (!above || above.type.kind !== 'list' || position.hasColon || position.hasRest) return [];
  if (!(entry.value.kind === 'scalar' && entry.value.isNull)) return [];
  const slotIn = (tree: YamlNode): Slot<YamlNode> => nextItemSlot(entrySlot(tree, mapNode(map), entry.key).empty, listAbove.value.node);
  const style: Style = { flow: false, column: position.column + 2, layout };
  return itemSpots(above, listAbove.value, slotIn, { style, before: `${position.lead}- `, after: '', range: position.range, prefix: position.prefix, suffix: position.suffix }, schema);
}

type Common = Pick<Spot, 'style' | 'before' | 'after' | 'range' | 'prefix' | 'suffix'>;
type SlotIn = (tree: YamlNode) => Slot<YamlNode>;

function itemSpots(list: Expected, value: Value, slotIn: SlotIn, common: Common, schema: Schema): AnySpot[] {
  const expected = expectedBelow(list, value.kind === 'list' ? value.items.length : 0, schema);
  return expected ? contentSpots(expected, value, slotIn, common, true) : [];
}

/** A place without anything in it yet, for whatever type stands there. */
function contentSpots(expected: Expected, value: Value, slotIn: SlotIn, common: Common, isItem: boolean): AnySpot[] {
  if (expected.type.kind === 'scalar') return [{ ...common, on: 'scalar', expected, value, slotIn, quote: '' }];
  if (expected.type.kind === 'list') return [];
  return [{ ...common, on: 'map', expected, value, slotIn: (tree) => asEntries(slotIn(tree)), map: undefined, nameOnly: undefined, isItem }];
}

function valueSpots(position: ValuePosition, manifest: Manifest, schema: Schema, layout: Layout): AnySpot[] {
  const { value, quote } = position;
  const expected = expectedAt(value, manifest, schema);
  if (!expected) return [];
  const slotIn: SlotIn = (tree) => valueSlot(tree, value.node, value.parent?.node);
  const style: Style = { flow: position.flow, column: position.column, layout };
  const common: Common = { style, before: position.lead, after: '', range: position.range, prefix: position.prefix, suffix: position.suffix };
  if (expected.type.kind === 'scalar') return [{ ...common, on: 'scalar', expected, value, slotIn, quote }];
  const isEmpty = position.range.start === position.range.end && quote === '';
  return isEmpty && value.parent?.kind === 'map' ? openSpots(expected, position, slotIn, common, schema) : [];
}

/** Behind `key:` of an object or a list: its first field or item, on a line of its own or in brackets. */
function openSpots(expected: Expected, position: ValuePosition, slotIn: SlotIn, common: Common, schema: Schema): AnySpot[] {
  const { value, text } = position;
  const { layout } = common.style;
  const key = value.parent?.kind === 'map' ? value.parent.entries.find((entry) => entry.value === value)?.key : undefined;
  if (!key) return [];
  const isList = expected.type.kind === 'list';
  const content = isList ? expectedBelow(expected, 0, schema) : expected;
  if (!content) return [];
  const filling: SlotIn = isList ? (tree) => firstItemSlot(slotIn(tree)) : slotIn;
  if (position.flow) {
    const isMap = content.type.kind !== 'scalar';
    const around = { before: `${common.before}${isList ? '[' : ''}${isMap ? '{' : ''}`, after: `${isMap ? '}' : ''}${isList ? ']' : ''}` };
    return contentSpots(content, value, filling, { ...common, ...around }, isList);
  }
  const column = columnOf(text, key.start) + (isList && !layout.indentedLists ? 0 : layout.step);
  const before = `${layout.newline}${' '.repeat(column)}${isList ? '- ' : ''}`;
  const start = position.original(key.end) + 1;
  const style: Style = { ...common.style, column: column + (isList ? 2 : 0) };
  return contentSpots(content, value, filling, { ...common, before, style, range: { start, end: position.range.end } }, isList);
}

function firstItemSlot({ empty, fill }: Slot<YamlNode>): Slot<YamlNode> {
  return { empty, fill: (item) => fill({ kind: 'list', start: 0, end: 0, flow: true, items: [item], tag: undefined }) };
}

function mapNode({ node }: MapValue): Extract<YamlNode, { kind: 'map' }> {
  return node.kind === 'map' ? node : (mapOf([]) as Extract<YamlNode, { kind: 'map' }>);
}
