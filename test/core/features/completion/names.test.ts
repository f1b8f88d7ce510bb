/** Names, labels and ports that completion knows: of the file, of other files, and which of them count at a place. */

import assert from 'node:assert/strict';
import { expectedAlong } from '../../../../src/core/features/completion/expected.ts';
import { namesInIndex } from '../../../../src/core/features/completion/index-names.ts';
import { servedPods } from '../../../../src/core/features/completion/served-pods.ts';
import { isUnfinished } from '../../../../src/core/features/completion/unfinished.ts';
import { inNamespace, joinNames, namesOf } from '../../../../src/core/features/completion/workspace-names.ts';
import type { LabelledPods, NamedObject } from '../../../../src/core/features/completion/workspace-names.ts';
import { KINDS } from '../../../../src/core/kubernetes/kinds.ts';
import type { Subject } from '../../../../src/core/manifest/subjects.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { NameReader } from '../../../../src/core/workspace/file-names.ts';
import { WorkspaceIndex } from '../../../../src/core/workspace/workspace-index.ts';
import { parseDocument } from '../../../../src/core/yaml/parse.ts';
import { readValues } from '../../../../src/core/yaml/read-values.ts';
import { analyzer, chosen, completeAt, labels } from './completing.ts';

/** Label and detail of each offer. */
function offers(marked: string): string[] {
  return completeAt(marked)
    .filter(({ kind }) => kind === 'name')
    .map(({ label, detail }) => `${label} (${detail})`);
}

function subjectsIn(text: string): Subject[] {
  return analyzer.analyse(text, defaultSettings).documents.flatMap(({ analysis }) => analysis.subjects);
}

