/** What may have been meant at a place where a text breaks off: the proposals of a finder, before any is tried. */

import assert from 'node:assert/strict';
import { indentationTypos, unevenLines } from '../../../src/core/rules/structure/typos/indentation.ts';
import {
  keyedLine,
  linesAround,
  linesOf,
  nextLine,
  withoutQuoted,
} from '../../../src/core/rules/structure/typos/lines.ts';
import { lostBreakTypos } from '../../../src/core/rules/structure/typos/lost-breaks.ts';
import { misfits } from '../../../src/core/rules/structure/typos/misfits.ts';
import type { TypoFinder } from '../../../src/core/rules/structure/typos/typo.ts';
import { applyEdits } from '../../../src/core/text.ts';
import { layoutOf } from '../../../src/core/yaml/layout.ts';

/** What is marked, and what the text becomes, for each proposal at `‸`. */
function proposals(find: TypoFinder, marked: string): string[] {
  const start = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const at = text.slice(0, start).split('\n').length - 1;
  const { step, newline } = layoutOf(text);
  const typos = find({ lines: linesOf(text), at, start, isInBrackets: false, code: 'bad-indentation', step, newline });
  return typos.map(
    ({ range, edits, safe }) =>
      `${safe ? 'safe ' : ''}${text.slice(range.start, range.end)} => ${applyEdits(text, edits)}`,
  );
}

type Row = readonly [name: string, text: string, ...proposals: string[]];

const lostBreaks: readonly Row[] = [
  [
    'a key behind a key: as wide as the gap, as the line below, one level',
    'a:\n  b: 1\n‸spec:   c:\n    - d\n',
    'spec:   c: => a:\n  b: 1\nspec:\n   c:\n    - d\n',
    'spec:   c: => a:\n  b: 1\nspec:\n    c:\n    - d\n',
    'spec:   c: => a:\n  b: 1\nspec:\n  c:\n    - d\n',
  ],
  ['a tab, which is no indent', '‸a:\tb: 1\n', 'a:\tb: 1 => a:\n  b: 1\n'],
  ['a key in quotes', "‸a:  'b': 1", "a:  'b': 1 => a:\n  'b': 1"],
  ['a key with nothing behind it', '‸a:  b:', 'a:  b: => a:\n  b:'],
  ['a line of a CRLF file', '‸a:  b: 1\r\n', 'a:  b: 1 => a:\r\n  b: 1\r\n'],
  ['the line above, which is as far in', 'a:  b: 1\n‸c\n', 'a:  b: 1 => a:\n  b: 1\nc\n'],
  ['one space, which may be text', '‸a: b: 1\n'],
  ['text in quotes', '‸a:  "b" x\n'],
  ['a colon in a word', '‸a:  b:c\n'],
  ['a word before the key', '‸x a:  b: 1\n'],
  ['an item behind its key', '‸a: - x\n', 'a: - x => a:\n - x\n', 'a: - x => a:\n  - x\n', '- => a: x\n'],
  [
    'an item behind a key that is further in',
    '‸  a: -  x\n  b: 1\n',
    'a: -  x =>   a:\n  -  x\n  b: 1\n',
    'a: -  x =>   a:\n    -  x\n  b: 1\n',
    '- =>   a: x\n  b: 1\n',
  ],
  ['a negative number', '‸a: -1\n'],
  ['a hyphen alone', '‸a: - \n'],
  ['a question mark with its key', '‸? kind\n: Pod\n', '? kind => kind: Pod\n'],
  ['the same from its value', '? kind\n‸: Pod\n', '? kind => kind: Pod\n'],
  ['a value further in', '  ? kind\n‸      : Pod\n', '? kind =>   kind: Pod\n'],
  ['no value', '? a\n‸:\n', '? a => a:\n'],
  ['a question without a colon', '? kind\n‸Pod\n'],
  ['a colon that belongs to a word', '? kind\n‸:Pod\n'],
  ['a colon without a question', 'kind\n‸: Pod\n'],
  ['two spaces behind it', '?  kind\n‸: Pod\n', '?  kind => kind: Pod\n'],
  ['two words', '? a b\n‸: c\n'],
  ['a question within a line', 'x ? a\n‸: c\n'],
  ['a question below which nothing is', '‸? a'],
  ['a question above a key', '? a\n‸x: y\n'],
  ['a list that is a key', '? [a]\n‸: b\n'],
];

