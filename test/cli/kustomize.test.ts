import assert from 'node:assert/strict';
import path from 'node:path';
import { runProgram, withFiles } from './program.ts';

const PATCH = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 2\n';

describe('pod-coach check of Kustomize patches', () => {
  it('misses nothing in them, and all of it in resources', () =>
    withFiles(
      {
        '.git/HEAD': '',
        'kustomization.yaml': 'resources: [new.yaml]\npatches:\n  - path: deep/cpu.yaml\n',
        'deep/cpu.yaml': PATCH,
        'new.yaml': PATCH,
        'other.yaml': PATCH,
      },
      async (folder) => {
        const errorsIn = async (file: string): Promise<number> =>
          (await runProgram(['check', path.join(folder, file)])).code;
        assert.deepEqual(
          [await errorsIn('deep/cpu.yaml'), await errorsIn('new.yaml'), await errorsIn('other.yaml')],
          [0, 1, 1],
        );
        const { out } = await runProgram(['check', '--format', 'json', folder]);
        const found = (JSON.parse(out) as { file: string; findings: object[] }[]).filter(
          ({ findings }) => findings.length > 0,
        );
        assert.deepEqual(
          found.map(({ file }) => path.basename(file)),
          ['new.yaml', 'other.yaml'],
        );
      },
    ));

  it('sees what is wrong in them', () =>
    withFiles(
      { Kustomization: 'patchesStrategicMerge: [cpu.yaml]\n', 'cpu.yaml': PATCH.replace('replicas: 2', 'replica: 2') },
      async (folder) => {
        const { out, code } = await runProgram(['check', path.join(folder, 'cpu.yaml')]);
        assert.equal(code, 1);
        assert.match(out, /unknown-field/);
        assert.doesNotMatch(out, /missing/);
      },
    ));

  it('takes a file named as a patch for one where no kustomization says otherwise', () =>
    withFiles(
      {
        'web-patch.yaml': PATCH,
        'base/kustomization.yaml': 'resources: [cpu-patch.yaml]',
        'base/cpu-patch.yaml': PATCH,
      },
      async (folder) => {
        assert.equal((await runProgram(['check', path.join(folder, 'web-patch.yaml')])).code, 0);
        assert.equal((await runProgram(['check', path.join(folder, 'base/cpu-patch.yaml')])).code, 1);
      },
    ));

  it('takes what cannot be read for no kustomization', () =>
    withFiles(
      { 'kustomization.yaml': 'patches: [', 'a.yaml': PATCH, 'b/kustomization.yaml/c.yaml': PATCH },
      async (folder) => {
        assert.equal((await runProgram(['check', path.join(folder, 'a.yaml')])).code, 1);
        assert.equal((await runProgram(['check', path.join(folder, 'b/kustomization.yaml/c.yaml')])).code, 1);
      },
    ));
});
