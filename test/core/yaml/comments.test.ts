import assert from 'node:assert/strict';
import { commentRanges, Comments } from '../../../src/core/yaml/comments.ts';

describe('the comments of a text', () => {
  const cases: readonly [text: string, comments: string[]][] = [
    ['a: 1\n', []],
    ['# top\na: 1 # one  \n\n  # two\r\nb: 2 #\n', ['# top', '# one', '# two', '#']],
    ['a: "# no" # yes\n', ['# yes']],
    ["a: '# no'\nb: x#no\n", []],
    ['a: |\n  # no\nb: 1 # yes\n', ['# yes']],
    ['a: |\n  text\n  # no\n# yes\n', ['# yes']],
    ['a: | # yes\n  # no\n', ['# yes']],
    ['--- # yes\na: {b: 1, # too\n  c: 2}\n', ['# yes', '# too']],
    ['\ufeff# bom\na: 1\n', ['# bom']],
    ['a: 1\n---\n# second\nb: #last', ['# second', '#last']],
  ];
  for (const [text, comments] of cases)
    it(JSON.stringify(text), () =>
      assert.deepEqual(
        commentRanges(text).map(({ start, end }) => text.slice(start, end)),
        comments,
      ),
    );

  it('are asked for a stretch that they begin in', () => {
    const comments = new Comments('#a\n#b\n#c\nx: 1\n');
    assert.deepEqual(comments.within(0, 9), ['#a', '#b', '#c']);
    assert.deepEqual(comments.within(0, 3), ['#a']);
    assert.deepEqual(comments.within(1, 6), ['#b']);
    assert.deepEqual(comments.within(3, 7), ['#b', '#c']);
    assert.deepEqual(comments.within(7, 13), []);
  });

  it('are asked for an offset that they end at', () => {
    const comments = new Comments('#a\nx: 1 #b\n');
    assert.deepEqual(
      [0, 1, 2, 3, 8, 9, 10, 11].map((end) => comments.startBefore(end)),
      [undefined, undefined, 0, undefined, undefined, undefined, 8, undefined],
    );
  });
});
