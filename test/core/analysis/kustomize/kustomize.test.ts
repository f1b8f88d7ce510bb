import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileRange } from '../../../../src/core/analysis/file-offsets.ts';
import { CodeLenses } from '../../../../src/core/features/structure/code-lenses.ts';
import { documentStatus } from '../../../../src/core/analysis/document-status.ts';
import { HINT_KINDS } from '../../../../src/core/features/inlay-hints/hint.ts';
import { inlayHintsOf } from '../../../../src/core/features/inlay-hints/inlay-hints.ts';
import {
  isPatchName,
  kustomized,
  readKustomization,
  roleIn,
} from '../../../../src/core/analysis/kustomize/kustomization.ts';
import { changedImage } from '../../../../src/core/kubernetes/image-changes.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { WorkspaceIndex } from '../../../../src/core/workspace/workspace-index.ts';
import { analyzer } from '../../features/marked.ts';

const asPatch = { ...defaultSettings, isPatch: true };
const found = (text: string, settings = asPatch): string[] =>
  analyzer.analyse(text, settings).documents.flatMap(({ analysis }) => analysis.findings.map(({ rule }) => rule));

describe('a kustomization', () => {
  const kustomization = readKustomization(`resources:
  - deployment.yaml
  - ../base
  - patch-panel.yaml
patches:
  - path: ./cpu.yaml
    target: {kind: Deployment}
  - path: overlays/../memory.yaml
  - patch: |-
      - op: replace
        path: /spec/replicas
        value: 2
    target: {kind: Deployment}
patchesStrategicMerge:
  - env.yaml
  - |-
    apiVersion: v1
patchesJson6902:
  - path: replicas.yaml
    target: {kind: Deployment}
`);

  const cases: readonly [path: string, role: 'patch' | 'resource' | undefined][] = [
    ['cpu.yaml', 'patch'],
    ['memory.yaml', 'patch'],
    ['env.yaml', 'patch'],
    ['replicas.yaml', 'patch'],
    ['deployment.yaml', 'resource'],
    ['patch-panel.yaml', 'resource'],
    ['patches/any.yaml', 'patch'],
    ['web-patch.yaml', 'patch'],
    ['patch_web.yaml', 'patch'],
    ['dispatcher.yaml', undefined],
    ['sub/deployment.yaml', undefined],
  ];
  for (const [path, role] of cases)
    it(`says of ${path}: ${role ?? 'nothing'}`, () => assert.equal(roleIn(kustomization, path), role));

  for (const [path, expected] of [
    ['base/patch-web.yaml', true],
    ['web.patch.yaml', true],
    ['patches/web.yaml', false],
    ['dispatch.yaml', false],
  ] as const)
    it(`alone, ${path} is ${expected ? 'a' : 'no'} patch by its name`, () => assert.equal(isPatchName(path), expected));

  it('says nothing where it makes no sense', () => {
    for (const text of [
      '',
      'patches: 1',
      'patches: [1, [a], {path: {}}]',
      '- a',
      'patches: [',
      '{{ x }}',
      `a: ${'['.repeat(3000)}`,
    ]) {
      assert.equal(roleIn(readKustomization(text), 'a.yaml'), undefined, text);
    }
  });
});