const deployment = (name: string, podLabels: string, more = '', ports = ''): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\n${more}spec:\n  selector:\n` +
  `    matchLabels: {${podLabels}}\n  template:\n    metadata:\n      labels: {${podLabels}}\n    spec:\n` +
  `      containers:\n        - name: a\n          image: b:1\n          ports: [${ports}]\n`;

describe('labels', () => {
  const pairs: readonly [what: string, marked: string, ...offered: string[]][] = [
    [
      'of an object: those of its Pods, and its name',
      deployment('shop', 'app: web', '  labels:\n    ‸\n').replace(
        'labels: {app: web}',
        'labels: {app: web, tier: front}',
      ),
      ...['app: web (the selector)', 'tier: front (template of this object)', 'app: shop (name of the object)'],
    ],
    [
      'of a template: those that are selected, those of the object, and its name',
      deployment('shop', '', '  labels: {team: x}\n')
        .replace('matchLabels: {}', 'matchLabels: {app: web}')
        .replace('labels: {}', 'labels:\n        ‸'),
      ...['app: web (the selector)', 'team: x (the object)', 'app: shop (name of the object)'],
    ],
    [
      'of a selector of its own: those of the template alone',
      `${deployment('other', 'app: other')}---\n${deployment('shop', 'app: web').replace('{app: web}', '\n      ‸')}`,
      'app: web (template of this object)',
    ],
    [
      'of a selector within a Pod: its own, and those of others',
      `${deployment('other', 'app: other')}---\n${deployment('shop', 'app: web')}      topologySpreadConstraints:\n` +
        '        - labelSelector:\n            matchLabels:\n              ‸\n',
      ...['app: web (template of this object)', 'app: other (Deployment/other)'],
    ],
    [
      'of a Service: those of all Pods, each once',
      `${deployment('a', 'app: a')}---\n${deployment('b', 'app: b')}---\n${deployment('c', 'app: a')}---\n` +
        'apiVersion: v1\nkind: Service\nmetadata:\n  name: s\nspec:\n  selector:\n    ‸\n',
      ...['app: a (Deployment/a)', 'app: b (Deployment/b)'],
    ],
    [
      'of a ReplicationController: those of its template',
      `${deployment('a', 'app: a')}---\napiVersion: v1\nkind: ReplicationController\nmetadata:\n  name: r\nspec:\n` +
        '  selector:\n    ‸\n  template:\n    metadata:\n      labels: {app: r}\n',
      'app: r (template of this object)',
    ],
    [
      'of the template of a ReplicationController: those that it selects',
      'apiVersion: v1\nkind: ReplicationController\nmetadata:\n  name: r\nspec:\n  selector: {app: x}\n  template:\n' +
        '    metadata:\n      labels:\n        ‸\n',
      ...['app: x (the selector)', 'app: r (name of the object)'],
    ],
    [
      'of a claim: none, for it selects volumes',
      `${deployment('a', 'app: a')}---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: p\nspec:\n` +
        '  selector:\n    matchLabels:\n      ‸\n',
    ],
    [
      'that are there are not offered again',
      deployment('shop', 'app: web, tier: front', '  labels:\n    app: web\n    ‸\n'),
      'tier: front (the selector)',
    ],
  ];
  for (const [what, marked, ...offered] of pairs)
    it(what, () =>
      assert.deepEqual(
        offers(marked).filter((offer) => !offer.startsWith('app.kub')),
        offered,
      ),
    );

  it('have the values that belong to them', () => {
    const others = `${deployment('a', 'app: a, tier: x')}---\n${deployment('b', 'app: b')}---\n`;
    const service = `${others}apiVersion: v1\nkind: Service\nmetadata:\n  name: s\nspec:\n  selector:\n`;
    assert.deepEqual(offers(`${service}    app: ‸\n`), ['a (Deployment/a)', 'b (Deployment/b)']);
    assert.deepEqual(offers(`${service}    tier: ‸\n`), ['x (Deployment/a)']);
    assert.deepEqual(offers(`${service}    team: ‸\n`), []);
  });
});

describe('ports of a Service', () => {
  const pods =
    `${deployment('a', 'app: a', '', '{name: http, containerPort: 80}, {containerPort: 81}')}---\n` +
    `${deployment('b', 'app: b', '', '{name: grpc, containerPort: 90}')}---\n`;
  const service = (selector: string): string =>
    `${pods}apiVersion: v1\nkind: Service\nmetadata:\n  name: s\nspec:\n  selector: {${selector}}\n  ports:\n` +
    '    - port: 80\n      targetPort: ‸\n';
  const cases: readonly [selector: string, ...offered: string[]][] = [
    ['app: a', 'http (port of Deployment/a)', '81 (port of Deployment/a)'],
    ['app: b', 'grpc (port of Deployment/b)'],
    ['', 'http (port of Deployment/a)', '81 (port of Deployment/a)', 'grpc (port of Deployment/b)'],
    ['app: none', 'http (port of Deployment/a)', '81 (port of Deployment/a)', 'grpc (port of Deployment/b)'],
    ['app: b, tier: x', 'http (port of Deployment/a)', '81 (port of Deployment/a)', 'grpc (port of Deployment/b)'],
  ];
  for (const [selector, ...offered] of cases)
    it(`that selects {${selector}}`, () => assert.deepEqual(offers(service(selector)), offered));
});

describe('the Pods that a new Service is for', () => {
  const service = (selector: string): string =>
    `---\napiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec:\n  selector: {${selector}}\n  ports: [{port: 80}]\n`;
  const pod = (meta: string, kind = 'Pod', spec = 'containers: [{name: a, image: "b:1"}]'): string =>
    `apiVersion: v1\nkind: ${kind}\nmetadata: {${meta}}\nspec: {${spec}}\n`;
  const cases: readonly [what: string, text: string, name: string | undefined, selector?: object][] = [
    ['the last', `${deployment('a', 'app: a')}---\n${deployment('b', 'app: b')}`, 'b', { app: 'b' }],
    [
      'the last without a Service',
      `${deployment('a', 'app: a')}---\n${deployment('b', 'app: b')}${service('app: b')}`,
      'a',
    ],
    ['the last, where all have one', `${deployment('a', 'app: a')}${service('app: a')}`, 'a'],
    ['also where a Service selects nothing', `${deployment('a', 'app: a')}${service('')}`, 'a'],
    ['also where a Service selects others', `${deployment('a', 'app: a')}${service('app: a, tier: x')}`, 'a'],
    ['a Pod', pod('name: p, labels: {app: p}'), 'p', { app: 'p' }],
    ['none without labels', pod('name: p'), undefined],
    ['none with empty labels', pod('name: p, labels: {}'), undefined],
    ['none without a name', pod('labels: {app: p}'), undefined],
    [
      'none of a Job, which ends',
      'apiVersion: batch/v1\nkind: Job\nmetadata: {name: j}\nspec:\n  template:\n    metadata: {labels: {app: j}}\n' +
        '    spec: {restartPolicy: Never, containers: [{name: a, image: "b:1"}]}\n',
      undefined,
    ],
    ['none of a Service alone', service('app: a').slice(4), undefined],
  ];
  for (const [what, text, name, selector] of cases)
    it(what, () => {
      const served = servedPods(subjectsIn(text));
      assert.equal(served?.name, name);
      if (selector) assert.deepEqual(served?.selector, selector);
    });

  it('have the ports of their containers, not those of init containers', () => {
    const spec =
      'initContainers: [{name: i, image: "b:1", ports: [{containerPort: 1}]}], containers: [{name: a, image: "b:1", ' +
      'ports: [{name: http, containerPort: 80}, {name: none}, {containerPort: 81}]}]';
    assert.deepEqual(servedPods(subjectsIn(pod('name: p, labels: {app: p}', 'Pod', spec)))?.ports, [
      { name: 'http', number: 80 },
      { name: undefined, number: 81 },
    ]);
  });

  it('get a port each, no number twice', () => {
    const ports = '{containerPort: 80}, {name: admin, containerPort: 80}, {name: http, containerPort: 81}';
    assert.match(
      chosen(`${deployment('a', 'app: a', '', ports)}---\n‸`, 'Service') ?? '',
      /ports:\n {4}- name: tcp-80\n {6}port: 80\n {6}targetPort: 80\n {4}- name: http\n {6}port: 81\n {6}targetPort: http$/,
    );
    assert.match(
      chosen(`${deployment('a', 'app: a', '', '{containerPort: 3000}')}---\n‸`, 'Service') ?? '',
      /ports:\n {4}- port: 80\n {6}targetPort: 3000$/,
    );
    assert.match(chosen(`${deployment('a', 'app: a')}---\n‸`, 'Service') ?? '', /ports:\n {4}- port: 80$/);
  });
});

describe('names of several sources', () => {
  const TEXT =
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: shop}\ndata: {a: x}\nbinaryData: {b: AA==}\n---\n' +
    'apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {d: AA==}\nstringData: {e: x}\n---\n' +
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ""}\n---\napiVersion: v1\nkind: ConfigMap\n---\n' +
    'apiVersion: v1\nkind: Pod\nmetadata: {name: p, namespace: shop, labels: {app: p, port: 8}}\nspec:\n' +
    '  initContainers: [{name: i, image: "i:1", ports: [{containerPort: 1}]}]\n' +
    '  containers: [{name: a, image: "b:1", ports: [{name: http, containerPort: 80}, {containerPort: 81}]}]\n---\n' +
    'apiVersion: v1\nkind: Pod\nmetadata: {name: bare}\nspec: {containers: [{name: a, image: "b:1"}]}\n';
  const file = namesOf(subjectsIn(TEXT));

  it('are those of a file', () => {
    assert.deepEqual(file.objects('ConfigMap'), [
      { kind: 'ConfigMap', name: 'c', namespace: 'shop', keys: ['a', 'b'], where: 'this file' },
    ]);
    assert.deepEqual(
      file.objects('Secret').map(({ name, namespace, keys }) => [name, namespace, ...keys]),
      [['s', undefined, 'd', 'e']],
    );
    assert.deepEqual(file.objects('ServiceAccount'), []);
    assert.deepEqual(file.pods(), [
      { owner: 'Pod/p', namespace: 'shop', labels: { app: 'p' }, ports: [1, 'http', 81] },
    ]);
    assert.deepEqual(file.images(), ['i:1', 'b:1', 'b:1']);
    assert.equal(namesOf(subjectsIn(TEXT), 'x.yaml').objects('Secret')[0]?.where, 'x.yaml');
  });

  it('are joined, the first of a name in a namespace first', () => {
    const object = (name: string, namespace: string | undefined, where: string): NamedObject => ({
      ...{ kind: 'ConfigMap', name, namespace, keys: [], where },
    });
    const pods: LabelledPods = { owner: 'Pod/x', namespace: undefined, labels: {}, ports: [] };
    const source = (...objects: NamedObject[]) => ({
      objects: () => objects,
      pods: () => [pods],
      images: () => ['i', 'j'],
    });
    const joined = joinNames(
      source(object('a', undefined, '1'), object('b', 'n', '1')),
      source(object('a', undefined, '2'), object('a', 'n', '2'), object('b', 'n', '2')),
    );
    assert.deepEqual(
      joined.objects('ConfigMap').map(({ name, namespace, where }) => `${namespace ?? ''}/${name} ${where}`),
      ['/a 1', 'n/b 1', 'n/a 2'],
    );
    assert.deepEqual(
      [joined.pods(), joined.images()],
      [
        [pods, pods],
        ['i', 'j'],
      ],
    );
  });

  it('are those of a namespace, and of none', () => {
    const names = (namespace: string | undefined): unknown[] => {
      const within = inNamespace(file, namespace);
      return [within.objects('ConfigMap').length, within.objects('Secret').length, within.pods().length];
    };
    assert.deepEqual(
      [names('shop'), names('m'), names(undefined)],
      [
        [1, 1, 1],
        [0, 1, 0],
        [1, 1, 1],
      ],
    );
    assert.deepEqual(inNamespace(file, 'm').images(), file.images());
  });

  it('are those of other files, the nearest first', () => {
    const index = new WorkspaceIndex();
    const config = (name: string): string =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\ndata: {k: v}\n`;
    const put = (path: string, text: string): void =>
      index.set(new NameReader().ofAnalysis(path, analyzer.analyse(text, defaultSettings)));
    put('file:///w/far/z.yaml', config('far'));
    put('file:///w/near/b.yaml', config('second'));
    put('file:///w/near/a%20b.yaml', `${config('first')}---\n${TEXT}`);
    put('file:///w/near/own.yaml', config('own'));
    put('file:///w/near/%E0%A4.yaml', config('broken'));
    const names = namesInIndex(index, 'file:///w/near/own.yaml');
    assert.deepEqual(
      names.objects('ConfigMap').map(({ name, where, keys, namespace }) => [name, where, keys.join(), namespace]),
      [
        ['broken', '%E0%A4.yaml', 'k', undefined],
        ['first', 'a b.yaml', 'k', undefined],
        ['c', 'a b.yaml', 'a,b', 'shop'],
        ['second', 'b.yaml', 'k', undefined],
        ['far', 'z.yaml', 'k', undefined],
      ],
    );
    assert.deepEqual(
      names.pods().map(({ owner, namespace, labels: pairs, ports }) => [owner, namespace, pairs['app'], ports]),
      [
        ['Pod/p', 'shop', 'p', [1, 'http', 81]],
        ['Pod/bare', undefined, undefined, []],
      ],
    );
    assert.deepEqual([...new Set(names.images())], ['i:1', 'b:1']);
    for (let at = 0; at < 120; at++) put(`file:///w/more/${String(at).padStart(3, '0')}.yaml`, config(`m-${at}`));
    assert.equal(names.objects('ConfigMap').length, 101, 'of 100 files, one of which has two');
  });
});

