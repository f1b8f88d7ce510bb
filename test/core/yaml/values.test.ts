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

/** Of the map `m` (or the document, where there is none): names in effect, merged ones in brackets; then what is lost. */
const FILLED: readonly [text: string, names: string, duplicates?: string, overridden?: string, bad?: number][] = [
  ['a: 1\nb: 2\n', 'a b'],
  ['a: 1\na: 2\na: 3\n', 'a a a', 'a a'],
  ['x: &b {a: 1}\nm: {<<: *b, c: 2}\n', '(a) c'],
  // The merged one is gone where the map has its own below; above, the map's own is lost.
  ['x: &b {a: 1}\nm: {<<: *b, a: 2}\n', 'a'],
  ['x: &b {a: 1}\nm: {a: 2, <<: *b}\n', 'a (a)', '', 'a'],
  ['x: &b {a: 1}\nm: {a: 2, <<: *b, a: 3}\n', 'a a', '', 'a'],
  ['x: &b {a: 1}\ny: &c {a: 2}\nm: {<<: *b, <<: *c}\n', '(a)'],
  ['x: &b {a: 1, d: 4}\ny: &c {a: 2}\nm: {<<: [*b, *c], e: 5}\n', '(a) (d) e'],
  ['m: {<<: [{a: 1}, {b: 2}]}\n', '(b) (a)'],
  ['x: &b [{a: 1}]\nm: {<<: *b}\n', '(a)'],
  // What is no map, or is not there, merges nothing; a merge key in quotes or with a tag is a key.
  ['m: {<<: text, a: 1}\n', 'a'],
  ['m: {<<: *none, a: 1}\n', 'a'],
  ['m: {<<: [text, {b: 1}], a: 1}\n', '(b) a'],
  ["m: {'<<': {a: 1}}\n", '<<'],
  ['m: {!!str <<: {a: 1}}\n', '<<'],
  ['m: {<: {a: 1}}\n', '<'],
  // Keys by their meaning, as Go tells them apart; an alias is the key that it stands for.
  ['1: a\n"1": b\n1.0: c\n', '1 1 1'],
  ['1: a\n0x1: b\n', '1 1', '1'],
  ['yes: a\ntrue: b\n"true": c\n', 'true true true', 'true'],
  ['&k a: 1\n*k : 2\n', 'a a', 'a'],
  ['~: 1\n"": 2\n', '', '', '', 1],
  ['null: 1\n[b]: 2\n? {c: d}\n: 3\ne: 4\n', 'e', '', '', 3],
  ['9223372036854775807: 1\n', '9223372036854775807'],
  ['9223372036854775808: 1\n', '', '', '', 1],
];

describe('how a map is filled', () => {
  for (const [text, names, duplicates = '', overridden = '', bad = 0] of FILLED)
    it(JSON.stringify(text), () => {
      const map = root(text).map('m') ?? root(text);
      const shown = map.entries.map(({ name, merged }) => (merged ? `(${name})` : name));
      const namesOf = (entries: readonly { readonly name: string }[]): string =>
        entries.map(({ name }) => name).join(' ');
      assert.deepEqual(
        [shown.join(' ').trim(), namesOf(map.duplicates), namesOf(map.overridden), map.badKeys.length],
        [names, duplicates, overridden, bad],
      );
    });

  it('with the value that is in effect', () => {
    for (const [text, value] of [
      ['a: 1\na: 2\na: 3\n', 3],
      ['x: &b {a: 1}\nm: {<<: *b, a: 2}\n', 2],
      ['x: &b {a: 1}\nm: {a: 2, <<: *b}\n', 1],
      ['x: &b {a: 1}\nm: {a: 2, <<: *b, a: 3}\n', 3],
      ['x: &b {a: 1}\ny: &c {a: 2}\nm: {<<: *b, <<: *c}\n', 2],
      ['x: &b {a: 1}\ny: &c {a: 2}\nm: {<<: [*b, *c]}\n', 1],
    ] as const) {
      const map = root(text).map('m') ?? root(text);
      assert.equal(map.int('a'), value, text);
      assert.deepEqual(
        map.entries.filter((entry) => !map.isLost(entry)).map(({ value: held }) => held),
        [map.entry('a')?.value],
        text,
      );
    }
  });
});

describe('a value', () => {
  it('knows its place: what it is in, under which key, and where it is written', () => {
    const text = 'a: &x [b, {c: d}]\ne: *x\n';
    const map = root(text);
    const [list, again] = [map.list('a'), map.list('e')];
    assert.deepEqual([map.parent, map.key, list?.parent, list?.key], [undefined, '', map, 'a']);
    assert.deepEqual([again?.parent, again?.key, again?.node], [map, 'e', list?.node]);
    assert.deepEqual(
      list?.items.map(({ parent, key }) => [parent === list, key]),
      [
        [true, 0],
        [true, 1],
      ],
    );
    const inner = list?.maps()[0]?.scalar('c');
    assert.deepEqual([inner?.parent, inner?.key, inner?.source], [list?.items[1], 'c', 'd']);
  });

  it('is null at the place of an alias that means nothing', () => {
    const value = root('a: *b\n').entry('a')?.value;
    assert.ok(value?.kind === 'scalar');
    assert.deepEqual([value.isNull, value.node.start, value.node.end], [true, 3, 5]);
  });

  it('is a list whose null item is one object, the same each time, in its place', () => {
    const list = root('a:\n  - b: c\n  -\n').list('a');
    const [, nothing] = list?.maps() ?? [];
    assert.deepEqual([nothing?.parent, nothing?.key, nothing?.entries], [list, 1, []]);
    assert.equal(list?.maps()[1], nothing);
  });

  it('is as written, without quotes', () => {
    const map = root('a: "yes"\nb: yes\nc: 0x10\nd: 2.0\ne: 2.5\nf: .inf\n');
    const all = map.entries.map(({ value }) => (value.kind === 'scalar' ? value : undefined));
    assert.deepEqual(
      all.map((value) => [value?.source, value?.string, value?.int, value?.bool]),
      [
        ['yes', 'yes', undefined, undefined],
        ['yes', undefined, undefined, true],
        ['0x10', undefined, 16, undefined],
        ['2.0', undefined, 2, undefined],
        ['2.5', undefined, undefined, undefined],
        ['.inf', undefined, undefined, undefined],
      ],
    );
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
