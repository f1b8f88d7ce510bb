/** Names for what needs another one. */

/** `name` with the smallest number after it that makes it free, within the 63 characters of a DNS label. */
export function freeName(name: string, taken: Iterable<string | undefined>): string {
  return new FreeNames(taken).like(name);
}

/** The same for many names among the same others. */
export class FreeNames {
  readonly #taken: ReadonlySet<string | undefined>;
  readonly #known = new Map<string, string>();

  constructor(taken: Iterable<string | undefined>) {
    this.#taken = new Set(taken);
  }

  has(name: string): boolean {
    return this.#taken.has(name);
  }

  like(name: string): string {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    for (let number = 2; ; number++) {
      const written = `${name.slice(0, 62 - String(number).length)}-${number}`;
      if (this.#taken.has(written)) continue;
      this.#known.set(name, written);
      return written;
    }
  }
}
