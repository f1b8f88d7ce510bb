import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { patchOf } from '../../src/cli/files/patch.ts';
import { applyEdits } from '../../src/core/text.ts';
import type { TextEdit } from '../../src/core/text.ts';
import { runProgram, withFiles } from './program.ts';

const POD =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  restartPolicy: always\n  containers:\n' +
  '    - name: web\n      image: nginx:1.27\n';

function git(folder: string, ...words: readonly string[]): string {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'init.defaultBranch=main'];
  return execFileSync('git', [...identity, ...words], { cwd: folder, encoding: 'utf8' });
}

/** Runs the program in a folder that is a repository with one commit of these files. */
async function inRepository(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const before = process.cwd();
  await withFiles(files, async (folder) => {
    git(folder, 'init', '-q');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', 'first');
    process.chdir(folder);
    try {
      await use(folder);
    } finally {
      process.chdir(before);
    }
  });
}

async function checked(...words: readonly string[]): Promise<string[]> {
  const { out } = await runProgram(['check', ...words, '--format', 'json']);
  return (JSON.parse(out) as { file: string }[]).map(({ file }) => file);
}

describe('pod-coach check with git', () => {
  it('looks at what has changed, was added or is staged, and at nothing else', async () => {
    await inRepository({ 'a.yaml': POD, 'deploy/b c.yaml': POD, 'x.txt': 'x' }, async (folder) => {
      assert.deepEqual(await checked('--changed'), []);
      const none = await runProgram(['check', '--staged']);
      assert.deepEqual([none.code, none.out], [0, 'No YAML files have changed.\n']);
      writeFileSync(path.join(folder, 'deploy/b c.yaml'), `${POD}# more\n`);
      writeFileSync(path.join(folder, 'new.yaml'), POD);
      assert.deepEqual(await checked('--changed'), ['deploy/b c.yaml', 'new.yaml']);
      assert.deepEqual(await checked('deploy', '--changed'), ['deploy/b c.yaml']);
      assert.deepEqual(await checked('--staged'), []);
      git(folder, 'add', 'new.yaml');
      assert.deepEqual(await checked('--staged'), ['new.yaml']);
      git(folder, 'commit', '-qm', 'second');
      assert.deepEqual(await checked('--changed=HEAD~1'), ['deploy/b c.yaml', 'new.yaml']);
      assert.deepEqual(await checked('--changed', 'HEAD~1'), ['deploy/b c.yaml', 'new.yaml']);
    });
  });

  it('says what git does not know, and takes no option for a commit', async () => {
    await inRepository({ 'a.yaml': POD }, async () => {
      for (const since of ['nowhere', '--output=x', '-x']) {
        const { code, problems } = await runProgram(['check', `--changed=${since}`]);
        assert.equal(code, 2);
        assert.match(problems, /^pod-coach: git cannot find the commit /);
      }
      assert.equal(existsSync('x'), false);
    });
  });

  it('lets the configuration of a hostile repository run nothing', async () => {
    await inRepository({ 'a.yaml': POD, '.gitattributes': '*.yaml diff=evil filter=evil\n' }, async (folder) => {
      const evil = path.join(folder, 'evil.sh');
      writeFileSync(evil, `#!/bin/sh\ntouch "${folder}/RAN"\ncat\n`);
      chmodSync(evil, 0o755);
      const settings = [
        'core.fsmonitor',
        'diff.external',
        'diff.evil.command',
        'diff.evil.textconv',
        'filter.evil.clean',
        'core.pager',
        'core.sshCommand',
      ];
      for (const name of settings) git(folder, 'config', name, evil);
      writeFileSync(path.join(folder, '.git/hooks/post-index-change'), `#!/bin/sh\ntouch "${folder}/RAN"\n`, {
        mode: 0o755,
      });
      writeFileSync(path.join(folder, 'a.yaml'), `${POD}\n`);
      // The same length and another time: git must decide by what the index knows.
      writeFileSync(path.join(folder, '.gitattributes'), '*.yaml diff=evil filter=evil \n');
      assert.deepEqual(await checked('--changed'), ['a.yaml']);
      assert.deepEqual(await checked('--staged'), []);
      assert.equal(existsSync(path.join(folder, 'RAN')), false);
    });
  });
});

describe('pod-coach check --diff', () => {
  it('prints a patch that git applies, and writes nothing', async () => {
    const texts = { 'a.yaml': POD, 'b.yaml': POD.replaceAll('\n', '\r\n'), 'c d.yaml': `\ufeff${POD.trimEnd()}` };
    await inRepository(texts, async (folder) => {
      const { code, out } = await runProgram(['check', '.', '--diff']);
      assert.equal(code, 1);
      for (const [name, text] of Object.entries(texts))
        assert.equal(readFileSync(path.join(folder, name), 'utf8'), text);
      const applied = spawnSync('git', ['apply', '-'], { cwd: folder, input: out, encoding: 'utf8' });
      assert.equal(applied.status, 0, applied.stderr + out);
      for (const [name, text] of Object.entries(texts))
        assert.equal(readFileSync(path.join(folder, name), 'utf8'), text.replace('always', 'Always'));
      assert.equal((await runProgram(['check', '.', '--diff'])).code, 0);
    });
  });

  it('is right for edits at any place of any text', async () => {
    await inRepository({ 'a.txt': 'x' }, async (folder) => {
      const texts = ['', 'a', 'a\n', 'a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\nn', 'a\r\nb\n\nc\n', '\n\n\n'];
      for (const text of texts)
        for (let start = 0; start <= text.length; start += 3)
          for (const [end, newText] of [
            [start, 'N\n'],
            [start, 'N'],
            [Math.min(text.length, start + 4), ''],
            [Math.min(text.length, start + 2), 'P\nQ\n'],
          ] as const) {
            const edits: TextEdit[] = [{ range: { start, end }, newText }];
            if (start < 9 && text.length > 20) edits.push({ range: { start: 22, end: 24 }, newText: 'Z\n' });
            const wanted = applyEdits(text, edits);
            const patch = patchOf('a.txt', text, edits);
            if (wanted === text) assert.equal(patch, '');
            // git has no patch that makes an empty file of nothing, or something of an empty one, without a header of
            // its own.
            if (wanted === text || text === '' || wanted === '') continue;
            writeFileSync(path.join(folder, 'a.txt'), text);
            const applied = spawnSync('git', ['apply', '-'], { cwd: folder, input: patch, encoding: 'utf8' });
            assert.equal(applied.status, 0, `${applied.stderr}${JSON.stringify({ text, edits })}\n${patch}`);
            assert.equal(readFileSync(path.join(folder, 'a.txt'), 'utf8'), wanted, patch);
          }
    });
  });
});
