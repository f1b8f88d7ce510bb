/** What is taken out of one place and written in another, when the two may touch. */

import type { TextEdit } from '../../text.ts';

/** Both edits, or one where what is taken out was the last thing before the place to which it goes. */
export function inOnePlace(
  removal: TextEdit | undefined,
  copy: TextEdit | undefined,
  newline: string,
): (TextEdit | undefined)[] {
  const isWithin = removal && copy && copy.range.start > removal.range.start && copy.range.start < removal.range.end;
  if (!isWithin) return [removal, copy];
  return [{ range: removal.range, newText: removal.newText + copy.newText.slice(newline.length) + newline }];
}
