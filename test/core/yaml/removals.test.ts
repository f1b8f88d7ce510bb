import assert from 'node:assert/strict';
import { edited, fieldAt, listAt } from './edited.ts';

/** `path` ends with a field; undefined: it cannot go. */
const fields: readonly [text: string, path: string, left: string | undefined][] = [
  ['a: 1\nb: 2\nc: 3\n', 'a', 'b: 2\nc: 3\n'],
  ['a: 1\nb: 2\nc: 3\n', 'b', 'a: 1\nc: 3\n'],
  ['a: 1\nb: 2\nc: 3\n', 'c', 'a: 1\nb: 2\n'],
  ['a: 1\nb: 2', 'a', 'b: 2'],
  ['a: 1\nb: 2 # why', 'b', 'a: 1\n# why'],
  ['a: 1\r\nb: 2 # why', 'b', 'a: 1\r\n# why'],
  ['a: 1\n\nb: 2\n\nc: 3\n', 'b', 'a: 1\n\n\nc: 3\n'],
  ['a: 1\r\nb: 2\r\nc: 3\r\n', 'b', 'a: 1\r\nc: 3\r\n'],
  ['a: 1\r\nb: 2', 'b', 'a: 1'],
  ['x: 1\ny: 2\nz: 3\na: 1\r\nb: 2', 'b', 'x: 1\ny: 2\nz: 3\na: 1'],
  ['a: 1\nb: |\n  # text\n\n  more\nc: 3\n', 'b', 'a: 1\nc: 3\n'],
  ['a: 1\nb:\n  # here\n  - x # there\nc: 3\n', 'b', 'a: 1\n# here\n# there\nc: 3\n'],
  ['a: 1\nb: # empty\nc: 3\n', 'b', 'a: 1\n# empty\nc: 3\n'],
  ['o:\n  a: 1\n  b: # why\n    c: 1\n', 'o.b', 'o:\n  a: 1\n  # why\n'],
  // The only field of an object.
  ['b: 2\n', 'b', undefined],
  ['o:\n  b: 2\n', 'o.b', 'o: {}\n'],
  ['o:\n  b: 2\nc: 3\n', 'o.b', 'o: {}\nc: 3\n'],
  ['o: # why\n  b: 2\nc: 3\n', 'o.b', 'o: {}\n  # why\nc: 3\n'],
  ['o:\n  # why\n\n  # what\n  b: 2\nc: 3\n', 'o.b', 'o: {}\n  # why\n  # what\nc: 3\n'],
  ['o:\n  b: 2 # why\nc: 3\n', 'o.b', 'o: {}\n  # why\nc: 3\n'],
  ['o: &x\r\n  b: 2 # why\r\n', 'o.b', 'o: &x {}\r\n  # why\r\n'],
  ['l:\n  - b: 2\n  - c\n', 'l.0.b', 'l:\n  - {}\n  - c\n'],
  ['o:\n  b: 2', 'o.b', 'o: {}'],
  // The first field of an item shares its line with the dash.
  ['l:\n  - a: 1\n    b: 2\n', 'l.0.a', 'l:\n  - b: 2\n'],
  ['l:\n  - a: 1 # why\n    b: 2\n', 'l.0.a', 'l:\n  - # why\n    b: 2\n'],
  ['l:\n  - a:\n      - 1\n    b: 2\n', 'l.0.a', 'l:\n  - b: 2\n'],
  ['l:\n  - a:\n    b: 2\n', 'l.0.a', 'l:\n  - b: 2\n'],
  ['l:\n  - a: 1\n    b: 2\n', 'l.0.b', 'l:\n  - a: 1\n'],
  ['l:\n  -\n    a: 1\n    b: 2\n', 'l.0.a', 'l:\n  -\n    b: 2\n'],
  // In braces.
  ['{a: 1, b: 2, c: 3}\n', 'a', '{b: 2, c: 3}\n'],
  ['{a: 1, b: 2, c: 3}\n', 'b', '{a: 1, c: 3}\n'],
  ['{a: 1, b: 2, c: 3}\n', 'c', '{a: 1, b: 2}\n'],
  ['{b: 2}\n', 'b', '{}\n'],
  ['{a, b: 2}\n', 'b', '{a}\n'],
  ['{a: 1, b}\n', 'b', '{a: 1}\n'],
  ['{a: {x: 1}, b: [2]}\n', 'a', '{b: [2]}\n'],
  ['{a: 1, # why\n b: 2}\n', 'b', undefined],
  ['{a: 1, # why\n b: 2}\n', 'a', undefined],
  ['{a: 1, b: 2 # why\n}\n', 'b', '{a: 1 # why\n}\n'],
  // What a merge brought in is not written here.
  ['d: &d {q: 1}\nm:\n  <<: *d\n  z: 1\n', 'm.q', undefined],
  ['d: &d {q: 1, r: 2}\nm: *d\n', 'm.q', 'd: &d {r: 2}\nm: *d\n'],
];

const items: readonly [text: string, index: number, left: string | undefined][] = [
  ['l:\n  - a\n  - b\n  - c\n', 0, 'l:\n  - b\n  - c\n'],
  ['l:\n  - a\n  - b\n  - c\n', 2, 'l:\n  - a\n  - b\n'],
  ['l:\n  - a\n  - b\n  - c\n', 3, undefined],
  ['l:\n  - a\n  - b', 1, 'l:\n  - a'],
  ['l:\r\n- a: 1 # why\r\n  b: 2\r\n- c\r\n', 0, 'l:\r\n# why\r\n- c\r\n'],
  ['l:\n  -\n  - b\n', 0, 'l:\n  - b\n'],
  ['l:\n  - a-b\n  - c-d\n', 1, 'l:\n  - a-b\n'],
  ['l:\n  - a\nm: 1\n', 0, 'l: []\nm: 1\n'],
  ['l:\n  # why\n  - a\nm: 1\n', 0, 'l: []\n  # why\nm: 1\n'],
  ['l: # why\n- a # what\nm: 1\n', 0, 'l: []\n# why\n# what\nm: 1\n'],
  ['l: [a, b, c]\n', 0, 'l: [b, c]\n'],
  ['l: [a, b, c]\n', 1, 'l: [a, c]\n'],
  ['l: [a, b, c]\n', 2, 'l: [a, b]\n'],
  ['l: [a]\n', 0, 'l: []\n'],
  ['l: [a, # why\n  b]\n', 0, undefined],
  ['l: [a, # why\n  b]\n', 1, undefined],
];

describe('a field that is removed', () => {
  for (const [text, path, left] of fields)
    it(`${path} of ${JSON.stringify(text)}`, () =>
      assert.equal(
        edited(text, (root, edits) => {
          const { map, entry } = fieldAt(root, path);
          return edits.removeField(map, entry);
        }),
        left ?? 'no edit',
      ));

  it('must be one of the map', () =>
    assert.equal(
      edited('a: 1\nb:\n  c: 1\n  d: 1\n', (root, edits) => edits.removeField(root, fieldAt(root, 'b.c').entry)),
      'no edit',
    ));
});

describe('an item that is removed', () => {
  for (const [text, index, left] of items)
    it(`${index} of ${JSON.stringify(text)}`, () =>
      assert.equal(
        edited(text, (root, edits) => edits.removeItem(listAt(root, 'l'), index)),
        left ?? 'no edit',
      ));
});
