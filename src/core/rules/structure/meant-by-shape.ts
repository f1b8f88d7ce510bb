/**
 * A name that is nothing like the field that was meant, while what is under it tells: `specification:` with
 * `containers:` below.
 */

import type { Schema, TypeSchema, ValueType } from '../../kubernetes/schema.ts';
import type { MapValue, Value } from '../../yaml/values.ts';

/** Fields that so many types have that they tell nothing. */
const TELLS_NOTHING: ReadonlySet<string> = new Set(['name', 'key', 'value', 'path', 'type', 'items', 'mode']);

/**
 * The one field, not written yet, whose type has all that is under the unknown name; undefined where several have it.
 */
export function meantByShape(map: MapValue, value: Value, type: TypeSchema, schema: Schema): string | undefined {
  const names = namesIn(value);
  if (names && isMetadata(map, value, names, schema)) return 'metadata';
  if (!names || !names.some((name) => !TELLS_NOTHING.has(name))) return undefined;
  const fitting = [...type.fields.values()].filter(
    (field) => field.name !== 'status' && !map.has(field.name) && holdsAll(field.type, value.kind, names, schema),
  );
  return fitting.length === 1 ? fitting[0]?.name : undefined;
}

/** At the top level, a name and labels are those of the object. */
function isMetadata(map: MapValue, { kind }: Value, names: readonly string[], schema: Schema): boolean {
  const fields = schema.type('ObjectMeta')?.fields;
  return (
    kind === 'map' &&
    map.has('kind') &&
    !map.has('metadata') &&
    names.includes('name') &&
    names.every((name) => fields?.has(name))
  );
}

/** The fields of an object, or those of the objects in a list. */
function namesIn(value: Value): string[] | undefined {
  if (value.kind === 'map') return value.entries.map(({ name }) => name);
  if (value.kind !== 'list' || value.items.some(({ kind }) => kind !== 'map')) return undefined;
  return value.maps().flatMap(({ entries }) => entries.map(({ name }) => name));
}

function holdsAll(type: ValueType, kind: Value['kind'], names: readonly string[], schema: Schema): boolean {
  const inner =
    kind === 'map' && type.kind === 'object'
      ? type.type
      : kind === 'list' && type.kind === 'list' && type.items.kind === 'object'
        ? type.items.type
        : undefined;
  const fields = inner === undefined ? undefined : schema.type(inner)?.fields;
  return fields !== undefined && names.every((name) => fields.has(name));
}
