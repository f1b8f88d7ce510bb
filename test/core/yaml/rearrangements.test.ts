import assert from 'node:assert/strict';
import { joinEntries } from '../../../src/core/yaml/join-values.ts';
import { moveItemBehind } from '../../../src/core/yaml/move-item.ts';
import { splitItem } from '../../../src/core/yaml/split-item.ts';
import { edited, fieldAt, listAt } from './edited.ts';

/** Joins the two fields `a` of the root. */
const joins: readonly [text: string, joined: string | undefined][] = [
  ['a:\n  - 1\nb: 1\na:\n  - 2\n  - 3\n', 'a:\n  - 1\n  - 2\n  - 3\nb: 1\n'],
  ['a:\n- 1 # one\nb: 1\na:\n  - x: 2\n    z: 3\n', 'a:\n- 1 # one\n- x: 2\n  z: 3\nb: 1\n'],
  ['a:\n    - 1\nb: 1\na:\n- x: 2\n\n  z: 3\n', 'a:\n    - 1\n    - x: 2\n\n      z: 3\nb: 1\n'],
  ['a:\r\n- 1\r\nb: 1\r\na:\r\n- 2\r\n- 3\r\n', 'a:\r\n- 1\r\n- 2\r\n- 3\r\nb: 1\r\n'],
  ['b: 1\na:\n- 1\na:\n- 2', 'b: 1\na:\n- 1\n- 2'],
  ['a: [1]\na: [2, 3, ]\n', 'a: [1, 2, 3]\n'],
  ['a: [1]\na: [2,\n  3]\n', 'a: [1, 2,\n  3]\n'],
  ['a: [1]\na: [2, # why\n  3]\n', undefined],
  ['a: [1]\na: []\n', undefined],
  ['a: []\na: [1]\n', undefined],
  ['a: [1]\na:\n  - 2\n', undefined],
  ['a:\n  - 1\na: [2]\n', undefined],
  ['a:\n  x: 1\nb: 1\na:\n  z: 2\n', 'a:\n  x: 1\n  z: 2\nb: 1\n'],
  ['a:\n  x: 1\na:\n    z:\n      - 2\n', 'a:\n  x: 1\n  z:\n    - 2\n'],
  ['a:\n  x: 1\na:\n  x: 2\n', undefined],
  ['a: {x: 1}\na: {z: 2, }\n', 'a: {x: 1, z: 2}\n'],
  ['a: {x}\na: {z: 2}\n', 'a: {x, z: 2}\n'],
  ['a: {x: 1}\na: {}\n', undefined],
  ['a: {}\na: {x: 1}\n', undefined],
  ['a: {x: 1}\na:\n  z: 2\n', undefined],
  ['a:\n  x: 1\na: {z: 2}\n', undefined],
  ['a: 1\na: 2\n', undefined],
  ['a:\n  - 1\na:\n  x: 1\n', undefined],
  ['d: &d {x: 1}\na: {w: 1}\na: *d\n', undefined],
  ['d: &d {x: 1}\na: *d\na: {w: 1}\n', undefined],
  ['d: &d {x: 1}\na:\n  w: 1\na:\n  <<: *d\n  z: 1\n', undefined],
];

describe('two equal keys that are joined', () => {
  for (const [text, joined] of joins)
    it(JSON.stringify(text), () =>
      assert.equal(
        edited(text, (root, edits) => {
          const [earlier, later] = [...root.duplicates, ...root.entries]
            .filter(({ name }) => name === 'a')
            .sort((a, b) => a.key.start - b.key.start);
          assert.ok(earlier && later && earlier !== later);
          return joinEntries(edits, root, earlier, later);
        }),
        joined ?? 'no edit',
      ),
    );
});

/** Cuts an item of `l` before the field at the path. */
const splits: readonly [text: string, path: string, split: string | undefined][] = [
  ['l:\n  - a: 1\n    b: 2\n    c: 3\n', 'l.0.b', 'l:\n  - a: 1\n  - b: 2\n    c: 3\n'],
  ['l:\n- a: 1 # why\n  b: 2\n', 'l.0.b', 'l:\n- a: 1 # why\n- b: 2\n'],
  ['l:\n  - x\n  - a: 1\n    b-b: 2\n', 'l.1.b-b', 'l:\n  - x\n  - a: 1\n  - b-b: 2\n'],
  ['l:\n  - a: 1\n    b: 2\n', 'l.0.a', undefined],
  ['l:\n  -   a: 1\n      b: 2\n', 'l.0.b', undefined],
  ['l:\n  -\n    a: 1\n    b: 2\n', 'l.0.b', 'l:\n  -\n    a: 1\n  - b: 2\n'],
  ['l: [{a: 1, b: 2}]\n', 'l.0.b', 'l: [{a: 1}, {b: 2}]\n'],
  ['l: [{a, b: 2}]\n', 'l.0.b', 'l: [{a}, {b: 2}]\n'],
  ['l:\n  - {a: 1, b: 2}\n', 'l.0.b', 'l:\n  - {a: 1}\n  - {b: 2}\n'],
  ['l:\r\n- {a: 1, b: 2}\r\n', 'l.0.b', 'l:\r\n- {a: 1}\r\n- {b: 2}\r\n'],
  ['l:\n  a: 1\n  b: 2\n', 'l.b', undefined],
  ['d: &d {b: 1}\nl:\n  - a: 1\n    <<: *d\n', 'l.0.b', undefined],
];

describe('an item that is cut in two', () => {
  for (const [text, path, split] of splits)
    it(`before ${path} of ${JSON.stringify(text)}`, () =>
      assert.equal(
        edited(text, (root, edits) => {
          const { map, entry } = fieldAt(root, path);
          return splitItem(edits, map, entry);
        }),
        split ?? 'no edit',
      ));
});

const moves: readonly [text: string, from: number, to: number, moved: string | undefined][] = [
  [
    'l:\n  - a: 1\n    b: 2\n  # why\n  - c\n  - d\nm: 1\n',
    0,
    1,
    'l:\n  - c\n  - a: 1\n    b: 2\n  # why\n  - d\nm: 1\n',
  ],
  ['l:\n- a\n- c\n- d', 0, 2, 'l:\n- c\n- d\n- a'],
  ['l:\n- a\n- c\n', 1, 0, undefined],
  ['l:\n- a\n- c\n', 0, 0, undefined],
  ['l:\n- a\n- c\n', 0, 2, undefined],
  ['l: [a, c]\n', 0, 1, undefined],
  ['l: [a,\n  c]\n', 0, 1, undefined],
  ['l:\n- - a\n  - b\n- c\n', 0, 1, 'l:\n- c\n- - a\n  - b\n'],
];

describe('an item that is moved', () => {
  for (const [text, from, to, moved] of moves)
    it(`${from} behind ${to} of ${JSON.stringify(text)}`, () =>
      assert.equal(
        edited(text, (root, edits) => moveItemBehind(edits.text, listAt(root, 'l'), from, to)),
        moved ?? 'no edit',
      ));
});
