import assert from 'node:assert/strict';
import { dueAt, dueItems } from '../../../src/core/lessons/review.ts';

const day = 24 * 60 * 60 * 1000;
const right = (days: number) => ({ at: days * day, right: true, chosen: [0] });
const wrong = (days: number) => ({ at: days * day, right: false, chosen: [1] });
const later = 1000 * day;

describe('review', () => {
  const cases: [string, ReturnType<typeof right>[], number | undefined][] = [
    ['a question never answered is not due', [], undefined],
    ['a first right answer comes back after a day', [right(10)], 11],
    ['a first wrong answer too', [wrong(10)], 11],
    ['the next wait is three days', [right(10), right(11)], 14],
    ['then seven', [right(10), right(11), right(14)], 21],
    ['then twenty-one', [right(10), right(11), right(14), right(21)], 42],
    ['then it is learned', [right(10), right(11), right(14), right(21), right(42)], undefined],
    ['a right answer before it is due changes nothing', [right(10), right(10.1), right(10.2)], 11],
    ['a wrong answer starts again', [right(10), right(11), wrong(12)], 13],
    ['even after it was learned', [right(10), right(11), right(14), right(21), right(42), wrong(50)], 51],
  ];
  for (const [name, answers, due] of cases) {
    it(name, () => assert.equal(dueAt(answers, later), due === undefined ? undefined : due * day));
  }

  it('does not wait for years after a clock was set back', () => {
    assert.equal(dueAt([right(5000)], 10 * day), 11 * day);
  });

  it('lists what is due, the longest waiting first', () => {
    const answers = { 'a/question.one': [right(3)], 'a/question.two': [right(1)], 'a/question.three': [right(9)] };
    assert.deepEqual(dueItems(answers, 5 * day), ['a/question.two', 'a/question.one']);
  });
});
