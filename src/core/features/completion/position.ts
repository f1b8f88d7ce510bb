/** Where the cursor stands in a document that is still being typed: in which map or list, on a key or on a value. */

import type { Range } from '../../text.ts';
import { placeAt } from '../../yaml/cursor.ts';
import { columnOf, lineStartOf } from '../../yaml/layout.ts';
import { isFlow } from '../../yaml/nodes.ts';
import type { YamlMap, YamlNode, YamlScalar } from '../../yaml/nodes.ts';
import { parseDocument } from '../../yaml/parse.ts';
import { readValues } from '../../yaml/read-values.ts';
import type { Entry, MapValue, ScalarValue, Value } from '../../yaml/values.ts';
import { MARK, markText } from './mark.ts';
import type { MarkedText } from './mark.ts';

interface Position {
  /** The document with a mark at the cursor, which makes it readable. */
  readonly root: Value;
  readonly text: string;
  /** The stretch of the original that is completed, and what of it stands before the cursor. */
  readonly range: Range;
  readonly prefix: string;
  /** What of the range stands behind the cursor. */
  readonly suffix: string;
  /** What has to stand before anything that is inserted. */
  readonly lead: '' | ' ';
  /** What has to stand after it: a comma, where more follows in `{…}` or `[…]`. */
  readonly trail: '' | ',';
  /** In `{…}` or `[…]`. */
  readonly flow: boolean;
  /** Where the completed word begins in its line: what follows on lines of its own is indented from there. */
  readonly column: number;
  /** The offset of the original for one of `text`. */
  original(offset: number): number;
}

/** The cursor is where a key stands, or where one may begin. */
export interface KeyPosition extends Position {
  readonly on: 'key';
  readonly map: MapValue;
  readonly entry: Entry;
  /** The key has its colon already: only its name is completed. */
  readonly hasColon: boolean;
  /** Does the key stand where the other keys of its map do? */
  readonly aligned: boolean;
  /** A field above, with nothing or with a list, whose next item may begin here. */
  readonly listAbove: Entry | undefined;
  /** Text follows in the same line. */
  readonly hasRest: boolean;
}

/** The cursor is in a scalar, or where one may begin. */
export interface ValuePosition extends Position {
  readonly on: 'value';
  readonly value: ScalarValue;
  readonly quote: '' | '"' | "'";
}

export type CursorPosition = KeyPosition | ValuePosition;

/** The position of `offset` in a document's text; undefined where nothing can be completed, as in comments. */
export function positionAt(text: string, offset: number): CursorPosition | undefined {
  return position(markText(text, offset, true), text, true) ?? position(markText(text, offset, false), text, false);
}

function position(marked: MarkedText, text: string, mayBeFlow: boolean): CursorPosition | undefined {
  const { root } = readValues(parseDocument(marked.text).root);
  const place = root && placeAt(root, marked.at + 1);
  if (!root || !place) return undefined;
  const trail = marked.added.includes(',') ? ',' : '';
  const common: Common = {
    root,
    text: marked.text,
    lead: marked.lead,
    trail,
    original: (offset: number) => originalOffset(marked, offset),
  };
  if (place.on === 'key' && place.entry && place.value.parent?.kind === 'map') {
    return keyPosition(common, marked, text, place.entry, place.value.parent, mayBeFlow);
  }
  return place.value.kind === 'scalar' && !marked.colonAdded ? valuePosition(common, marked, place.value) : undefined;
}

type Common = Pick<Position, 'root' | 'text' | 'lead' | 'trail' | 'original'>;

