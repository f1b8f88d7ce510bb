import assert from 'node:assert/strict';
import { fileOffset } from '../../../../src/core/analysis/file-offsets.ts';
import { definitionsAt, highlightsAt, referencesAt } from '../../../../src/core/features/navigation/navigation.ts';
import { shown, workspace } from '../marked.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
  labels: {app: web}
spec:
  serviceAccountName: reader
  volumes:
    - name: data
      emptyDir: {}
    - name: info
      downwardAPI:
        items:
          - path: cpu
            resourceFieldRef: {containerName: app, resource: limits.cpu}
  resourceClaims:
    - name: gpu
      resourceClaimName: big
  containers:
    - name: app
      image: nginx:1.27
      env:
        - name: DIR
          value: /data
        - name: LOG
          value: $(DIR)/log and $$(DIR)
        - name: MODE
          valueFrom:
            configMapKeyRef: {name: settings, key: mode}
      args: ["--dir=$(DIR)"]
      ports:
        - name: http
          containerPort: 80
      livenessProbe:
        httpGet: {path: /, port: http}
      resources:
        claims: [{name: gpu}]
      volumeMounts:
        - name: data
          mountPath: /data
    - name: other
      image: busybox:1.36
      volumeMounts:
        - name: data
          mountPath: /more
      livenessProbe:
        tcpSocket: {port: http}
`;

const CONFIG = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  mode: fast\n';
const SERVICE =
  'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  selector: {app: web}\n' +
  '  ports: [{port: 80, targetPort: http}]\n';

/** Puts the cursor into the nth place (from 0) where `word` stands. */
function at(text: string, word: string, nth = 0): string {
  let offset = -1;
  for (let count = 0; count <= nth; count++) offset = text.indexOf(word, offset + 1);
  assert.notEqual(offset, -1, word);
  return `${text.slice(0, offset + 1)}¦${text.slice(offset + 1)}`;
}

function definitions(texts: Readonly<Record<string, string>>): string[] {
  const { index, files, path, offset } = workspace(texts);
  return shown(files, definitionsAt(index, path, fileOffset(offset))?.targets ?? []);
}

function references(texts: Readonly<Record<string, string>>): string[] {
  const { index, files, path, offset } = workspace(texts);
  return shown(files, referencesAt(index, path, fileOffset(offset), true));
}

describe('definitions', () => {
  const cases: readonly [what: string, text: string, definition: string][] = [
    ['a volume', at(POD, 'data\n          mountPath: /data'), 'a:9 data'],
    ['a port', at(POD, 'http}'), 'a:32 http'],
    ['a container', at(POD, 'app, resource'), 'a:20 app'],
    ['a variable in a value', at(POD, 'DIR)/log'), 'a:23 DIR'],
    ['a variable in an argument', at(POD, 'DIR)"'), 'a:23 DIR'],
    ['a claim', at(POD, 'gpu}'), 'a:17 gpu'],
  ];
  for (const [what, text, definition] of cases) {
    it(`are found for ${what}`, () => assert.deepEqual(definitions({ a: text }), [definition]));
  }

  it('are none for what is escaped, or a name of another container', () => {
    assert.deepEqual(definitions({ a: at(POD, 'DIR)\n') }), []);
    assert.deepEqual(definitions({ a: at(POD, 'http}', 1) }), []);
  });

  it('are found in other files', () => {
    assert.deepEqual(definitions({ 'x/pod': at(POD, 'settings'), 'x/config': CONFIG }), ['x/config:4 settings']);
    assert.deepEqual(definitions({ 'x/pod': at(POD, 'mode}'), 'x/config': CONFIG }), ['x/config:6 mode']);
    assert.deepEqual(definitions({ 'x/service': at(SERVICE, 'http'), 'x/pod': POD }), ['x/pod:32 http']);
    assert.deepEqual(definitions({ 'x/service': at(SERVICE, 'app: web'), 'x/pod': POD }), ['x/pod:5 app']);
    const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: reader}\n';
    assert.deepEqual(definitions({ 'x/pod': at(POD, 'reader'), 'x/account': account }), ['x/account:3 reader']);
  });

  it('are the nearest ones, in the same namespace', () => {
    const far = { 'y/config': CONFIG, 'x/deep/config': CONFIG };
    assert.deepEqual(definitions({ 'x/pod': at(POD, 'settings'), 'x/config': CONFIG, ...far }), [
      'x/config:4 settings',
    ]);
    assert.deepEqual(definitions({ 'x/pod': at(POD, 'settings'), ...far }), ['x/deep/config:4 settings']);
    assert.deepEqual(definitions({ 'x/pod': `${CONFIG}---\n${at(POD, 'settings')}`, 'x/config': CONFIG }), [
      'x/pod:4 settings',
    ]);
    const elsewhere = CONFIG.replace('name: settings', 'name: settings\n  namespace: other');
    const inProd = POD.replace('name: web\n', 'name: web\n  namespace: prod\n');
    assert.deepEqual(definitions({ 'x/pod': at(inProd, 'settings'), 'x/config': elsewhere, 'y/config': CONFIG }), [
      'y/config:4 settings',
    ]);
  });

  it('are the Pods with the label where a selector selects nobody', () => {
    const mixed = SERVICE.replace('{app: web}', '{app: web, tier: front}');
    assert.deepEqual(definitions({ 'x/service': at(mixed, 'web, tier'), 'x/pod': POD }), ['x/pod:5 web']);
  });
});

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels: {app: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web, tier: front}}
    spec:
      affinity:
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            - topologyKey: kubernetes.io/hostname
              labelSelector:
                matchExpressions: [{key: app, operator: NotIn, values: [web]}]
      containers:
        - name: app
          image: nginx:1.27
          env:
            - name: APP
              valueFrom: {fieldRef: {fieldPath: "metadata.labels['app']"}}
`;

