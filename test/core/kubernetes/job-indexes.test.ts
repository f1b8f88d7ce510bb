import assert from 'node:assert/strict';
import { countIndexes } from '../../../src/core/kubernetes/job-indexes.ts';

describe('indexes of a Job', () => {
  it('are counted', () => {
    assert.equal(countIndexes('', 5), 0);
    assert.equal(countIndexes('0', 5), 1);
    assert.equal(countIndexes('0,2-4', 5), 4);
  });

  it('stand in rising order, below the completions, without blanks', () => {
    assert.equal(countIndexes('3,2', 5), 'order');
    assert.equal(countIndexes('2-2', 5), 'order');
    assert.equal(countIndexes('1,1', 5), 'order');
    assert.equal(countIndexes('5', 5), 'too-large');
    assert.equal(countIndexes('0-5', 5), 'too-large');
    for (const text of ['a', '1, 2', '1,', '1-2-3', '-1', '1.5']) assert.equal(countIndexes(text, 5), 'form', text);
  });
});
