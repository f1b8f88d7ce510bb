/** The list of mutants that change nothing stays short, and speaks of code that is still there. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/folders.ts';
import { MAX_EQUIVALENTS, collapsed, equivalents, isDeclared } from '../../scripts/mutants/equivalents.ts';

describe('equivalent mutants', () => {
  it('are few, each of a text that its file has, with a reason', () => {
    assert.ok(equivalents.length <= MAX_EQUIVALENTS, `${equivalents.length} are too many: delete what is redundant`);
    for (const { file, from, to, why } of equivalents) {
      assert.ok(collapsed(readFileSync(path.join(root, file), 'utf8')).includes(from), `${file} has no ${from}`);
      assert.ok(from !== to && why.length > 20, `${file}: ${from}`);
    }
  });

  it('are recognized by their file, what stood there and what stands there now', () => {
    const declared = [{ file: 'a.ts', from: 'x && y', to: 'true', why: 'because' }];
    assert.ok(isDeclared({ file: 'a.ts', from: 'x &&\n  y', to: 'true' }, declared));
    assert.ok(!isDeclared({ file: 'b.ts', from: 'x && y', to: 'true' }, declared));
    assert.ok(!isDeclared({ file: 'a.ts', from: 'x || y', to: 'true' }, declared));
    assert.ok(!isDeclared({ file: 'a.ts', from: 'x && y', to: 'false' }, declared));
  });
});
