/** What an offer is: its words, its range, what it writes, and what is said beside it. */

import assert from 'node:assert/strict';
import { completionMarkdown } from '../../../../src/core/features/completion/documentation.ts';
import { exampleMarkdown } from '../../../../src/core/features/completion/example.ts';
import { quotedKeyAt } from '../../../../src/core/features/completion/quoted-key.ts';
import { Open, Placeholder } from '../../../../src/core/features/completion/snippet.ts';
import type { SnippetMap } from '../../../../src/core/features/completion/snippet.ts';
import { resolve, writeFields } from '../../../../src/core/features/completion/write-snippet.ts';
import type { InsertPart } from '../../../../src/core/features/completion/write-snippet.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { layoutOf } from '../../../../src/core/yaml/layout.ts';
import type { YamlNode } from '../../../../src/core/yaml/nodes.ts';
import { parseDocument } from '../../../../src/core/yaml/parse.ts';
import { analyzer, choose, chosen, completeAt, labels, readCursor } from './completing.ts';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n';
const CONTAINER = `${POD}  containers:\n    - name: app\n      image: nginx:1.29\n`;

/** One offer, as plain data; its range as the text in it. */
function offered(marked: string, label: string): unknown {
  const { text } = readCursor(marked);
  const found = completeAt(marked).find((one) => one.label === label);
  if (!found) return undefined;
  const { range, parts, edits, ...rest } = found;
  return { ...rest, in: text.slice(range.start, range.end), parts, edits: edits.length };
}

