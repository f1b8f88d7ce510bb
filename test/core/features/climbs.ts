/** Counts how often a tree of values is climbed: from a value to its parent, and at once on to the parent of that. */

import type { Value } from '../../../src/core/yaml/values.ts';

export class Climbs {
  count = 0;
  #from: Value | undefined;
  #to: Value | undefined;
  #height = 0;

  /** Watches a tree from now on. */
  watch(value: Value): void {
    const { parent } = value;
    Object.defineProperty(value, 'parent', {
      get: () => {
        this.#step(value, parent);
        return parent;
      },
    });
    if (value.kind === 'map') for (const entry of value.entries) this.watch(entry.value);
    if (value.kind === 'list') for (const item of value.items) this.watch(item);
  }

  reset(): void {
    this.count = this.#height = 0;
    this.#from = this.#to = undefined;
  }

  /** The second step begins a climb; one step is only a look at what is around. */
  #step(from: Value, to: Value | undefined): void {
    if (from === this.#from) return;
    this.#height = from === this.#to ? this.#height + 1 : 1;
    if (this.#height === 2) this.count++;
    this.#from = from;
    this.#to = to;
  }
}
