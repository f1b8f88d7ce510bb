/** Values, names and pairs. */

import assert from 'node:assert/strict';
import { namesInIndex } from '../../../../src/core/features/completion/index-names.ts';
import { NameReader } from '../../../../src/core/workspace/file-names.ts';
import { WorkspaceIndex } from '../../../../src/core/workspace/workspace-index.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { analyzer, chosen, completeAt, labels } from './completing.ts';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    app: web\nspec:\n';
const CONTAINER = `${POD}  containers:\n    - name: app\n      image: nginx:1.29\n`;
const PORTS = '      ports:\n        - name: http\n          containerPort: 8080\n';
const VOLUMES =
  '  volumes:\n    - name: scratch\n      emptyDir: {}\n    - name: settings\n      configMap:\n        name: app\n';
const TEMPLATE =
  '  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n' +
  '        - name: web\n          image: shop/web:2\n          ports:\n            - name: http\n' +
  '              containerPort: 8080\n';

function at(marked: string, version?: number): string[] {
  return labels(completeAt(marked, version));
}

describe('completion of values', () => {
  const cases: readonly [what: string, text: string, offered: readonly string[]][] = [
    ['the values of a closed set', `${CONTAINER}      imagePullPolicy: ‸`, ['Always', 'IfNotPresent', 'Never']],
    ['the same in quotes', `${CONTAINER}      imagePullPolicy: "‸"`, ['Always', 'IfNotPresent', 'Never']],
    ['the same behind a bare colon', `${CONTAINER}      imagePullPolicy:‸`, ['Always', 'IfNotPresent', 'Never']],
    ['what begins like what is typed', `${CONTAINER}      imagePullPolicy: Al‸`, ['Always']],
    [
      'only what the kind takes',
      'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: a\nspec:\n  template:\n    spec:\n      containers:\n' +
        '        - name: a\n          image: b:1\n      restartPolicy: ‸',
      ['Never', 'OnFailure'],
    ],
    ['true and false', `${CONTAINER}      tty: ‸`, ['true', 'false']],
    [
      'only the one that is right',
      `${CONTAINER}      securityContext:\n        privileged: true\n        allowPrivilegeEscalation: ‸`,
      ['true'],
    ],
    ['the default of a number', `${CONTAINER}  terminationGracePeriodSeconds: ‸`, ['30']],
    [
      'amounts of CPU',
      `${CONTAINER}      resources:\n        limits:\n          cpu: ‸`,
      ['100m', '250m', '500m', '1', '2'],
    ],
    [
      'only amounts that are enough',
      `${CONTAINER}      resources:\n        requests: {cpu: 500m}\n        limits: {cpu: ‸}`,
      ['500m', '1', '2'],
    ],
    [
      'amounts of storage',
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: a\nspec:\n  resources:\n    requests:\n' +
        '      storage: ‸',
      ['1Gi', '5Gi', '10Gi', '50Gi', '100Gi'],
    ],
    ['volumes for a mount', `${CONTAINER}      volumeMounts:\n        - name: ‸\n${VOLUMES}`, ['scratch', 'settings']],
    [
      'ports for a probe, by name and by number',
      `${CONTAINER}${PORTS}      livenessProbe:\n        httpGet:\n          port: ‸`,
      ['http', '8080'],
    ],
    ['numbers only for gRPC', `${CONTAINER}${PORTS}      livenessProbe:\n        grpc:\n          port: ‸`, ['8080']],
    [
      'containers',
      `${CONTAINER}      env:\n        - name: A\n          valueFrom:\n            resourceFieldRef:\n` +
        '              containerName: ‸',
      ['app'],
    ],
    [
      'what a variable can hold of the Pod',
      `${CONTAINER}      env:\n        - name: A\n          valueFrom:\n            fieldRef:\n` +
        '              fieldPath: status.‸',
      ['status.hostIP', 'status.hostIPs', 'status.podIP', 'status.podIPs'],
    ],
    [
      'capabilities',
      `${CONTAINER}      securityContext:\n        capabilities:\n          drop:\n            - NET_‸`,
      ['NET_BIND_SERVICE', 'NET_ADMIN', 'NET_RAW'],
    ],
    [
      'capabilities in flow style',
      `${CONTAINER}      securityContext:\n        capabilities:\n          drop: [AL‸]`,
      ['ALL'],
    ],
    [
      'keys of topology',
      `${CONTAINER}  topologySpreadConstraints:\n    - topologyKey: ‸`,
      ['kubernetes.io/hostname', 'topology.kubernetes.io/zone', 'topology.kubernetes.io/region'],
    ],
    ['labels of nodes', `${CONTAINER}  nodeSelector:\n    kubernetes.io/os: ‸`, ['linux', 'windows']],
    [
      'sysctls that are safe',
      `${CONTAINER}  securityContext:\n    sysctls:\n      - name: kernel.‸`,
      ['kernel.shm_rmid_forced'],
    ],
    [
      'variables in arguments',
      `${CONTAINER}      env:\n        - name: PORT\n          value: "80"\n      args:\n        - --port=$(‸`,
      ['$(PORT)'],
    ],
    [
      'variables above, in a variable',
      `${CONTAINER}      env:\n        - name: PORT\n          value: "80"\n        - name: URL\n` +
        '          value: http://web:$(‸\n        - name: LATER\n          value: "1"',
      ['$(PORT)'],
    ],
    ['images that are used already', `${CONTAINER}    - name: b\n      image: ‸`, ['nginx:1.29']],
    ['apiVersions of a kind', 'apiVersion: ‸\nkind: Deployment\n', ['apps/v1']],
    ['kinds of an apiVersion', 'apiVersion: batch/v1\nkind: ‸\n', ['Job', 'CronJob']],
    [
      'kinds to which the rest fits',
      'apiVersion: apps/v1\nkind: ‸\nspec:\n  updateStrategy:\n    rollingUpdate:\n      partition: 1\n',
      ['StatefulSet'],
    ],
    ['nothing for free text', `${CONTAINER}      workingDir: ‸`, []],
  ];
  for (const [what, text, offered] of cases) it(`offers ${what}`, () => assert.deepEqual(at(text), offered));

  it('offers no value that only another version has', () => {
    const service =
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  selector:\n    app: web\n  ports:\n' +
      '    - port: 80\n  trafficDistribution: ‸';
    assert.ok(at(service).includes('PreferSameNode'));
    assert.ok(!at(service, 32).includes('PreferSameNode'));
  });

  it('writes values so that they are read as what they are', () => {
    const values: readonly [text: string, label: string, result: string][] = [
      [`${CONTAINER}      resources: {limits: {cpu: ‸}}`, '1', `${CONTAINER}      resources: {limits: {cpu: 1}}`],
      [
        'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: a\nspec:\n  schedule: ‸',
        '*/15 * * * *',
        'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: a\nspec:\n  schedule: "*/15 * * * *"',
      ],
      [`${CONTAINER}      imagePullPolicy: 'A‸'`, 'Always', `${CONTAINER}      imagePullPolicy: 'Always'`],
      [`${CONTAINER}      imagePullPolicy: Nev‸er`, 'Never', `${CONTAINER}      imagePullPolicy: Never`],
      [
        `${CONTAINER}      env:\n        - {name: PORT, value: "1"}\n      args: ["--p=$(P‸) -v"]`,
        '$(PORT)',
        `${CONTAINER}      env:\n        - {name: PORT, value: "1"}\n      args: ["--p=$(PORT) -v"]`,
      ],
    ];
    for (const [text, label, result] of values) assert.equal(chosen(text, label), result);
  });

  it('does not offer what is typed to its end', () => {
    assert.equal(chosen(`${CONTAINER}      imagePullPolicy: Never‸`, 'Never'), undefined);
    assert.equal(chosen(`${CONTAINER}      imagePullPolicy‸: Never`, 'imagePullPolicy'), undefined);
  });
});

