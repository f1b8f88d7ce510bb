import assert from 'node:assert/strict';
import { isGlob, matchesGlob, parseGlob } from '../../../src/core/settings/glob.ts';

function matches(pattern: string, path: string): boolean {
  const glob = parseGlob(pattern);
  return glob !== undefined && matchesGlob(glob, path);
}

describe('file patterns', () => {
  const yes: readonly [pattern: string, path: string][] = [
    ['a.yaml', 'a.yaml'],
    ['*.yaml', 'a.yaml'],
    ['**/*.yaml', 'a.yaml'],
    ['**/*.yaml', 'x/y/a.yaml'],
    ['x/**/a.yaml', 'x/a.yaml'],
    ['x/**', 'x/y/z.yaml'],
    ['**/x/**/y/*.yaml', 'a/x/y/x/b/y/c.yaml'],
    ['./x/?.yaml', 'x/a.yaml'],
    ['{a,b}/*.y{,a}ml', 'b/c.yml'],
    ['{a,{b,c}d}.yaml', 'cd.yaml'],
    ['a*b*c', 'axxbxxbyyc'],
    ['a+(b).yaml', 'a+(b).yaml'],
    ['?.yaml', '😀.yaml'],
  ];
  const no: readonly [pattern: string, path: string][] = [
    ['*.yaml', 'x/a.yaml'],
    ['x/*.yaml', 'x/y/a.yaml'],
    ['a?.yaml', 'a.yaml'],
    ['a*b*c', 'axxbxxbyy'],
    ['**/x', 'x/y'],
    ['a.yaml', 'aXyaml'],
  ];
  for (const [pattern, path] of yes) it(`${pattern} takes ${path}`, () => assert.ok(matches(pattern, path)));
  for (const [pattern, path] of no) it(`${pattern} leaves ${path}`, () => assert.ok(!matches(pattern, path)));

  it('that are none are refused', () => {
    for (const pattern of ['', '{a,b', '{a,b}'.repeat(20), 'x'.repeat(501), '{'.repeat(100)])
      assert.equal(parseGlob(pattern), undefined, pattern);
  });

  it('are told from names', () => {
    assert.deepEqual(['a.yaml', 'a[1].yaml', '*.yaml', 'a?', '{a,b}'].map(isGlob), [false, false, true, true, true]);
  });

  it('are never slow', () => {
    const start = performance.now();
    matches(`${'*a'.repeat(200)}b`, 'a'.repeat(5000));
    matches(`${'**/a/'.repeat(90)}b`, 'a/'.repeat(2000));
    assert.ok(performance.now() - start < 5000);
  });
});
