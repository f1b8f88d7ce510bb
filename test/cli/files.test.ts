/** What the program does to files: which it reads, how it writes them, and what it says then. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmod,
  chown,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile as put,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { build } from 'esbuild';
import { run } from '../../src/cli/run.ts';
import { replaceFile } from '../../src/cli/files/write-file.ts';
import { runProgram, withFiles } from './program.ts';

const CLEAN = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n';
const TYPO = CLEAN.replace('name', 'Name');
const isRoot = process.getuid?.() === 0;
const hasDevices = process.platform !== 'win32';

/** The program in one file, which starts quickly. */
async function bundle(folder: string): Promise<string> {
  const outfile = path.join(folder, 'cli.cjs');
  const main = path.join(import.meta.dirname, '../../src/cli/main.ts');
  await build({ entryPoints: [main], outfile, bundle: true, format: 'cjs', platform: 'node', logLevel: 'error' });
  return outfile;
}

/** Runs the program as a process of its own, in a shell that says where its output goes. */
async function inShell(
  program: string,
  command: string,
  folder: string,
): Promise<{ code: number | null; out: string; problems: string }> {
  const script = `podcoach() { "${process.execPath}" "${program}" "$@"; }; ${command}`;
  const child = spawn('bash', ['-c', script], { cwd: folder });
  let [out, problems] = ['', ''];
  child.stdout.on('data', (data) => (out += String(data)));
  child.stderr.on('data', (data) => (problems += String(data)));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, problems };
}

