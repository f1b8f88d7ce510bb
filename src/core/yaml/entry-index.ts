/** Finds entries of a map by what they hold and where they stand. Made once for a map: large maps are asked often. */

interface Indexed<Held> {
  readonly name: string;
  readonly value: Held;
  /** A merge key brought it in: it is not written in the map. */
  readonly merged: boolean;
}

export class EntryIndex<Held, Entry extends Indexed<Held>> {
  readonly #byValue = new Map<Held, Entry>();
  readonly #places = new Map<Entry, number>();
  readonly #before = new Map<Entry, Entry>();

  constructor(entries: readonly Entry[]) {
    const last = new Map<string, Entry>();
    for (const [at, entry] of entries.entries()) {
      this.#byValue.set(entry.value, entry);
      this.#places.set(entry, at);
      if (entry.merged) continue;
      const before = last.get(entry.name);
      if (before) this.#before.set(entry, before);
      last.set(entry.name, entry);
    }
  }

  /** The entry that a value belongs to. */
  of(value: Held): Entry | undefined {
    return this.#byValue.get(value);
  }

  /** Which of the entries it is; -1 where it is none of them. */
  placeOf(entry: Entry): number {
    return this.#places.get(entry) ?? -1;
  }

  /** The entry of the same name that is written before this one. */
  before(entry: Entry): Entry | undefined {
    return this.#before.get(entry);
  }
}
