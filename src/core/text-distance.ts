/** How far apart two words are, for "did you mean". */

/** Names are shorter. */
const MAX_LETTERS = 253;

/**
 * So many names of a file are compared: with more, each of many wrong ones would cost as much as there are right ones.
 */
const MAX_NAMES = 200;

/**
 * The number of letters to add, drop, change or swap with their neighbour; at most `limit` + 1 (more is not counted).
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > MAX_LETTERS) return limit + 1;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return distanceOfMiddles(a.slice(start, a.length - end), b.slice(start, b.length - end), limit);
}

/** The same for words with no letter in common at the start or at the end: most pairs are decided without a table. */
function distanceOfMiddles(a: string, b: string, limit: number): number {
  const longer = Math.max(a.length, b.length);
  const isSwap = a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
  if (isSwap) return 1;
  // The first and the last letters differ, so that one change is not enough for two letters or more.
  if (longer <= 1 || limit <= 1) return longer <= 1 ? longer : limit + 1;
  return distanceByTable(a, b, limit);
}

function distanceByTable(a: string, b: string, limit: number): number {
  const more = limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => Math.min(at, more));
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(more);
    row[0] = Math.min(i, more);
    let least = row[0];
    // Further from the diagonal the limit is passed anyway.
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? more) + 1, (row[j - 1] ?? more) + 1, (last[j - 1] ?? more) + (same ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (beforeLast[j - 2] ?? more) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    // A swap reaches back over one row, so a row must be past the limit by one.
    if (least > more) return more;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? more, more);
}

/**
 * The closest of the names that a file has to a misspelt word, closest first: same letters in another case, then by
 * distance.
 */
export function closestWords(word: string, names: Iterable<string>): string[] {
  return closestOfAll(word, first(names, MAX_NAMES));
}

/** The same for a table of our own, however long it is. */
export function closestOfAll(word: string, candidates: Iterable<string>): string[] {
  const limit = Math.max(1, Math.min(3, Math.floor(word.length / 3)));
  const lower = word.toLowerCase();
  const ranked: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    const distance = candidate.toLowerCase() === lower ? 0 : editDistance(lower, candidate.toLowerCase(), limit);
    if (distance <= limit) ranked.push({ candidate, distance });
  }
  return ranked.sort((a, b) => a.distance - b.distance).map(({ candidate }) => candidate);
}

function* first(names: Iterable<string>, count: number): Generator<string> {
  let left = count;
  for (const name of names) {
    if (left-- <= 0) return;
    yield name;
  }
}
