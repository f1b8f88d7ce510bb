import assert from 'node:assert/strict';
import type { YamlData } from '../../../src/core/yaml/write.ts';
import { edited, fieldAt, listAt, mapAt } from './edited.ts';

/** Adds `x: 3` to the map at `path`, behind the field `after`. */
const fields: readonly [text: string, path: string, after: string | undefined, grown: string | undefined][] = [
  ['a: 1\nb: 2\n', '', undefined, 'a: 1\nb: 2\nx: 3\n'],
  ['a: 1\nb: 2\n', '', 'a', 'a: 1\nx: 3\nb: 2\n'],
  ['a:\n  c: 1 # why\n\nb: 2\n', '', 'a', 'a:\n  c: 1 # why\nx: 3\n\nb: 2\n'],
  ['a: # why\nb: 2\n', '', 'a', 'a: # why\nx: 3\nb: 2\n'],
  ['a: 1\nb:\n', '', undefined, 'a: 1\nb:\nx: 3\n'],
  ['a: 1\r\nb: 2\r\n', '', 'a', 'a: 1\r\nx: 3\r\nb: 2\r\n'],
  ['a: 1\r\nb: 2', '', undefined, 'a: 1\r\nb: 2\r\nx: 3'],
  ['a: |\n  text\n\nb: 2\n', '', 'a', 'a: |\n  text\nx: 3\n\nb: 2\n'],
  ['l:\n  - a: 1\n  - b\n', 'l.0', undefined, 'l:\n  - a: 1\n    x: 3\n  - b\n'],
  ['d: &d {q: 1}\nm:\n  z: 1\n  <<: *d\n  y: 2\n', 'm', 'q', 'd: &d {q: 1}\nm:\n  z: 1\n  <<: *d\n  y: 2\n  x: 3\n'],
  ['a: &d\n  b: 1\nm: *d\n', 'm', undefined, 'a: &d\n  b: 1\n  x: 3\nm: *d\n'],
  ['{a: 1}\n', '', undefined, '{a: 1, x: 3}\n'],
  ['{a: 1, b: 2}\n', '', 'a', '{a: 1, b: 2, x: 3}\n'],
  ['{a: 1, }\n', '', undefined, '{a: 1, x: 3, }\n'],
  ['{a: }\n', '', undefined, '{a: , x: 3}\n'],
  ['{a}\n', '', undefined, '{a, x: 3}\n'],
  ['{}\n', '', undefined, '{x: 3}\n'],
  ['o: { }\n', 'o', undefined, 'o: {x: 3}\n'],
];

/** Adds an item to the list `l`. */
const items: readonly [text: string, item: YamlData, grown: string | undefined][] = [
  ['l:\n  - a\nm: 1\n', 'x', 'l:\n  - a\n  - x\nm: 1\n'],
  ['l:\n- a-b # why\nm: 1\n', 'x', 'l:\n- a-b # why\n- x\nm: 1\n'],
  ['l:\r\n  - a', { b: 1, c: 2 }, 'l:\r\n  - a\r\n  - b: 1\r\n    c: 2'],
  ['l:\n  - a: |\n      text\n\nm: 1\n', 'x', 'l:\n  - a: |\n      text\n  - x\n\nm: 1\n'],
  ['l:\n  -\n', 'x', 'l:\n  -\n  - x\n'],
  ['l: [a]\n', 'b, c', 'l: [a, "b, c"]\n'],
  ['l: [a, ]\n', 'x', 'l: [a, x, ]\n'],
  ['l: []\n', { a: [1] }, 'l: [{a: [1]}]\n'],
  ['l: [ ]\n', 'x', 'l: [x]\n'],
  ['k: &l [a]\nl: *l\n', 'x', 'k: &l [a, x]\nl: *l\n'],
];

