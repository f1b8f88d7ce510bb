import assert from 'node:assert/strict';
import { editDistance } from '../../src/core/text-distance.ts';

/**
 * Written from the definition, with no regard to cost: drop, add or change a letter, or swap two neighbours that then
 * stay.
 */
function byDefinition(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const ways = [
    byDefinition(a.slice(1), b) + 1,
    byDefinition(a, b.slice(1)) + 1,
    byDefinition(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ];
  if (a.length > 1 && a[0] === b[1] && a[1] === b[0]) ways.push(byDefinition(a.slice(2), b.slice(2)) + 1);
  return Math.min(...ways);
}

/** All words of up to four letters out of two. */
function words(length: number): string[] {
  if (length === 0) return [''];
  const shorter = words(length - 1);
  return [
    ...shorter,
    ...shorter.filter((word) => word.length === length - 1).flatMap((word) => [`${word}a`, `${word}b`]),
  ];
}

const PAIRS = [
  ['cahce', 'cache'],
  ['abcd', 'badc'],
  ['n12', 'v12'],
  ['ca', 'abc'],
] as const;

describe('The distance of two words', () => {
  const short = words(4);

  it('is what its definition says, up to the limit', () => {
    const pairs = [...short.flatMap((a) => short.map((b) => [a, b] as const)), ...PAIRS];
    for (const [a, b] of pairs) {
      const distance = byDefinition(a, b);
      for (const limit of [1, 2, 3]) {
        assert.equal(editDistance(a, b, limit), Math.min(distance, limit + 1), `${a} ${b}, at most ${limit}`);
      }
    }
  });
});
