import assert from 'node:assert/strict';
import { median, newWord, WORD, wholeNumbers } from '../../scripts/bench/tries.ts';

describe('a try of the bench', () => {
  it('has a text that no other try had', () => {
    const words = new Set<string>();
    const numbers = wholeNumbers();
    for (let count = 0; count < 20_000; count++) words.add(newWord(numbers.next().value));
    assert.equal(words.size, 20_000);
    assert.ok([...words].every((word) => word.length === WORD && /^[a-z]+$/.test(word)));
  });

  it('counts as the median', () => {
    assert.equal(median([3]), 3);
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([4, 1, 2, 100]), 3);
  });
});
