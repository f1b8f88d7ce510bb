/** From the cursor's position to what may be written there: fields of an object, pairs of a free map, or a value. */

import type { Layout } from '../../yaml/layout.ts';
import { columnOf } from '../../yaml/layout.ts';
import type { Schema } from '../../kubernetes/schema.ts';
import type { Kind } from '../../kubernetes/kinds.ts';
import type { Range } from '../../text.ts';
import type { YamlEntry, YamlNode } from '../../yaml/nodes.ts';
import type { MapValue, Value } from '../../yaml/values.ts';
import { mapOf } from './snippet.ts';
import { expectedAlong, expectedBelow } from './expected.ts';
import type { Expected } from './expected.ts';
import type { CursorPosition, KeyPosition, ValuePosition } from './position.ts';
import { asEntries, entryPosition, nextItemPosition, valuePosition } from './tree-position.ts';
import type { TreePosition } from './tree-position.ts';
import type { SnippetStyle } from './write-snippet.ts';

interface PositionInTree {
  readonly expected: Expected;
  /** The value in whose place something is written, or the map that gets fields. */
  readonly value: Value;
  readonly style: SnippetStyle;
  /** What stands around whatever is inserted: a space, a line break, a dash, brackets. */
  readonly before: string;
  readonly after: string;
  readonly range: Range;
  readonly prefix: string;
  /** What of the range stands behind the cursor. */
  readonly suffix: string;
}

/** A map that gets a field or a pair. */
export interface MapPosition extends PositionInTree {
  readonly on: 'map';
  /** Its place in a tree: the document's, or one in which something else was changed. */
  slotIn(tree: YamlNode): TreePosition<readonly YamlEntry[]>;
  /** The map as far as it is written; undefined for a new one. */
  readonly map: MapValue | undefined;
  /** Only the name is to be written, with a value there already. */
  readonly nameOnly: YamlNode | undefined;
  /** A new item of a list of objects: whole items can be offered. */
  readonly isItem: boolean;
}

export interface ScalarPosition extends PositionInTree {
  readonly on: 'scalar';
  slotIn(tree: YamlNode): TreePosition<YamlNode>;
  readonly quote: '' | '"' | "'";
}

export type TypedPosition = MapPosition | ScalarPosition;

/** The kind of the object around a position, and the steps that lead from the object to it. */
export interface ObjectWay {
  readonly kind: Kind;
  readonly steps: readonly (string | number)[];
}

/** All that may be written at a position, most likely first. */
export function typedPositionsAt(
  position: CursorPosition,
  object: ObjectWay,
  schema: Schema,
  layout: Layout,
): TypedPosition[] {
  return position.on === 'key'
    ? keySpots(position, object, schema, layout)
    : valueSpots(position, object, schema, layout);
}

function keySpots(position: KeyPosition, object: ObjectWay, schema: Schema, layout: Layout): TypedPosition[] {
  const { map, entry, aligned, hasColon, hasRest } = position;
  const here = expectedAlong(object.steps, object.kind, schema);
  const style: SnippetStyle = { flow: position.flow, column: position.column, layout };
  const common = {
    style,
    before: position.lead,
    after: position.trail,
    range: position.range,
    prefix: position.prefix,
    suffix: position.suffix,
  };
  const typedPositions: TypedPosition[] = [...nextItemSpots(position, object, schema, layout)];
  if (!here || !aligned) return typedPositions;
  const isAlone = map.entries.length === 1;
  const hasValue = !(entry.value.kind === 'scalar' && entry.value.isNull);
  if (here.type.kind === 'object' || here.type.kind === 'map') {
    if (hasValue && !hasColon && !hasRest) return typedPositions;
    const slotIn = (tree: YamlNode): TreePosition<readonly YamlEntry[]> => entryPosition(tree, mapNode(map), entry.key);
    const nameOnly = hasColon || hasRest ? entry.value.node : undefined;
    const isItem = isAlone && map.parent?.kind === 'list' && !hasColon && !hasRest;
    const around = isItem && isBare(position) ? braced(common) : common;
    const fields: MapPosition = { ...around, on: 'map', expected: here, value: map, slotIn, map, nameOnly, isItem };
    const above = position.listAbove?.value;
    const isBegun = above?.kind === 'scalar' && above.isNull;
    return isBegun ? [...typedPositions, fields] : [fields, ...typedPositions];
  }
  if (!isAlone || hasColon || hasValue) return typedPositions;
  if (here.type.kind === 'scalar') {
    const isItem = map.parent?.kind === 'list';
    return isItem
      ? [
          {
            ...common,
            on: 'scalar',
            expected: here,
            value: map,
            slotIn: (tree) => valuePosition(tree, map.node),
            quote: '',
          },
        ]
      : typedPositions;
  }
  if (position.flow) return typedPositions;
  const slotIn = (tree: YamlNode): TreePosition<YamlNode> => ({
    ...nextItemPosition(tree, map.node),
    empty: valuePosition(tree, map.node).empty,
  });
  return [
    ...itemSpots(
      here,
      map,
      slotIn,
      { ...common, before: `${common.before}- `, style: { ...style, column: style.column + 2 } },
      schema,
    ),
  ];
}

/** An item of `[…]` without braces of its own, which could have but one field, and none in JSON. */
function isBare({ flow, map, text }: KeyPosition): boolean {
  return flow && text.charAt(map.node.start) !== '{';
}