describe('an offer', () => {
  const rest = { filter: '', goOn: false, deprecated: false, needed: false, edits: 0 };
  const cases: readonly [what: string, marked: string, label: string, offer: object][] = [
    [
      'of a field that is required',
      `${POD}  containers:\n    - na‸`,
      'name',
      {
        ...{ kind: 'field', detail: 'string, required', about: { type: 'Container', field: 'name' }, needed: true },
        ...{ in: 'na', parts: ['name: ', { stop: 'app' }] },
      },
    ],
    [
      'of a field with values to choose from',
      `${CONTAINER}      imageP‸`,
      'imagePullPolicy',
      {
        ...{ kind: 'field', detail: 'string', about: { type: 'Container', field: 'imagePullPolicy' }, goOn: true },
        ...{ in: 'imageP', parts: ['imagePullPolicy: ', { stop: '' }] },
      },
    ],
    [
      'of a field for free text',
      `${CONTAINER}      work‸`,
      'workingDir',
      {
        ...{ kind: 'field', detail: 'string', about: { type: 'Container', field: 'workingDir' } },
        ...{ in: 'work', parts: ['workingDir: ', { stop: '' }] },
      },
    ],
    [
      'of a name with its value there',
      `${CONTAINER}      work‸: /srv\n`,
      'workingDir',
      {
        ...{ kind: 'field', detail: 'string', about: { type: 'Container', field: 'workingDir' } },
        ...{ in: 'work', parts: ['workingDir'] },
      },
    ],
    [
      'of a value',
      `${CONTAINER}      imagePullPolicy: Al‸`,
      'Always',
      {
        ...{ kind: 'value', detail: '', about: { type: 'Container', field: 'imagePullPolicy', value: 'Always' } },
        ...{ in: 'Al', parts: ['Always'] },
      },
    ],
    [
      'of the default',
      `${CONTAINER}  restartPolicy: ‸`,
      'Always',
      {
        ...{ kind: 'value', detail: 'default', about: { type: 'PodSpec', field: 'restartPolicy', value: 'Always' } },
        ...{ in: '', parts: ['Always'] },
      },
    ],
    [
      'of a name',
      `${CONTAINER}      volumeMounts:\n        - name: ‸\n  volumes:\n    - {name: cache, emptyDir: {}}\n`,
      'cache',
      {
        ...{ kind: 'name', detail: 'emptyDir volume', about: { type: 'VolumeMount', field: 'name', value: 'cache' } },
        ...{ in: '', parts: ['cache'] },
      },
    ],
    [
      'of a variable',
      `${CONTAINER}      env: [{name: A, value: b}]\n      args: ["x $(‸"]\n`,
      '$(A)',
      {
        ...{ kind: 'name', detail: 'variable of this container', about: { type: 'Container', field: 'env' } },
        ...{ in: 'x $(', parts: ['x $(A)'], filter: 'x $(A)' },
      },
    ],
    [
      'of a pair',
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    ‸\n',
      'app: web',
      {
        ...{ kind: 'name', detail: 'name of the object', about: { type: 'ObjectMeta', field: 'labels' } },
        ...{ in: '', parts: ['app: ', 'web'] },
      },
    ],
    [
      'of a key that people look up',
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    app.kubernetes.io/v‸\n',
      'app.kubernetes.io/version',
      {
        ...{ kind: 'field', detail: '', about: { type: 'ObjectMeta', field: 'labels' } },
        ...{ in: 'app.kubernetes.io/v', parts: ['app.kubernetes.io/version: ', { stop: '' }] },
      },
    ],
    [
      'of a kind',
      'apiVersion: v1\nkind: Po‸\n',
      'Pod',
      {
        ...{ kind: 'value', detail: '', about: { type: 'Pod', field: 'kind', value: 'Pod' } },
        in: 'Po',
        parts: ['Pod'],
      },
    ],
    [
      'of both lines of a kind',
      '‸',
      'kind: Job',
      {
        ...{ kind: 'name', detail: 'apiVersion: batch/v1', about: { type: 'Job', field: 'kind', value: 'Job' } },
        ...{ in: '', parts: ['apiVersion: ', 'batch/v1', '\n', 'kind: ', 'Job'] },
      },
    ],
    [
      'of the first field',
      '‸',
      'kind',
      {
        ...{ kind: 'field', detail: 'required in every object', about: { type: 'Pod', field: 'kind' }, goOn: true },
        ...{ in: '', parts: ['kind: ', { stop: '' }] },
      },
    ],
    [
      'of the apiVersion of a kind',
      'kind: Job\n‸',
      'apiVersion',
      {
        ...{ kind: 'field', detail: 'required in every object', about: { type: 'Pod', field: 'apiVersion' } },
        ...{ in: '', parts: ['apiVersion: ', { stop: 'batch/v1' }] },
      },
    ],
    [
      'of a shape with a change elsewhere',
      `${CONTAINER}  volumes:\n    - ‸`,
      'emptyDir volume, mounted',
      {
        ...{ kind: 'shape', detail: 'name, emptyDir', in: '', edits: 1 },
        about: { type: 'Volume', words: 'An empty directory that lives as long as the Pod.' },
        parts: ['name: ', 'scratch', '\n      ', 'emptyDir: ', '{', '}'],
      },
    ],
  ];
  const joined = (offer: unknown): unknown => {
    const { parts = [], ...others } = (offer ?? {}) as { parts?: InsertPart[] };
    const stops = parts.filter((part) => typeof part !== 'string');
    return { ...others, text: resolve(parts), stops };
  };
  for (const [what, marked, label, offer] of cases)
    it(what, () =>
      assert.deepEqual(joined(offered(marked, label)), joined({ label, ...rest, filter: label, ...offer })),
    );

  it('in an old version is not what a newer one has, and is old where it is', () => {
    const volumes = completeAt(`${CONTAINER}  volumes:\n    - name: a\n      ‸`);
    assert.deepEqual(
      volumes.filter(({ deprecated }) => deprecated).map(({ label }) => label),
      volumes
        .map(({ label }) => label)
        .filter((label) =>
          /^(?:gitRepo|cephfs|rbd|awsElastic.*|azure.*|cinder|flexVolume|gcePers.*|portworx.*|vsphere.*)$/.test(label),
        ),
    );
  });
});

