import assert from 'node:assert/strict';
import { readExcludes } from '../../../src/core/settings/excluded-paths.ts';
import { readIgnoreFile } from '../../../src/core/settings/gitignore.ts';
import { leftOut } from '../../../src/core/settings/left-out.ts';

describe('what git ignores', () => {
  const cases: readonly (readonly [what: string, lines: string, path: string, isIgnored: boolean])[] = [
    ['a folder anywhere', 'vendor/', 'a/vendor/b/c.yaml', true],
    ['a folder, not a file of its name', 'vendor/', 'a/vendor', false],
    ['a name anywhere', 'build', 'a/build/c.yaml', true],
    ['a pattern', '*.gen.yaml', 'a/b.gen.yaml', true],
    ['a pattern of one folder', '/out/*.yaml', 'out/a.yaml', true],
    ['a pattern of one folder, deeper', '/out/*.yaml', 'out/b/a.yaml', false],
    ['a path from the folder', 'charts/web', 'charts/web/a.yaml', true],
    ['a path from the folder, elsewhere', 'charts/web', 'a/charts/web/a.yaml', false],
    ['any depth', '**/dist', 'a/b/dist/c.yaml', true],
    ['inside', 'dist/**', 'dist/a/c.yaml', true],
    ['an exception', '*.yaml\n!keep.yaml', 'a/keep.yaml', false],
    ['no exception inside a folder that is out', 'out/\n!out/keep.yaml', 'out/keep.yaml', true],
    ['comments and blank lines', '# vendor\n\n  \n', 'vendor/a.yaml', false],
    ['spaces at the end, and CRLF', 'vendor/  \r\nout\r\n', 'out/a.yaml', true],
    ['braces, which mean nothing', '{a,b}', 'a/c.yaml', false],
    ['a class', '[ab]/', 'a/c.yaml', true],
    ['a class without the character', '[ab]/', 'c/c.yaml', false],
    ['a range', 'env-[0-9].yaml', 'x/env-7.yaml', true],
    ['a range and more', '[0-9_x-z]', 'y/a.yaml', true],
    ['a range without the character', 'env-[0-9].yaml', 'x/env-a.yaml', false],
    ['a class of what is not there', 'env-[!0-9].yaml', 'env-a.yaml', true],
    ['a class of what is there', 'env-[^0-9].yaml', 'env-1.yaml', false],
    ['a bracket in a class', 'x[]-]y', 'x]y', true],
    ['a dash in a class', 'x[]-]y', 'x-y', true],
    ['a class that is not closed', 'x[ab', 'xa', false],
    ['a bracket behind a backslash', '\\[ab]', '[ab]', true],
    ['a star behind a backslash', 'a\\*.yaml', 'a*.yaml', true],
    ['a star behind a backslash, for itself alone', 'a\\*.yaml', 'ab.yaml', false],
    ['a hash behind a backslash', '\\#a.yaml', '#a.yaml', true],
    ['an exclamation mark behind a backslash', '\\!a.yaml', '!a.yaml', true],
    ['a space behind a backslash', 'a\\ ', 'a ', true],
    ['a slash alone', '/', 'a.yaml', false],
    ['what is like it', 'out', 'outside/a.yaml', false],
  ];
  for (const [what, lines, path, isIgnored] of cases)
    it(`is ${what}`, () => assert.equal(leftOut([], [readIgnoreFile('', lines)])(path), isIgnored));

  it('counts from the folder of the file, and the inner file counts more', () => {
    const files = [readIgnoreFile('a/', '!x.yaml\nonly-here'), readIgnoreFile('', '*.yaml')];
    assert.equal(leftOut([], files)('a/x.yaml'), false);
    assert.equal(leftOut([], files)('b/x.yaml'), true);
    assert.equal(leftOut([], files)('a/only-here/k'), true);
    assert.equal(leftOut([], files)('only-here/k'), false);
  });
});

describe('what settings exclude', () => {
  it('is what their patterns match, with all that is in it', () => {
    const excludes = readExcludes({
      '**/vendor': true,
      'top.yaml': true,
      '**/*.tmp.yaml': true,
      '**/kept': false,
      '**/when': { when: 'x' },
      '**/{c,d}': true,
      '**/v[0-9].yaml': true,
    });
    for (const path of [
      'vendor/a.yaml',
      'x/vendor/y/a.yaml',
      'top.yaml',
      'x/a.tmp.yaml',
      'x/c/a.yaml',
      'd/a.yaml',
      'v1.yaml',
    ])
      assert.ok(leftOut(excludes, [])(path), path);
    for (const path of ['x/top.yaml', 'kept/a.yaml', 'when/a.yaml', 'vendors/a.yaml', 'a.yaml', 'va.yaml'])
      assert.ok(!leftOut(excludes, [])(path), path);
  });

  it('is nothing where the setting is none', () => {
    for (const setting of [undefined, null, 1, 'a', { '{': true }]) assert.deepEqual(readExcludes(setting), []);
  });
});
