/** Which stretches of a text are taken by edits, so that edits are found that touch none of them. */

import { countBefore, rangesOverlap } from '../../text.ts';
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

  /** Where a range belongs; undefined when it touches one that is taken. */
  #placeOf(range: Range): number | undefined {
    const at = countBefore(this.#taken, ({ start }) => start < range.start);
    const around = this.#taken.slice(Math.max(at - 1, 0), at + 1);
    return around.some((other) => rangesOverlap(other, range)) ? undefined : at;
  }
}
