/** Repairs of several files. What each file must be afterwards is written by hand. */

import assert from 'node:assert/strict';
import { Analyzer } from '../../../../src/core/analysis/analysis.ts';
import type { FileAnalysis } from '../../../../src/core/analysis/analysis.ts';
import { crossFileFixes, pathsOfFixes } from '../../../../src/core/features/cross-file-fixes/cross-file-fixes.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { applyEdits } from '../../../../src/core/text.ts';
import { crossFileFindings } from '../../../../src/core/workspace/checks/cross-file-findings.ts';
import { NameReader } from '../../../../src/core/workspace/file-names.ts';
import { WorkspaceIndex } from '../../../../src/core/workspace/workspace-index.ts';
import { Around } from '../../../../src/core/workspace/workspace-lookup.ts';

const analyzer = new Analyzer();
const settings = { ...defaultSettings, profile: 'production' } as const;

type Files = Readonly<Record<string, string>>;

interface Offer {
  readonly title: string;
  readonly preferred: boolean;
  /** The files that are other than before. */
  readonly files: Files;
}

/** What is offered for the first finding of a rule in a file. */
function offersFor(files: Files, path: string, rule: string): Offer[] {
  const index = new WorkspaceIndex();
  const analyses = new Map<string, FileAnalysis>();
  for (const [name, text] of Object.entries(files)) {
    analyses.set(name, analyzer.analyse(text, settings));
    index.set(new NameReader().ofAnalysis(name, analyses.get(name) as FileAnalysis));
  }
  const around = new Around(index);
  const names = index.file(path);
  const judged = analyses.get(path);
  assert.ok(names && judged);
  const finding = crossFileFindings(names, judged, around).find((one) => one.rule === rule);
  assert.ok(finding, `no ${rule}`);
  const read = new Map(pathsOfFixes(finding, names, around).map((one) => [one, analyses.get(one) as FileAnalysis]));
  return crossFileFixes(finding, names, around, read, analyzer).map(({ title, preferred, changes }) => ({
    title,
    preferred,
    files: Object.fromEntries(
      changes.map((change) => [change.path, applyEdits(files[change.path] ?? '', change.edits)]),
    ),
  }));
}

const HEAD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    app: web\nspec:\n';
const CONTAINER = '  containers:\n    - name: web\n      image: shop/web:2.4.1\n';
const SERVICE = `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector:
    app: web
  ports:
    - port: 80
      targetPort: http
`;

function reading(kind: 'configMapKeyRef' | 'secretKeyRef', ...keys: readonly string[]): string {
  const variables = keys.map(
    (key) =>
      `        - name: ${key.toUpperCase()}\n          valueFrom:\n            ${kind}:\n` +
      `              name: shop\n              key: ${key}\n`,
  );
  return `${HEAD}${CONTAINER}      env:\n${variables.join('')}`;
}

