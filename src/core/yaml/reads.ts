/** Notes what was read of a map: fields by their names, or all entries. */
export class Reads {
  #names = new Set<string>();
  #isAll = false;

  one(name: string): void {
    this.#names.add(name);
  }

  all(): void {
    this.#isAll = true;
  }

  /** What was read since the last call. */
  take(): ReadNames | undefined {
    if (this.#isAll) {
      this.clear();
      return 'all';
    }
    if (this.#names.size === 0) return undefined;
    const names = this.#names;
    this.#names = new Set();
    return names;
  }

  clear(): void {
    this.#isAll = false;
    if (this.#names.size > 0) this.#names.clear();
  }
}

/** Fields that were read, whether they are there or not. */
export type ReadNames = ReadonlySet<string> | 'all';