describe('the images of a kustomization', () => {
  const kustomization = readKustomization(`resources: [web.yaml]
images:
  - name: nginx
    newTag: 1.27
  - name: registry.example.com/shop/web
    newName: registry.example.com/shop/front
    digest: sha256:${'0123456789abcdef'.repeat(4)}
  - name: old
    newName: shop/new
  - newTag: "2"
  - name: shop/new
    newTag: "3"
    tagSuffix: -alpine
  - 5
`);
  const applied = (image: string): string => changedImage(image, kustomization.images);

  it('change what has their name, whatever its tag', () => {
    assert.equal(applied('nginx'), 'nginx:1.27');
    assert.equal(applied('nginx:latest'), 'nginx:1.27');
    assert.equal(applied('old'), 'shop/new:3-alpine');
    assert.match(applied('registry.example.com/shop/web:1'), /^registry\.example\.com\/shop\/front@sha256:0123/);
    for (const other of ['nginx2', 'docker.io/nginx', 'shop/nginx', 'my-nginx:1', ''])
      assert.equal(applied(other), other);
  });

  const none = readKustomization('resources: [other.yaml]');
  const overlay = readKustomization('resources: [base]\nimages: [{name: nginx, newTag: "1.28"}]');
  const tagsFor = (...above: [typeof kustomization, string][]): (string | undefined)[] =>
    kustomized(
      above.map(([one, path]) => ({ kustomization: one, path })),
      'web.yaml',
    ).images.map(({ newTag }) => newTag);

  it('hold for its resources, and for those of the kustomizations that are its resources', () => {
    assert.equal(tagsFor([kustomization, 'web.yaml']).length, 4);
    assert.deepEqual(tagsFor([kustomization, 'sub/web.yaml']), []);
    assert.deepEqual(tagsFor([none, 'web.yaml'], [overlay, 'base/web.yaml']), []);
    assert.deepEqual(tagsFor([kustomization, 'web.yaml'], [overlay, 'base/web.yaml']).at(-1), '1.28');
    assert.deepEqual(tagsFor([kustomization, 'web.yaml'], [overlay, 'other/web.yaml']).length, 4);
    assert.equal(kustomized([], 'web-patch.yaml').isPatch, true);
  });

  it('are what the rules see', () => {
    const rulesFor = (image: string): string[] =>
      found(`apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: ${image}}]}\n`, {
        ...defaultSettings,
        images: kustomization.images,
      }).filter((rule) => rule.startsWith('image-'));
    assert.deepEqual(rulesFor('nginx'), []);
    assert.deepEqual(rulesFor('nginx:latest'), []);
    assert.deepEqual(rulesFor('registry.example.com/shop/web'), []);
    assert.deepEqual(rulesFor('httpd'), ['image-tag']);
    assert.deepEqual(found(`a: b`, { ...defaultSettings, images: kustomization.images }), []);
  });
});

