/** Pod templates in custom resources: found by their shape, judged with care. */

import assert from 'node:assert/strict';
import { fileOffset } from '../../../src/core/analysis/file-offsets.ts';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { allFindings } from '../../../src/core/analysis/diagnostics.ts';
import { documentStatus } from '../../../src/core/analysis/document-status.ts';
import { completionsAt } from '../../../src/core/features/completion/completion.ts';
import { hoverAt } from '../../../src/core/features/hover/hover.ts';
import { outlineOf } from '../../../src/core/features/structure/outline.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';
import type { Settings } from '../../../src/core/settings/settings.ts';
import { parseSettings } from '../../../src/core/settings/parse-settings.ts';

const analyzer = new Analyzer();

/** `severity rule path` of each finding. */
function found(text: string, settings: Partial<Settings> = {}): string[] {
  const file = analyzer.analyse(text, { ...defaultSettings, ...settings });
  return allFindings(file)
    .map(({ severity, rule, path }) => `${severity} ${rule} ${path}`)
    .sort();
}

const RESOURCES = 'resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {memory: 64Mi}}';

/** A custom resource with a pod template under `path`, whose container has these fields. */
function resource(apiVersion: string, kind: string, path: string, container: string, spec = ''): string {
  const steps = path.split('.');
  const lines = steps.map((step, at) => `${'  '.repeat(at)}${step}:`);
  const indent = '  '.repeat(steps.length);
  return (
    `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: web}\n${lines.join('\n')}\n` +
    `${spec && `${indent}${spec}\n`}${indent}containers:\n${indent}- {${container}, ${RESOURCES}}\n`
  );
}

const ROLLOUT = ['argoproj.io/v1alpha1', 'Rollout', 'spec.template.spec'] as const;
const KNATIVE = ['serving.knative.dev/v1', 'Service', 'spec.template.spec'] as const;

