/** What is read from comments that ignore rules: rules, reason, reach, and what takes them away. */

import assert from 'node:assert/strict';
import { commentIgnores } from '../../../src/core/analysis/comment-ignores.ts';
import { fileIgnoresIn } from '../../../src/core/analysis/file-ignores.ts';
import { applyEdits } from '../../../src/core/text.ts';

const C = '# pod-coach: ignore';

/** Rules, and the reason behind them. */
const read: readonly [comment: string, rules: string[] | undefined, reason?: string][] = [
  [`${C} a-b`, ['a-b'], ''],
  [`${C} a-b why`, ['a-b'], 'why'],
  [`${C} a , b,c  we know, really `, ['a', 'b', 'c'], 'we know, really'],
  [`${C} a: why`, ['a'], 'why'],
  [`${C} a -- why - not`, ['a'], 'why - not'],
  [`${C} a — why.`, ['a'], 'why.'],
  [`${C} a, b, – ; why`, ['a', 'b'], 'why'],
  [`${C} a(why - not)`, ['a'], '(why - not)'],
  [`${C} a. 3 of them`, ['a'], '3 of them'],
  ['#pod-coach:ignore a', ['a'], ''],
  ['#\tpod-coach: \tignore\ta', ['a'], ''],
  [C, undefined],
  [`${C}-file a`, undefined],
  [`${C}a`, undefined],
  ['# see pod-coach: ignore a', undefined],
  ['# pod-coach ignore a', undefined],
];

/** `«…»` marks what is silenced. */
const reach: readonly string[] = [
  `a: 1\n«b: 2 ${C} x\n»c: 3\n`,
  `a: 1\n«b: 2 ${C} x»`,
  `a: 1\n${C} x\n«b: 2\n»c: 3\n`,
  `a: 1\n${C} x\n\n# more\n\t\n«b: 2\n»c: 3\n`,
  `a: 1\n${C} x\n«b: 2»`,
  `a: 1\n${C} x\n«»`,
  `a: 1\n${C} x\n# more\n«»`,
  `a: 1\r\n  ${C} x\r\n«b: 2\r\n»c: 3\r\n`,
  `«${C} x\na: 1\nb: 2\n»`,
  `«# banner\n\n---\n  ${C} x\na: 1\nb: 2\n»`,
  `«--- # first\n${C} x\na: 1\n»`,
  `«${C} x\n»`,
  `---a: 1\n${C} x\n«b: 2\n»`,
  `l:\n  ${C} x\n«  - a: 1\n    b: 2\n\n    c: 3\n»  - d\n`,
  `l:\n  ${C} x\n«  - a: 1\n    # inside\n    b: 2\n»# behind\nc: 3\n`,
  `l:\n  ${C} x\n«  -\n    a: 1\n»  - d\n`,
  `l:\n${C} x\n«- a: 1\n  b: 2\n»c: 3\n`,
  `l:\n${C} x\n«- a: 1\n  b: 2»`,
  `l:\n  - a: 1\n    ${C} x\n«    b: 2\n»    c: 3\n`,
  `a: 1\n${C} x\n«-b: 2\n»  c: 3\n`,
  `l:\n«  - a: 1 ${C} x\n»    b: 2\n`,
  `l:\n«  - ${C} x\n»    a: 1\n`,
  `a: 1\n${C} x\n«b: x - y\n»    more\n`,
  `a: 1\n${C} x\n«b: -\n»  c\n`,
  `l:\n  - a:\n${C} x\n«    - b\n      c\n»   - d\n`,
  `l:\n  ${C} x\n«  - a: |\n      text\n\n      - text\n»  - b\n`,
];