describe('a shape', () => {
  const places: readonly string[] = [
    '‸',
    ...['containers', 'initContainers'].map((list) => `${CONTAINER.replace('containers', list)}    - ‸`),
    `${CONTAINER}      ‸`,
    `${CONTAINER}  ‸`,
    ...['env', 'envFrom', 'ports', 'volumeMounts'].map((list) => `${CONTAINER}      ${list}:\n        - ‸`),
    ...['volumes', 'tolerations', 'hostAliases', 'topologySpreadConstraints'].map(
      (list) => `${CONTAINER}  ${list}:\n    - ‸`,
    ),
  ];

  /** The paths of what is empty: no shape leaves anything open but an empty volume. */
  function empty(node: YamlNode, path: string): string[] {
    if (node.kind === 'scalar') return node.text === '' ? [path] : [];
    if (node.kind === 'alias') return [path];
    const inside =
      node.kind === 'list'
        ? node.items.map((item) => ['[]', item] as const)
        : node.entries.map(({ key, value }) => [key.kind === 'scalar' ? key.text : '', value] as const);
    if (inside.length === 0) return path.endsWith('.emptyDir') ? [] : [path];
    return inside.flatMap(([name, below]) => [...(name === '' ? [path] : []), ...empty(below, `${path}.${name}`)]);
  }

  for (const marked of places)
    it(`says all to its end: ${JSON.stringify(marked.slice(-30))}`, () => {
      const shapes = completeAt(marked).filter(({ kind }) => kind === 'shape');
      assert.notEqual(shapes.length, 0);
      for (const shape of shapes) {
        assert.ok(shape.about.words?.endsWith('.'), shape.label);
        assert.ok(shape.about.type !== '' && shape.detail !== '' && shape.label !== '');
        for (const document of choose(readCursor(marked).text, shape).split('\n---\n')) {
          const { root } = parseDocument(document);
          assert.deepEqual(root && empty(root, shape.label), [], document);
        }
      }
    });

  it('has what it is called after', () => {
    const shapes = (marked: string, label: string): string => chosen(marked, label) ?? '';
    const init = `${CONTAINER}  initContainers:\n    - ‸`;
    assert.match(
      shapes(init, 'init container'),
      /- name: prepare\n {6}image: .*\n {6}command:\n {8}- sh\n {8}- -c\n {8}- echo ready\n/,
    );
    assert.match(
      shapes(init, 'sidecar container'),
      /- name: helper\n {6}image: .*\n {6}restartPolicy: Always\n {6}res/,
    );
    assert.match(
      shapes(`${CONTAINER}    - ‸`, 'container'),
      /- name: app-2\n {6}image: nginx:1\.29\n {6}resources:\n {8}requests:\n {10}cpu: 100m\n {10}memory: 128Mi\n {8}limits:\n {10}memory: 128Mi$/,
    );
    const hardened = shapes(`${CONTAINER}    - ‸`, 'hardened container');
    for (const line of [
      ...['runAsNonRoot: true', 'runAsUser: 10001', 'allowPrivilegeEscalation: false', 'readOnlyRootFilesystem: true'],
      ...['- ALL', 'type: RuntimeDefault'],
    ])
      assert.ok(hardened.includes(line), `${line}\n${hardened}`);
    const ports = `${CONTAINER}      ports:\n        - {name: http, containerPort: 8080}\n`;
    assert.match(shapes(`${ports}        - ‸`, 'named port'), /- name: http-2\n {10}containerPort: 8081$/);
    assert.match(shapes(`${ports}    - ‸`, 'container with a port'), /ports:\n {8}- containerPort: 8081\n/);
    for (const [label, lines] of [
      ['livenessProbe: HTTP', ['httpGet:', 'path: /healthz', 'port: 8080']],
      ['readinessProbe: TCP', ['tcpSocket:', 'port: 8080']],
      ['startupProbe: gRPC', ['grpc:', 'port: 8080']],
      ['livenessProbe: command', ['exec:', 'cat', '/tmp/healthy', 'periodSeconds: 10']],
    ] as const)
      for (const line of lines) assert.ok(shapes(`${CONTAINER}      ‸`, label).includes(line), `${label}: ${line}`);
    assert.match(
      shapes(`${CONTAINER}  ‸`, 'securityContext: hardened'),
      /securityContext:\n {4}runAsNonRoot: true\n {4}runAsUser: 10001\n {4}seccompProfile:\n {6}type: RuntimeDefault$/,
    );
    const env = `${CONTAINER}      env:\n        - ‸`;
    assert.match(shapes(env, 'variable'), /- name: NAME\n {10}value: value$/);
    assert.match(
      shapes(env, 'variable from the Pod'),
      /- name: POD_NAME\n.*\n.*fieldRef:\n.*fieldPath: metadata\.name$/,
    );
    const others = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: shop}\ndata: {level: x}\n---\n';
    assert.match(shapes(others + env, 'variable from a ConfigMap'), /configMapKeyRef:\n *name: shop\n *key: level$/);
    assert.match(shapes(others + env, 'variable from a Secret'), /secretKeyRef:\n *name: secret\n *key: key$/);
    const from = `${CONTAINER}      envFrom:\n        - ‸`;
    assert.match(shapes(others + from, 'all keys of a ConfigMap'), /- configMapRef:\n *name: shop$/);
    assert.match(shapes(from, 'all keys of a Secret'), /- secretRef:\n *name: secret$/);
    const volumes = `${CONTAINER}      volumeMounts:\n        - ‸`;
    assert.match(
      shapes(others + volumes, 'new configMap volume'),
      /mountPath: \/etc\/config\n *readOnly: true\n[^]*configMap:\n *name: shop/,
    );
    assert.match(shapes(volumes, 'new image volume'), /mountPath: \/files\n *readOnly: true\n/);
    assert.doesNotMatch(shapes(volumes, 'new emptyDir volume'), /readOnly/);
  });
});

