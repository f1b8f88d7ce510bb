import assert from 'node:assert/strict';
import { addItems, addToList, setField, setFirstField, setPath } from '../../../src/core/yaml/set-field.ts';
import type { YamlData } from '../../../src/core/yaml/write.ts';
import { edited, fieldAt, listAt, mapAt, valueAt } from './edited.ts';

const replaced: readonly [text: string, path: string, data: YamlData, written: string][] = [
  ['a: {}\n', 'a', { b: 1 }, 'a:\n  b: 1\n'],
  ['a: {}\n', 'a', {}, 'a: {}\n'],
  ['a: {}\n', 'a', 5, 'a: 5\n'],
  ['a: {x: 1}\n', 'a', { b: 1 }, 'a: {b: 1}\n'],
  ['a: [x]\n', 'a', { b: 1 }, 'a: {b: 1}\n'],
  ['a: []\nb: 1\n', 'a', ['x', 'z'], 'a:\n  - x\n  - z\nb: 1\n'],
  ['a: [] # why\n', 'a', ['x'], 'a: [x] # why\n'],
  ['a:\nb: 1\n', 'a', { c: 1 }, 'a:\n  c: 1\nb: 1\n'],
  ['a: # why\nb: 1\n', 'a', { c: 1 }, 'a: {c: 1} # why\nb: 1\n'],
  ['a: &x\nb: 1\n', 'a', { c: 1 }, 'a: &x\n  c: 1\nb: 1\n'],
  ['a:', 'a', { c: 1 }, 'a:\n  c: 1'],
  ['a:', 'a', 'x', 'a: x'],
  ['{a: {}}\n', 'a', { b: 1 }, '{a: {b: 1}}\n'],
  ['{a: , c: 1}\n', 'a', { b: 1 }, '{a: {b: 1}, c: 1}\n'],
  ['l:\n  - {}\n', 'l.0', { b: 1 }, 'l:\n  - {b: 1}\n'],
  ['l:\n  - []\n', 'l.0', ['b'], 'l:\n  - [b]\n'],
  ['a: "q" # why\n', 'a', 3, 'a: 3 # why\n'],
  ['a: |\n  x\n  y\n\nb: 1\n', 'a', 'z', 'a: z\n\nb: 1\n'],
  ['a: {}\r\nb: 1\r\n', 'a', { c: ['d'] }, 'a:\r\n  c:\r\n    - d\r\nb: 1\r\n'],
  ['o:\n    a: {}\n', 'o.a', { c: 1 }, 'o:\n    a:\n        c: 1\n'],
  ['l:\n- a: {}\n', 'l.0.a', ['c'], 'l:\n- a:\n  - c\n'],
  ['"a: b": {}\n', 'a: b', { c: 1 }, '"a: b":\n  c: 1\n'],
];

describe('a value that is replaced', () => {
  for (const [text, path, data, written] of replaced)
    it(`${path} of ${JSON.stringify(text)} by ${JSON.stringify(data)}`, () =>
      assert.equal(
        edited(text, (root, edits) => edits.replaceValue(valueAt(root, path), data)),
        written,
      ));
});

const texts: readonly [text: string, path: string, data: string, written: string][] = [
  ['a: |\n  x\n\nb: 1\n', 'a', 'z', 'a: z\n\nb: 1\n'],
  ['a: >-\n  x\n  y\nb: 1\n', 'a', 'true', 'a: "true"\nb: 1\n'],
  ["a: 'x'\n", 'a', "it's", "a: 'it''s'\n"],
  ["a: 'x'\n", 'a', 'p\nq', 'a: "p\\nq"\n'],
  ["a: 'x'\n", 'a', 'p\rq', 'a: "p\\rq"\n'],
  ['a: "x" # why\n', 'a', 'y', 'a: "y" # why\n'],
  ['a: x\n', 'a', 'b, c', 'a: "b, c"\n'],
  ['l:\n  -\n  - b\n', 'l.0', 'x', 'l:\n  - x\n  - b\n'],
  ['l:\n  - # why\n  - b\n', 'l.0', 'x', 'l:\n  - x # why\n  - b\n'],
  ['a:\t\nb: 1\n', 'a', 'x', 'a: x\nb: 1\n'],
  ['a:', 'a', 'x', 'a: x'],
  ['a: !!str\nb: 1\n', 'a', 'x', 'a: !!str x\nb: 1\n'],
  ['a:\n  # why\nb: 1\n', 'a', 'x', 'a: x\n  # why\nb: 1\n'],
  ['{a: &n , b: 1}\n', 'a', 'x', '{a: &n x, b: 1}\n'],
  ['a: &n # why\nb: 1\n', 'a', 'x', 'a: &n x # why\nb: 1\n'],
];

