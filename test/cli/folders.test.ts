import assert from 'node:assert/strict';
import { chmod, symlink } from 'node:fs/promises';
import path from 'node:path';
import { runProgram, withFiles } from './program.ts';

const CLEAN = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n';
const TYPO = CLEAN.replace('name', 'Name');
const POD =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx\n';

/** The names, from the folder on, of the files in a JSON report. */
async function checkedIn(folder: string, ...words: string[]): Promise<string[]> {
  const { out } = await runProgram(['check', '--format', 'json', ...words]);
  return (JSON.parse(out) as { file: string }[]).map(({ file }) =>
    path.relative(folder, file).split(path.sep).join('/'),
  );
}

/** The ids of the rules that are broken. */
async function rulesIn(...words: string[]): Promise<string[]> {
  const { out } = await runProgram(['check', '--format', 'json', ...words]);
  return (JSON.parse(out) as { findings: { rule: string }[] }[]).flatMap(({ findings }) =>
    findings.map(({ rule }) => rule),
  );
}

describe('pod-coach check FOLDER', () => {
  const TREE = {
    'a.yaml': CLEAN,
    'x/b.yml': CLEAN,
    'x/y/c.yaml': TYPO,
    'x/notes.txt': 'a: [',
    'node_modules/d.yaml': TYPO,
    'x/.git/e.yaml': TYPO,
    '.hidden/f.yaml': CLEAN,
  };

  it('checks the JSON files that name an apiVersion', () =>
    withFiles(
      {
        'pod.json': '{"apiVersion": "v1", "kind": "Pod", "metadata": {"Name": "web"}}',
        'package.json': '{"name": "web", "kind": "Pod"}',
        'broken.json': '{"name":',
      },
      async (folder) => assert.deepEqual(await checkedIn(folder, folder), ['pod.json']),
    ));

  it('checks the YAML files below it, but no others and nothing that is not our own', () =>
    withFiles(TREE, async (folder) => {
      assert.deepEqual(await checkedIn(folder, folder), ['.hidden/f.yaml', 'a.yaml', 'x/b.yml', 'x/y/c.yaml']);
      assert.equal((await runProgram(['check', folder])).code, 1);
    }));

  it('follows no link', () =>
    withFiles({ 'in/a.yaml': CLEAN, 'out/b.yaml': TYPO }, async (folder) => {
      await symlink(path.join(folder, 'out'), path.join(folder, 'in/out'));
      await symlink(path.join(folder, 'out/b.yaml'), path.join(folder, 'in/b.yaml'));
      await symlink(path.join(folder, 'in'), path.join(folder, 'in/circle'));
      assert.deepEqual(await checkedIn(folder, path.join(folder, 'in')), ['in/a.yaml']);
    }));

  it('takes patterns that the shell left alone, and each file once', () =>
    withFiles(TREE, async (folder) => {
      assert.deepEqual(await checkedIn(folder, path.join(folder, 'x/**/*.{yaml,yml}'), path.join(folder, 'x/b.yml')), [
        'x/b.yml',
        'x/y/c.yaml',
      ]);
      const { code, problems } = await runProgram(['check', path.join(folder, '*.json')]);
      assert.equal(code, 2);
      assert.match(problems, /no file matches/);
    }));

  it('goes on after a hostile file, with one notice', () =>
    withFiles(
      {
        'a.yaml': TYPO,
        'bomb.yaml': `${'['.repeat(50_000)}\nkind: Pod\napiVersion: v1\n`,
        'huge.yaml': `a: "${'x'.repeat(5 << 20)}"`,
        'locked/b.yaml': CLEAN,
      },
      async (folder) => {
        await chmod(path.join(folder, 'locked'), 0);
        const { out, code } = await runProgram(['check', '--format', 'json', folder]);
        await chmod(path.join(folder, 'locked'), 0o755);
        const found = (JSON.parse(out) as { file: string; findings: object[] }[]).map(
          ({ file, findings }) => `${path.basename(file)} ${findings.length}`,
        );
        assert.deepEqual(found.slice(0, 3), ['a.yaml 1', 'bomb.yaml 1', 'huge.yaml 1']);
        assert.equal(code, 1);
      },
    ));
});

describe('pod-coach check with .pod-coach.yaml', () => {
  it('follows the nearest one upwards, up to the repository', () =>
    withFiles(
      {
        '.pod-coach.yaml': 'rules: {image-tag: off, resources-missing: off}\n',
        'a/pod.yaml': POD,
        'b/.pod-coach.yaml': 'profile: standard\n',
        'b/c/pod.yaml': POD,
        'd/.git/HEAD': '',
        'd/e/pod.yaml': POD,
      },
      async (folder) => {
        const off = await rulesIn(path.join(folder, 'a'));
        assert.ok(!off.includes('image-tag'));
        const standard = await rulesIn(path.join(folder, 'b'));
        assert.ok(standard.includes('image-tag') && standard.includes('naked-pod'));
        assert.ok((await rulesIn(path.join(folder, 'd'))).includes('image-tag'));
      },
    ));

  it('leaves ignored files alone, even those that are named', () =>
    withFiles(
      {
        '.pod-coach.yaml': 'ignore: [generated/, "*.patch.yaml"]\n',
        'a.yaml': CLEAN,
        'generated/b.yaml': TYPO,
        'c.patch.yaml': TYPO,
      },
      async (folder) => {
        assert.deepEqual(await checkedIn(folder, folder, path.join(folder, 'c.patch.yaml')), ['a.yaml']);
      },
    ));

  it('says what in it makes no sense, and ends with 2', () =>
    withFiles({ '.pod-coach.yaml': '# ours\nprofile: strict\n', 'a.yaml': CLEAN, 'b.yaml': CLEAN }, async (folder) => {
      const { code, problems } = await runProgram(['check', path.join(folder, 'a.yaml'), path.join(folder, 'b.yaml')]);
      assert.equal(code, 2);
      assert.match(
        problems,
        /^pod-coach: .*\.pod-coach\.yaml:2:10: `profile` must be one of learning, standard, production\.\n$/,
      );
    }));

  it('counts less than what the command line asks for', () =>
    withFiles({ '.pod-coach.yaml': 'profile: production\n', 'pod.yaml': POD }, async (folder) => {
      assert.ok((await rulesIn(folder)).includes('naked-pod'));
      assert.ok(!(await rulesIn(folder, '--profile', 'learning')).includes('naked-pod'));
    }));
});

describe('pod-coach check of several files', () => {
  const SERVICE =
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: wep\n  ports:\n' +
    '    - port: 80\n';
  const WEB = POD.replace('  name: web\n', '  name: web\n  labels:\n    app: web\n');

  it('compares them with each other', () =>
    withFiles({ 'service.yaml': SERVICE, 'web.yaml': WEB }, async (folder) => {
      assert.ok((await rulesIn(folder)).includes('service-selects-nothing'));
      assert.ok(!(await rulesIn(path.join(folder, 'service.yaml'))).includes('service-selects-nothing'));
    }));

  it('says nothing of that in a Helm chart, also where the chart itself is not checked', () =>
    withFiles({ 'Chart.yaml': 'name: web\n', 'more/service.yaml': SERVICE, 'more/web.yaml': WEB }, async (folder) => {
      assert.ok(!(await rulesIn(path.join(folder, 'more'))).includes('service-selects-nothing'));
    }));
});
