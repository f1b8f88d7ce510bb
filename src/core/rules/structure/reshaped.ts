/** Values in one wrapping too many, or in another one: `[[…]]`, `name: {name: web}`, `volumeMounts: {data: {…}}`. */

import type { ValueType } from '../../kubernetes/schema.ts';
import { changeTo, changeToPhrase, removeThe } from '../../wording/fix-titles.ts';
import type { Edits } from '../../yaml/edits.ts';
import type { Entry, ListValue, MapValue } from '../../yaml/values.ts';
import { scalarText } from '../../yaml/write.ts';
import type { Fix } from '../finding.ts';
import { otherFix, preferredFix } from '../rule.ts';
import { scalarFits } from '../scalar-types.ts';

/** A list in brackets as the item of another list: its items are those of the outer one. */
export function outOfInnerList(list: ListValue, { text }: Edits): Fix[] {
  const { node, parent } = list;
  if (parent?.kind !== 'list' || !node.flow || list.items.length === 0) return [];
  const inner = text.slice(node.start + 1, node.end - 1).trim();
  const items = parent.node.flow || list.items.length === 1 ? inner.replace(/,$/, '') : undefined;
  if (items === undefined || items.includes('#')) return [];
  return preferredFix(removeThe('inner brackets'), { range: { start: node.start, end: node.end }, newText: items });
}

/** Names under which nothing but the value itself can be meant. */
const ITSELF: ReadonlySet<string> = new Set(['name', 'value', 'key']);

/** `name: {name: web}` where one value is wanted. */
export function onlyValue(map: MapValue, wanted: ValueType, edits: Edits): Fix[] {
  const [entry, ...others] = map.entries;
  if (wanted.kind !== 'scalar' || !entry || others.length > 0 || map.node.kind !== 'map' || !map.node.flow) return [];
  const { value, name } = entry;
  if (value.kind !== 'scalar' || value.isNull || !scalarFits(value, wanted.scalar)) return [];
  const source = edits.text.slice(value.node.start, value.node.end);
  const fix = ITSELF.has(name) || name === map.key ? preferredFix : otherFix;
  return fix(changeTo(value.source), { range: { start: map.node.start, end: map.node.end }, newText: source });
}

/** An object in braces whose keys are the names, or the numbers, of what should be the items of a list. */
export function namedItems(map: MapValue, wanted: ValueType, edits: Edits): Fix[] {
  const { node } = map;
  if (wanted.kind !== 'list' || node.kind !== 'map' || !node.flow || map.entries.length === 0) return [];
  const items = map.entries.map((entry) => itemOf(entry, wanted.items, edits.text));
  if (items.includes(undefined)) return [];
  return preferredFix(changeToPhrase('a list'), {
    range: { start: node.start, end: node.end },
    newText: `[${items.join(', ')}]`,
  });
}

function itemOf({ name, value, merged }: Entry, wanted: ValueType, text: string): string | undefined {
  const source = text.slice(value.node.start, value.node.end);
  const isNumber = /^\d+$/.test(name);
  if (merged || source.includes('#')) return undefined;
  if (wanted.kind === 'scalar')
    return isNumber && value.kind === 'scalar' && scalarFits(value, wanted.scalar) ? source : undefined;
  if (value.kind !== 'map') return undefined;
  if (isNumber || value.has('name')) return isNumber || value.text('name') === name ? source : undefined;
  const rest = source.slice(1).trimStart();
  return `{name: ${scalarText(name, true)}${rest.startsWith('}') ? '' : ', '}${rest}`;
}
