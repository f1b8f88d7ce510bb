/** What the bytes of a file mean as text, and which files a word means. */

import assert from 'node:assert/strict';
import fs from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { Readable } from 'node:stream';
import { podCoach } from '../../src/cli/pod-coach.ts';
import { findFiles, manifestsAmong } from '../../src/cli/files/find-files.ts';
import { bytesOf, readInput, readNamed, readSource } from '../../src/cli/files/source.ts';
import { whileSystem } from './other-system.ts';
import { withFiles } from './program.ts';

describe('a file that is read', () => {
  const cases: readonly [name: string, bytes: number[], text: string, mark: boolean, encoding: string][] = [
    ['nothing', [], '', false, 'utf-8'],
    ['UTF-8', [0x61, 0xc3, 0xbc], 'aü', false, 'utf-8'],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x61], 'a', true, 'utf-8'],
    ['UTF-8 with two marks', [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], '\ufeff', true, 'utf-8'],
    ['UTF-16, little end first', [0xff, 0xfe, 0x61, 0x00], 'a', true, 'utf-16le'],
    ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0x61], 'a', true, 'utf-16be'],
  ];
  for (const [name, bytes, text, byteOrderMark, encoding] of cases)
    it(`is ${name}, and is written with the same bytes`, () =>
      withFiles({}, async (folder) => {
        const file = path.join(folder, 'a.yaml');
        await writeFile(file, Buffer.from(bytes));
        for (const read of [await readNamed(file), await readSource(file)]) {
          assert.deepEqual(read, { file, text, byteOrderMark, encoding });
          assert.ok('text' in read);
          assert.deepEqual([...bytesOf(read)], bytes);
        }
        const piped = await readInput(Readable.from([Buffer.from(bytes)]));
        assert.deepEqual(piped, { file: '<stdin>', text, byteOrderMark, encoding });
      }));

  for (const bytes of [[0xff], [0xff, 0x61], [0x61, 0xfe], [0xfe, 0x61], [0xfe, 0xfe, 0x00, 0x61]])
    it(`is refused when it is no text: ${bytes.join(' ')}`, () =>
      withFiles({}, async (folder) => {
        const file = path.join(folder, 'a.yaml');
        await writeFile(file, Buffer.from(bytes));
        assert.deepEqual(await readNamed(file), { file, reason: 'it is not UTF-8 text' });
      }));

  it('is piped in as text or as bytes', async () => {
    const read = await readInput(Readable.from(['a: ', Buffer.from('ü\n'), 'b: 1\n'], { objectMode: true }));
    assert.equal('text' in read && read.text, 'a: ü\nb: 1\n');
  });

  it('is a pipe only where a person names it', () =>
    withFiles({ 'a.yaml': 'a: 1\n' }, async (folder) => {
      const file = path.join(folder, 'a.yaml');
      const { statSync } = fs;
      const no = (): boolean => false;
      const asPipe = (name: string): unknown =>
        Object.assign(statSync(name), { isFile: no, isDirectory: no, isCharacterDevice: no, isBlockDevice: no });
      await whileSystem({ statSync: asPipe as typeof statSync }, async () => {
        assert.deepEqual(await readSource(file), { file, reason: 'it is a pipe, not a file' });
        assert.deepEqual(await readNamed(file), { file, text: 'a: 1\n', byteOrderMark: false, encoding: 'utf-8' });
      });
    }));

  it('is not a folder', () =>
    withFiles({}, async (folder) => {
      const read = await readNamed(folder);
      assert.ok('reason' in read && read.reason.includes('folder'), JSON.stringify(read));
    }));
});

const TREE = {
  'a.yaml': '',
  'b.YML': '',
  'c.txt': '',
  'd.json': '{"apiVersion": "v1"}',
  'e.json': '{}',
  '.pod-coach.yaml': '',
  'x/.pod-coach.yaml': '',
  'x/f.yaml': '',
  'x/y/g.yml': '',
  'x/node_modules/h.yaml': '',
  '.git/i.yaml': '',
  yaml: '',
  'j.yaml.bak': '',
  'k.json5': '{"apiVersion": "v1"}',
};

/** What is found for words that are meant from the folder on, and what cannot be. */
async function found(folder: string, ...words: string[]): Promise<{ files: string[]; problems: string[] }> {
  const { files, problems } = await findFiles(words.map((word) => path.join(folder, word)));
  const from = (file: string): string => path.relative(folder, file).split(path.sep).join('/');
  return {
    files: files.map(from),
    problems: problems.map(({ file, reason }) => `${from(file)}: ${reason}`),
  };
}

