/** Which stretches of a text are taken by edits, so that edits are found that touch none of them. */

import { rangesOverlap } from '../../text.ts';
import type { Range, TextEdit } from '../../text.ts';

export class TakenRanges {
  /** Disjoint, in the order of the text. */
  readonly #taken: Range[] = [];

  /**
   * Takes the places of all these edits; false, and none is taken, where one of them touches another or a place that
   * is taken.
   */
  take(edits: readonly TextEdit[]): boolean {
    const added: Range[] = [];
    for (const { range } of edits) {
      const at = this.#placeOf(range);
      if (at === undefined) {
        for (const one of added) this.#taken.splice(this.#taken.indexOf(one), 1);
        return false;
      }
      this.#taken.splice(at, 0, range);
      added.push(range);
    }
    return true;
  }

  /** Where a range belongs; undefined when it touches a YAML extension there. */
  #placeOf(range: Range): number | undefined {
    let low = 0;
    let high = this.#taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#taken[middle]?.start ?? 0) < range.start) low = middle + 1;
      else high = middle;
    }
    const around = [this.#taken[low - 1], this.#taken[low]];
    return around.some((other) => other && rangesOverlap(other, range)) ? undefined : low;
  }
}
