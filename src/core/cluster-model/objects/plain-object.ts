/** Reading plain Kubernetes objects: every reader gives undefined or nothing where the shape is another. */

export type Plain = null | boolean | number | string | readonly Plain[] | PlainMap;
export interface PlainMap {
  readonly [key: string]: Plain;
}

export function isPlainMap(value: Plain | undefined): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of own keys; null counts as absent, as it does for the API server. */
export function valueAt(value: Plain | undefined, ...path: readonly string[]): Plain | undefined {
  let at = value;
  for (const key of path) at = isPlainMap(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  return at ?? undefined;
}

export function mapAt(value: Plain | undefined, ...path: readonly string[]): PlainMap | undefined {
  const found = valueAt(value, ...path);
  return isPlainMap(found) ? found : undefined;
}

export function listAt(value: Plain | undefined, ...path: readonly string[]): readonly Plain[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? (found as readonly Plain[]) : [];
}

export function mapsAt(value: Plain | undefined, ...path: readonly string[]): readonly PlainMap[] {
  return listAt(value, ...path).filter(isPlainMap);
}

export function textAt(value: Plain | undefined, ...path: readonly string[]): string | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

export function numberAt(value: Plain | undefined, ...path: readonly string[]): number | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'number' ? found : undefined;
}

export function flagAt(value: Plain | undefined, ...path: readonly string[]): boolean | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'boolean' ? found : undefined;
}

export function textsAt(value: Plain | undefined, ...path: readonly string[]): readonly string[] {
  return listAt(value, ...path).filter((item) => typeof item === 'string');
}

/** A map whose values are strings, such as labels. */
export function stringsAt(value: Plain | undefined, ...path: readonly string[]): Readonly<Record<string, string>> {
  const entries = Object.entries(mapAt(value, ...path) ?? {}).filter(([, text]) => typeof text === 'string');
  return Object.fromEntries(entries) as Readonly<Record<string, string>>;
}

/** A quantity's or a port's text: the API server takes numbers and strings there. */
export function scalarText(value: Plain | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
