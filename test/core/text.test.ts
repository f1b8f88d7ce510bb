import assert from 'node:assert/strict';
import {
  applyEdits,
  lineStarts,
  positionAt,
  rangesOverlap,
  shiftEdit,
  withoutEnd,
  withoutEnds,
} from '../../src/core/text.ts';

type Pair = readonly [start: number, end: number];

const edit = ([start, end]: Pair, newText: string) => ({ range: { start, end }, newText });

describe('ranges of a text', () => {
  const pairs: readonly [a: Pair, b: Pair, doOverlap: boolean][] = [
    [[0, 2], [2, 4], false],
    [[0, 3], [2, 4], true],
    [[0, 9], [2, 4], true],
    [[2, 4], [2, 4], true],
    [[0, 1], [3, 4], false],
    [[2, 2], [2, 2], true],
    [[2, 2], [2, 4], true],
    [[2, 2], [0, 2], false],
    [[2, 2], [1, 3], true],
    [[2, 2], [3, 3], false],
  ];
  for (const [a, b, doOverlap] of pairs)
    it(`${a.join('–')} and ${b.join('–')} ${doOverlap ? 'overlap' : 'do not overlap'}`, () => {
      const [one, other] = [edit(a, '').range, edit(b, '').range];
      assert.deepEqual([rangesOverlap(one, other), rangesOverlap(other, one)], [doOverlap, doOverlap]);
    });

  it('move with their edit', () => assert.deepEqual(shiftEdit(edit([1, 3], 'x'), 10), edit([11, 13], 'x')));
});

describe('edits of a text', () => {
  it('are applied from its start to its end, whatever their order', () => {
    const edits = [edit([4, 5], 'E'), edit([0, 1], ''), edit([2, 2], '+'), edit([2, 4], 'CD')];
    assert.equal(applyEdits('abcdef', edits), 'b+CDEf');
    assert.equal(applyEdits('abcdef', edits.reverse()), 'b+CDEf');
  });

  it('are refused when one begins within another', () => {
    assert.throws(() => applyEdits('abcdef', [edit([0, 3], ''), edit([2, 4], '')]), /offset 2/);
    assert.throws(() => applyEdits('abcdef', [edit([1, 3], ''), edit([1, 4], '')]), /offset 1/);
  });
});

describe('the ends of a text', () => {
  const cases: readonly [text: string, withoutEnd: string, withoutEnds: string][] = [
    ['--a-b--', '--a-b', 'a-b'],
    ['_-a', '_-a', 'a'],
    ['a_-', 'a', 'a'],
    ['--', '', ''],
    ['', '', ''],
    ['ab', 'ab', 'ab'],
  ];
  for (const [text, end, ends] of cases)
    it(`of "${text}"`, () => assert.deepEqual([withoutEnd(text, '-_'), withoutEnds(text, '-_')], [end, ends]));
});

describe('lines of a text', () => {
  const cases: readonly [text: string, starts: number[]][] = [
    ['', [0]],
    ['a', [0]],
    ['a\n', [0, 2]],
    ['a\r\nb\rc\n\nd', [0, 3, 5, 7, 8]],
    ['\r\r\n\r', [0, 1, 3, 4]],
  ];
  for (const [text, starts] of cases)
    it(`begin at ${starts.join(', ')}`, () => assert.deepEqual(lineStarts(text), starts));

  it('give each offset a line and a character', () => {
    const starts = [0, 3, 5, 7, 8];
    assert.deepEqual(
      [0, 2, 3, 4, 5, 6, 7, 8, 9].map((offset) => positionAt(starts, offset)).map((at) => `${at.line}:${at.character}`),
      ['0:0', '0:2', '1:0', '1:1', '2:0', '2:1', '3:0', '4:0', '4:1'],
    );
  });
});
