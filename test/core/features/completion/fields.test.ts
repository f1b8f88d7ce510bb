/** Which fields are offered, in which order, and how they are written. */

import assert from 'node:assert/strict';
import { chosen, completeAt, labels } from './completing.ts';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n';
const CONTAINER = `${POD}  containers:\n    - name: app\n      image: nginx:1.29\n`;
const MOUNTING =
  'apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: db\nspec:\n  serviceName: db\n  selector:\n' +
  '    matchLabels: {app: db}\n  template:\n    metadata:\n      labels: {app: db}\n    spec:\n' +
  '      containers:\n        - name: db\n          image: postgres:17\n          volumeMounts:\n' +
  '            - {name: disk, mountPath: /data}\n';
const DEPLOYMENT =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n' +
  '      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n';

/** Only the fields, not the shapes. */
function fieldsAt(marked: string, version?: number): string[] {
  return labels(completeAt(marked, version).filter(({ kind }) => kind === 'field'));
}

describe('completion of fields', () => {
  it('begins with what is required, then goes as people write', () => {
    assert.deepEqual(fieldsAt(`${POD}  containers:\n    - ‸`).slice(0, 6), [
      'name',
      'image',
      'command',
      'args',
      'ports',
      'env',
    ]);
    assert.deepEqual(fieldsAt('apiVersion: v1\nkind: Pod\nmetadata:\n  ‸').slice(0, 3), [
      'name',
      'namespace',
      'labels',
    ]);
    assert.deepEqual(
      fieldsAt('apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  ‸').slice(0, 3),
      ['selector', 'template', 'replicas'],
    );
    assert.deepEqual(fieldsAt('apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ‸').slice(0, 3), [
      'selector',
      'ports',
      'type',
    ]);
  });

  it('leaves out what is there', () => {
    assert.ok(!fieldsAt(`${CONTAINER}      ‸`).some((name) => name === 'name' || name === 'image'));
  });

  it('leaves out what the version does not have', () => {
    assert.ok(fieldsAt(`${CONTAINER}      ‸`).includes('restartPolicyRules'));
    assert.ok(!fieldsAt(`${CONTAINER}      ‸`, 33).includes('restartPolicyRules'));
    assert.ok(!fieldsAt(`${CONTAINER}      ‸`, 34).includes('restartPolicyRules'), 'behind a gate that is closed');
    assert.ok(!fieldsAt(`${CONTAINER}  ‸`).includes('schedulingGroup'), 'behind a gate that is closed');
  });

  const forbidden: readonly [what: string, field: string, text: string, allowed: boolean][] = [
    ['a Pod cannot begin with ephemeral containers', 'ephemeralContainers', `${CONTAINER}  ‸`, false],
    ['Kubernetes writes the status', 'status', `${CONTAINER}‸`, false],
    ['Kubernetes writes the uid', 'uid', 'apiVersion: v1\nkind: Pod\nmetadata:\n  ‸', false],
    ['a Pod may have a deadline', 'activeDeadlineSeconds', `${CONTAINER}  ‸`, true],
    [
      'a Pod of a Deployment may not',
      'activeDeadlineSeconds',
      `${DEPLOYMENT}      containers:\n        - name: app\n          image: nginx:1.29\n      ‸`,
      false,
    ],
    ['a container may have a probe', 'livenessProbe', `${CONTAINER}      ‸`, true],
    [
      'an init container may not',
      'livenessProbe',
      `${POD}  initContainers:\n    - name: init\n      image: nginx:1.29\n      ‸`,
      false,
    ],
    [
      'a sidecar may',
      'livenessProbe',
      `${POD}  initContainers:\n    - name: init\n      image: nginx:1.29\n      restartPolicy: Always\n      ‸`,
      true,
    ],
    ['a volume has one source', 'configMap', `${POD}  volumes:\n    - name: data\n      emptyDir: {}\n      ‸`, false],
    [
      'a probe asks in one way',
      'tcpSocket',
      `${CONTAINER}      livenessProbe:\n        httpGet:\n          port: 80\n        ‸`,
      false,
    ],
    [
      'a variable has one source',
      'valueFrom',
      `${CONTAINER}      env:\n        - name: A\n          value: b\n          ‸`,
      false,
    ],
    ['only workloads have selectors', 'selector', `${POD}  ‸`, false],
  ];
  for (const [what, field, text, allowed] of forbidden) {
    it(`${allowed ? 'offers' : 'does not offer'} ${field}: ${what}`, () =>
      assert.equal(fieldsAt(text).includes(field), allowed));
  }

  const written: readonly [what: string, text: string, label: string, result: string][] = [
    [
      'at 2 spaces',
      `${CONTAINER}      ‸`,
      'livenessProbe',
      `${CONTAINER}      livenessProbe:\n        httpGet:\n          path: /\n          port: 8080`,
    ],
    [
      'at 4 spaces',
      'apiVersion: v1\nkind: Pod\nspec:\n    containers:\n        - name: app\n          image: a:1\n          ‸',
      'resources',
      'apiVersion: v1\nkind: Pod\nspec:\n    containers:\n        - name: app\n          image: a:1\n' +
        '          resources:\n              requests:\n                  cpu: 100m\n' +
        '                  memory: 128Mi\n              limits:\n                  memory: 128Mi',
    ],
    [
      'a list as lists are written: deeper',
      `${CONTAINER}      ‸`,
      'ports',
      `${CONTAINER}      ports:\n        - containerPort: 8080`,
    ],
    [
      'a list as lists are written: flat',
      `${POD}  containers:\n  - name: app\n    ‸`,
      'ports',
      `${POD}  containers:\n  - name: app\n    ports:\n    - containerPort: 8080`,
    ],
    [
      'in flow style',
      `${POD}  containers:\n    - {name: app, ‸}`,
      'ports',
      `${POD}  containers:\n    - {name: app, ports: [{containerPort: 8080}]}`,
    ],
    [
      'in flow style that is not closed',
      `${POD}  containers:\n    - {name: app, im‸`,
      'image',
      `${POD}  containers:\n    - {name: app, image: }`,
    ],
    [
      'before others in flow style',
      `${POD}  containers:\n    - {‸ image: a}`,
      'name',
      `${POD}  containers:\n    - {name: app, image: a}`,
    ],
    ['between lines', `${POD}  ‸\n  volumes: []\n`, 'restartPolicy', `${POD}  restartPolicy: \n  volumes: []\n`],
    ['in place of its beginning', `${CONTAINER}      wor‸`, 'workingDir', `${CONTAINER}      workingDir: `],
    ['behind a bare dash', `${POD}  containers:\n    -‸`, 'name', `${POD}  containers:\n    - name: app`],
    [
      'behind a colon',
      `${CONTAINER}      securityContext:‸`,
      'runAsNonRoot',
      `${CONTAINER}      securityContext:\n        runAsNonRoot: `,
    ],
    [
      'behind a colon and a space',
      `${CONTAINER}      securityContext: ‸`,
      'runAsNonRoot',
      `${CONTAINER}      securityContext:\n        runAsNonRoot: `,
    ],
    [
      'as the first item behind a colon',
      `${CONTAINER}      ports: ‸`,
      'containerPort',
      `${CONTAINER}      ports:\n        - containerPort: 8080`,
    ],
    ['as the next item of a list', `${CONTAINER}    ‸`, 'name', `${CONTAINER}    - name: app-2`],
    [
      'in place of another, with its value',
      `${CONTAINER}      work‸: /srv\n`,
      'workingDir',
      `${CONTAINER}      workingDir: /srv\n`,
    ],
    [
      'with line ends of Windows',
      `${CONTAINER}      ‸`.replaceAll('\n', '\r\n'),
      'ports',
      `${CONTAINER}      ports:\n        - containerPort: 8080`.replaceAll('\n', '\r\n'),
    ],
    [
      'where it stands in the second document',
      `${CONTAINER}---\n${POD}  ‸`,
      'restartPolicy',
      `${CONTAINER}---\n${POD}  restartPolicy: `,
    ],
    [
      'in an item of a List',
      'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Pod\n    ‸',
      'spec',
      'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Pod\n    spec:\n      containers:\n' +
        '        - name: app\n          image: nginx:1.29',
    ],
    [
      'for what is mounted already',
      `${CONTAINER}      volumeMounts:\n        - {name: cache, mountPath: /c}\n  ‸`,
      'volumes',
      `${CONTAINER}      volumeMounts:\n        - {name: cache, mountPath: /c}\n  volumes:\n    - name: cache\n` +
        '      emptyDir: {}',
    ],
    [
      'of a claim for what is mounted already',
      `${MOUNTING}  volumeClaimTemplates:\n    - ‸`,
      'metadata',
      `${MOUNTING}  volumeClaimTemplates:\n    - metadata:\n        name: disk`,
    ],
    ['before there is an apiVersion', 'kind: Pod\n‸', 'apiVersion', 'kind: Pod\napiVersion: v1'],
  ];
  for (const [what, text, label, result] of written) {
    it(`writes ${label} ${what}`, () => assert.equal(chosen(text, label), result));
  }

  it('makes a template and a selector that fit to each other', () => {
    const head = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: shop\n';
    assert.equal(
      chosen(`${head}‸`, 'spec'),
      `${head}spec:\n  selector:\n    matchLabels:\n      app: shop\n  template:\n    metadata:\n      labels:\n` +
        '        app: shop\n    spec:\n      containers:\n        - name: app\n          image: nginx:1.29',
    );
  });

  it('offers nothing where nothing is known', () => {
    for (const text of [
      'services:\n  web:\n    ‸',
      '# ‸',
      'a: |\n  ‸',
      'apiVersion: example.com/v1\nkind: Database\nspec:\n  ‸',
    ]) {
      assert.deepEqual(labels(completeAt(text)), [], text);
    }
  });

  it('offers the same fields in a template', () => {
    const text = `${POD}  containers:\n    {{- if .Values.web }}\n    - name: {{ .Values.name }}\n      ‸\n    {{- end }}\n`;
    assert.ok(labels(completeAt(text)).includes('image'));
  });
});