describe('a field that is added', () => {
  for (const [text, path, after, grown] of fields)
    it(`to ${path} of ${JSON.stringify(text)}${after ? ` behind ${after}` : ''}`, () =>
      assert.equal(
        edited(text, (root, edits) => {
          const map = mapAt(root, path);
          return edits.addField(map, 'x', 3, after === undefined ? undefined : map.entry(after));
        }),
        grown ?? 'no edit',
      ));

  it('has no place in an item that is nothing yet', () =>
    assert.equal(
      edited('l:\n  -\n', (root, edits) => {
        const [item] = listAt(root, 'l').maps();
        return item && (edits.addField(item, 'x', 3) ?? edits.copyFields([fieldAt(root, 'l').entry], item));
      }),
      'no edit',
    ));

  it('can be several', () => {
    const added = { x: 3, 'y z': { w: ['v'] } };
    const grow = (text: string, path: string) =>
      edited(text, (root, edits) => edits.addFields(mapAt(root, path), added));
    assert.equal(grow('a: {b: 1}\n', 'a'), 'a: {b: 1, x: 3, y z: {w: [v]}}\n');
    assert.equal(grow('o:\n  a: 1\n', 'o'), 'o:\n  a: 1\n  x: 3\n  y z:\n    w:\n      - v\n');
    assert.equal(
      edited('a: 1\n', (root, edits) => edits.addFields(root, {})),
      'no edit',
    );
  });

  const first: readonly [text: string, path: string, grown: string][] = [
    ['a: 1\n', '', 'x: 3\na: 1\n'],
    ['# top\r\na: 1\r\n', '', '# top\r\nx: 3\r\na: 1\r\n'],
    ['l:\n  - a: 1\n    b: 2\n', 'l.0', 'l:\n  - x: 3\n    a: 1\n    b: 2\n'],
    ['{a: 1}\n', '', '{a: 1, x: 3}\n'],
    ['o: {}\n', 'o', 'o: {x: 3}\n'],
  ];
  for (const [text, path, grown] of first)
    it(`in front of all others of ${JSON.stringify(text)}`, () =>
      assert.equal(
        edited(text, (root, edits) => edits.addFirstField(mapAt(root, path), 'x', 3)),
        grown,
      ));
});

describe('an item that is added', () => {
  for (const [text, item, grown] of items)
    it(`to ${JSON.stringify(text)}`, () =>
      assert.equal(
        edited(text, (root, edits) => edits.addItem(listAt(root, 'l'), item)),
        grown ?? 'no edit',
      ));
});

/** Copies the fields of `a` to the map `b`, under new keys. */
const copies: readonly [text: string, under: string[], grown: string | undefined][] = [
  ['a:\n  x: 1\nb: {y: 2}\n', [], 'a:\n  x: 1\nb: {y: 2, x: 1}\n'],
  ['a:\n  x: 1\n  z: [2]\nb: {y: 2}\n', ['k', 'l'], 'a:\n  x: 1\n  z: [2]\nb: {y: 2, k: {l: {x: 1, z: [2]}}}\n'],
  ['a:\n  x: 1\nb: {}\n', ['k'], 'a:\n  x: 1\nb: {k: {x: 1}}\n'],
  ['a:\n  x:\n    w: 1\nb: {y: 2}\n', [], undefined],
  ['a:\n  x: "1 # 2"\nb: {y: 2}\n', [], undefined],
  ['a:\n  x: 1\n  z:\n    - 2\nb:\n  y: 2\n', [], 'a:\n  x: 1\n  z:\n    - 2\nb:\n  y: 2\n  x: 1\n  z:\n    - 2\n'],
  [
    'a:\n  x: 1\n  z:\n    - 2\nb:\n  y: 2\n',
    ['k', 'l'],
    'a:\n  x: 1\n  z:\n    - 2\nb:\n  y: 2\n  k:\n    l:\n      x: 1\n      z:\n        - 2\n',
  ],
  [
    'a:\r\n      x:\r\n        w: 1\r\nb:\r\n  y: 2\r\n',
    [],
    'a:\r\n      x:\r\n        w: 1\r\nb:\r\n  y: 2\r\n  x:\r\n    w: 1\r\n',
  ],
  ['a:\n  x:\nb:\n  y:\n', [], 'a:\n  x:\nb:\n  y:\n  x:\n'],
];

describe('fields that are copied', () => {
  for (const [text, under, grown] of copies)
    it(`in ${JSON.stringify(text)} ${under.join('.')}`, () =>
      assert.equal(
        edited(text, (root, edits) => edits.copyFields(mapAt(root, 'a').entries, mapAt(root, 'b'), under)),
        grown ?? 'no edit',
      ));

  it('have lines and a column', () =>
    edited('a:\n    b: # why\r\n      - 1\n\nc:\n', (root, edits) => {
      assert.deepEqual(edits.fieldLines(fieldAt(root, 'a.b').entry), { lines: ['b: # why', '      - 1'], column: 4 });
      assert.deepEqual(edits.fieldLines(fieldAt(root, 'c').entry), { lines: ['c:'], column: 0 });
      return undefined;
    }));

  it('begin in the column of the first', () =>
    edited('a:\n  b: 1\n\n  # why\n  c:\n    - 2\nd: 1\n', (root, edits) => {
      const { map, entry } = fieldAt(root, 'a.b');
      assert.deepEqual(edits.linesOf(entry.key.start, map.node), [5, 13, 21, 26]);
      return undefined;
    }));
});