describe('a Kustomize patch', () => {
  const complete: readonly [what: string, text: string][] = [
    ['one field', 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 3\n'],
    [
      'a container',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    spec:\n' +
        '      containers:\n        - name: web\n          env:\n            - name: MODE\n' +
        '              value: fast\n          volumeMounts:\n            - name: cache\n' +
        '              mountPath: /cache\n          livenessProbe:\n            httpGet:\n' +
        '              port: http\n',
    ],
    [
      'an image',
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: web\n',
    ],
    [
      'a deletion',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    spec:\n' +
        '      containers:\n        - name: log\n          $patch: delete\n      volumes:\n' +
        '        - $patch: replace\n      nodeName: null\n',
    ],
    [
      'other directives',
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  $retainKeys: [containers]\n' +
        '  $setElementOrder/containers: [{name: a}]\n  containers: [{name: a}]\n',
    ],
    ['no name', 'spec:\n  replicas: 3\nkind: Deployment\n'],
    [
      'a Service',
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ports:\n    - name: http\n' +
        '      nodePort: 30080\n',
    ],
    [
      'a Job',
      'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: web\nspec:\n  template:\n    spec:\n' +
        '      containers: [{name: a, ports: [{}]}]\n',
    ],
    [
      'JSON patch',
      '- op: replace\n  path: /spec/replicas\n  value: 3\n- op: remove\n' +
        '  path: /spec/template/spec/containers/0/command\n',
    ],
  ];
  for (const [what, text] of complete) it(`lacks nothing: ${what}`, () => assert.deepEqual(found(text), []));

  it('is judged in what it writes', () => {
    assert.deepEqual(found('apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replica: 3\n'), [
      'unknown-field',
    ]);
    assert.deepEqual(found('apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: "3"\n'), [
      'wrong-type',
    ]);
    assert.deepEqual(
      found(
        'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  restartPolicy: Never\n  restartPolicy: always\n',
      ),
      ['duplicate-key', 'enum-value'],
    );
    assert.deepEqual(found('apiVersion: v1\nkind: Pod\nspec: [\n'), ['yaml-syntax']);
  });

  it('says itself that it is one, whatever its file is', () => {
    const text = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n$patch: delete\n';
    assert.deepEqual(found(text, defaultSettings), []);
    assert.ok(found(text.replace('$patch: delete\n', ''), defaultSettings).length > 0);
    assert.ok(
      found(
        text.replace('$patch: delete', 'spec: {template: {spec: {containers: [{name: "$patch"}]}}}'),
        defaultSettings,
      ).length > 0,
    );
  });

  it('complains of no comment that silences what is silent there', () => {
    assert.deepEqual(found('# pod-coach: ignore image-tag\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n'), []);
  });

  it('has no hints and no line over it, for they would be half the truth', () => {
    const text = complete[1]?.[1] ?? '';
    const file = analyzer.analyse(text, asPatch);
    const lenses = new CodeLenses().inSteps(file);
    lenses.next();
    assert.deepEqual(lenses.next().value, []);
    assert.deepEqual(
      inlayHintsOf(
        file,
        fileRange({ start: 0, end: text.length }),
        new Set(HINT_KINDS),
        new WorkspaceIndex(),
        undefined,
      ),
      [],
    );
    assert.equal(documentStatus(file).text, `Patch of Deployment · Kubernetes 1.${defaultSettings.kubernetesVersion}`);
  });

  it('lacks nothing, whatever is cut out of a manifest', () => {
    const bases = join(import.meta.dirname, '../../../conformance/bases');
    for (const name of readdirSync(bases)) {
      const lines = readFileSync(join(bases, name), 'utf8').split('\n');
      for (let at = 2; at < lines.length; at += 5) {
        const rest = [...lines.slice(0, at), ...lines.slice(at + 1)].join('\n');
        const missing = found(rest).filter((rule) => /missing|required|not-found|unknown-(?!field)/.test(rule));
        assert.deepEqual(missing, [], `${name} without line ${at + 1}`);
      }
    }
  });
});

describe('a Helm template', () => {
  it('whose lines are actions is left in peace', () => {
    const text = '{{- if .Values.web }}\napiVersion: v1\nkind: Pod\nmetadata:\n  name: Web\n{{- end }}\n';
    assert.deepEqual(found(text, defaultSettings), []);
  });

  /** What an action writes is not known; what is written beside it is judged. */
  const beside: readonly (readonly [text: string, rules: readonly string[]])[] = [
    ['apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Release.Name }}\nspec: {}\n', ['required-field']],
    [
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web-{{ .Release.Name }}\nspec:\n  containers: []\n',
      ['required-field'],
    ],
    [
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: "{{ .Release.Name }}"\nspec:\n  restartPolicy: nonsense\n',
      ['enum-value', 'required-field'],
    ],
    [
      '# pod-coach: ignore image-tag\n# pod-coach: kubernetes 9.9\napiVersion: v1\nkind: Pod\nmetadata:\n' +
        '  name: {{ include "a" . }}\n',
      ['spec-missing', 'version-comment', 'unused-ignore'],
    ],
  ];
  for (const [text, rules] of beside)
    it(`is judged beside its actions: ${text.split('\n').find((line) => line.includes('{{')) ?? ''}`, () =>
      assert.deepEqual(found(text, defaultSettings), rules));

  it('is no manifest that gives a template to a program', () => {
    assert.deepEqual(
      found(
        'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  restartPolicy: nonsense\n  containers:\n' +
          '    - name: a\n      image: a:1\n      args: ["--format=x{{.ID}}"]\n',
        defaultSettings,
      ).includes('enum-value'),
      true,
    );
  });
});
