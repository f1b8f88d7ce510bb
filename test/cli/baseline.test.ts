import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runProgram, withFiles } from './program.ts';

const POD =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  Containers: []\n  containers:\n    - name: web\n' +
  '      image: nginx\n';

describe('accepted findings', () => {
  it('are not said again, wherever their lines have moved to', () =>
    withFiles({ 'shop/pod.yaml': POD }, async (folder) => {
      const list = path.join(folder, 'accepted.json');
      const file = path.join(folder, 'shop/pod.yaml');
      const written = await runProgram(['check', folder, '--write-accepted', list]);
      assert.equal(written.code, 0);
      assert.match(written.out, /^Wrote \d+ findings of 1 file to /);
      await writeFile(file, `# A comment.\n\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: first\n---\n${POD}`);
      assert.deepEqual(await runProgram(['check', folder, '--accepted', list]), {
        code: 0,
        out: 'No problems found in 1 file.\n',
        problems: '',
      });
    }));

  it('let new ones through, also of the same rule', () =>
    withFiles({ 'pod.yaml': POD }, async (folder) => {
      const list = path.join(folder, 'accepted.json');
      await runProgram(['check', folder, '--write-accepted', list]);
      await writeFile(path.join(folder, 'pod.yaml'), `${POD}    - name: other\n      image: nginx\n      Image: x\n`);
      const { code, out } = await runProgram(['check', folder, '--accepted', list]);
      assert.equal(code, 1);
      assert.match(out, /:11:14 {2}information: .*\(image-tag\)/);
      assert.match(out, /:12:7 {2}error: /);
      assert.doesNotMatch(out, /Containers/);
    }));

  it('that are found no longer are named, for the files that were checked', () =>
    withFiles({ 'pod.yaml': POD, 'other.yaml': POD }, async (folder) => {
      const list = path.join(folder, 'accepted.json');
      await runProgram(['check', folder, '--write-accepted', list]);
      await writeFile(path.join(folder, 'pod.yaml'), POD.replace('image: nginx', 'image: nginx:1.27'));
      const { code, problems } = await runProgram(['check', path.join(folder, 'pod.yaml'), '--accepted', list]);
      assert.equal(code, 0);
      assert.equal(
        problems,
        'pod-coach: pod.yaml Pod/web spec.containers[0].image no longer has image-tag; --prune removes it from ' +
          'the baseline.\n',
      );
    }));

  it('are a list that reads well in a review', () =>
    withFiles({ 'shop/pod.yaml': POD }, async (folder) => {
      const list = path.join(folder, 'accepted.json');
      await runProgram(['check', folder, '--write-accepted', list]);
      const { version, accepted } = JSON.parse(await readFile(list, 'utf8')) as {
        version: number;
        accepted: { rule: string }[];
      };
      assert.equal(version, 1);
      assert.deepEqual(
        accepted.find(({ rule }) => rule === 'image-tag'),
        { file: 'shop/pod.yaml', object: 'Pod/web', rule: 'image-tag', path: 'spec.containers[0].image', count: 1 },
      );
    }));

  for (const [name, text] of Object.entries({
    'no JSON': '{',
    'no list': '{"version": 1}',
    'another version': '{"version": 2, "accepted": []}',
    'no findings': '{"version": 1, "accepted": [{}]}',
    null: 'null',
  })) {
    it(`are refused where the file is ${name}`, () =>
      withFiles({ 'pod.yaml': POD, 'accepted.json': text }, async (folder) => {
        const { code, problems, out } = await runProgram([
          'check',
          path.join(folder, 'pod.yaml'),
          '--accepted',
          path.join(folder, 'accepted.json'),
        ]);
        assert.equal(code, 1);
        assert.match(problems, /cannot read .*accepted\.json: /);
        assert.match(out, /unknown-field/);
      }));
  }

  it('are not written and read in one run', async () => {
    const { code, problems } = await runProgram([
      'check',
      'a.yaml',
      '--accepted',
      'a.json',
      '--write-accepted',
      'a.json',
    ]);
    assert.equal(code, 2);
    assert.match(problems, /not both/);
  });
});