function keyPosition(
  common: Common,
  marked: MarkedText,
  text: string,
  entry: Entry,
  map: MapValue,
  mayBeFlow: boolean,
): KeyPosition | undefined {
  const { key } = entry;
  const node = map.node;
  if (key.kind !== 'scalar' || key.style !== 'plain' || node.kind !== 'map') return undefined;
  const prefix = marked.text.slice(key.start, marked.at);
  const start = marked.at - prefix.length;
  if (prefix.includes('\n') || (marked.colonAdded && start !== (marked.lead ? marked.at : marked.wordStart)))
    return undefined;
  if (common.trail === ',' && !(mayBeFlow && node.flow)) return undefined;
  if (map.parent?.kind === 'list' && !isInFlow(map) && !followsDash(node, marked.text)) return undefined;
  const column = columnOf(marked.text, key.start);
  const others = node.entries.filter((other) => other.key !== key);
  const wordEnd = common.original(key.end);
  return {
    ...common,
    on: 'key',
    map,
    entry,
    range: { start: common.original(start), end: wordEnd },
    prefix,
    suffix: marked.text.slice(marked.at + MARK.length, key.end),
    flow: isInFlow(map),
    column,
    hasColon: !marked.colonAdded,
    aligned: node.flow || others.every((other) => columnOf(marked.text, other.key.start) === column),
    listAbove: node.flow ? undefined : listAbove(map, node, key, column, marked.text),
    hasRest: common.trail === '' && /^[ \t]*[^\s#,\]}]/.test(text.slice(wordEnd)),
  };
}

/** The parser takes keys at odd columns below a list for items of it, without any dash. */
function followsDash(item: YamlMap, text: string): boolean {
  return /- *$/.test(text.slice(lineStartOf(text, item.start), item.start));
}

/** The field before the key, when `- ` at this column would go on with its list or begin it. */
function listAbove(map: MapValue, node: YamlMap, key: YamlScalar, column: number, text: string): Entry | undefined {
  const at = node.entries.findIndex((entry) => entry.key === key);
  const above = node.entries[at - 1];
  if (!above) return undefined;
  const entry = map.entries.find((candidate) => candidate.key === above.key);
  const { value } = above;
  if (value.kind === 'list' && !value.flow) return columnOf(text, dashOf(value, text)) === column ? entry : undefined;
  const isNothing = value.kind === 'scalar' && value.start === value.end;
  return isNothing && columnOf(text, above.key.start) <= column ? entry : undefined;
}

/** The offset of the first dash of a block list. */
function dashOf(list: YamlNode, text: string): number {
  const first = list.kind === 'list' ? list.items[0] : undefined;
  return text.charAt(list.start) === '-' || !first ? list.start : text.lastIndexOf('-', first.start);
}

function valuePosition(common: Common, marked: MarkedText, value: ScalarValue): ValuePosition | undefined {
  const { node } = value;
  if (node.style === 'literal' || node.style === 'folded') return undefined;
  const quote = node.style === 'double' ? '"' : node.style === 'single' ? "'" : '';
  const start = node.start + quote.length;
  const prefix = marked.text.slice(start, marked.at);
  const body = marked.text.slice(start, node.end);
  if (start > marked.at || body.includes('\n')) return undefined;
  if (common.trail === ',' && !(value.parent && isInFlow(value.parent))) return undefined;
  const end = node.end - (quote !== '' && body.endsWith(quote) ? 1 : 0);
  const first = common.original(start);
  return {
    ...common,
    on: 'value',
    value,
    quote,
    range: { start: first, end: Math.max(common.original(end), first) },
    prefix,
    suffix: marked.text.slice(marked.at + MARK.length, Math.max(end, marked.at + MARK.length)),
    flow: value.parent !== undefined && isInFlow(value.parent),
    column: columnOf(marked.text, node.start),
  };
}

function isInFlow(value: Value): boolean {
  for (let at: Value | undefined = value; at; at = at.parent) {
    if (isFlow(at.node)) return true;
  }
  return false;
}

function originalOffset(marked: MarkedText, offset: number): number {
  const { at, lead, added } = marked;
  if (offset <= at) return Math.min(offset, at - lead.length);
  const behindMark = Math.max(offset - MARK.length - lead.length, at - lead.length);
  const end = marked.wordEnd;
  return behindMark <= end ? behindMark : Math.max(behindMark - added.length, end);
}