describe('writing a draft', () => {
  const write = (fields: SnippetMap, flow: boolean, text = 'a:\n  - b\n', column = 2): string =>
    resolve(writeFields(fields, { flow, column, layout: layoutOf(text) }));
  const fields: SnippetMap = {
    a: 'yes',
    b: new Placeholder(1),
    c: [new Placeholder('x'), 'y: z'],
    d: { e: {}, f: [] },
    no: new Open('scalar'),
    g: new Open('list'),
    h: new Open('object'),
    i: [{ j: true, k: 'l' }],
  };

  it('in block style', () =>
    assert.equal(
      write(fields, false),
      'a: "yes"\n  b: 1\n  c:\n    - x\n    - "y: z"\n  d:\n    e: {}\n    f: []\n  "no": \n  g:\n    - \n  h:\n    \n' +
        '  i:\n    - j: true\n      k: l',
    ));

  it('in block style where lists are flat, with line ends of Windows', () =>
    assert.equal(
      write({ c: ['x'], g: new Open('list'), h: { i: 'j' } }, false, 'a:\r\n- b\r\n', 0),
      'c:\r\n- x\r\ng:\r\n- \r\nh:\r\n  i: j',
    ));

  it('in flow style', () =>
    assert.equal(
      write(fields, true),
      'a: "yes", b: 1, c: [x, "y: z"], d: {e: {}, f: []}, "no": , g: [], h: {}, i: [{j: true, k: l}]',
    ));

  it('with its stops: what is typed over, what goes together, what there is to choose', () => {
    const parts = writeFields(
      {
        a: new Placeholder('web', 'name'),
        b: new Placeholder('yes', undefined, ['yes', 'no']),
        c: new Placeholder('x', undefined, ['x']),
        d: new Open('scalar'),
      },
      { flow: false, column: 0, layout: layoutOf('') },
    );
    assert.deepEqual(
      parts.filter((part) => typeof part !== 'string'),
      [{ stop: 'web', link: 'name' }, { stop: '"yes"', choices: ['"yes"', '"no"'] }, { stop: 'x' }, { stop: '' }],
    );
  });
});

