import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOffset } from '../../../src/core/analysis/file-offsets.ts';
import { namesInIndex } from '../../../src/core/features/completion/index-names.ts';
import { NameReader, readNamesInSteps } from '../../../src/core/workspace/file-names.ts';
import type { FileNames } from '../../../src/core/workspace/file-names.ts';
import { distance, NearestOf } from '../../../src/core/workspace/links/nearness.ts';
import { referencesAt } from '../../../src/core/features/navigation/navigation.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';
import {
  IMAGES,
  kindToken,
  objectToken,
  PODS,
  podToken,
  selectorToken,
  WorkspaceIndex,
} from '../../../src/core/workspace/workspace-index.ts';
import { analyzer } from '../features/marked.ts';

function read(path: string, text: string): FileNames {
  const steps = readNamesInSteps(path, text);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const POD =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: web, labels: {app: web}}\n' +
  ('spec: {containers: [{name: a, image: "nginx:1.27", ports: [{name: http, containerPort: 80}, {containerPort: ' +
    '81}], envFrom: [{configMapRef: {name: settings}}]}]}\n');
const CONFIG =
  'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings, namespace: shop}\ndata: {MODE: fast}\n' +
  'binaryData: {LOGO: AAAA}\n';
const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}}\n';

describe('the index of a workspace', () => {
  it('finds files by what they name, and forgets what was there before', () => {
    const index = new WorkspaceIndex();
    const found = (token: string): string[] =>
      index
        .filesWith(token)
        .map(({ path }) => path)
        .sort();
    index.set(read('a', POD));
    index.set(read('b', CONFIG));
    index.set(read('c', SERVICE));
    const tokens = [
      objectToken('ConfigMap', 'settings'),
      kindToken('ConfigMap'),
      podToken('app', 'web'),
      podToken('app'),
      selectorToken('app', 'web'),
      PODS,
      IMAGES,
    ];
    assert.deepEqual(tokens.map(found), [['a', 'b'], ['b'], ['a'], ['a'], ['c'], ['a'], ['a']]);
    index.set(read('a', 'apiVersion: v1\nkind: Pod\n'));
    index.delete('b');
    assert.deepEqual(tokens.map(found), [[], [], [], [], ['c'], ['a'], []]);
    assert.deepEqual(index.paths().sort(), ['a', 'c']);
    assert.equal(index.size, 2);
  });

  it('reads from a text what it reads from an analysis', () => {
    const bases = join(import.meta.dirname, '../../conformance/bases');
    for (const name of readdirSync(bases)) {
      const text = `# first\n---\n${readFileSync(join(bases, name), 'utf8')}`;
      const analysed = new NameReader().ofAnalysis(name, analyzer.analyse(text, defaultSettings));
      const same = (file: FileNames): unknown =>
        JSON.parse(JSON.stringify(file.documents.map(({ start, names }) => [start, names])));
      assert.deepEqual(same(read(name, text)), same(analysed));
    }
  });

  it('takes any text, and nothing from templates and other YAML', () => {
    for (const text of [
      '',
      'a: [',
      '%',
      '\u0000',
      'kind',
      'services: {web: {}}',
      '{{ if x }}\nkind: Pod\n{{ end }}',
      `kind: Pod\n${'['.repeat(3000)}`,
      ' '.repeat(5_000_000),
    ]) {
      assert.equal(read('a', text).documents.flatMap(({ names }) => names.names).length, 0);
    }
  });

  it('answers whoever completes names', () => {
    const index = new WorkspaceIndex();
    index.set(read('x/y/pod.yaml', POD));
    index.set(read('x/config.yaml', CONFIG));
    index.set(read('far/config.yaml', CONFIG.replace('settings', 'others')));
    const names = namesInIndex(index, 'x/here.yaml');
    assert.deepEqual(
      names.objects('ConfigMap').map(({ name }) => name),
      ['settings', 'others'],
    );
    assert.deepEqual(names.objects('ConfigMap')[0], {
      kind: 'ConfigMap',
      name: 'settings',
      namespace: 'shop',
      keys: ['MODE', 'LOGO'],
      where: 'config.yaml',
    });
    assert.deepEqual(names.pods(), [
      { owner: 'Pod/web', namespace: undefined, labels: { app: 'web' }, ports: ['http', 81] },
    ]);
    assert.deepEqual(names.images(), ['nginx:1.27']);
    assert.deepEqual(
      namesInIndex(index, 'x/config.yaml')
        .objects('ConfigMap')
        .map(({ name }) => name),
      ['others'],
    );
  });

  it('is not lost among thousands of files that name the same', () => {
    const index = new WorkspaceIndex();
    for (let at = 0; at < 700; at++) {
      index.set(read(`x/${at}/pod.yaml`, POD));
      index.set(read(`x/${at}/service.yaml`, SERVICE));
      index.set(read(`x/${at}/config.yaml`, CONFIG));
    }
    const places = referencesAt(index, 'x/7/pod.yaml', fileOffset(POD.indexOf('web}}')), true).map(({ path }) => path);
    assert.deepEqual(places, ['x/7/pod.yaml', 'x/7/service.yaml']);
    assert.deepEqual(
      referencesAt(index, 'x/8/config.yaml', fileOffset(CONFIG.indexOf('settings')), true).map(({ path }) => path),
      ['x/8/config.yaml', 'x/8/pod.yaml'],
    );
  });
});

describe('nearness', () => {
  it('counts the folders between two files', () => {
    const cases: readonly [from: string, to: string, far: number][] = [
      ['a/b', 'a/b', 0],
      ['a/b', 'a/c', 1],
      ['a/b', 'a/c/d', 2],
      ['a/b/c', 'a/d/e', 3],
      ['a', 'b/c', 2],
      ['', '', 0],
    ];
    for (const [from, to, far] of cases) assert.equal(distance(from, to), far, `${from} ${to}`);
  });

  it('finds the nearest ones, and all of them', () => {
    const at = (path: string) => ({ file: { path } });
    const found = new NearestOf(['x/a', 'x/b', 'y/z/a', 'y/a'].map(at));
    const from = (path: string): string[] => found.from(path).map(({ file }) => file.path);
    assert.deepEqual(['x/a', 'x/c', 'y/z/c', 'x/d/c', 'q'].map(from), [
      ['x/a'],
      ['x/a', 'x/b'],
      ['y/z/a'],
      ['x/a', 'x/b'],
      ['x/a', 'x/b', 'y/a'],
    ]);
    assert.deepEqual(new NearestOf([]).from('x'), []);
  });
});