const indentations: readonly Row[] = [
  [
    'between two levels: each line has its turn',
    'a:\n  b: 1\n‸ c: 2\n',
    'c => a:\n  b: 1\nc: 2\n',
    'b => a:\n b: 1\n c: 2\n',
    'c => a:\n  b: 1\n  c: 2\n',
  ],
  [
    'below a block: the line, and what opened the block, alone or with what is under it',
    'a:\n   b:\n     c: 1\n‸  d: 2\n',
    'd => a:\n   b:\n     c: 1\n   d: 2\n',
    'b => a:\n  b:\n     c: 1\n  d: 2\n',
    'd => a:\n   b:\n     c: 1\nd: 2\n',
    'b => a:\n  b:\n    c: 1\n  d: 2\n',
    'd => a:\n   b:\n     c: 1\n     d: 2\n',
    'b => a:\nb:\n  c: 1\n  d: 2\n',
  ],
  [
    'below a key that follows an empty one',
    'a:\nb:\n  c: 1\n‸ d: 2\n',
    'd => a:\nb:\n  c: 1\nd: 2\n',
    'b => a:\n b:\n  c: 1\n d: 2\n',
    'c => a:\nb:\n c: 1\n d: 2\n',
    'd => a:\nb:\n  c: 1\n  d: 2\n',
  ],
  [
    'below a list at the column of its key, which moves with it',
    'x:\n   a:\n   - b: 1\n‸  c: 2\n',
    'c => x:\n   a:\n   - b: 1\n   c: 2\n',
    'a => x:\n  a:\n   - b: 1\n  c: 2\n',
    'c => x:\n   a:\n   - b: 1\nc: 2\n',
    'a => x:\n  a:\n  - b: 1\n  c: 2\n',
    'c => x:\n   a:\n   - b: 1\n     c: 2\n',
    'a => x:\na:\n- b: 1\n  c: 2\n',
  ],
  ['where every line can stand', 'a:\n  b: 1\n‸c: 2\n'],
];

describe('a finder of typos', () => {
  for (const [name, text, ...expected] of lostBreaks)
    it(`of lost line breaks, at ${name}`, () => assert.deepEqual(proposals(lostBreakTypos, text), expected));
  for (const [name, text, ...expected] of indentations)
    it(`of indentation, at a line ${name}`, () => assert.deepEqual(proposals(indentationTypos, text), expected));
});