describe('the example of an offer', () => {
  const { schema } = analyzer.plan;
  const of = (about: Parameters<typeof exampleMarkdown>[0], ...parts: InsertPart[]): string =>
    exampleMarkdown(about, parts, schema).replace(/^```yaml\n([^]*)\n```$/, '$1');
  const field = (type: string, name: string): { type: string; field: string } => ({ type, field: name });

  it('is what is written, from the first column on', () => {
    assert.equal(
      of(field('Probe', 'httpGet'), 'httpGet:\n      path: /\n      port: 80'),
      'httpGet:\n  path: /\n  port: 80',
    );
    assert.equal(of({ type: 'Pod', words: 'W.' }, '- name: a\n      image: b'), '- name: a\n  image: b');
    assert.equal(of({ type: 'Pod', words: 'W.' }, '\n    name: a\n    image: b'), 'name: a\nimage: b');
    assert.equal(of({ type: 'Pod', words: 'W.' }, 'name: a\n\n    image: b\n'), 'name: a\n\nimage: b');
    assert.equal(of({ type: 'Pod', words: 'W.' }, 'a:\r\n  b: c'), 'a:\n  b: c');
  });

  it('is a field with the value that is offered', () => {
    assert.equal(
      of({ ...field('Container', 'imagePullPolicy'), value: 'Always' }, 'Always'),
      'imagePullPolicy: Always',
    );
    assert.equal(
      of({ ...field('Pod', 'kind'), value: 'Pod' }, 'apiVersion: v1\nkind: Pod'),
      'apiVersion: v1\nkind: Pod',
    );
    assert.equal(of({ ...field('Pod', 'a'), value: 'b', words: 'W.' }, 'b'), 'b');
  });

  it('is one that we know where nothing is written yet', () => {
    for (const written of ['command: ', 'command:', 'command: []', 'command:\n  - ', 'command: {}'])
      assert.equal(of(field('Container', 'command'), written), 'command: ["node", "server.js"]', written);
    assert.equal(of(field('EphemeralContainer', 'command'), 'command: '), 'command: ["node", "server.js"]');
    assert.equal(of(field('Container', 'command'), 'command: [a]'), 'command: [a]');
    assert.equal(of(field('Container', 'image'), 'image: '), 'image: nginx:1.29');
    assert.equal(of(field('Container', 'stdin'), 'stdin: '), 'stdin: true');
    assert.equal(of(field('ServicePort', 'port'), 'port: '), 'port: 80');
    assert.equal(
      of(field('PersistentVolumeClaimSpec', 'accessModes'), 'accessModes: '),
      'accessModes: [ReadWriteOnce]',
    );
    assert.equal(of(field('ResourceFieldSelector', 'divisor'), 'divisor: '), 'divisor: "1"');
    for (const [type, name, example] of [
      ['Container', 'args', 'args: ["--port", "8080"]'],
      ['Container', 'workingDir', 'workingDir: /app'],
      ['Container', 'securityContext', 'runAsNonRoot: true'],
      ['PodSpec', 'securityContext', 'runAsUser: 10001'],
      ['Container', 'lifecycle', 'preStop:'],
      ['ExecAction', 'command', 'cat'],
      ['PodSpec', 'nodeSelector', 'kubernetes.io/arch: amd64'],
      ['PodSpec', 'affinity', 'topologyKey: kubernetes.io/hostname'],
      ['PodSpec', 'dnsConfig', 'searches: [example.com]'],
      ['PodSpec', 'nodeName', 'nodeName: node-1'],
      ['PodSpec', 'hostname', 'hostname: web-0'],
      ['PodSpec', 'subdomain', 'subdomain: web'],
      ['ObjectMeta', 'annotations', 'example.com/owner: team-a'],
      ['EnvVar', 'value', 'value: "8080"'],
      ['ConfigMap', 'data', 'LOG_LEVEL: info'],
    ] as const) {
      const text = of(field(type, name), `${name}: `);
      assert.ok(text.startsWith(`${name}: `) || text.startsWith(`${name}:\n`), text);
      assert.ok(text.includes(example), text);
      assert.deepEqual(parseDocument(text).problems, [], text);
    }
  });

  it('is none where it would say nothing', () => {
    assert.equal(of(field('Container', 'workingDir'), 'workingDir'), '');
    assert.equal(of(field('Nothing', 'any'), 'any: '), '');
    assert.equal(of(field('PodSpec', 'volumes'), 'volumes: '), '');
    assert.equal(of({ type: 'Pod' }), '');
  });

  it('ends before it is too long, and nothing in it ends it', () => {
    const lines = Array.from({ length: 17 }, (_, at) => `a${at}: b`);
    assert.equal(of({ type: 'Pod', words: 'W.' }, lines.slice(0, 16).join('\n')).split('\n').at(-1), 'a15: b');
    const long = of({ type: 'Pod', words: 'W.' }, lines.join('\n')).split('\n');
    assert.deepEqual([long.length, long.at(-2), long.at(-1)], [17, 'a15: b', '…']);
    for (const [ticks, fence] of [
      ['`', '```'],
      ['``` `', '````'],
      ['`````', '``````'],
    ])
      assert.equal(
        exampleMarkdown({ type: 'Pod', words: 'W.' }, [`a: "${ticks}"`], schema),
        `${fence}yaml\na: "${ticks}"\n${fence}`,
      );
  });

  it('stands behind what is said', () => {
    const text = completionMarkdown(
      { ...field('Container', 'imagePullPolicy'), value: 'Never' },
      analyzer.plan,
      defaultSettings,
      ['Never'],
    );
    const parts = text.split('\n\n');
    assert.match(parts[0] ?? '', /^Never: never pull/);
    assert.equal(parts.at(-1), '```yaml\nimagePullPolicy: Never\n```');
    assert.ok(parts.length === 4 && parts.every((part) => part !== ''), text);
    assert.equal(completionMarkdown({ type: 'Pod', words: 'A Pod.' }, analyzer.plan, defaultSettings), 'A Pod.');
    assert.equal(completionMarkdown({ type: 'Pod' }, analyzer.plan, defaultSettings), '');
    assert.match(
      completionMarkdown({ ...field('Pod', 'kind'), value: 'Job' }, analyzer.plan, defaultSettings),
      /^(?!Job: ).+\.\n\n/,
    );
  });
});