function braced<Place extends Common>(place: Place): Place {
  return { ...place, before: `${place.before}{`, after: `}${place.after}` };
}

/** `- ` at the cursor's column goes on with the list above. */
function nextItemSpots(
  position: KeyPosition,
  { kind, steps }: ObjectWay,
  schema: Schema,
  layout: Layout,
): TypedPosition[] {
  const { listAbove, map, entry } = position;
  const above = listAbove && expectedAlong([...steps, listAbove.name], kind, schema);
  if (!above || above.type.kind !== 'list' || position.hasColon || position.hasRest) return [];
  if (!(entry.value.kind === 'scalar' && entry.value.isNull)) return [];
  const slotIn = (tree: YamlNode): TreePosition<YamlNode> =>
    nextItemPosition(entryPosition(tree, mapNode(map), entry.key).empty, listAbove.value.node);
  const style: SnippetStyle = { flow: false, column: position.column + 2, layout };
  return itemSpots(
    above,
    listAbove.value,
    slotIn,
    {
      style,
      before: `${position.lead}- `,
      after: '',
      range: position.range,
      prefix: position.prefix,
      suffix: position.suffix,
    },
    schema,
  );
}

type Common = Pick<PositionInTree, 'style' | 'before' | 'after' | 'range' | 'prefix' | 'suffix'>;
type SlotIn = (tree: YamlNode) => TreePosition<YamlNode>;

function itemSpots(list: Expected, value: Value, slotIn: SlotIn, common: Common, schema: Schema): TypedPosition[] {
  const expected = expectedBelow(list, value.kind === 'list' ? value.items.length : 0, schema);
  return expected ? contentSpots(expected, value, slotIn, common, true) : [];
}

/** A place without anything in it yet, for whatever type stands there. */
function contentSpots(
  expected: Expected,
  value: Value,
  slotIn: SlotIn,
  common: Common,
  isItem: boolean,
): TypedPosition[] {
  if (expected.type.kind === 'scalar') return [{ ...common, on: 'scalar', expected, value, slotIn, quote: '' }];
  if (expected.type.kind === 'list') return [];
  return [
    {
      ...common,
      on: 'map',
      expected,
      value,
      slotIn: (tree) => asEntries(slotIn(tree)),
      map: undefined,
      nameOnly: undefined,
      isItem,
    },
  ];
}

function valueSpots(position: ValuePosition, object: ObjectWay, schema: Schema, layout: Layout): TypedPosition[] {
  const { value, quote } = position;
  const expected = expectedAlong(object.steps, object.kind, schema);
  if (!expected) return [];
  const slotIn: SlotIn = (tree) => valuePosition(tree, value.node, value.parent?.node);
  const style: SnippetStyle = { flow: position.flow, column: position.column, layout };
  const common: Common = {
    style,
    before: position.lead,
    after: quote === '' ? position.trail : '',
    range: position.range,
    prefix: position.prefix,
    suffix: position.suffix,
  };
  if (expected.type.kind === 'scalar') return [{ ...common, on: 'scalar', expected, value, slotIn, quote }];
  const isEmpty = position.range.start === position.range.end && quote === '';
  return isEmpty && value.parent?.kind === 'map' ? openSpots(expected, position, slotIn, common, schema) : [];
}

/** Behind `key:` of an object or a list: its first field or item, on a line of its own or in brackets. */
function openSpots(
  expected: Expected,
  position: ValuePosition,
  slotIn: SlotIn,
  common: Common,
  schema: Schema,
): TypedPosition[] {
  const { value, text } = position;
  const { layout } = common.style;
  const key =
    value.parent?.kind === 'map' ? value.parent.entries.find((entry) => entry.value === value)?.key : undefined;
  if (!key) return [];
  const isList = expected.type.kind === 'list';
  const content = isList ? expectedBelow(expected, 0, schema) : expected;
  if (!content) return [];
  const filling: SlotIn = isList ? (tree) => firstItemSlot(slotIn(tree)) : slotIn;
  if (position.flow) {
    const isMap = content.type.kind !== 'scalar';
    const around = {
      before: `${common.before}${isList ? '[' : ''}${isMap ? '{' : ''}`,
      after: `${isMap ? '}' : ''}${isList ? ']' : ''}${common.after}`,
    };
    return contentSpots(content, value, filling, { ...common, ...around }, isList);
  }
  const column = columnOf(text, key.start) + (isList && !layout.indentedLists ? 0 : layout.step);
  const before = `${layout.newline}${' '.repeat(column)}${isList ? '- ' : ''}`;
  const start = position.original(key.end) + 1;
  const style: SnippetStyle = { ...common.style, column: column + (isList ? 2 : 0) };
  return contentSpots(
    content,
    value,
    filling,
    { ...common, before, style, range: { start, end: position.range.end } },
    isList,
  );
}

function firstItemSlot({ empty, fill, gap }: TreePosition<YamlNode>): TreePosition<YamlNode> {
  const list = (item: YamlNode): YamlNode => ({
    kind: 'list',
    start: 0,
    end: 0,
    flow: true,
    items: [item],
    tag: undefined,
  });
  return {
    empty,
    fill: (item) => fill(list(item)),
    ...(gap ? { gap: { ...gap, entries: (item) => gap.entries(list(item)) } } : {}),
  };
}

function mapNode({ node }: MapValue): Extract<YamlNode, { kind: 'map' }> {
  return node.kind === 'map' ? node : (mapOf([]) as Extract<YamlNode, { kind: 'map' }>);
}
