/** How one text differs from another, line by line, as a person would write it down. */

/**
 * The lines that go (`- …`) and those that come (`+ …`), in the order of the text; a carriage return is written `\r`.
 */
export function lineChanges(before: string, after: string): string[] {
  const old = before.replaceAll('\r', '\\r').split('\n');
  const now = after.replaceAll('\r', '\\r').split('\n');
  const common = longestCommon(old, now);
  const changes: string[] = [];
  let at = 0;
  let to = 0;
  for (const [keptOld, keptNow] of [...common, [old.length, now.length] as const]) {
    changes.push(
      ...old.slice(at, keptOld).map((line) => `- ${line}`),
      ...now.slice(to, keptNow).map((line) => `+ ${line}`),
    );
    at = keptOld + 1;
    to = keptNow + 1;
  }
  return changes;
}

/** The places of the lines of a longest common subsequence, in both texts. */
function longestCommon(old: readonly string[], now: readonly string[]): (readonly [number, number])[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  const lengthAt = (at: number, to: number): number => lengths[at]?.[to] ?? 0;
  for (let at = old.length - 1; at >= 0; at--) {
    for (let to = now.length - 1; to >= 0; to--) {
      const row = lengths[at];
      if (row)
        row[to] =
          old[at] === now[to] ? lengthAt(at + 1, to + 1) + 1 : Math.max(lengthAt(at + 1, to), lengthAt(at, to + 1));
    }
  }
  const places: (readonly [number, number])[] = [];
  for (let at = 0, to = 0; at < old.length && to < now.length; ) {
    if (old[at] === now[to]) places.push([at++, to++]);
    else if (lengthAt(at + 1, to) >= lengthAt(at, to + 1)) at++;
    else to++;
  }
  return places;
}