/** What is left when each of the rules is taken out, in turn. */
const taken: readonly [text: string, ...left: string[]][] = [
  [`a: 1 ${C} x why\nb: 2\n`, 'a: 1\nb: 2\n'],
  [`a: 1   ${C} x`, 'a: 1'],
  [`a: 1\n  ${C} x why\nb: 2\n`, 'a: 1\nb: 2\n'],
  [`a: 1\n${C} x`, 'a: 1\n'],
  [`a: 1\r\n${C} x\r\nb: 2\r\n`, 'a: 1\r\nb: 2\r\n'],
  [`a: 1 ${C} x, z why\n`, `a: 1 ${C} z why\n`, `a: 1 ${C} x why\n`],
  [`a: 1 ${C} x,z,w z\n`, `a: 1 ${C} z,w z\n`, `a: 1 ${C} x,w z\n`, `a: 1 ${C} x,z z\n`],
  [`a: 1 ${C} ignore, x\n`, `a: 1 ${C} x\n`, `a: 1 ${C} ignore\n`],
];

function only<Item>(items: readonly Item[]): Item {
  const [item] = items;
  assert.ok(item && items.length === 1);
  return item;
}

describe('a comment that ignores rules', () => {
  for (const [comment, rules, reason] of read)
    it(`names ${rules?.join(' and ') ?? 'none'}: ${comment}`, () => {
      const found = commentIgnores(`a: 1\n${comment}\nb: 2\n`);
      assert.deepEqual(
        found.map((ignore) => [ignore.rules, ignore.reason]),
        rules ? [[rules, reason]] : [],
      );
    });

  for (const marked of reach)
    it(`reaches as far as it is meant: ${JSON.stringify(marked)}`, () => {
      const text = marked.replaceAll(/[«»]/g, '');
      const { range, written } = only(commentIgnores(text));
      assert.equal(
        `${text.slice(0, range.start)}«${text.slice(range.start, range.end)}»${text.slice(range.end)}`,
        marked,
      );
      assert.equal(written && text.slice(written.start, written.end), `${C} x`);
    });

  for (const [text, ...left] of taken)
    it(`goes, or one of its rules: ${JSON.stringify(text)}`, () => {
      const { rules, removals, places } = only(commentIgnores(text));
      assert.deepEqual(
        rules.map((rule) => removals[rule] && applyEdits(text, [removals[rule]])),
        left,
      );
      assert.deepEqual(
        rules.map((rule) => places[rule] && text.slice(places[rule].start, places[rule].end)),
        rules,
      );
    });

  it('is one of many', () => {
    const text = `${C} x\na: 1 ${C} y\nl:\n  ${C} z\n  - b: 1\n  ${C} w\n  - c\n`;
    assert.deepEqual(
      commentIgnores(text).map(({ rules, range }) => [...rules, text.slice(range.start, range.end)]),
      [
        ['x', text],
        ['y', `a: 1 ${C} y\n`],
        ['z', '  - b: 1\n'],
        ['w', '  - c\n'],
      ],
    );
  });
});

const F = '# pod-coach: ignore-file';

describe('a comment that ignores rules in the whole file', () => {
  const cases: readonly [text: string, ...found: [rules: string, reason: string, written: string][]][] = [
    [`${F} x\na: 1\n`, ['x', '', `${F} x`]],
    [`\n# top\r\n---\r\n  ${F} x, z: why  \r\na: 1\r\n`, ['x,z', 'why', `${F} x, z: why`]],
    [`--- # one\n${F} x\n${F} z`, ['x', '', `${F} x`], ['z', '', `${F} z`]],
    [`a: 1\n${F} x\n`],
    [`--- a\n${F} x\n`],
    [`a: 1 ${F} x\n`],
    [`${C} x\na: 1\n`],
    [`${F}\na: 1\n`],
    [''],
  ];
  for (const [text, ...found] of cases)
    it(JSON.stringify(text), () =>
      assert.deepEqual(
        fileIgnoresIn(text).map(({ rules, reason, written }) => [
          rules.join(),
          reason,
          text.slice(written.start, written.end),
        ]),
        found,
      ),
    );
});
