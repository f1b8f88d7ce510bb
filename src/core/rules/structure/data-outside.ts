/** Keys and values of a ConfigMap or a Secret that are not under `data`. */

import type { TypeSchema } from '../../kubernetes/schema.ts';
import type { Entry, MapValue, Value } from '../../yaml/values.ts';
import { COMMON } from './field-home.ts';
import type { FieldHome } from './field-home.ts';

/** The field of these kinds whose keys have any name. */
const DATA: Readonly<Record<string, string>> = { ConfigMap: 'data', Secret: 'stringData' };

/** Where a key with one value belongs that is at the top level. */
export function homeInData(map: MapValue, { name, value }: Entry, type: TypeSchema): FieldHome | undefined {
  const field = dataField(type.name);
  if (field === undefined || value.kind !== 'scalar' || value.isNull || COMMON.has(name)) return undefined;
  // What was encoded for `data` would be encoded once more in `stringData`.
  const key = field === 'stringData' && /^[A-Za-z0-9+/]{6,}={1,2}$/.test(value.source) ? 'data' : field;
  const target = map.map(key);
  return { label: key, keys: [key], taken: target?.has(name) === true, ...(target ? { target } : {}) };
}

/** The field that is meant by a name of one's own with keys and values under it. */
export function meantAsData(type: string, value: Value): string | undefined {
  const isPairs = value.kind === 'map' && value.entries.length > 0;
  return isPairs && value.entries.every((pair) => pair.value.kind === 'scalar') ? dataField(type) : undefined;
}

function dataField(type: string): string | undefined {
  return Object.hasOwn(DATA, type) ? DATA[type] : undefined;
}