describe('a text that is written in place of a scalar', () => {
  for (const [text, path, data, written] of texts)
    it(`${path} of ${JSON.stringify(text)}`, () =>
      assert.equal(
        edited(text, (root, edits) => {
          const value = valueAt(root, path);
          return value.kind === 'scalar' ? edits.setText(value.node, data) : undefined;
        }),
        written,
      ));

  const keys: readonly [text: string, renamed: string][] = [
    ['a: 1\n', 'y z: 1\n'],
    ['"a": 1\n', '"y z": 1\n'],
    ["{'a': 1}\n", "{'y z': 1}\n"],
    ['? a\n: 1\n', '? y z\n: 1\n'],
  ];
  for (const [text, renamed] of keys)
    it(`is a key's: ${JSON.stringify(text)}`, () =>
      assert.equal(
        edited(text, (root, edits) => edits.renameKey(fieldAt(root, 'a').entry.key, 'y z')),
        renamed,
      ));

  it('can be what stood there, in quotes', () =>
    assert.equal(
      edited('a: 010 # why\n', (root, edits) => {
        const value = valueAt(root, 'a');
        return value.kind === 'scalar' ? edits.quote(value.node) : undefined;
      }),
      'a: "010" # why\n',
    ));
});

/** Other items for the list `l`. */
const lists: readonly [text: string, items: string[], written: string | undefined][] = [
  ['l:\n  - a\n  - b\nm: 1\n', ['x', 'y z', '-'], 'l:\n  - x\n  - y z\n  - "-"\nm: 1\n'],
  ['l:\r\n- a-b\r\n', ['x', 'z'], 'l:\r\n- x\r\n- z\r\n'],
  ['l:\n  - a # why\n  - b\n', ['x'], undefined],
  ['l:\n  - a\n  - b # why\n', ['x'], 'l:\n  - x # why\n'],
  ['l: # why\n  - a\n', ['x'], 'l: # why\n  - x\n'],
  ['l: [a, b]\n', ['x', 'y,z'], 'l: [x, "y,z"]\n'],
  ['l: []\n', ['x'], undefined],
];

describe('items that are replaced', () => {
  for (const [text, items, written] of lists)
    it(JSON.stringify(text), () =>
      assert.equal(
        edited(text, (root, edits) => edits.replaceItems(listAt(root, 'l'), items)),
        written ?? 'no edit',
      ),
    );
});

/** The field at the end of a path becomes 7, or the text. */
const set: readonly [text: string, steps: string[], data: YamlData, written: string | undefined][] = [
  ['a: 1\n', ['a'], 7, 'a: 7\n'],
  ['a: "1"\n', ['a'], 7, 'a: 7\n'],
  ['a: "1"\n', ['a'], '7', 'a: "7"\n'],
  ['a: 1\n', ['a'], { b: 7 }, 'a: {b: 7}\n'],
  ['a: 1\n', ['b'], 7, 'a: 1\nb: 7\n'],
  ['a:\n  b:\n    c: 1\n', ['a', 'b', 'c'], 7, 'a:\n  b:\n    c: 7\n'],
  ['a:\n  b:\n    c: 1\n', ['a', 'b', 'd'], 7, 'a:\n  b:\n    c: 1\n    d: 7\n'],
  ['a:\n  x: 1\n', ['a', 'b', 'c'], 7, 'a:\n  x: 1\n  b:\n    c: 7\n'],
  ['a:\n  x: 1\n', ['a'], 7, undefined],
  ['a:\n  - x\n', ['a'], ['z'], undefined],
  ['a: [x]\n', ['a'], ['z'], 'a: [z]\n'],
  ['a: {x: 1}\n', ['a'], ['z'], 'a: [z]\n'],
  ['a: {x: 1}\n', ['a', 'b'], 7, 'a: {x: 1, b: 7}\n'],
  ['a: 1\n', [], 7, undefined],
];

describe('a field that is set', () => {
  for (const [text, steps, data, written] of set)
    it(`${steps.join('.')} of ${JSON.stringify(text)} to ${JSON.stringify(data)}`, () =>
      assert.equal(
        edited(text, (root, edits) => setPath(edits, root, steps, data)),
        written ?? 'no edit',
      ));

  it('stands where it is wanted', () => {
    const text = 'a: 1\nb: 2\n';
    const behindA = edited(text, (root, edits) => setField(edits, root, 'x', 7, root.entry('a')));
    assert.equal(behindA, 'a: 1\nx: 7\nb: 2\n');
    const first = (name: string) => edited(text, (root, edits) => setFirstField(edits, root, name, 7));
    assert.deepEqual([first('x'), first('b')], ['x: 7\na: 1\nb: 2\n', 'a: 1\nb: 7\n']);
  });
});

/** Items x and z for the list `l` of the root. */
const added: readonly [text: string, one: string, two: string][] = [
  ['l:\n  - a\n', 'l:\n  - a\n  - x\n', 'l:\n  - a\n  - x\n  - z\n'],
  ['l: [a]\n', 'l: [a, x]\n', 'l: [a, x, z]\n'],
  ['l: []\n', 'l:\n  - x\n', 'l:\n  - x\n  - z\n'],
  ['l:\n', 'l: [x]\n', 'l: [x, z]\n'],
  ['m: 1\n', 'm: 1\nl:\n  - x\n', 'm: 1\nl:\n  - x\n  - z\n'],
];

describe('items that are added to a list, there or not', () => {
  for (const [text, one, two] of added)
    it(JSON.stringify(text), () => {
      assert.equal(
        edited(text, (root, edits) => addToList(edits, mapAt(root, ''), 'l', 'x')),
        one,
      );
      assert.equal(
        edited(text, (root, edits) => addItems(edits, root, 'l', ['x', 'z']).flatMap((edit) => edit ?? [])),
        two,
      );
    });
});
