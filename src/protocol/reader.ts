/**
 * Readers of the contract, on top of those of core/lessons: texts with an end, numbers in bounds, fields that may be
 * absent.
 */
import { isWord } from '../core/lessons/items.ts';
import { ownValue } from '../core/decode.ts';
import type { Reader } from '../core/decode.ts';

export { flag, number, ownValue, text } from '../core/decode.ts';

/** A text of at most so many characters. */
export function textUpTo(most: number): Reader<string> {
  return (value) => (typeof value === 'string' && value.length <= most ? value : undefined);
}

export function wholeNumber(least: number, most: number): Reader<number> {
  return (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}

/** An id such as `about-pods`. */
export const word: Reader<string> = (value) => (typeof value === 'string' && isWord(value) ? value : undefined);

/** A list of at most so many items, each of them readable. */
export function listUpTo<T>(most: number, item: Reader<T>): Reader<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > most) return undefined;
    // Not `map`, which passes over the holes of a sparse list.
    const items = Array.from(value, (each: unknown) => item(each));
    return items.every((each) => each !== undefined) ? items : undefined;
  };
}

/** A record of at most so many entries. */
export function recordUpTo<T>(
  most: number,
  isKey: (key: string) => boolean,
  item: Reader<T>,
): Reader<Readonly<Record<string, T>>> {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const entries = Object.entries(value);
    if (entries.length > most) return undefined;
    const read = entries.map(([key, each]) => [key, isKey(key) ? item(each) : undefined] as const);
    // Entries become own properties, so that a key named `__proto__` is a key like any other.
    return read.every((entry): entry is [string, T] => entry[1] !== undefined) ? Object.fromEntries(read) : undefined;
  };
}

export function orNull<T>(reader: Reader<T>): Reader<T | null> {
  return (value) => (value === null ? null : reader(value));
}

/** Adds fields that may be absent to what `required` reads. */
export function withOptional<T extends object, O extends object>(
  required: Reader<T>,
  optional: { readonly [K in keyof O]-?: Reader<O[K]> },
): Reader<T & O> {
  const readers = Object.entries<Reader<unknown>>(optional);
  return (value) => {
    const read = required(value);
    if (read === undefined) return undefined;
    const extra: [string, unknown][] = [];
    for (const [key, reader] of readers) {
      const field = ownValue(value, key);
      if (field === undefined) continue;
      const known = reader(field);
      if (known === undefined) return undefined;
      extra.push([key, known]);
    }
    return { ...read, ...Object.fromEntries(extra) } as T & O;
  };
}

/** One of these texts. */
export function choice<T extends string>(...texts: readonly T[]): Reader<T> {
  return (value) => texts.find((each) => each === value);
}

/** Makes a reader total: whatever the value does when it is looked at, it is not more than unreadable. */
export function total<T>(reader: Reader<T>): Reader<T> {
  return (value) => {
    try {
      return reader(value);
    } catch {
      return undefined;
    }
  };
}