describe('what is missing', () => {
  const { root } = readValues(
    parseDocument('spec:\n  containers:\n    - name: a\n      ports: [{containerPort: 1}]\n  empty:\n').root,
  );
  const cases: readonly [rule: string, path: string, isUnfinished: boolean][] = [
    ['enum-value', 'spec.containers[0].image', true],
    ['enum-value', 'spec.containers[0].name', false],
    ['enum-value', 'spec.containers[1]', true],
    ['enum-value', 'spec.containers[1].name', false],
    ['enum-value', 'spec.containers[0].ports[0].protocol', true],
    ['enum-value', 'spec.containers[0].ports[0].containerPort', false],
    ['enum-value', 'spec.containers[0].name.more', true],
    ['enum-value', 'spec.containers[0].name.more.still', false],
    ['enum-value', 'spec.empty', true],
    ['enum-value', 'spec.ports', false],
    ['enum-value', 'spec.name', false],
    ['enum-value', 'spec.containers.name', false],
    ['enum-value', 'spec.containers.image', true],
    ['enum-value', 'metadata', true],
    ['enum-value', 'metadata.name', false],
    ['enum-value', '', false],
    ['required-field', 'metadata.name', true],
  ];
  for (const [rule, path, expected] of cases)
    it(`${rule} at ${path}: ${expected ? 'is only unfinished' : 'is wrong'}`, () => {
      assert.ok(root?.kind === 'map');
      assert.equal(isUnfinished(rule, path, root), expected);
    });
});

