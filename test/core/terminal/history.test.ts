import assert from 'node:assert/strict';
import { emptyHistory, historyOf, newer, older, remember, shownLine } from '../../../src/core/terminal/history.ts';

describe('the history of a terminal', () => {
  const three = historyOf(['a', 'b', 'c']);

  it('goes back line by line, stays at the oldest, and comes back to what was being typed', () => {
    const once = older(three, 'draft');
    const thrice = older(older(once, 'c'), 'b');
    assert.deepEqual([shownLine(once), shownLine(thrice), shownLine(older(thrice, 'a'))], ['c', 'a', 'a']);
    assert.equal(shownLine(newer(newer(newer(thrice)))), 'draft');
    assert.equal(shownLine(newer(newer(newer(newer(thrice))))), 'draft');
  });

  it('keeps a line once that is entered twice in a row, and no empty one', () => {
    const lines = ['get', 'get', '', 'logs', 'get'].reduce(remember, emptyHistory).lines;
    assert.deepEqual(lines, ['get', 'logs', 'get']);
  });

  it('keeps the last hundred', () => {
    const many = Array.from({ length: 130 }, (_, index) => `line ${index}`);
    const { lines } = many.reduce(remember, emptyHistory);
    assert.deepEqual([lines.length, lines[0]], [100, 'line 30']);
  });
});
