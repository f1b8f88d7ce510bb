import assert from 'node:assert/strict';
import { Analyzer } from '../../../../src/core/analysis/analysis.ts';
import { crossFileFindings, findingsAlone } from '../../../../src/core/workspace/checks/cross-file-findings.ts';
import { Around } from '../../../../src/core/workspace/workspace-lookup.ts';
import { NameReader } from '../../../../src/core/workspace/file-names.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import type { Settings } from '../../../../src/core/settings/settings.ts';
import { applyEdits } from '../../../../src/core/text.ts';
import { WorkspaceIndex } from '../../../../src/core/workspace/workspace-index.ts';

const analyzer = new Analyzer();

/** `file: rule severity «what is marked»` for all files of a workspace. */
function found(files: Readonly<Record<string, string>>, settings: Partial<Settings> = {}): string[] {
  const index = new WorkspaceIndex();
  const reader = new NameReader();
  const analysed = Object.entries(files).map(([path, text]) => {
    const file = analyzer.analyse(text, { ...defaultSettings, ...settings });
    const names = reader.ofAnalysis(path, file);
    index.set(names);
    return { path, text, file, names };
  });
  const around = new Around(index);
  return analysed.flatMap(({ path, text, file, names }) =>
    crossFileFindings(names, file, around).map(
      ({ rule, severity, range }) => `${path}: ${rule} ${severity} «${text.slice(range.start, range.end)}»`,
    ),
  );
}

function deployment(labels: string, more = '', head = ''): string {
  return (
    `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n${head}spec:\n  selector:\n` +
    `    matchLabels: {${labels}}\n  template:\n    metadata:\n      labels: {${labels}}\n    spec:\n` +
    `      containers:\n        - name: web\n          image: shop/web:1.4\n${more}`
  );
}
function service(selector: string, port = '80', head = ''): string {
  return (
    `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n${head}spec:\n  selector: {${selector}}\n  ports:\n` +
    `    - port: 80\n      targetPort: ${port}\n`
  );
}
const PORT = '          ports:\n            - name: http\n              containerPort: 80\n';
const config = (kind: string, name: string, rest = 'data: {a: b}\n') =>
  `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n${rest}`;
const reading = (name: string, key: string) =>
  deployment(
    'app: web',
    '          env:\n            - name: A\n              valueFrom:\n                configMapKeyRef:\n' +
      `                  name: ${name}\n                  key: ${key}\n`,
  );
const secretEnv = (name: string) =>
  deployment('app: web', `          envFrom:\n            - secretRef:\n                name: ${name}\n`);

