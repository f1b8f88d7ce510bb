import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../scripts/folders.ts';
import { fillPart } from '../../scripts/docs/markdown.ts';
import { generatedDocs } from '../../scripts/generate-docs.ts';

describe('generated documentation', () => {
  let docs: ReadonlyMap<string, string>;
  before(async () => {
    docs = await generatedDocs();
  });

  for (const file of ['README.md', 'docs/house.md', 'docs/rules.md']) {
    it(`${file} is up to date (npm run generate:docs)`, async () => {
      const expected = docs.get(file);
      const actual = await readFile(path.join(root, file), 'utf8');
      assert.ok(actual === expected, `${file} differs from what npm run generate:docs writes`);
    });
  }

  it('fills only what stands between the two comments', () => {
    const text = 'a\n<!-- begin x -->\nold\n<!-- end x -->\nb\n';
    assert.equal(fillPart(text, 'x', 'new'), 'a\n<!-- begin x -->\nnew\n<!-- end x -->\nb\n');
    assert.throws(() => fillPart(text, 'y', 'new'), /begin y/);
  });
});
