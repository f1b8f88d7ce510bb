import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/yaml/parse.ts';
import { pathOf } from '../../../src/core/yaml/path.ts';
import { readValues } from '../../../src/core/yaml/read-values.ts';
import type { MapValue } from '../../../src/core/yaml/values.ts';

function root(text: string): MapValue {
  const value = readValues(parseDocument(text).root).root;
  assert.equal(value?.kind, 'map');
  return value as MapValue;
}

describe('parseDocument', () => {
  it('gives ranges in UTF-16 units', () => {
    const text = 'a: "😀"\nbé: [x, y]\n';
    const list = root(text).list('bé');
    assert.equal(list && text.slice(list.node.start, list.node.end), '[x, y]');
  });

  const problems: readonly [name: string, text: string, code: string | undefined][] = [
    ['nothing', '', undefined],
    ['comments only', '# a\n', undefined],
    ['a tab', 'a:\n\tb: 1\n', 'tab-indentation'],
    ['an unclosed quote', 'a: "b\n', 'unclosed-quote'],
    ['an unclosed bracket', 'a: [1, 2\n', 'unclosed-bracket'],
    ['a reserved character', 'a: @b\n', 'reserved-character'],
    ['an unknown alias', 'a: *b\n', 'unknown-alias'],
    ['a directive', '%YAML 1.2\n---\na: 1\n', 'directive'],
    ['a directive behind a banner', `${'#'.repeat(60)}\n \t# b\n%YAML 1.2\n---\na: 1\n`, 'directive'],
    ['a directive behind byte order marks', `${'\uFEFF'.repeat(60)}\n%a\n`, 'directive'],
    ['a percent sign behind byte order marks and text', `${'\uFEFF'.repeat(60)}x\n%a\n`, undefined],
    ['content after the marker', '--- a: 1\n', 'content-after-marker'],
    ['a conflict', '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n', 'conflict-marker'],
    ['too deep', `a: ${'['.repeat(100_000)}`, 'too-deep'],
    ['too deep in block style', Array.from({ length: 70 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'), 'too-deep'],
    ['too many aliases', `a: &a x\nb: [${'*a, '.repeat(600)}]\n`, 'too-many-aliases'],
    ['too large', `a: "${'x'.repeat(300_000)}"\n`, 'too-large'],
  ];
  for (const [name, text, code] of problems) {
    it(name, () => {
      const parsed = parseDocument(text);
      if (code === undefined) assert.deepEqual(parsed.problems, []);
      else
        assert.ok(
          parsed.problems.some((problem) => problem.code === code),
          JSON.stringify(parsed.problems.slice(0, 3)),
        );
      for (const { start, end } of parsed.problems) assert.ok(start >= 0 && start <= end && end <= text.length);
    });
  }
});

describe('readValues', () => {
  it('follows aliases and merge keys', () => {
    const map = root('base: &b {x: 1, z: 2}\nmade:\n  <<: *b\n  z: 3\n');
    const made = map.map('made');
    assert.equal(made?.int('x'), 1);
    assert.equal(made?.int('z'), 3);
    assert.deepEqual([made?.duplicates, made?.overridden], [[], []]);
  });

  it('tells keys apart as the API server does', () => {
    assert.deepEqual(root('1: a\n"1": b\n').duplicates, []);
    assert.deepEqual(
      root('off: a\nn: b\n').duplicates.map(({ name }) => name),
      ['false'],
    );
    assert.equal(root('~: a\n[b]: c\n').badKeys.length, 2);
  });

  it('stops at an alias bomb', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let at = 1; at < 9; at++) lines.push(`a${at}: &a${at} [${`*a${at - 1}, `.repeat(9)}*a${at - 1}]`);
    assert.equal(readValues(parseDocument(`${lines.join('\n')}\n`).root).tooLarge, true);
  });

  it('writes paths as the API server does', () => {
    const map = root('spec:\n  containers:\n    - image: x\nmetadata:\n  annotations:\n    example.com/a: b\n');
    const image = map.map('spec')?.maps('containers')[0]?.get('image');
    assert.equal(image && pathOf(image), 'spec.containers[0].image');
    const annotation = map.map('metadata')?.map('annotations')?.get('example.com/a');
    assert.equal(annotation && pathOf(annotation), 'metadata.annotations[example.com/a]');
  });
});
