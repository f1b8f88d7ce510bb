/**
 * A list where an object is wanted: one that belongs in a field of it (`exec: [cat, /tmp/up]`), or its own fields with
 * dashes in front.
 */

import type { FieldSchema, Schema } from '../../kubernetes/schema.ts';
import type { TextEdit } from '../../text.ts';
import { code } from '../../wording/code.ts';
import { move, removeThe } from '../../wording/fix-titles.ts';
import type { Edits } from '../../yaml/edits.ts';
import { columnOf, dashBefore } from '../../yaml/layout.ts';
import type { ListValue } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';
import { otherFix, preferredFix } from '../rule.ts';

/** Puts the list under the field that takes it; of several, each is offered. */
export function underListField(list: ListValue, type: string, types: Schema, edits: Edits): Fix[] {
  const dashes = withoutDashes(list, type, types, edits);
  if (dashes.length > 0) return dashes;
  const fields = [...(types.type(type)?.fields.values() ?? [])];
  const fitting = fields.filter((field) => takes(field, list, types));
  const areTexts = list.items.every(({ kind }) => kind === 'scalar');
  // Texts fit many fields; they are meant only where there is nothing else.
  if (areTexts && fitting.length < fields.length) return [];
  const fix = fitting.length === 1 ? preferredFix : otherFix;
  return fitting.flatMap(({ name }) => fix(move('the list', `under ${code(name)}`), headed(list, name, edits)));
}

function takes({ name, type }: FieldSchema, list: ListValue, types: Schema): boolean {
  if (type.kind !== 'list') return false;
  const { items } = type;
  if (items.kind === 'scalar') return list.items.every((item) => item.kind === 'scalar' && item.string !== undefined);
  const fields = items.kind === 'object' && name !== 'managedFields' ? types.type(items.type)?.fields : undefined;
  return list.items.every((item) => item.kind === 'map' && item.entries.every((entry) => fields?.has(entry.name)));
}

function headed(list: ListValue, name: string, edits: Edits): TextEdit[] | undefined {
  const { text, layout } = edits;
  const { node, parent, key } = list;
  if (node.flow)
    return [
      { range: { start: node.start, end: node.start }, newText: `{${name}: ` },
      { range: { start: node.end, end: node.end }, newText: '}' },
    ];
  const first = node.items[0];
  const entry = parent?.kind === 'map' ? parent.entry(String(key)) : undefined;
  if (!first || !entry) return undefined;
  const dash = dashBefore(text, first);
  const column = columnOf(text, dash);
  const by = Math.max(0, columnOf(text, entry.key.start) + layout.step - column);
  const indent = ' '.repeat(by);
  const [, ...others] = edits.linesOf(dash, node);
  const head = `${indent}${name}:${layout.newline}${' '.repeat(column + by)}`;
  return [
    { range: { start: dash, end: dash }, newText: head },
    ...(by === 0 ? [] : others.map((start) => ({ range: { start, end: start }, newText: indent }))),
  ];
}

/** Where all items together are the object: each field once. */
function withoutDashes({ node, items }: ListValue, type: string, types: Schema, { text }: Edits): Fix[] {
  const fields = types.type(type)?.fields;
  const names = items.flatMap((item) => (item.kind === 'map' ? item.entries.map(({ name }) => name) : ['']));
  const areFields = names.every((name) => fields?.has(name)) && new Set(names).size === names.length;
  const areBlocks = items.every((item) => item.kind === 'map' && item.node.kind === 'map' && !item.node.flow);
  if (node.flow || !areFields || !areBlocks) return [];
  const edits = items.map((item) => {
    const start = dashBefore(text, item.node);
    return { range: { start, end: start + 1 }, newText: ' ' };
  });
  return preferredFix(removeThe(edits.length === 1 ? 'dash' : 'dashes'), edits);
}
