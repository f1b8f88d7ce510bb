/** What a field gives to whoever asks for a map, a list, a text or a number; merges and aliases; the limits of a tree. */

import assert from 'node:assert/strict';
import { MAX_ALIASES, MAX_DEPTH, MAX_VALUES } from '../../../src/core/yaml/limits.ts';
import { parseDocument } from '../../../src/core/yaml/parse.ts';
import { readValues } from '../../../src/core/yaml/read-values.ts';
import type { MapValue } from '../../../src/core/yaml/values.ts';

function root(text: string): MapValue {
  const value = readValues(parseDocument(text).root).root;
  assert.ok(value?.kind === 'map');
  return value;
}

const FIELDS = root(
  'text: a\nquoted: "8"\nint: 8\nfloat: 2.0\nhalf: 2.5\nyes: true\nno: false\nnothing:\ntilde: ~\nempty: ""\n' +
    'list: [a, 8, ~, {x: 1}, [b], "c"]\nmap: {x: 1}\nnone: []\nbare: {}\n',
);

/** The name, and what `text`, `int`, `bool` give; whether it is there. */
const scalars: readonly [name: string, text: unknown, int: unknown, bool: unknown, has: boolean][] = [
  ['text', 'a', undefined, undefined, true],
  ['quoted', '8', undefined, undefined, true],
  ['int', undefined, 8, undefined, true],
  ['float', undefined, 2, undefined, true],
  ['half', undefined, undefined, undefined, true],
  ['true', undefined, undefined, true, true],
  ['nothing', undefined, undefined, undefined, false],
  ['tilde', undefined, undefined, undefined, false],
  ['empty', '', undefined, undefined, true],
  ['list', undefined, undefined, undefined, true],
  ['map', undefined, undefined, undefined, true],
  ['absent', undefined, undefined, undefined, false],
  ['toString', undefined, undefined, undefined, false],
];

describe('a field of a map', () => {
  for (const [name, text, int, bool, has] of scalars)
    it(name, () => {
      assert.deepEqual(
        [FIELDS.text(name), FIELDS.int(name), FIELDS.bool(name), FIELDS.has(name)],
        [text, int, bool, has],
      );
      assert.equal(FIELDS.scalar(name) !== undefined, has && name !== 'list' && name !== 'map');
      assert.equal(FIELDS.map(name) !== undefined, name === 'map');
      assert.equal(FIELDS.list(name) !== undefined, name === 'list');
      assert.equal(FIELDS.entry(name) !== undefined, has || name === 'nothing' || name === 'tilde');
    });

  it('that is a list gives its texts, and its objects: nothing is one without fields', () => {
    assert.deepEqual(FIELDS.list('list')?.texts(), ['a', '', 'c']);
    const maps = FIELDS.maps('list');
    assert.deepEqual(
      maps.map(({ entries }) => entries.length),
      [0, 1],
    );
    assert.equal(FIELDS.maps('list')[0], maps[0], 'the same each time');
    assert.deepEqual([FIELDS.maps('none'), FIELDS.maps('map'), FIELDS.maps('absent')], [[], [], []]);
  });

  it('stands for another where it is meant, but not in the place of one that is there', () => {
    const map = root('imgae: a\nname: b\n');
    const typo = map.entry('imgae');
    assert.ok(typo);
    map.adopt('image', typo);
    map.adopt('name', typo);
    assert.deepEqual([map.text('image'), map.text('name'), map.meaningOf(typo)], ['a', 'b', 'image']);
    const name = map.entry('name');
    assert.ok(name);
    assert.equal(map.meaningOf(name), 'name');
  });

  it('is lost when an equal key follows', () => {
    const map = root('a: 1\nb: 2\na: 3\n');
    assert.deepEqual([map.int('a'), map.duplicates.map(({ name }) => name)], [3, ['a']]);
    assert.deepEqual(
      map.entries.map((entry) => map.isLost(entry)),
      [true, false, false],
    );
  });
});

describe('a merge key', () => {
  const merged: readonly [text: string, fields: string, duplicates?: string][] = [
    ['b: &b {x: 1}\nm: {<<: *b}\n', 'x=1'],
    ['b: &b {x: 1}\nm: {<<: *b, x: 2}\n', 'x=2'],
    ['b: &b {x: 1}\nc: &c {x: 2, z: 3}\nm: {<<: [*b, *c]}\n', 'x=1 z=3'],
    ['b: &b {x: 1}\nc: &c {<<: *b, z: 3}\nm: {<<: *c}\n', 'x=1 z=3'],
    ['m: {<<: {x: 1}, z: 2}\n', 'x=1 z=2'],
    ['m: {"<<": {x: 1}}\n', ''],
  ];
  for (const [text, fields] of merged)
    it(JSON.stringify(text), () => {
      const map = root(text).map('m');
      assert.ok(map);
      const found = ['x', 'z'].flatMap((name) => (map.int(name) === undefined ? [] : [`${name}=${map.int(name)}`]));
      assert.equal(found.join(' '), fields);
    });
});

describe('the limits of a tree', () => {
  const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}\n`;
  const codes = (text: string): string[] => parseDocument(text).problems.map(({ code }) => code);
  const aliases = (count: number): string => `a: &a x\nb: [${'*a, '.repeat(count)}]\n`;

  it('are so deep, and no deeper', () => {
    assert.deepEqual(codes(nested(MAX_DEPTH)), []);
    assert.deepEqual(codes(nested(MAX_DEPTH + 1)), ['too-deep']);
  });

  it('are so many aliases, and no more', () => {
    assert.deepEqual(codes(aliases(MAX_ALIASES)), []);
    assert.deepEqual(codes(aliases(MAX_ALIASES + 1)), ['too-many-aliases']);
  });

  it('are so many values, and no more', () => {
    // The list is one of them.
    const list = (items: number) => readValues(parseDocument(`[${'a,'.repeat(items)}]\n`).root);
    assert.equal(list(MAX_VALUES - 1).tooLarge, false);
    const { tooLarge, root: value } = list(MAX_VALUES);
    assert.equal(tooLarge, true);
    assert.ok(value?.kind === 'list' && value.items.length <= MAX_VALUES);
    assert.deepEqual(readValues(undefined), { root: undefined, tooLarge: false });
  });
});
