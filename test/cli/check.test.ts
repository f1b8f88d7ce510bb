import assert from 'node:assert/strict';
import { chmod, lstat, readdir, readFile, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { DEFAULT_VERSION, NEWEST_VERSION, OLDEST_VERSION, versionName } from '../../src/core/kubernetes/versions.ts';
import { runProgram, withFiles } from './program.ts';

const CLEAN = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n';
const TYPO = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  Name: web # the shop\n';

describe('pod-coach check', () => {
  it('ends with 0 when nothing is wrong', () =>
    withFiles({ 'clean.yaml': CLEAN }, async (folder) => {
      const { code, out, problems } = await runProgram(['check', path.join(folder, 'clean.yaml')]);
      assert.deepEqual({ code, out, problems }, { code: 0, out: 'No problems found in 1 file.\n', problems: '' });
    }));

  it('shows the place under its line', () =>
    withFiles({ 'typo.yaml': TYPO }, async (folder) => {
      const file = path.join(folder, 'typo.yaml');
      const { code, out } = await runProgram(['check', file]);
      assert.equal(code, 1);
      const [head, source, marks] = out.split('\n');
      assert.match(head ?? '', /^.*typo\.yaml:4:3 {2}error: .*`name`.*\(unknown-field\)$/);
      assert.equal(source, '  4 |   Name: web # the shop');
      assert.equal(marks, '    |   ^^^^');
    }));

  it('writes the JSON that programs read', async () => {
    const { code, out } = await runProgram(['check', '--stdin', '--format', 'json'], `${CLEAN}---\n${TYPO}`);
    assert.equal(code, 1);
    const report = JSON.parse(out) as [{ findings: [{ fixes: unknown[] }] }];
    report[0].findings[0].fixes.length = 1;
    const place = { start: { line: 8, character: 2 }, end: { line: 8, character: 6 } };
    assert.deepEqual(withoutWords(report), [
      {
        file: '<stdin>',
        findings: [
          {
            rule: 'unknown-field',
            severity: 'error',
            document: 1,
            path: 'metadata.Name',
            range: place,
            lesson: 'pod-anatomy#yaml-basics',
            fixes: [{ preferred: true, safe: true, edits: [{ range: place, newText: 'name' }] }],
          },
        ],
      },
    ]);
  });

  it('goes on after a file that cannot be read', () =>
    withFiles({ 'typo.yaml': TYPO, 'clean.yaml': CLEAN }, async (folder) => {
      const missing = path.join(folder, 'missing.yaml');
      const mixed = await runProgram(['check', missing, path.join(folder, 'typo.yaml')]);
      assert.equal(mixed.code, 1);
      assert.match(mixed.problems, /cannot read .*missing\.yaml: no such file/);
      assert.match(mixed.out, /unknown-field/);
      const rest = await runProgram(['check', missing, path.join(folder, 'clean.yaml')]);
      assert.equal(rest.code, 2);
      assert.match(rest.out, /No problems found in 1 file/);
    }));

  it('takes a lone CR for the end of a line', async () => {
    const { out } = await runProgram(['check', '--stdin', '--format', 'json'], TYPO.replaceAll('\n', '\r'));
    const [{ findings }] = JSON.parse(out) as [{ findings: { range: { start: object } }[] }];
    assert.deepEqual(
      findings.map(({ range }) => range.start),
      [{ line: 3, character: 2 }],
    );
  });

  it('judges as the version that is asked for', async () => {
    const pod =
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  hostnameOverride: web\n  containers:\n' +
      '    - name: web\n      image: nginx:1.27\n';
    const rulesOf = async (version: string) => {
      const { out } = await runProgram(['check', '--stdin', '--format', 'json', '--kubernetes-version', version], pod);
      const [{ findings }] = JSON.parse(out) as [{ findings: { rule: string }[] }];
      return findings.map(({ rule }) => rule);
    };
    assert.ok((await rulesOf(versionName(OLDEST_VERSION))).includes('field-version'));
    assert.ok(!(await rulesOf(versionName(DEFAULT_VERSION))).includes('field-version'));
  });

  it('says once that a version is newer than all it knows', () =>
    withFiles({ 'a.yaml': TYPO, 'b.yaml': TYPO }, async (folder) => {
      const newer = versionName(NEWEST_VERSION + 1);
      const { problems } = await runProgram(['check', folder, '--kubernetes-version', newer]);
      assert.deepEqual(problems.match(new RegExp(newer.replace('.', '\\.'), 'g')), [newer]);
      assert.ok(problems.includes(versionName(NEWEST_VERSION)), problems);
    }));

  for (const words of [
    ['chek', 'a.yaml'],
    ['check'],
    ['check', 'a.yaml', '--format', 'xml'],
    ['check', 'a.yaml', '--kubernetes-version', '1.12'],
    ['check', '--no-such'],
  ]) {
    it(`says what it does not understand: ${words.join(' ')}`, async () => {
      const { code, out, problems } = await runProgram(words);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(problems, /^pod-coach: .+\nTry: pod-coach --help\n$/);
    });
  }

  it('helps, and says its version', async () => {
    assert.match((await runProgram(['--help'])).out, /^Usage: pod-coach check FILES/);
    assert.match((await runProgram(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
  });

  it('shows nothing that a terminal would obey', async () => {
    const { out } = await runProgram(
      ['check', '--stdin'],
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  nam\u202ee\u0085: "\u009b31m"\n',
    );
    assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});

describe('pod-coach check --fix', () => {
  it('writes the safe fixes back, and nothing else', () =>
    withFiles({ 'typo.yaml': `\uFEFF${TYPO.replaceAll('\n', '\r\n')}` }, async (folder) => {
      const file = path.join(folder, 'typo.yaml');
      await chmod(file, 0o640);
      await symlink(file, path.join(folder, 'link.yaml'));
      const { code, out } = await runProgram(['check', '--fix', path.join(folder, 'link.yaml')]);
      assert.equal(code, 0);
      assert.match(out, /fixed 1 problem\.\n/);
      assert.equal(await readFile(file, 'utf8'), `\uFEFF${TYPO.replace('Name', 'name').replaceAll('\n', '\r\n')}`);
      assert.equal((await stat(file)).mode & 0o777, 0o640);
      assert.ok((await lstat(path.join(folder, 'link.yaml'))).isSymbolicLink());
      assert.deepEqual((await readdir(folder)).sort(), ['link.yaml', 'typo.yaml']);
    }));

  it('leaves a file without safe fixes as it is', () =>
    withFiles({ 'clean.yaml': CLEAN }, async (folder) => {
      const file = path.join(folder, 'clean.yaml');
      const before = await stat(file);
      await runProgram(['check', '--fix', file]);
      const after = await stat(file);
      assert.deepEqual([after.ino, after.mtimeMs], [before.ino, before.mtimeMs]);
    }));

  it('makes standard input standard output', async () => {
    const { code, out, problems } = await runProgram(['check', '--stdin', '--fix'], TYPO);
    assert.deepEqual({ code, out }, { code: 0, out: TYPO.replace('Name', 'name') });
    assert.match(problems, /No problems found/);
  });
});

/** Titles and messages may be reworded. */
function withoutWords(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) => (key === 'title' || key === 'message' ? undefined : part)),
  );
}

describe('pod-coach check of JSON', () => {
  const JSON_POD = JSON.stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web' },
    spec: { containers: [{ name: 'web', image: 'shop-web:2.1', imagePullPolicy: 'always' }] },
  });

  /** Rule and line of each Error. */
  async function errorsIn(text: string): Promise<string[]> {
    const { out } = await runProgram(['check', '--stdin', '--quiet', '--format', 'json'], text);
    const [file] = JSON.parse(out) as [{ findings: { rule: string; range: { start: { line: number } } }[] }];
    return file.findings.map(({ rule, range }) => `${rule} ${range.start.line}`);
  }

  it('says what a reader of JSON would', async () => {
    assert.deepEqual(await errorsIn(JSON_POD), ['enum-value 0']);
    assert.deepEqual(await errorsIn(JSON_POD.replace('"kind"', '\n"kind"').replace(',\n', '\n')), ['yaml-syntax 1']);
    assert.deepEqual(await errorsIn(JSON_POD.replace('{"name":"web"}', '{"name":"a","name":"web"}')), [
      'duplicate-key 0',
      'enum-value 0',
    ]);
    assert.deepEqual(await errorsIn(`// the shop\n${JSON_POD}`), ['json-comment 0', 'enum-value 1']);
  });

  it('takes words without quotes for words', async () => {
    const pod = JSON_POD.replace('"always"', '"Always", "args": [--all, /*/a, b/*/]');
    assert.deepEqual(await errorsIn(pod), []);
  });

  it('takes a comma too many, as kubectl does', async () =>
    assert.deepEqual(await errorsIn(JSON_POD.replace('"always"', '"Always",')), []));

  it('reads one object after the other, as kubectl does', async () =>
    assert.deepEqual(await errorsIn(`${JSON_POD}\n${JSON_POD}\n`), ['enum-value 0', 'enum-value 1']));

  it('fixes it so that it stays JSON', async () => {
    const { out } = await runProgram(
      ['check', '--stdin', '--fix'],
      JSON_POD.replace('"kind"', ' "kind"').replace(', ', ' '),
    );
    assert.doesNotThrow(() => JSON.parse(out));
  });
});