describe('the files that words mean', () => {
  const cases: readonly [words: string[], files: string[], ...problems: string[]][] = [
    [['.'], ['a.yaml', 'b.YML', 'd.json', 'x/f.yaml', 'x/y/g.yml']],
    [['x'], ['x/f.yaml', 'x/y/g.yml']],
    [['c.txt'], ['c.txt']],
    [['none.yaml'], ['none.yaml']],
    [
      ['a.yaml', 'x/../a.yaml', '.'],
      ['a.yaml', 'b.YML', 'd.json', 'x/f.yaml', 'x/y/g.yml'],
    ],
    [['*.yaml'], ['.pod-coach.yaml', 'a.yaml']],
    [['x/**/*.yml'], ['x/y/g.yml']],
    [['x/?.yaml'], ['x/f.yaml']],
    [['x/{f,k}.yaml'], ['x/f.yaml']],
    [['*.toml'], [], '*.toml: no file matches'],
    [['*.toml', 'a.yaml'], ['a.yaml'], '*.toml: no file matches'],
    [['empty'], [], 'empty: it contains no YAML files'],
    [['empty', 'x'], ['x/f.yaml', 'x/y/g.yml'], 'empty: it contains no YAML files'],
    [['x/{f.yaml'], [], 'x/{f.yaml: it is not a valid file pattern'],
    [['x*/[f].yaml'], [], 'x*/[f].yaml: no file matches'],
  ];
  for (const [words, files, ...problems] of cases)
    it(words.join(' '), () =>
      withFiles(TREE, async (folder) => {
        await mkdir(path.join(folder, 'empty'));
        assert.deepEqual(await found(folder, ...words), { files, problems });
      }),
    );

  it('are those of the folder where the program was started, by their short names', () =>
    withFiles(TREE, async (folder) => {
      const before = process.cwd();
      try {
        process.chdir(folder);
        assert.deepEqual((await findFiles(['*.y*ml', 'x/*'])).files, [
          '.pod-coach.yaml',
          'a.yaml',
          'x/.pod-coach.yaml',
          'x/f.yaml',
        ]);
        assert.deepEqual((await findFiles(['.'])).files, ['a.yaml', 'b.YML', 'd.json', 'x/f.yaml', 'x/y/g.yml']);
      } finally {
        process.chdir(before);
      }
    }));

  it('are called as they were called first', () =>
    withFiles(TREE, async (folder) => {
      const before = process.cwd();
      try {
        process.chdir(folder);
        for (const words of [
          ['./x/f.yaml', 'x/f.yaml'],
          ['x/f.yaml', './x/f.yaml', path.resolve('x/f.yaml')],
          ['x/../x/f.yaml', 'x'],
        ])
          assert.deepEqual((await findFiles(words)).files.slice(0, 1), words.slice(0, 1));
      } finally {
        process.chdir(before);
      }
    }));

  if (process.platform !== 'win32')
    it('are one where its name looks like a pattern', () =>
      withFiles({ 'a*.yaml': '', 'ab.yaml': '', 'b?/c.yaml': '', 'bb/d.yaml': '' }, async (folder) => {
        assert.deepEqual((await found(folder, 'a*.yaml', 'b?')).files, ['a*.yaml', 'b?/c.yaml']);
        assert.deepEqual((await found(folder, 'a?.yaml')).files, ['a*.yaml', 'ab.yaml']);
      }));

  it('are YAML also where a name has .json within it', () =>
    withFiles({ 'a.json/b.yaml': '', 'a.json/c.json.yml': '', 'a.json/d.json': '{}' }, async (folder) =>
      assert.deepEqual((await found(folder, '.')).files, ['a.json/b.yaml', 'a.json/c.json.yml']),
    ));

  it('are in the order of their names, each folder with its own', () =>
    withFiles({ 'b/a.yaml': '', 'b.yaml': '', 'a/z.yaml': '', 'a/b/c.yaml': '', 'c.yaml': '' }, async (folder) =>
      assert.deepEqual((await found(folder, '.')).files, ['a/b/c.yaml', 'a/z.yaml', 'b.yaml', 'b/a.yaml', 'c.yaml']),
    ));

  it('are those of the folders that can be read', () =>
    withFiles(
      { 'a1/b.yaml': '', 'c/d.yaml': '', 'a3/b.yaml': '', 'a2/b.yaml': '', 'a2/a4/e.yaml': '' },
      async (folder) => {
        const { readdir } = fs.promises;
        const locked = ((name: string, ...options: []) =>
          name.includes(`${path.sep}a`)
            ? Promise.reject(Object.assign(new Error('locked'), { code: 'EACCES' }))
            : readdir(name, ...options)) as typeof readdir;
        try {
          Object.assign(fs.promises, { readdir: locked });
          syncBuiltinESMExports();
          const problems = ['a1', 'a2', 'a3'].map((name) => `${name}: permission denied`);
          assert.deepEqual(await found(folder, '.'), { files: ['c/d.yaml'], problems });
          assert.deepEqual(await found(folder, 'a1'), { files: [], problems: problems.slice(0, 1) });
        } finally {
          Object.assign(fs.promises, { readdir });
          syncBuiltinESMExports();
        }
      },
    ));

  it('are not behind a link', () =>
    withFiles(TREE, async (folder) => {
      await symlink(path.join(folder, 'x'), path.join(folder, 'x/y/again'));
      await symlink(path.join(folder, 'a.yaml'), path.join(folder, 'x/y/link.yaml'));
      assert.deepEqual((await found(folder, 'x')).files, ['x/f.yaml', 'x/y/g.yml']);
    }));

  it('are in a folder that is there', () =>
    withFiles(TREE, async (folder) => {
      const { files, problems } = await found(folder, 'nowhere/*.yaml');
      assert.deepEqual([files, problems.length], [[], 1]);
      assert.match(problems[0] ?? '', /^nowhere: /);
    }));

  it('of JSON name an apiVersion, are not too long, or cannot be read', () =>
    withFiles({ 'a.json': '{"apiVersion": 1}', 'b.json': '{"apiversion": 1}', 'c.JSON': '{}' }, async (folder) => {
      const long = `{"apiVersion": 1}${' '.repeat(podCoach.documents.maxFileLength)}`;
      await writeFile(path.join(folder, 'd.json'), long);
      await writeFile(path.join(folder, 'f.json'), long.slice(0, podCoach.documents.maxFileLength));
      const names = ['a.json', 'b.json', 'c.JSON', 'd.json', 'f.json', 'none.json', 'z.txt'];
      const kept = await manifestsAmong(names.map((name) => path.join(folder, name)));
      assert.deepEqual(
        kept.map((file) => path.basename(file)),
        ['a.json', 'f.json', 'none.json'],
      );
      assert.equal((await readFile(path.join(folder, 'f.json'))).length, podCoach.documents.maxFileLength);
    }));
});
