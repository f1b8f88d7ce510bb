/** Where parts of a picture stand in the file, and what they are called. */
import type { Range } from '../../text.ts';
import { rangeOf } from '../../yaml/cursor.ts';
import type { Entry, Value } from '../../yaml/values.ts';

/** One object of a file, as parts are made from it. */
export interface PartSource {
  /** The text of the document, and where it begins in the file. */
  readonly text: string;
  readonly start: number;
  /** An id that no other part of the picture has: the same text a second time becomes `text#2`. */
  id(text: string): string;
}

/** The ids of a picture: each is given once. */
export class PartIds {
  readonly #taken = new Set<string>();
  /** By the id that was wanted: how many copies of it there are. */
  readonly #copies = new Map<string, number>();

  free(wanted: string): string {
    let copy = this.#copies.get(wanted) ?? 1;
    let id = copy === 1 ? wanted : `${wanted}#${copy}`;
    while (this.#taken.has(id)) id = `${wanted}#${++copy}`;
    this.#copies.set(wanted, copy);
    this.#taken.add(id);
    return id;
  }
}

/** Gives ids for one object; `number` counts the objects of the file that are drawn, and the first needs no number. */
export function partSource(text: string, start: number, number: number, ids: PartIds): PartSource {
  const prefix = number === 0 ? '' : `${number}/`;
  return { text, start, id: (name) => ids.free(prefix + name) };
}

/** The range of a value in the file. */
export function rangeIn(source: PartSource, value: Value): Range {
  return shifted(source, rangeOf(value.node, source.text));
}

/** The range of a field with its key. */
export function fieldRangeIn(source: PartSource, { key, value }: Entry): Range {
  const { end } = rangeOf(value.node, source.text);
  return shifted(source, { start: key.start, end: Math.max(end, key.end) });
}

function shifted({ start }: PartSource, range: Range): Range {
  return { start: range.start + start, end: range.end + start };
}
