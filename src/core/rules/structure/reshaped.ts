/** Values in one wrapping too many, or in another one: `[[…]]`, `name: {name: web}`, `volumeMounts: {data: {…}}`. */

import type { ValueType } from '../../kubernetes/schema.ts';
import type { TextEdit } from '../../text.ts';
import { changeTo, changeToPhrase, removeThe } from '../../wording/fix-titles.ts';
import type { Edits } from '../../yaml/edits.ts';
import { columnOf } from '../../yaml/layout.ts';
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

/**
 * An object in lines whose keys are the names of what should be the items: `web:` with its fields below becomes
 * `- name: web`.
 */
export function namedBlocks({ node, entries }: MapValue, wanted: ValueType, edits: Edits): Fix[] {
  if (wanted.kind !== 'list' || wanted.items.kind !== 'object' || node.kind !== 'map' || node.flow) return [];
  const main = Object.hasOwn(MAIN_FIELD, wanted.items.type) ? MAIN_FIELD[wanted.items.type] : undefined;
  const made = entries.map((entry) => namedBlock(entry, main, edits));
  const changes = made.flatMap((one) => one ?? []);
  return made.includes(undefined) ? [] : preferredFix(changeToPhrase('a list'), changes);
}

/** What one value beside a name gives. */
const MAIN_FIELD: Readonly<Record<string, string>> = {
  ContainerPort: 'containerPort',
  ServicePort: 'port',
  VolumeMount: 'mountPath',
  Container: 'image',
};

function namedBlock(
  { key, name, value, merged }: Entry,
  main: string | undefined,
  edits: Edits,
): TextEdit[] | undefined {
  const { text, layout } = edits;
  const { node } = value;
  const gap = text.slice(key.end, node.start);
  if (merged || gap.includes('#') || !/^[\w.-]+$/.test(name)) return undefined;
  const head = `- name: ${scalarText(name)}`;
  const column = columnOf(text, key.start);
  if (value.kind === 'scalar') {
    if (value.isNull) return [{ range: { start: key.start, end: key.end + 1 }, newText: head }];
    if (main === undefined || value.source.includes('\n')) return undefined;
    const line = `${head}${layout.newline}${' '.repeat(column + 2)}${main}:`;
    return [{ range: { start: key.start, end: key.end + 1 }, newText: line }];
  }
  if (value.kind !== 'map' || value.has('name') || node.kind !== 'map' || value.entries.length === 0) return undefined;
  if (node.flow) {
    const open = `- {name: ${scalarText(name, true)}, `;
    return [{ range: { start: key.start, end: node.start + 1 }, newText: open }];
  }
  const by = column + 2 - columnOf(text, node.start);
  const lines = edits.linesOf(node.start, node);
  return [
    { range: { start: key.start, end: key.end + 1 }, newText: head },
    ...(by === 0 ? [] : lines.map((start) => shifted(start, by))),
  ];
}

function shifted(start: number, by: number): TextEdit {
  return by > 0
    ? { range: { start, end: start }, newText: ' '.repeat(by) }
    : { range: { start: start + by, end: start }, newText: '' };
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