describe('references', () => {
  it('of a volume are all its mounts', () => {
    assert.deepEqual(references({ a: at(POD, 'data\n') }), ['a:9 data', 'a:39 data', 'a:44 data']);
  });

  it('of a port are its probes and the Services that send to it', () => {
    assert.deepEqual(references({ 'x/pod': at(POD, 'http\n'), 'x/service': SERVICE }), [
      'x/pod:32 http',
      'x/pod:35 http',
      'x/service:6 http',
    ]);
  });

  it('of a ConfigMap are everywhere where nothing nearer is meant', () => {
    const found = references({
      'x/config': at(CONFIG, 'settings'),
      'x/pod': POD,
      'y/pod': `${CONFIG}---\n${POD}`,
      'x/z/pod': POD,
    });
    assert.deepEqual(found, ['x/config:4 settings', 'x/pod:29 settings', 'x/z/pod:29 settings']);
  });

  it('of a label are its selectors, its workload and where it is excluded', () => {
    const places = ['x/d:5 web', 'x/d:7 web', 'x/d:9 web', 'x/d:16 web'];
    assert.deepEqual(references({ 'x/d': at(DEPLOYMENT, 'web, tier') }), places);
    assert.deepEqual(references({ 'x/d': DEPLOYMENT, 'x/s': at(SERVICE, 'web}\n  ports') }), [...places, 'x/s:5 web']);
  });

  it('of a label key are where the Pod speaks of it, too', () => {
    assert.deepEqual(references({ 'x/d': at(DEPLOYMENT, 'app: web, tier'), 'x/s': SERVICE }), [
      'x/d:5 app',
      'x/d:7 app',
      'x/d:9 app',
      'x/d:16 app',
      'x/d:22 app',
      'x/s:5 app',
    ]);
  });

  it('of a label join the Pods that one selector selects', () => {
    const other = DEPLOYMENT.replaceAll('app: web', 'app: api').replace('[web]', '[]');
    const both = SERVICE.replace('{app: web}', '{tier: front}');
    assert.deepEqual(references({ 'x/a': at(DEPLOYMENT, 'front'), 'x/b': other, 'x/s': both }), [
      'x/a:9 front',
      'x/b:9 front',
      'x/s:5 front',
    ]);
    assert.deepEqual(references({ 'x/a': at(DEPLOYMENT, 'front'), 'x/b': other }), ['x/a:9 front']);
  });

  it('of a name behind an alias are those of everything that goes by it', () => {
    const shared = POD.replace('name: data\n      emptyDir', 'name: &d data\n      emptyDir')
      .replace('name: data\n          mountPath: /more', 'name: *d\n          mountPath: /more')
      .replace('name: other', 'name: *d');
    assert.deepEqual(references({ a: at(shared, 'data\n') }), ['a:9 data', 'a:39 data']);
  });

  it('of objects are in kinds without a schema, too', () => {
    const ingress =
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: web}\nspec:\n' +
      '  defaultBackend: {service: {name: web, port: {number: 80}}}\n';
    assert.deepEqual(references({ 'x/s': at(SERVICE, 'web}\nspec'), 'x/i': ingress }), ['x/i:5 web', 'x/s:3 web']);
    const foreign = 'apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: web}\n';
    assert.deepEqual(definitions({ 'x/i': at(ingress, 'web, port'), 'x/k': foreign }), []);
  });
});

describe('highlights', () => {
  it('are the places in the same file', () => {
    const { index, files, path, offset } = workspace({ 'x/pod': at(POD, 'http\n'), 'x/service': SERVICE });
    assert.deepEqual(shown(files, highlightsAt(index, path, fileOffset(offset))), ['x/pod:32 http', 'x/pod:35 http']);
  });

  it('are none in templates, and where no name is', () => {
    for (const text of [
      '¦',
      'a: ¦1',
      '{{ if x }}\napiVersion: v1\nkind: Pod\nmetadata: {name: w¦eb}\n{{ end }}\n',
      at(POD, 'nginx'),
    ]) {
      const { index, path, offset } = workspace({ a: text });
      assert.deepEqual(highlightsAt(index, path, fileOffset(offset)), []);
      assert.equal(definitionsAt(index, path, fileOffset(offset)), undefined);
    }
  });
});
