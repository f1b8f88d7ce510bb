/** Lines in another order, always the same for the same lines, so that a build can be repeated. */
import { createHash } from 'node:crypto';

export function mixedUp(lines: readonly string[]): readonly string[] {
  const mixed = lines
    .map((line, index) => ({ line, key: createHash('sha256').update(`${index} ${line}`).digest('hex') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ line }) => line);
  return mixed.join('\n') === lines.join('\n') ? mixed.reverse() : mixed;
}
