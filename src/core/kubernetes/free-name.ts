/** Names for what needs another one. */

/** `name` with the smallest number after it that makes it free, within the 63 characters of a DNS label. */
export function freeName(name: string, taken: Iterable<string | undefined>): string {
  const names = new Set(taken);
  for (let number = 2; ; number++) {
    const written = `${name.slice(0, 62 - String(number).length)}-${number}`;
    if (!names.has(written)) return written;
  }
}
