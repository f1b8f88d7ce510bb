/** Where a field belongs that stands at the wrong depth: under the key above it, deeper inside, or further out. */

import type { FieldSchema, Schema, TypeSchema } from '../../kubernetes/schema.ts';
import type { Entry, MapValue, Value } from '../../yaml/values.ts';
import type { RuleContext } from '../rule.ts';

/** The label of the root. */
export const TOP_LEVEL = 'the top level';

export interface FieldHome {
  /** How far in a person reads it: `template.spec`. */
  readonly label: string;
  /** The key right above, under which it would stand if it were indented. */
  readonly above?: Entry;
  /** The object that has the field, where it exists. */
  readonly target?: MapValue;
  /** The object from which the keys lead, where it is one around. */
  readonly owner?: MapValue;
  /** The keys that lead from the object at hand to it; none when it lies further out. */
  readonly keys: readonly string[];
  /** It stands there already. */
  readonly taken: boolean;
}

/** How many levels further in a field is looked for: `containers` of a CronJob is four below its spec. */
const MAX_DEPTH = 4;

/** With more fields between them nobody means the key above. */
const MAX_BETWEEN = 30;

/** So many types have these that only the nearest can be meant. */
export const COMMON: ReadonlySet<string> = new Set([
  'name',
  'namespace',
  'labels',
  'annotations',
  'type',
  'kind',
  'apiVersion',
  'key',
  'value',
  'spec',
  'metadata',
  'path',
  'port',
  'uid',
  'status',
]);

/** Amounts that people write right under `resources`. */
const AMOUNTS: ReadonlySet<string> = new Set(['cpu', 'memory', 'ephemeral-storage', 'storage']);

/** The lists whose items are looked into. */
const LISTS: ReadonlySet<string> = new Set(['containers', 'ports']);

/** Under the last thing of the key right above it. */
export function homeAbove(map: MapValue, entry: Entry, type: TypeSchema, schema: Schema): FieldHome | undefined {
  const above = keyAbove(map, entry, type);
  const field = above && type.fields.get(map.meaningOf(above));
  if (!above || !field || above.merged) return undefined;
  const { value } = above;
  if (field.type.kind === 'map') {
    const fits = value.kind === 'scalar' && value.isNull && entry.value.kind === 'scalar';
    return fits ? { label: above.name, above, keys: [above.name], taken: false } : undefined;
  }
  const inner = innerType(field);
  if (inner === undefined || !hasField(schema, inner, entry.name)) return undefined;
  const isList = field.type.kind === 'list';
  const last = value.kind === 'list' ? value.items.at(-1) : isList ? undefined : value;
  if (last?.kind === 'map' && last.node.kind === 'map' && !last.node.flow && !last.has(entry.name)) {
    return { label: above.name, above, target: last, keys: [above.name], taken: false };
  }
  return last?.kind === 'scalar' && last.isNull && !isList
    ? { label: above.name, above, keys: [above.name], taken: false }
    : undefined;
}

/** The nearest key before it that the type has; unknown ones between may belong there too. */
function keyAbove(map: MapValue, entry: Entry, type: TypeSchema): Entry | undefined {
  const at = map.index.placeOf(entry);
  const before = map.entries.slice(Math.max(0, at - MAX_BETWEEN), at);
  return before.reverse().find((candidate) => type.fields.has(map.meaningOf(candidate)));
}

/** Further in: the one place, nearest first, that has a field of this name. */
export function homeInside(map: MapValue, name: string, type: TypeSchema, schema: Schema): FieldHome | undefined {
  const homes = homesInside(map, name, type, schema);
  const there = homes.filter(({ target }) => target !== undefined);
  return homes.length === 1 || there.length === 1 ? (there[0] ?? homes[0]) : undefined;
}

/** The same where several are equally near: all of them. */
export function homesInside(map: MapValue, name: string, type: TypeSchema, schema: Schema): FieldHome[] {
  if (AMOUNTS.has(name) && /^(?:Volume)?ResourceRequirements$/.test(type.name))
    return [homeAt(map, ['requests'], name)];
  if (name === 'storage' && type.name === 'PersistentVolumeClaimSpec')
    return [homeAt(map, ['resources', 'requests'], name)];
  if (isPartOfHttpGet(map, name, type)) return [homeAt(map, ['httpGet'], name)];
  let level: { keys: string[]; type: string }[] = [{ keys: [], type: type.name }];
  for (let depth = 1; depth <= MAX_DEPTH; depth++) {
    if (depth > 1 && COMMON.has(name)) return [];
    level = level.flatMap(({ keys, type: outer }) =>
      [...(schema.type(outer)?.fields.values() ?? [])].flatMap((field) => {
        const inner =
          field.name === 'status'
            ? undefined
            : field.type.kind === 'list' && !LISTS.has(field.name)
              ? undefined
              : innerType(field);
        return inner === undefined ? [] : [{ keys: [...keys, field.name], type: inner }];
      }),
    );
    const found = level.filter(({ type: inner }) => hasField(schema, inner, name));
    const homes = found.map(({ keys, type: inner }) =>
      homeAt(map, AMOUNTS.has(name) && inner === 'ResourceRequirements' ? [...keys, 'requests'] : keys, name),
    );
    if (homes.length > 0) return homes;
  }
  return [];
}

/** A `port` beside a `path` is that of `httpGet`, which alone has a path. */
function isPartOfHttpGet(map: MapValue, name: string, { fields }: TypeSchema): boolean {
  const handlers = ['httpGet', 'tcpSocket', 'exec', 'grpc'];
  const isOpen = fields.has('httpGet') && handlers.every((handler) => !map.has(handler) || handler === 'httpGet');
  return isOpen && ['port', 'host', 'scheme'].includes(name) && (map.has('path') || map.has('httpGet'));
}

function homeAt(map: MapValue, keys: readonly string[], name: string): FieldHome {
  const label = keys.join('.');
  let at: MapValue | undefined = map;
  for (const key of keys) {
    const items: readonly MapValue[] = at?.maps(key) ?? [];
    at = items.length === 1 ? items[0] : at?.map(key);
  }
  return { label, keys, taken: at?.has(name) === true, ...(at ? { target: at } : {}) };
}

/** Further out: the nearest object around it that has a field of this name. */
export function homeOutside(map: MapValue, name: string, context: RuleContext): FieldHome | undefined {
  let within: Value = map;
  for (let at = map.parent; at; within = at, at = at.parent) {
    const type = at.kind === 'map' ? context.typeOf(at) : undefined;
    // `spec` in `spec` is no field of what is around: that is where it stands.
    if (at.kind === 'map' && type?.fields.has(name) && at.get(name) !== within)
      return { label: labelOf(at), target: at, keys: [], taken: at.has(name) };
  }
  return undefined;
}

function labelOf(map: MapValue): string {
  if (typeof map.key === 'string') return map.key === '' ? TOP_LEVEL : map.key;
  return String(map.parent?.key ?? 'the item').replace(/s$/, '');
}

function innerType({ type }: FieldSchema): string | undefined {
  if (type.kind === 'object') return type.type;
  return type.kind === 'list' && type.items.kind === 'object' ? type.items.type : undefined;
}

function hasField(schema: Schema, type: string, name: string): boolean {
  return schema.type(type)?.fields.has(name) === true || (AMOUNTS.has(name) && type === 'ResourceRequirements');
}
