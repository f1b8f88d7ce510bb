/** What makes each try of the bench a new one, and one figure of many. */

/** The length of a new word. */
export const WORD = 6;

/** 0, 1, 2 and so on, never one of them twice. */
export function* wholeNumbers(): Generator<number, never> {
  for (let at = 0; ; at++) yield at;
}

/** A word of small letters, another one for each number below 26^6. */
export function newWord(at: number): string {
  let word = '';
  for (let left = at; word.length < WORD; left = Math.floor(left / 26)) word += String.fromCharCode(97 + (left % 26));
  return word;
}

export function median(values: readonly number[]): number {
  const inOrder = [...values].sort((a, b) => a - b);
  const middle = inOrder.length >> 1;
  const [low = NaN, high = NaN] = [inOrder[inOrder.length % 2 === 0 ? middle - 1 : middle], inOrder[middle]];
  return (low + high) / 2;
}
