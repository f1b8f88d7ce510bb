/** Which of several files is near, and which namespaces may be one. */

import assert from 'node:assert/strict';
import { distance, folderOf, NearestOf, shareNamespace } from '../../../../src/core/workspace/links/nearness.ts';

describe('nearness', () => {
  it('is the number of folders between two files', () => {
    const cases: readonly (readonly [from: string, to: string, far: number])[] = [
      ['a.yaml', 'a.yaml', 0],
      ['a.yaml', 'b.yaml', 1],
      ['x/a.yaml', 'x/b.yaml', 1],
      ['x/a.yaml', 'b.yaml', 2],
      ['a.yaml', 'x/b.yaml', 2],
      ['x/a.yaml', 'y/b.yaml', 3],
      ['x/y/a.yaml', 'x/b.yaml', 2],
      ['x/y/a.yaml', 'x/z/b.yaml', 3],
      ['x/y/a.yaml', 'z/y/b.yaml', 5],
      ['x/y/a.yaml', 'b.yaml', 3],
    ];
    for (const [from, to, far] of cases) assert.equal(distance(from, to), far, `${from} ${to}`);
  });

  it('finds the folder of a path', () => {
    for (const [path, folder] of [
      ['a.yaml', ''],
      ['/a.yaml', ''],
      ['x/a.yaml', 'x'],
      ['x/y/a.yaml', 'x/y'],
    ] as const)
      assert.equal(folderOf(path), folder);
  });

  it('prefers the same file, then the same folder, then the nearest one, with all that are as near', () => {
    const at = (path: string) => ({ file: { path } });
    const all = ['x/a.yaml', 'x/a.yaml', 'x/b.yaml', 'x/y/c.yaml', 'z/d.yaml', 'w/e.yaml'].map(at);
    const near = (from: string): string[] => new NearestOf(all).from(from).map(({ file }) => file.path);
    assert.deepEqual(near('x/a.yaml'), ['x/a.yaml', 'x/a.yaml']);
    assert.deepEqual(near('x/other.yaml'), ['x/a.yaml', 'x/a.yaml', 'x/b.yaml']);
    assert.deepEqual(near('x/y/z/other.yaml'), ['x/y/c.yaml']);
    assert.deepEqual(near('other.yaml'), ['x/a.yaml', 'x/a.yaml', 'x/b.yaml', 'z/d.yaml', 'w/e.yaml']);
    assert.deepEqual(new NearestOf([]).from('a.yaml'), []);
  });

  it('answers the same again', () => {
    const nearest = new NearestOf([{ file: { path: 'x/a.yaml' } }, { file: { path: 'y/b.yaml' } }]);
    assert.equal(nearest.from('x/y/z.yaml'), nearest.from('x/y/other.yaml'));
  });

  it('takes a namespace that is not written for any', () => {
    const of = (namespace?: string) => ({ namespace });
    assert.ok(shareNamespace(of('a'), of('a')));
    assert.ok(shareNamespace(of(), of('a')));
    assert.ok(shareNamespace(of('a'), of()));
    assert.ok(shareNamespace(of(), of()));
    assert.ok(!shareNamespace(of('a'), of('b')));
  });
});
