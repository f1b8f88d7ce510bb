/** Offset of a document -> the field of the schema that stands there. */

import { KINDS } from '../../kubernetes/kinds.ts';
import type { FieldSchema, Schema, ValueType } from '../../kubernetes/schema.ts';
import type { Subject } from '../../manifest/subjects.ts';
import type { Range } from '../../text.ts';
import { placeAt } from '../../yaml/cursor.ts';
import type { YamlNode } from '../../yaml/nodes.ts';
import type { MapValue, Value } from '../../yaml/values.ts';

/** A key or a scalar in a document that is about Kubernetes. */
export interface WordPlace {
  /** The word itself: a key, or a value on one line. */
  readonly word: Range;
  readonly on: 'key' | 'value';
  readonly value: Value;
  /** The type that has the field, and the field; undefined where the schema has none. */
  readonly field: { readonly type: string; readonly schema: FieldSchema } | undefined;
}

/** What stands at an offset; undefined between words, inside long texts, and where nothing is Kubernetes. */
export function wordAt(
  text: string,
  root: Value | undefined,
  subjects: readonly Subject[],
  offset: number,
  schema: Schema,
): WordPlace | undefined {
  const place = root && placeAt(root, offset);
  if (!place || place.on === 'inside') return undefined;
  const types = rootTypes(subjects);
  const { value, entry, on } = place;
  if (!isInOneOf(types, value)) return undefined;
  const word = firstLineOf(on === 'key' && entry ? entry.key : value.node, text);
  if (offset > word.end) return undefined;
  return { word, on, value, field: fieldOf(value, types, schema) };
}

/** The objects of a document, each with the schema type of the whole of it. */
function rootTypes(subjects: readonly Subject[]): Map<Value, string> {
  const types = new Map<Value, string>();
  for (const subject of subjects) {
    if (subject.type === 'manifest' || subject.type === 'pod-template')
      types.set(subject.manifest.root, subject.manifest.kind.rootType);
    // With a wrong apiVersion, or none yet, the kind alone says enough to explain fields.
    if (subject.type === 'kind-problem') types.set(subject.root, kindNamed(subject.root));
  }
  return types;
}

function kindNamed(root: MapValue): string {
  const name = root.text('kind');
  return KINDS.find(({ kind }) => kind === name)?.rootType ?? '';
}

function isInOneOf(roots: ReadonlyMap<Value, string>, value: Value): boolean {
  for (let at: Value | undefined = value; at; at = at.parent) if (roots.has(at)) return true;
  return false;
}

function firstLineOf({ start, end }: YamlNode, text: string): Range {
  const newline = text.slice(start, end).search(/[\r\n]/);
  return { start, end: newline === -1 ? end : start + newline };
}

/** The field that a value belongs to: its own, or that of the list or free map around it. */
function fieldOf(value: Value, roots: ReadonlyMap<Value, string>, schema: Schema): WordPlace['field'] {
  const { parent } = value;
  if (!parent || roots.has(value)) return undefined;
  const around = typeOf(parent, roots, schema);
  if (around?.kind !== 'object') return around && fieldOf(parent, roots, schema);
  const field = schema.type(around.type)?.fields.get(String(value.key));
  return field && { type: around.type, schema: field };
}

function typeOf(value: Value, roots: ReadonlyMap<Value, string>, schema: Schema): ValueType | undefined {
  const root = roots.get(value);
  if (root !== undefined) return { kind: 'object', type: root };
  const around = value.parent && typeOf(value.parent, roots, schema);
  switch (around?.kind) {
    case 'object':
      return schema.type(around.type)?.fields.get(String(value.key))?.type;
    case 'list':
      return around.items;
    case 'map':
      return around.values;
    default:
      return undefined;
  }
}
