import { runToEnd } from '../steps.ts';
import { closestOfAll, closestWords } from '../text-distance.ts';
import { applyEdits, lineStarts, positionAt, withoutEnd } from '../text.ts';

/**
 * Positions and edits in a text. Offsets are UTF-16 code units, lines and columns count from 0. Nothing here knows
 * YAML.
 */
export const text = {
  /** Offsets at which lines start, the first always 0. `\n`, `\r\n` and a lone `\r` end a line, as in editors. */
  lineStarts,
  /**
   * The position of `offset` by the text's line starts; offsets outside the text are taken to its ends by the caller.
   */
  positionAt,
  /** Applies edits that were all computed for `text`. Throws when two of them overlap. */
  applyEdits,
  /**
   * The text without those of `characters` that stand at its end, in one pass: `/x+$/` would start again at each `x`.
   */
  withoutEnd,
  /**
   * The closest of the names that a file has to a misspelt word, closest first: same letters in another case, then by
   * distance.
   */
  closestWords,
  /** The same for a table of our own, however long it is. */
  closestOfAll,
  /** Runs work that pauses, such as an analysis, to its end without a pause. */
  runToEnd,
} as const;