describe('repairs across files', () => {
  it('create a ConfigMap with the keys that are used, beside its user', () => {
    const text = reading('configMapKeyRef', 'color', 'size');
    assert.deepEqual(
      offersFor(
        { 'a/web.yaml': text, 'b/web.yaml': text.replace('key: size', 'key: shape') },
        'a/web.yaml',
        'config-missing',
      ),
      [
        {
          title: 'Create ConfigMap `shop`',
          preferred: true,
          files: {
            'a/web.yaml': `${text}---
apiVersion: v1
kind: ConfigMap
metadata:
  name: shop
data:
  color: ""
  size: ""
  shape: ""
`,
          },
        },
      ],
    );
  });

  it('create it in the file of its kind and in the namespace of its user', () => {
    const text = reading('configMapKeyRef', 'color').replace('  name: web\n', '  name: web\n  namespace: shop\n');
    const maps = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: other\n  namespace: shop\ndata:\n  a: b\n';
    const [offer] = offersFor(
      { 'a/web.yaml': text, 'a/config.yaml': maps, 'b/config.yaml': maps },
      'a/web.yaml',
      'config-missing',
    );
    assert.deepEqual(offer?.files, {
      'a/config.yaml': `${maps}---
apiVersion: v1
kind: ConfigMap
metadata:
  name: shop
  namespace: shop
data:
  color: ""
`,
    });
  });

  it('create a Secret with empty values, and say so', () => {
    const text = reading('secretKeyRef', 'password');
    assert.deepEqual(offersFor({ 'web.yaml': text }, 'web.yaml', 'config-missing'), [
      {
        title: 'Create Secret `shop` with empty values',
        preferred: true,
        files: {
          'web.yaml': `${text}---
# Fill in the values before you apply this Secret.
apiVersion: v1
kind: Secret
metadata:
  name: shop
stringData:
  password: ""
`,
        },
      },
    ]);
  });

  it('offer creation behind a name that is nearly right', () => {
    const map = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shops\ndata:\n  color: red\n';
    const offers = offersFor(
      { 'a/web.yaml': reading('configMapKeyRef', 'color'), 'a/map.yaml': map },
      'a/web.yaml',
      'config-missing',
    );
    assert.deepEqual(
      offers.map(({ preferred, files }) => [preferred, Object.keys(files)]),
      [
        [true, ['a/web.yaml']],
        [false, ['a/map.yaml']],
      ],
    );
    assert.equal(offers[1]?.title, 'Create ConfigMap `shop`');
  });

  it('create a claim and a ServiceAccount', () => {
    const text =
      `${HEAD}  serviceAccountName: reader\n  volumes:\n    - name: data\n      persistentVolumeClaim:\n` +
      `        claimName: pictures\n${CONTAINER}      volumeMounts:\n        - name: data\n` +
      '          mountPath: /data\n';
    assert.equal(
      offersFor({ 'web.yaml': text }, 'web.yaml', 'claim-missing')[0]?.files['web.yaml'],
      `${text}---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: pictures
spec:
  accessModes:
    - ReadWriteOnce
  resources:
    requests:
      storage: 1Gi
`,
    );
    assert.equal(
      offersFor({ 'web.yaml': text }, 'web.yaml', 'service-account-missing')[0]?.files['web.yaml'],
      `${text}---\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: reader\n`,
    );
  });

  it('create the headless Service of a StatefulSet', () => {
    const text = `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: db
spec:
  serviceName: db
  selector:
    matchLabels:
      app: db
  template:
    metadata:
      labels:
        app: db
        version: "3"
    spec:
      containers:
        - name: db
          image: postgres:17.2
          ports:
            - name: sql
              containerPort: 5432
`;
    assert.equal(
      offersFor({ 'db.yaml': text }, 'db.yaml', 'service-missing')[0]?.files['db.yaml'],
      `${text}---
apiVersion: v1
kind: Service
metadata:
  name: db
spec:
  clusterIP: None
  selector:
    app: db
  ports:
    - name: sql
      port: 5432
      targetPort: sql
`,
    );
  });

  it('create the Service behind an Ingress for the Pods that are meant', () => {
    const ingress = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
spec:
  defaultBackend:
    service:
      name: web
      port:
        number: 80
`;
    const pod = `${HEAD}${CONTAINER}      ports:\n        - name: http\n          containerPort: 8080\n`;
    assert.deepEqual(
      offersFor({ 'a/ingress.yaml': ingress, 'a/web.yaml': pod }, 'a/ingress.yaml', 'service-missing').map(
        ({ files }) => files,
      ),
      [{ 'a/ingress.yaml': `${ingress}---\n${SERVICE}` }],
    );
    assert.deepEqual(offersFor({ 'a/ingress.yaml': ingress }, 'a/ingress.yaml', 'service-missing'), []);
  });

  it('add a key to the ConfigMap that has others', () => {
    const map = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shop\ndata:\n  weight: "1" # kg\n';
    const files = { 'web.yaml': reading('configMapKeyRef', 'color'), 'map.yaml': map };
    assert.deepEqual(offersFor(files, 'web.yaml', 'config-key-missing'), [
      { title: 'Add key `color` to ConfigMap `shop`', preferred: false, files: { 'map.yaml': `${map}  color: ""\n` } },
    ]);
    const fixed = { ...files, 'map.yaml': `${map}immutable: true\n` };
    assert.deepEqual(offersFor(fixed, 'web.yaml', 'config-key-missing'), []);
  });

  it('correct labels on either side', () => {
    const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
spec:
  selector:
    matchLabels:
      app: shop
  template:
    metadata:
      labels:
        app: shop
    spec:
      containers:
        - name: web
          image: shop/web:2.4.1
          ports:
            - name: http
              containerPort: 8080
`;
    const service = SERVICE.replace('app: web', 'app: web # the shop\n    tier: front');
    assert.deepEqual(
      offersFor({ 'a/d.yaml': deployment, 'a/s.yaml': service }, 'a/s.yaml', 'service-selects-nothing'),
      [
        {
          title: 'Change labels to `app: web`, `tier: front` on Deployment `shop`',
          preferred: false,
          files: {
            'a/d.yaml': deployment
              .replace('matchLabels:\n      app: shop', 'matchLabels:\n      app: web')
              .replace('        app: shop\n', '        app: web\n        tier: front\n'),
          },
        },
        {
          title: 'Select the Pods of Deployment `shop`',
          preferred: false,
          files: { 'a/s.yaml': SERVICE.replace('app: web', 'app: shop # the shop') },
        },
      ],
    );
  });

  it('add labels to the only Pod, which has none of that key', () => {
    const pod = `${HEAD}${CONTAINER}      ports:\n        - name: http\n          containerPort: 8080\n`;
    const service = SERVICE.replace('app: web', 'app: web\n    tier: front');
    const [offer] = offersFor({ 'a/p.yaml': pod, 'a/s.yaml': service }, 'a/s.yaml', 'service-selects-nothing');
    assert.deepEqual(offer, {
      title: 'Add label `tier: front` to Pod `web`',
      preferred: true,
      files: { 'a/p.yaml': pod.replace('    app: web\n', '    app: web\n    tier: front\n') },
    });
  });

  it('leave the labels alone that another Service selects by', () => {
    const pod = `${HEAD}${CONTAINER}      ports:\n        - name: http\n          containerPort: 8080\n`;
    const wrong = SERVICE.replace('name: web', 'name: wrong').replace('app: web', 'app: wep');
    const changed = (files: Files) =>
      offersFor(files, 'a/wrong.yaml', 'service-selects-nothing').map(({ files: after }) => Object.keys(after)[0]);
    assert.deepEqual(changed({ 'a/p.yaml': pod, 'a/wrong.yaml': wrong }), ['a/wrong.yaml', 'a/p.yaml']);
    assert.deepEqual(changed({ 'a/p.yaml': pod, 'a/wrong.yaml': wrong, 'a/s.yaml': SERVICE }), ['a/wrong.yaml']);
  });

  it('name the port, or add it', () => {
    const unnamed = `${HEAD}${CONTAINER}      ports:\n        - containerPort: 8080 # plain\n`;
    assert.deepEqual(offersFor({ 'a/p.yaml': unnamed, 'a/s.yaml': SERVICE }, 'a/s.yaml', 'target-port-unknown'), [
      {
        title: 'Name port 8080 `http` in Pod `web`',
        preferred: true,
        files: {
          'a/p.yaml': `${HEAD}${CONTAINER}      ports:\n        - name: http\n          containerPort: 8080 # plain\n`,
        },
      },
    ]);
    const bare = `${HEAD}${CONTAINER}`;
    assert.deepEqual(offersFor({ 'a/p.yaml': bare, 'a/s.yaml': SERVICE }, 'a/s.yaml', 'target-port-unknown'), [
      {
        title: 'Add port `http` to Pod `web`',
        preferred: true,
        files: { 'a/p.yaml': `${bare}      ports:\n        - name: http\n          containerPort: 80\n` },
      },
    ]);
  });

  it('write nothing into JSON that would be no JSON', () => {
    const json = JSON.stringify({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web' },
      spec: { serviceAccountName: 'reader', containers: [{ name: 'web', image: 'shop/web:2.4.1' }] },
    });
    assert.deepEqual(offersFor({ 'web.json': json }, 'web.json', 'service-account-missing'), []);
  });
});
