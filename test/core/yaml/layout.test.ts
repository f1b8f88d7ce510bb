import assert from 'node:assert/strict';
import {
  afterIndicator,
  breakBefore,
  columnOf,
  layoutOf,
  lineStartOf,
  nextLineOf,
  shiftLine,
} from '../../../src/core/yaml/layout.ts';

describe('the layout of a document', () => {
  const cases: readonly [text: string, newline: '\n' | '\r\n', step: number, indentedLists: boolean][] = [
    ['', '\n', 2, true],
    ['a: 1\n', '\n', 2, true],
    ['a:\n    b:\n        c: 1\n', '\n', 4, true],
    ['a:\n   b: 1\n', '\n', 3, true],
    ['a:\n b: 1\n', '\n', 2, true],
    ['a:\n         b: 1\n', '\n', 2, true],
    ['a:\n        b: 1\n', '\n', 8, true],
    ['a:\n    b:\n      c: 1\n', '\n', 2, true],
    ['a:\n      b:\n        c:\n            d: 1\n', '\n', 2, true],
    ['a:\n- b:\n    c: 1\n', '\n', 2, false],
    ['a:\n- b:\n      c: 1\n', '\n', 4, false],
    ['a:\n  - b\n', '\n', 2, true],
    ['a:\n- b\nc:\n  - d\n', '\n', 2, false],
    ['a:\n  - b\nc:\n- d\n', '\n', 2, true],
    ['a:\n  b:\n  - c\n', '\n', 2, false],
    ['- a:\n  - b\n', '\n', 2, true],
    ['a: # no\n# - b\nc:  \n- d\n', '\n', 2, false],
    ['a: 1\r\nb: 2\r\n', '\r\n', 2, true],
    ['a: 1\r\nb: 2\n', '\n', 2, true],
    ['a: 1\r\nb: 2\r\nc: 3\n', '\r\n', 2, true],
    ['a:\r\n- b\r\n', '\r\n', 2, false],
    ['#\n    # far in\na:\n   b: 1\n', '\n', 3, true],
  ];
  for (const [text, newline, step, indentedLists] of cases)
    it(JSON.stringify(text), () => assert.deepEqual(layoutOf(text), { newline, step, indentedLists }));
});

describe('a place in a document', () => {
  const text = 'ab\r\ncd\n\nef';
  it('has a column, counted from 0', () =>
    assert.deepEqual(
      [0, 1, 4, 5, 7, 9].map((at) => columnOf(text, at)),
      [0, 1, 0, 1, 0, 1],
    ));
  it('has a line before and behind', () => {
    assert.deepEqual(
      [0, 3, 4, 6, 7, 9].map((at) => lineStartOf(text, at)),
      [0, 0, 4, 4, 7, 8],
    );
    assert.deepEqual(
      [0, 3, 4, 7, 8].map((at) => nextLineOf(text, at)),
      [4, 4, 7, 8, 10],
    );
  });
  it('follows a line break of one or of two characters', () =>
    assert.deepEqual(
      [4, 7, 8, 0].map((at) => breakBefore(text, at)),
      [2, 6, 7, 0],
    ));
  it('follows an indicator', () => {
    assert.equal(afterIndicator('a:  \n  b', 7), 2);
    assert.equal(afterIndicator('  b', 2), 0);
  });
});

describe('a line that moves', () => {
  const cases: readonly [line: string, by: number, moved: string][] = [
    ['a', 2, '  a'],
    ['  a', 0, '  a'],
    ['    a', -2, '  a'],
    [' a', -2, 'a'],
    ['a', -2, 'a'],
    ['  ', 2, '  '],
    ['  ', -2, '  '],
  ];
  for (const [line, by, moved] of cases) it(`"${line}" by ${by}`, () => assert.equal(shiftLine(line, by), moved));
});