describe('pod-coach check --fix writes', () => {
  it('a file that stays the same file: owner, mode, no file beside it', () =>
    withFiles({ 'a.yaml': TYPO }, async (folder) => {
      const file = path.join(folder, 'a.yaml');
      if (isRoot) await chown(file, 1234, 2345);
      await chmod(file, 0o640);
      const before = await stat(file);
      assert.equal((await runProgram(['check', '--fix', file])).code, 0);
      const after = await stat(file);
      assert.equal(await readFile(file, 'utf8'), CLEAN);
      assert.deepEqual([after.uid, after.gid, after.mode], [before.uid, before.gid, before.mode]);
      assert.deepEqual(await readdir(folder), ['a.yaml']);
    }));

  it('hard links under all their names', () =>
    withFiles({ 'a.yaml': TYPO }, async (folder) => {
      const [a, b] = [path.join(folder, 'a.yaml'), path.join(folder, 'b.yaml')];
      await link(a, b);
      assert.equal((await runProgram(['check', '--fix', a])).code, 0);
      assert.deepEqual([await readFile(a, 'utf8'), await readFile(b, 'utf8')], [CLEAN, CLEAN]);
      assert.equal((await stat(a)).ino, (await stat(b)).ino);
      assert.deepEqual(await readdir(folder), ['a.yaml', 'b.yaml']);
    }));

  it('nothing where nobody may write, and reports what is on the disk', () =>
    withFiles({ 'a.yaml': TYPO, 'b.yaml': TYPO }, async (folder) => {
      const [a, b] = [path.join(folder, 'a.yaml'), path.join(folder, 'b.yaml')];
      await chmod(a, 0o444);
      const text = await runProgram(['check', '--fix', a, b]);
      assert.equal(text.code, 2);
      assert.match(text.problems, /cannot write .*a\.yaml: (it is write-protected|permission denied)\./);
      assert.match(text.out, /a\.yaml:4:3 {2}error/);
      assert.doesNotMatch(text.out, /a\.yaml: fixed/);
      assert.match(text.out, /b\.yaml: fixed 1 problem/);
      assert.deepEqual([await readFile(a, 'utf8'), await readFile(b, 'utf8')], [TYPO, CLEAN]);
      const json = JSON.parse((await runProgram(['check', '--fix', '--format', 'json', a])).out) as [
        { findings: unknown[] },
      ];
      assert.equal(json[0].findings.length, 1);
      const sarif = await runProgram(['check', '--fix', '--format', 'sarif', a]);
      assert.match(sarif.out, /"executionSuccessful": false/);
      assert.match(sarif.out, /"text": "Cannot write .*a\.yaml: /);
      assert.match(sarif.out, /"ruleId": "unknown-field"/);
      assert.deepEqual((await readdir(folder)).sort(), ['a.yaml', 'b.yaml']);
    }));

  it('nothing into a file that is not what was read', () =>
    withFiles({ 'a.yaml': 'other\n', 'b.yaml': 'other\n' }, async (folder) => {
      for (const name of ['a.yaml', 'b.yaml']) {
        const file = path.join(folder, name);
        // With a second link it is written in place, else replaced.
        if (name === 'b.yaml') await link(file, path.join(folder, 'c.yaml'));
        for (const was of ['same length\n', 'othes\n', '', 'other\nand more\n']) {
          await assert.rejects(replaceFile(file, Buffer.from(was), Buffer.from('new\n')), /changed since it was read/);
        }
        assert.equal(await readFile(file, 'utf8'), 'other\n');
      }
      assert.deepEqual((await readdir(folder)).sort(), ['a.yaml', 'b.yaml', 'c.yaml']);
    }));

  if (hasDevices)
    it('nothing into what is no file', () =>
      assert.rejects(replaceFile('/dev/null', Buffer.alloc(0), Buffer.from('x')), /it is not a regular file/));

  it('a longer and a shorter text in both ways', () =>
    withFiles({ 'a.yaml': 'one\n', 'b.yaml': 'one\n' }, async (folder) => {
      const [a, b] = [path.join(folder, 'a.yaml'), path.join(folder, 'b.yaml')];
      await link(b, path.join(folder, 'c.yaml'));
      for (const file of [a, b]) {
        for (const [was, now] of [
          ['one\n', 'a longer text\n'],
          ['a longer text\n', 'x'],
          ['x', 'one\n'],
        ] as const) {
          await replaceFile(file, Buffer.from(was), Buffer.from(now));
          assert.equal(await readFile(file, 'utf8'), now);
        }
      }
    }));

  it('UTF-16 as PowerShell writes it, and nothing else of it', () =>
    withFiles({}, async (folder) => {
      const file = path.join(folder, 'a.yaml');
      for (const swap of [false, true]) {
        const encoded = (text: string): Buffer => {
          const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
          return swap ? bytes.swap16() : bytes;
        };
        await put(file, encoded(`${TYPO}# ü\n`));
        assert.equal((await runProgram(['check', '--fix', file])).code, 0);
        const fixed = (await readFile(file)).toString('hex');
        await put(file, `${TYPO}# ü\n`);
        await runProgram(['check', '--fix', file]);
        assert.equal(fixed, encoded(await readFile(file, 'utf8')).toString('hex'));
      }
    }));

  it('no byte of what is not UTF-8', () =>
    withFiles({}, async (folder) => {
      const file = path.join(folder, 'a.yaml');
      for (const bad of [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80]]) {
        const bytes = Buffer.concat([Buffer.from(TYPO), Buffer.from('# '), Buffer.from(bad), Buffer.from('\n')]);
        await put(file, bytes);
        const { code, problems } = await runProgram(['check', '--fix', file]);
        assert.equal(code, 2);
        assert.match(problems, /it is not UTF-8 text/);
        assert.ok((await readFile(file)).equals(bytes));
      }
    }));

  it('through a name that is as long as a name may be', () =>
    withFiles({ [`${'a'.repeat(250)}.yaml`]: TYPO }, async (folder) => {
      assert.equal((await runProgram(['check', '--fix', folder])).code, 0);
      assert.equal(await readFile(path.join(folder, `${'a'.repeat(250)}.yaml`), 'utf8'), CLEAN);
    }));
});