describe('across files', () => {
  it('a Service that selects nobody is a Warning beside Pods in its file, advice beside Pods in its folder', () => {
    assert.deepEqual(found({ 'a/all.yaml': `${deployment('app: web')}---\n${service('app: wep')}` }), [
      'a/all.yaml: service-selects-nothing warning «app: wep»',
    ]);
    assert.deepEqual(found({ 'a/web.yaml': deployment('app: web'), 'a/service.yaml': service('app: wep') }), [
      'a/service.yaml: service-selects-nothing information «app: wep»',
    ]);
  });

  it('labels that a controller sets are not looked for in files', () => {
    for (const label of [
      'statefulset.kubernetes.io/pod-name: db-0',
      'job-name: import',
      'pod-template-hash: "123"',
      'pod-template-generation: "1"',
      'controller-revision-hash: "123"',
      'controller-uid: "123"',
      'cnpg.io/instanceRole: primary',
    ])
      assert.deepEqual(found({ 'a.yaml': `${deployment('app: web')}---\n${service(label)}` }), []);
    assert.deepEqual(
      found({ 'a.yaml': `${deployment('example.com/app: web')}---\n${service('example.com/app: wep')}` }),
      ['a.yaml: service-selects-nothing warning «example.com/app: wep»'],
    );
  });

  it('a Service finds the Pods of a custom resource, and their ports', () => {
    const rollout = deployment('app: web', PORT)
      .replace('apps/v1', 'argoproj.io/v1alpha1')
      .replace('Deployment', 'Rollout');
    assert.deepEqual(found({ 'a.yaml': `${rollout}---\n${service('app: web', 'http')}` }), []);
    assert.deepEqual(found({ 'a.yaml': `${rollout}---\n${service('app: web', 'htpp')}` }), [
      'a.yaml: target-port-unknown warning «htpp»',
    ]);
  });

  it('a Service is left alone where its Pods may be elsewhere', () => {
    const silent: Readonly<Record<string, string>>[] = [
      { 'a/service.yaml': service('app: web') },
      { 'a/web.yaml': deployment('app: web'), 'b/service.yaml': service('app: other') },
      { 'a/web.yaml': deployment('app: web'), 'b/service.yaml': service('app: web') },
      {
        'a/web.yaml': deployment('app: web', '', '  namespace: one\n'),
        'a/service.yaml': service('app: other', '80', '  namespace: two\n'),
      },
      {
        'a/web.yaml': deployment('app: web'),
        'a/service.yaml': service('app: shop'),
        'a/shop.yaml': 'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata:\n  name: shop\n',
      },
      { 'a/web.yaml': deployment('app: web'), 'a/service.yaml': service('') },
    ];
    for (const files of silent) assert.deepEqual(found(files), []);
  });

  it('nothing is said where Helm or Kustomize decides what is applied', () => {
    const wrong = { 'a/b/web.yaml': deployment('app: web'), 'a/b/service.yaml': service('app: wep') };
    assert.equal(found(wrong).length, 1);
    for (const governing of ['a/Chart.yaml', 'a/b/kustomization.yaml', 'a/kustomization.yml'])
      assert.deepEqual(found({ ...wrong, [governing]: '' }), []);
    assert.equal(found({ ...wrong, 'a/b/c/kustomization.yaml': '' }).length, 1);
    assert.deepEqual(
      found({ 'a/web.yaml': deployment('app: web'), 'a/service.yaml': service('app: "{{ .Values.app }}"') }),
      [],
    );
  });

  it('a target port is looked for in all Pods that the Service selects', () => {
    assert.deepEqual(
      found({ 'a/web.yaml': deployment('app: web', PORT), 'b/service.yaml': service('app: web', 'htpp') }),
      ['b/service.yaml: target-port-unknown warning «htpp»'],
    );
    const two = deployment('app: web', PORT).replace('name: web', 'name: blue');
    assert.deepEqual(
      found({
        'a/web.yaml': deployment('app: web'),
        'a/blue.yaml': two,
        'a/service.yaml': service('app: web', 'http'),
      }),
      [],
    );
  });

  it('a key is missed only where an object of that name has others', () => {
    const map = config('ConfigMap', 'settings', 'data:\n  color: green\n');
    assert.deepEqual(found({ 'a/map.yaml': map, 'b/web.yaml': reading('settings', 'colour') }), [
      'b/web.yaml: config-key-missing warning «colour»',
    ]);
    assert.deepEqual(
      found({
        'a/map.yaml': map,
        'c/map.yaml': map.replace('color', 'colour'),
        'b/web.yaml': reading('settings', 'colour'),
      }),
      [],
    );
    assert.deepEqual(
      found({ 'a/map.yaml': config('ConfigMap', 'settings', ''), 'b/web.yaml': reading('settings', 'colour') }),
      [],
    );
    assert.deepEqual(found({ 'b/web.yaml': reading('settings', 'colour') }), []);
  });

  it('a Secret is missed only under nearly the name of one that nobody uses', () => {
    const secret = config('Secret', 'shop-login');
    assert.deepEqual(found({ 'a/secret.yaml': secret, 'a/web.yaml': secretEnv('shop-logn') }), [
      'a/web.yaml: config-missing warning «shop-logn»',
    ]);
    assert.deepEqual(found({ 'a/secret.yaml': secret, 'b/web.yaml': secretEnv('shop-logn') }), []);
    assert.deepEqual(
      found({ 'a/secret.yaml': secret, 'a/web.yaml': secretEnv('shop-logn'), 'c/other.yaml': secretEnv('shop-login') }),
      [],
    );
  });

  it('the claims of a StatefulSet are not missed', () => {
    const claim = config('PersistentVolumeClaim', 'pictures', 'spec:\n  accessModes: [ReadWriteOnce]\n');
    const claiming = (name: string) =>
      deployment(
        'app: web',
        `      volumes:\n        - name: a\n          persistentVolumeClaim: {claimName: ${name}}\n`,
      );
    assert.deepEqual(found({ 'a/claim.yaml': claim, 'a/web.yaml': claiming('uploads') }), [
      'a/web.yaml: claim-missing information «uploads»',
    ]);
    assert.deepEqual(found({ 'a/claim.yaml': claim, 'a/web.yaml': claiming('data-db-0') }), []);
  });

  it('comments, annotations and settings silence these rules as others', () => {
    const wrong = `${deployment('app: web')}---\n${service('app: wep')}`;
    assert.deepEqual(found({ 'a.yaml': wrong }, { rules: { 'service-selects-nothing': 'off' } }), []);
    assert.deepEqual(found({ 'a.yaml': wrong }, { rules: { 'service-selects-nothing': 'hint' } }), [
      'a.yaml: service-selects-nothing hint «app: wep»',
    ]);
    assert.deepEqual(found({ 'a.yaml': wrong }, { ignored: true }), []);
    assert.deepEqual(
      found({ 'a.yaml': wrong.replace('{app: wep}', '{app: wep} # pod-coach: ignore service-selects-nothing') }),
      [],
    );
    assert.deepEqual(
      found({
        'a.yaml': wrong.replace(
          'kind: Service\nmetadata:\n',
          'kind: Service\nmetadata:\n  annotations: {pod-coach/ignore: service-selects-nothing}\n',
        ),
      }),
      [],
    );
    const ignoring = analyzer.analyse(
      `# pod-coach: ignore service-selects-nothing\n${service('app: web')}`,
      defaultSettings,
    );
    assert.deepEqual(
      ignoring.documents.flatMap(({ analysis }) => analysis.findings.map(({ rule }) => rule)),
      [],
    );
  });

  it('half-typed files break nothing, and every repair stands where the text is', () => {
    const whole =
      `${deployment('app: web', PORT)}---\n${service('app: wep', 'htpp')}---\n` +
      `${config('ConfigMap', 'settings')}---\n${reading('settings', 'c')}`;
    for (let end = 0; end <= whole.length; end += 7) {
      const text = whole.slice(0, end);
      for (const { range, fixes } of findingsAlone(text, defaultSettings, analyzer)) {
        assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length);
        for (const { edits } of fixes) assert.notEqual(applyEdits(text, edits), text);
      }
    }
  });
});
