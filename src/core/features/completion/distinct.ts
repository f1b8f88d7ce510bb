/** The first of each that have the same key. */
export function distinct<T>(all: readonly T[], key: (one: T) => string): T[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const name = key(one);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