describe('pod-coach check reads', () => {
  let scratch = '';
  let program = '';
  before(async () => {
    scratch = await mkdtemp(path.join(tmpdir(), 'pod-coach-'));
    program = await bundle(scratch);
  });
  after(() => rm(scratch, { recursive: true }));

  it('no path without YAML in silence', () =>
    withFiles(
      { 'clean.yaml': CLEAN, 'words/readme.md': '# Words\n', '.pod-coach.yaml': 'rules: {}\n' },
      async (folder) => {
        const words = path.join(folder, 'words');
        const { code, out, problems } = await runProgram(['check', words]);
        assert.deepEqual([code, out], [2, '']);
        assert.match(problems, /cannot read .*words: it contains no YAML files/);
        const both = await runProgram(['check', words, path.join(folder, 'clean.yaml')]);
        assert.equal(both.code, 2);
        assert.match(both.out, /No problems found in 1 file/);
        await mkdir(path.join(folder, 'only-settings'));
        await put(path.join(folder, 'only-settings/.pod-coach.yaml'), '');
        assert.equal((await runProgram(['check', path.join(folder, 'only-settings')])).code, 2);
      },
    ));

  it('no input without an end', async () => {
    function* endless(): Generator<Buffer> {
      const chunk = Buffer.alloc(1024 * 1024, 0x23);
      for (let at = 0; at < 300; at++) yield chunk;
      throw new Error('nobody stopped reading');
    }
    let problems = '';
    const code = await run(['check', '--stdin'], {
      input: Readable.from(endless()),
      out: () => undefined,
      problem: (text) => (problems += text),
    });
    assert.equal(code, 2);
    assert.match(problems, /<stdin>: it is larger than 256 MiB/);
  });

  if (hasDevices) {
    it('no device, and none that a link in the folder leads to', () =>
      withFiles({ 'clean.yaml': CLEAN }, async (folder) => {
        for (const device of ['/dev/zero', '/dev/null', '/dev/full']) {
          const { code, problems } = await runProgram(['check', '--fix', device]);
          assert.equal(code, 2);
          assert.match(problems, /it is a device, not a file/);
        }
        for (const name of ['.pod-coach.yaml', 'kustomization.yaml'])
          await symlink('/dev/zero', path.join(folder, name));
        const { code, problems } = await runProgram(['check', path.join(folder, 'clean.yaml')]);
        assert.equal(code, 2);
        assert.match(problems, /\.pod-coach\.yaml: it is a device/);
      }));

    it('a pipe that a person names, and none that a link in the folder leads to', () =>
      withFiles({ 'clean.yaml': CLEAN }, async (folder) => {
        const named = await inShell(
          program,
          `podcoach check <(printf 'apiVersion: v1\\nkind: ConfigMap\\nmetadata: {Name: web}\\n')`,
          folder,
        );
        assert.equal(named.code, 1, named.problems);
        assert.match(named.out, /unknown-field/);
        const linked = await inShell(
          program,
          'mkfifo ../pipe.$$; ln -s ../pipe.$$ .pod-coach.yaml; podcoach check clean.yaml; code=$?; rm ' +
            '../pipe.$$; exit $code',
          folder,
        );
        assert.equal(linked.code, 2);
        assert.match(linked.problems, /it is a pipe, not a file/);
      }));

    it('and ends with 2 when its report is lost', () =>
      withFiles({ 'clean.yaml': CLEAN, 'typo.yaml': TYPO }, async (folder) => {
        for (const command of [
          'podcoach check clean.yaml > /dev/full',
          'podcoach check typo.yaml > /dev/full',
          'podcoach check --stdin --fix < typo.yaml > /dev/full',
        ]) {
          const { code, problems } = await inShell(program, command, folder);
          assert.equal(code, 2, command);
          assert.match(problems, /cannot write to standard output: no space left on the disk/);
        }
        assert.equal(
          (
            await inShell(
              program,
              'podcoach check typo.yaml 2> /dev/full; podcoach check no-such.yaml 2> /dev/full',
              folder,
            )
          ).code,
          2,
        );
        const enough = await inShell(program, 'set -o pipefail; podcoach check clean.yaml | head -c 1', folder);
        assert.equal(enough.code, 0, enough.problems);
      }));
  }
});