describe('what the schema expects', () => {
  const { schema } = analyzer.plan;
  const kind = KINDS.find((one) => one.kind === 'Deployment');
  const cases: readonly [steps: readonly (string | number)[], expected: string | undefined][] = [
    [[], 'Deployment object'],
    [['spec', 'replicas'], 'DeploymentSpec.replicas scalar'],
    [['spec', 'template', 'spec', 'containers'], 'PodSpec.containers list'],
    [['spec', 'template', 'spec', 'containers', 0], 'PodSpec.containers[] object'],
    [['spec', 'template', 'spec', 'containers', 0, 'image'], 'Container.image scalar'],
    [['spec', 'template', 'spec', 'containers', 0, 'command', 3], 'Container.command[] scalar'],
    [['metadata', 'labels'], 'ObjectMeta.labels map'],
    [['metadata', 'labels', 'app'], 'ObjectMeta.labels{} scalar'],
    [['metadata', 'labels', 0], undefined],
    [['metadata', 'labels', 'app', 'x'], undefined],
    [['spec', 0], undefined],
    [['spec', 'none'], undefined],
    [['spec', 'none', 'x'], undefined],
    [['spec', 'template', 'spec', 'containers', 'image'], undefined],
  ];
  for (const [steps, expected] of cases)
    it(steps.join('.') || 'at the root', () => {
      const found = kind && expectedAlong(steps, kind, schema);
      assert.equal(found && `${found.key} ${found.type.kind}`, expected);
      assert.equal(found?.field === undefined, expected === undefined || steps.length === 0);
    });
});

describe('labels of completion', () => {
  it('name each entry once', () => {
    for (const marked of [
      '‸',
      'apiVersion: v1\nkind: Pod\n‸',
      'apiVersion: v1\nkind: Pod\nmetadata:\n  labels:\n    ‸',
    ]) {
      const all = labels(completeAt(marked));
      assert.deepEqual(all, [...new Set(all)]);
      assert.ok(all.length > 0);
    }
  });
});