describe('a text as lines', () => {
  it('knows where each begins and what it says', () => {
    const text = '# top\r\n  - - b: "x # y" # c  \n\n   \n- \n-\nd: e#f\t#g';
    assert.deepEqual(
      linesOf(text).map((line) => [line.start, line.end, line.indent, line.column, line.content, line.isBlank]),
      [
        [0, 5, 0, 0, '', true],
        [7, 29, 2, 6, 'b: "x # y"', false],
        [30, 30, 0, 0, '', true],
        [31, 34, 3, 3, '', true],
        [35, 37, 0, 2, '', false],
        [38, 39, 0, 0, '-', false],
        [40, 49, 0, 0, 'd: e#f', false],
      ],
    );
  });

  const quoted: readonly [text: string, without: string][] = [
    ['a: "b: {c}" d', 'a: ________ d'],
    ['"a\\"b" \'c\'', '______ ___'],
    ["'a\\' b", '____ b'],
    ['it\'s "x"', "it's ___"],
    ["\"x 'y'", '"x ___'],
    ['a " b \' c', 'a " b \' c'],
    ['""{', '__{'],
  ];
  for (const [text, without] of quoted)
    it(`without what is in quotes: ${text}`, () => assert.equal(withoutQuoted(text), without));

  const keys: readonly [line: string, key?: string, value?: string, at?: number][] = [
    ['a:', 'a', '', 2],
    ['- a.b/c-d:  x y # z', 'a.b/c-d', 'x y', 12],
    ['-   b: x', 'b', 'x', 7],
    ['  _a: "x"', '_a', '"x"', 6],
    ['a:b'],
    ['"a": 1'],
    ['1a: x'],
    ['a b: x'],
  ];
  for (const [text, key, value, at] of keys)
    it(`has a key or none: ${text}`, () => {
      const [line] = linesOf(text);
      assert.deepEqual(line && keyedLine(line), key === undefined ? undefined : { key, value, at });
    });

  it('passes over blank lines and comments', () => {
    const lines = linesOf('a\n\n# c\nb\n');
    assert.deepEqual([nextLine(lines, 0, 1), nextLine(lines, 3, -1)], [3, 0]);
    assert.deepEqual([nextLine(lines, 3, 1), nextLine(lines, 0, -1)], [undefined, undefined]);
    const around = (at: number) => linesAround(lines, at).map((line) => lines.indexOf(line));
    assert.deepEqual(
      [around(1), around(0), around(3)],
      [
        [1, 0, 3],
        [0, 3],
        [3, 0],
      ],
    );
  });
});

describe('lines that cannot stand where they are', () => {
  const rows: readonly [text: string, misfits: number][] = [
    ['a:\n  b:\n    c: 1\n  d: 2\ne: 3\n', 0],
    ['a:\n  b: 1\n c: 2\n', 1],
    ['a: 1\n  b: 2\n', 1],
    ['a: |\n  text\n', 0],
    ['a: >-2\n   text\n', 0],
    ['a:\n- b\n- c\nd: 1\n', 0],
    ['- a\nb: 1\n', 1],
    ['a:\n  b:\n- c\n', 1],
    ['a:\n- b: 1\n- c: 2\n', 0],
    ['x:\n  a:\n  - b\n  - c\n  d: 1\n', 0],
    ['  a: 1\nb: 2\n', 1],
    ['a: 1\n- b\n', 1],
    ['a:\n  - b: 1\n    c: 2\n   d: 3\n', 1],
    ['a:\n  - b: 1\n  c: 2\n', 1],
    ['a:\n  - b: 1\n  - c: 2\n', 0],
    ['a:\n  - - b\n    - c\n', 0],
    ['a:\n # x\n\n  b: 1\n', 0],
  ];
  for (const [text, count] of rows)
    it(`${count} of ${JSON.stringify(text)}`, () => assert.equal(misfits(linesOf(text), [], 0), count));

  it('are counted as if some were moved', () => {
    const lines = linesOf('a:\n  b: 1\n c: 2\n');
    const moved = lines.slice(2, 3);
    assert.deepEqual(
      [-1, 0, 1, 2].map((by) => misfits(lines, moved, by)),
      [0, 1, 0, 1],
    );
  });
});

describe('lines that are further in by another width than a level', () => {
  const rows: readonly [text: string, step: number, uneven: number][] = [
    ['a:\n  b:\n    c: 1\n', 2, 0],
    ['a:\n   b: 1\n', 2, 1],
    ['a:\n b:\n  c: 2\n', 2, 2],
    ['a:\n  - b: 1\n    c: 2\n', 2, 0],
    ['a:\n  - b:\n      c: 1\n', 2, 0],
    ['a:\n    b: 1\nc:\n    d: 2\n', 2, 2],
    ['a:\n    b: 1\nc:\n    d: 2\n', 4, 0],
    ['a:\n     # x\n  b: 1\n', 2, 0],
  ];
  for (const [text, step, uneven] of rows)
    it(`${uneven} of ${JSON.stringify(text)}, with levels of ${step}`, () =>
      assert.equal(unevenLines(linesOf(text), step), uneven));
});