describe('completion of pairs', () => {
  it('offers the labels of the template to its selector', () => {
    const text =
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n' +
      `      ‸\n${TEMPLATE}`;
    assert.deepEqual(at(text), ['app: web']);
    assert.match(chosen(text, 'app: web') ?? '', /matchLabels:\n {6}app: web\n {2}template/);
  });

  it('offers the labels of Pods in the file to a Service', () => {
    const deployment =
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n' +
      `      app: web\n${TEMPLATE}`;
    const service = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n';
    assert.deepEqual(at(`${deployment}---\n${service}  selector:\n    ‸`), ['app: web']);
    assert.deepEqual(at(`${deployment}---\n${service}  selector:\n    app: ‸`), ['web']);
    assert.deepEqual(
      at(`${deployment}---\n${service}  selector:\n    app: web\n  ports:\n    - port: 80\n      targetPort: ‸`),
      ['http'],
    );
  });

  it('offers resources', () => {
    assert.deepEqual(at(`${CONTAINER}      resources:\n        limits:\n          ‸`), [
      'cpu',
      'memory',
      'ephemeral-storage',
    ]);
    assert.match(
      chosen(`${CONTAINER}      resources:\n        requests: {cpu: 300m}\n        limits:\n          ‸`, 'cpu') ?? '',
      /limits:\n {10}cpu: 300m$/,
    );
  });
});

