import type { Value } from './values.ts';
import type { YamlData } from './write.ts';

/**
 * A value to be written at another place. Undefined where something of it would be lost: a merge, nothing, or a number
 * in another notation than that of JSON.
 */
export function dataOf(value: Value): YamlData | undefined {
  if (value.kind === 'list') {
    const items = value.items.map(dataOf).filter((item) => item !== undefined);
    return items.length === value.items.length ? items : undefined;
  }
  if (value.kind === 'map') {
    const fields = value.entries.flatMap((entry): [string, YamlData][] => {
      const data = entry.merged ? undefined : dataOf(entry.value);
      return data === undefined ? [] : [[entry.name, data]];
    });
    return fields.length === value.entries.length ? Object.fromEntries(fields) : undefined;
  }
  const { string, bool, int, source } = value;
  return string ?? bool ?? (int !== undefined && String(int) === source ? int : undefined);
}
