/** A value that is written as data, so that it can be written again at another place. */

import type { Value } from './values.ts';
import type { YamlData } from './write.ts';

/** Undefined where something of it would get lost: a null, a merge, an alias or a number that is not whole. */
export function dataOf(value: Value): YamlData | undefined {
  if (value.kind === 'scalar') return value.string ?? value.int ?? value.bool;
  const items = value.kind === 'list' ? value.items : value.entries.map((entry) => entry.value);
  const data = items.map((item) => dataOf(item)).filter((item) => item !== undefined);
  if (data.length < items.length) return undefined;
  if (value.kind === 'list') return data;
  if (value.entries.some(({ merged }) => merged)) return undefined;
  return Object.fromEntries(value.entries.map(({ name }, at) => [name, data[at] ?? '']));
}
