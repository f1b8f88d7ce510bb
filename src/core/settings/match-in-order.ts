/**
 * Compares parts, some of which stand for any number of others. Only the last of those ever takes more: never worse
 * than quadratic.
 */
export function matchesInOrder<Wanted>(
  wanted: readonly Wanted[],
  given: readonly string[],
  isAny: (part: Wanted) => boolean,
  equals: (wanted: Wanted, given: string) => boolean,
): boolean {
  let at = 0;
  let any = -1;
  let takenTo = 0;
  for (let next = 0; next < given.length; ) {
    const part = wanted[at];
    if (part !== undefined && isAny(part)) {
      any = at++;
      takenTo = next;
    } else if (part !== undefined && equals(part, given[next] ?? '')) {
      at++;
      next++;
    } else if (any !== -1) {
      at = any + 1;
      next = ++takenTo;
    } else return false;
  }
  return wanted.slice(at).every(isAny);
}
