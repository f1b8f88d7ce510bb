import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/folders.ts';
import { frontMatter } from './compile-text.ts';

describe('lessons:check', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'check-'));
    mkdirSync(path.join(folder, 'images/assets/course/2'), { recursive: true });
    writeFileSync(path.join(folder, 'images/assets/course/2/x.png'), '');
    writeFileSync(path.join(folder, 'good.md'), `${frontMatter}![A Pod](/assets/course/2/x.png)\n\nWARNING: no.\n`);
    writeFileSync(path.join(folder, 'bad.md'), `${frontMatter}![A Pod](/assets/course/2/y.png)\n\n<b>\n`);
  });
  after(() => rmSync(folder, { recursive: true }));

  function check(...args: string[]): { code: number | null; out: string; err: string } {
    const script = path.join(root, 'scripts/lessons-check.ts');
    const { INIT_CWD: _, ...env } = process.env;
    const options = { cwd: folder, env, encoding: 'utf8' } as const;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', script, ...args],
      options,
    );
    return { code: status, out: stdout, err: stderr };
  }

  it('passes a lesson that is in order', () => {
    assert.deepEqual(check('good.md', '--media', 'images'), { code: 0, out: 'good.md is in order.\n', err: '' });
  });

  it('prints file, line and column of what is wrong', () => {
    const { code, out } = check('bad.md', '--media', 'images');
    assert.equal(code, 1);
    assert.match(out, /^bad\.md:11:10: error: The image .*\nbad\.md:13:1: error: HTML is not supported .*\n$/);
  });

  it('says how to use it when it cannot run', () => {
    for (const args of [[], ['none.md'], ['--unknown']]) {
      const { code, out, err } = check(...args);
      assert.equal(code, 2, args.join(' '));
      assert.equal(out, '');
      assert.match(err, /Usage: npm run lessons:check/);
    }
  });
});
