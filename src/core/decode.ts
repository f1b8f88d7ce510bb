/** Readers that turn `unknown` into a type or into undefined: the boundary of everything stored or shipped. */

export type Reader<T> = (value: unknown) => T | undefined;

export const text: Reader<string> = (value) => (typeof value === 'string' ? value : undefined);
export const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
export const number: Reader<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** Exactly this text. */
export function literal<T extends string>(expected: T): Reader<T> {
  return (value) => (value === expected ? expected : undefined);
}

/** A list whose every item can be read. */
export function listOf<T>(item: Reader<T>): Reader<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    // Not `map`, which passes over the holes of a sparse list.
    const items = Array.from(value, (each: unknown) => item(each));
    return items.every((each) => each !== undefined) ? items : undefined;
  };
}

/** The items of a list that can be read; anything but a list has none. */
export function readableItems<T>(item: Reader<T>, value: unknown): readonly T[] {
  if (!Array.isArray(value)) return [];
  return value.map((each: unknown) => item(each)).filter((each) => each !== undefined);
}

/** An object with these fields, each its own and readable; further fields are left out. */
export function shape<T extends object>(fields: { readonly [K in keyof T]: Reader<T[K]> }): Reader<T> {
  const readers = Object.entries<Reader<unknown>>(fields);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const entries: [string, unknown][] = [];
    for (const [key, reader] of readers) {
      const read = reader(ownValue(value, key));
      if (read === undefined) return undefined;
      entries.push([key, read]);
    }
    return Object.fromEntries(entries) as T;
  };
}

/** The first of several readers that can read the value. */
export function oneOf<T>(...readers: readonly Reader<T>[]): Reader<T> {
  return (value) => {
    for (const reader of readers) {
      const read = reader(value);
      if (read !== undefined) return read;
    }
    return undefined;
  };
}

/** A field of an object's own, never one of its prototype's. */
export function ownValue(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