describe('completion of names of other objects', () => {
  const others = [
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  log.level: info\n  mode: fast\n',
    'apiVersion: v1\nkind: Secret\nmetadata:\n  name: database\nstringData:\n  password: x\n',
    'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: reader\n',
    'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: uploads\n',
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: far-away\n  namespace: elsewhere\n',
  ];
  const cases: readonly [what: string, text: string, offered: readonly string[]][] = [
    [
      'ConfigMaps',
      `${CONTAINER}      envFrom:\n        - configMapRef:\n            name: ‸`,
      ['settings', 'far-away'],
    ],
    [
      'ConfigMaps of the same namespace',
      `${CONTAINER.replace('  name: web\n', '  name: web\n  namespace: shop\n')}      envFrom:\n` +
        '        - configMapRef:\n            name: ‸',
      ['settings'],
    ],
    [
      'keys of a ConfigMap',
      `${CONTAINER}      env:\n        - name: A\n          valueFrom:\n            configMapKeyRef:\n` +
        '              name: settings\n              key: ‸',
      ['log.level', 'mode'],
    ],
    ['Secrets', `${CONTAINER}  volumes:\n    - name: a\n      secret:\n        secretName: ‸`, ['database']],
    [
      'keys of a Secret as files',
      `${CONTAINER}  volumes:\n    - name: a\n      secret:\n        secretName: database\n        items:\n` +
        '          - key: ‸',
      ['password'],
    ],
    ['service accounts', `${CONTAINER}  serviceAccountName: ‸`, ['reader', 'default']],
    [
      'claims',
      `${CONTAINER}  volumes:\n    - name: a\n      persistentVolumeClaim:\n        claimName: ‸`,
      ['uploads'],
    ],
  ];
  for (const [what, text, offered] of cases) {
    it(`offers ${what} of the file`, () => assert.deepEqual(at(`${others.join('---\n')}---\n${text}`), offered));
    it(`offers ${what} of the workspace`, () => {
      const index = new WorkspaceIndex();
      for (const [at, other] of others.entries())
        index.set(new NameReader().ofAnalysis(`file:///shop/${at}.yaml`, analyzer.analyse(other, defaultSettings)));
      assert.deepEqual(labels(completeAt(text, undefined, namesInIndex(index, 'file:///shop/pod.yaml'))), offered);
    });
  }
});

describe('completion with the files of a workspace', () => {
  const index = new WorkspaceIndex();
  const put = (path: string, text: string): void =>
    index.set(new NameReader().ofAnalysis(path, analyzer.analyse(text, defaultSettings)));
  put(
    'file:///shop/near/web.yaml',
    'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  selector:\n' +
      `    matchLabels:\n      app: web\n${TEMPLATE}`,
  );
  put(
    'file:///shop/far/cache.yaml',
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: cache\n  labels: {app: cache}\nspec:\n  containers:\n' +
      '    - name: cache\n      image: redis:8\n',
  );
  put('file:///shop/near/service.yaml', 'apiVersion: v1\nkind: Service\nmetadata:\n  name: own\n');
  const names = namesInIndex(index, 'file:///shop/near/service.yaml');
  const service = (namespace: string): string =>
    `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  namespace: ${namespace}\nspec:\n`;

  it('selects their Pods, the nearest first, in the same namespace', () => {
    assert.deepEqual(labels(completeAt(`${service('shop')}  selector:\n    ‸`, undefined, names)), [
      'app: web',
      'app: cache',
    ]);
    assert.deepEqual(labels(completeAt(`${service('other')}  selector:\n    ‸`, undefined, names)), ['app: cache']);
    assert.deepEqual(
      labels(
        completeAt(
          `${service('shop')}  selector:\n    app: web\n  ports:\n    - port: 80\n      targetPort: ‸`,
          undefined,
          names,
        ),
      ),
      ['http'],
    );
  });

  it('knows their images', () => {
    assert.deepEqual(labels(completeAt(`${POD}  containers:\n    - name: a\n      image: ‸`, undefined, names)), [
      'shop/web:2',
      'redis:8',
    ]);
  });
});