describe('pod templates in custom resources', () => {
  const rows: readonly [what: string, text: string, expected: readonly string[]][] = [
    ['nothing wrong', resource(...ROLLOUT, 'name: app, image: "nginx:1.27"'), []],
    [
      'a name and a typo in a Rollout',
      resource(...ROLLOUT, 'name: A_B, image: "nginx:1.27", imagePullPolcy: Always'),
      [
        'warning dns-label spec.template.spec.containers[0].name',
        'warning unknown-field spec.template.spec.containers[0].imagePullPolcy',
      ],
    ],
    [
      'advice',
      resource(...ROLLOUT, 'name: app, image: nginx'),
      ['information image-tag spec.template.spec.containers[0].image'],
    ],
    [
      'a KEDA ScaledJob',
      resource(
        'keda.sh/v1alpha1',
        'ScaledJob',
        'spec.jobTargetRef.template.spec',
        'name: app, image: "a:1"',
        'restartPolicy: Sometimes',
      ),
      ['warning enum-value spec.jobTargetRef.template.spec.restartPolicy'],
    ],
    [
      'Pods in a list',
      'apiVersion: core.strimzi.io/v1beta2\nkind: StrimziPodSet\nmetadata: {name: a}\nspec:\n  pods:\n' +
        '  - apiVersion: v1\n    kind: Pod\n    metadata: {name: a-0}\n' +
        `    spec: {containers: [{name: kafka, image: "k:1", imagePullPolicy: always, ${RESOURCES}}]}\n`,
      ['warning enum-value spec.pods[0].spec.containers[0].imagePullPolicy'],
    ],
    [
      'two templates',
      'apiVersion: ray.io/v1\nkind: RayCluster\nmetadata: {name: r}\nspec:\n' +
        `  headGroupSpec: {template: {spec: {containers: [{name: h, image: "r:1", tty: "yes", ${RESOURCES}}]}}}\n` +
        ('  workerGroupSpecs:\n  - {template: {spec: {containers: [{name: w, image: "r:1", tty: "no", ' +
          `${RESOURCES}}]}}}\n`),
      [
        'warning wrong-type spec.headGroupSpec.template.spec.containers[0].tty',
        'warning wrong-type spec.workerGroupSpecs[0].template.spec.containers[0].tty',
      ],
    ],
    [
      'what Knative fills in and adds',
      resource(
        ...KNATIVE,
        'image: "a:1", ports: [{name: h2c}], readinessProbe: {httpGet: {path: /}}',
        'containerConcurrency: 4',
      ),
      [],
    ],
    [
      'a misspelt field of the pod spec',
      resource(...KNATIVE, 'image: "a:1"', 'serviceAccuontName: shop'),
      ['warning unknown-field spec.template.spec.serviceAccuontName'],
    ],
    ['a field that the definition adds', resource(...ROLLOUT, 'name: app, image: "a:1"', 'shardCount: 3'), []],
    [
      'a spec of a type of its own',
      'apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nmetadata: {name: p}\nspec:\n  retention: 10d\n' +
        '  resources: {requests: {memory: 400Mi, nvidia: 3}}\n  containers:\n  - name: prometheus\n' +
        '    args: [--x]\n    securityContex: {}\n',
      ['warning unknown-field spec.containers[0].securityContex'],
    ],
    [
      'a container that the operator completes',
      'apiVersion: elasticsearch.k8s.elastic.co/v1\nkind: Elasticsearch\nmetadata: {name: e}\nspec:\n' +
        '  nodeSets:\n  - name: a\n    podTemplate:\n      spec:\n        containers:\n' +
        '        - name: elasticsearch\n          resources: {limits: {memory: 2GB}}\n' +
        '          volumeMounts: [{name: elasticsearch-data, mountPath: /d}]\n',
      ['warning quantity spec.nodeSets[0].podTemplate.spec.containers[0].resources.limits.memory'],
    ],
    [
      'a volume of a claim template around it',
      'apiVersion: apps.kruise.io/v1alpha1\nkind: CloneSet\nmetadata: {name: c}\nspec:\n' +
        '  volumeClaimTemplates: [{metadata: {name: data}}]\n  template:\n    spec:\n' +
        ('      containers: [{name: a, image: "a:1", volumeMounts: [{name: data, mountPath: /d}, {name: dat, ' +
          'mountPath: /e}], ') +
        `${RESOURCES}}]\n`,
      ['warning volume-mount-not-found spec.template.spec.containers[0].volumeMounts[1].name'],
    ],
    [
      'containers of another sort',
      'apiVersion: storage.example.com/v1\nkind: Account\nmetadata: {name: s}\nspec:\n' +
        '  containers: [{name: Blob_1, access: x}]\n',
      [],
    ],
  ];
  for (const [what, text, expected] of rows) it(`judges ${what}`, () => assert.deepEqual(found(text), expected));

  it('offers no fix that deletes what the definition may have', () => {
    const file = analyzer.analyse(resource(...ROLLOUT, 'name: app, image: "a:1", frobnicate: 1'), defaultSettings);
    assert.deepEqual(
      allFindings(file).map(({ rule, severity, fixes }) => [rule, severity, fixes]),
      [['unknown-field', 'warning', []]],
    );
  });

  const WRONG = resource(...ROLLOUT, 'name: A_B, image: nginx');

  it('is turned off by a setting', () => {
    assert.deepEqual(found(WRONG, { customPodTemplates: false }), []);
    assert.equal(parseSettings({ customPodTemplates: false }).customPodTemplates, false);
    assert.equal(parseSettings({ customPodTemplates: 'no' }).customPodTemplates, true);
  });

  it('says what it was taken for', () => {
    const status = documentStatus(analyzer.analyse(WRONG, defaultSettings));
    assert.match(status.text, /^Pod template of Rollout · Kubernetes /);
    assert.equal(status.checked, true);
  });

  it('explains, completes and outlines it', () => {
    const file = analyzer.analyse(WRONG, defaultSettings);
    const word = hoverAt(file, fileOffset(WRONG.indexOf('image:')), analyzer, defaultSettings);
    assert.equal(word?.title, 'image');
    const typed = resource(...ROLLOUT, 'name: app, image: "a:1", imagePull');
    const offset = typed.indexOf('imagePull') + 'imagePull'.length;
    const labels = completionsAt(analyzer.analyse(typed, defaultSettings), fileOffset(offset), analyzer.plan).map(
      ({ label }) => label,
    );
    assert.ok(labels.includes('imagePullPolicy'), labels.join());
    assert.deepEqual(
      outlineOf(file).map(({ name, children }) => [name, ...children.map((child) => child.name)]),
      [['Rollout/web', 'container A_B']],
    );
  });
});