describe('a name in quotes', () => {
  const cases: readonly [marked: string, without: string | undefined, isClosed?: boolean][] = [
    ['{"na‸', '{na‸', false],
    ['{"na‸"', '{na‸', true],
    ['{"na‸me"}', '{na‸me}', true],
    ['{"‸"}', '{‸}', true],
    ['{"a": 1, "na‸"}', '{"a": 1, na‸}', true],
    ['{\n  "na‸"\n}', '{\n  na‸\n}', true],
    ['["na‸"]', '[na‸]', true],
    ['{"na‸: "b"}', '{na‸: "b"}', false],
    ['{"na‸\n"b"', '{na‸\n"b"', false],
    ['na‸', undefined],
    ['a: "na‸"', undefined],
    ['{"a": "na‸"}', undefined],
    ['{"a", na‸}', undefined],
    ['{"a b‸"}', undefined],
    ['{"a\\n‸"}', undefined],
  ];
  for (const [marked, without, isClosed] of cases)
    it(JSON.stringify(marked), () => {
      const { text, offset } = readCursor(marked);
      const key = quotedKeyAt(text, offset);
      assert.equal(key && `${key.text.slice(0, key.offset)}‸${key.text.slice(key.offset)}`, without);
      if (key) assert.deepEqual([text.charAt(key.start), key.isClosed], ['"', isClosed]);
    });

  it('is completed with its quotes', () => {
    const json = (name: string): string => `{"apiVersion": "v1", "kind": "Pod", "spec": {${name}}}`;
    for (const name of ['"restartP‸"', '"restartP‸', '"restart‸Policy"']) {
      const { text } = readCursor(json(name));
      const found = completeAt(json(name)).find(({ label }) => label === 'restartPolicy');
      assert.ok(found, name);
      assert.equal(found.filter, '"restartPolicy"');
      assert.equal(choose(text, found), json('"restartPolicy": '), name);
    }
  });
});

describe('names of a file', () => {
  const at = (marked: string): string[] => labels(completeAt(marked));
  const volumes =
    '  volumes:\n    - {name: a, emptyDir: {}}\n    - {name: b, persistentVolumeClaim: {claimName: c}}\n' +
    '    - {name: d, ephemeral: {}}\n';
  const cases: readonly [what: string, marked: string, offered: readonly string[]][] = [
    [
      'a volume that is mounted',
      `${CONTAINER}      volumeMounts: [{name: m, mountPath: /m}]\n  volumes:\n    - name: ‸`,
      ['m'],
    ],
    ['devices: volumes of blocks', `${CONTAINER}      volumeDevices:\n        - name: ‸\n${volumes}`, ['b', 'd']],
    [
      'files of variables: empty directories',
      `${CONTAINER}      env:\n        - name: A\n          valueFrom:\n            fileKeyRef:\n              volumeName: ‸\n${volumes}`,
      ['a'],
    ],
    [
      'claims of the Pod',
      `${CONTAINER}      resources:\n        claims:\n          - name: ‸\n  resourceClaims:\n    - {name: gpu, resourceClaimName: x}\n`,
      ['gpu'],
    ],
    [
      'variables, in single quotes too',
      `${CONTAINER}      env: [{name: A, value: b}, {name: A, value: c}]\n      command: ['it''s $(‸']\n`,
      ['$(A)'],
    ],
    ['no variables elsewhere', `${CONTAINER}      env: [{name: A, value: b}]\n      workingDir: $(‸\n`, []],
    ['no variables behind a word', `${CONTAINER}      env: [{name: A, value: b}]\n      args: [abc‸]\n`, []],
  ];
  for (const [what, marked, names] of cases) it(what, () => assert.deepEqual(at(marked), names));
});
