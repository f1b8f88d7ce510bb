/**
 * Every field of what crosses the border, in messages that have all of them: each is kept, each is refused when it is
 * of another type, and each is missed unless it may be absent.
 */

import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import type { PictureModel } from '../../src/core/pod-model.ts';
import type { LessonState } from '../../src/protocol/protocol.ts';
import { readIntent } from '../../src/protocol/read-intent.ts';
import { readObject, readScenario } from '../../src/protocol/read-cluster.ts';
import { readPicture } from '../../src/protocol/read-picture.ts';
import { readRender } from '../../src/protocol/read-state.ts';
import { intents, lessonState, pictureState } from './samples.ts';

type Path = readonly (string | number)[];

const range = { start: 1, end: 2 };

const container = {
  id: 'container/web',
  range,
  name: 'web',
  image: 'nginx:1.27',
  role: 'app',
  ports: [{ id: 'port', range, name: 'http', containerPort: 80, protocol: 'TCP' }],
  probes: [{ id: 'probe', range, kind: 'liveness', summary: 'GET /' }],
  mounts: [{ id: 'mount', range, volume: 'data', mountPath: '/data', readOnly: true, missing: true }],
  command: 'node server.js',
  env: ['PORT'],
  requests: { cpuMilli: 100, memoryMebibytes: 64 },
  program: { listensOn: [80], dataPath: '/data', storesAt: 'db:5432' },
} as const;

const wholePicture: PictureModel = {
  pods: [
    {
      id: 'pod',
      range,
      name: 'shop',
      namespace: 'default',
      ip: '10.1.0.1',
      controller: {
        id: 'controller',
        range,
        kind: 'StatefulSet',
        name: 'shop',
        replicas: 2,
        selector: { app: 'shop' },
        serviceName: 'shop',
      },
      initContainers: [{ ...container, role: 'init' }],
      containers: [container],
      volumes: [{ id: 'volume', range, name: 'data', source: 'claim', detail: 'shop', claimTemplate: true }],
      labels: { app: 'shop' },
      restartPolicy: 'Always',
      instances: [
        {
          name: 'shop-0',
          ip: '10.1.0.1',
          node: 'node-1',
          status: 'Running',
          ready: false,
          labels: { app: 'shop' },
          containers: [{ name: 'web', state: 'running', restarts: 1, files: ['log'], failing: true }],
          volumes: [{ name: 'data', claim: 'data-shop-0', files: ['rows'] }],
        },
      ],
    },
  ],
  services: [
    {
      id: 'service',
      range,
      name: 'shop',
      namespace: 'default',
      type: 'ClusterIP',
      clusterIP: 'None',
      selector: { app: 'shop' },
      ports: [{ id: 'port', range, name: 'http', port: 80, targetPort: 'http', protocol: 'TCP', missing: true }],
      matches: ['pod'],
      endpoints: ['10.1.0.1:80'],
    },
  ],
  problems: [{ partId: 'pod', severity: 'error', message: 'No.' }],
  request: { stops: ['service'], answered: true, outcome: 'answered by web' },
};

const wholeObject = {
  id: 'Pod/shop',
  kind: 'Pod',
  name: 'shop',
  namespace: 'default',
  body: { kind: 'Pod' },
  rejected: ['No image.'],
  podSecurity: { baseline: ['hostPath'], restricted: ['runAsNonRoot'] },
};

const wholeScenario = {
  given: [{ kind: 'Secret' }],
  programs: [{ program: 'shop-web', port: 80, callsAtStart: 'db:5432' }],
  nodes: [{ name: 'node-1', labels: { zone: 'a' }, taints: ['a=b:NoSchedule'], cpu: '2', memory: '4Gi' }],
  images: ['shop-web:2.1'],
};

const wholeState: LessonState = {
  ...lessonState,
  content: lessonState.content && { ...lessonState.content, previous: { lesson: 'start', title: 'Start' } },
  exercises: lessonState.exercises.map((exercise) => ({
    ...exercise,
    reached: ['a'],
    others: ['b'],
    objects: [wholeObject],
  })),
};

const render = (state: unknown): unknown => readRender({ type: 'render', state });

/** Fields that may be absent: by the last names of their paths. */
const OF_PICTURES =
  'range pods/namespace services/namespace ip controller instances node command requests containers/program ' +
  'initContainers/program detail missing claimTemplate replicas serviceName failing claim clusterIP endpoints request ' +
  'listensOn dataPath storesAt cpuMilli memoryMebibytes ports/name instances/labels';
const OF_CLUSTERS = 'podSecurity port callsAtStart nodes/labels taints cpu memory';

type Message = readonly [name: string, read: (value: unknown) => unknown, whole: unknown, optional: string];

const messages: readonly Message[] = [
  ['a picture', readPicture, wholePicture, OF_PICTURES],
  ['an object', readObject, wholeObject, OF_CLUSTERS],
  ['a scenario', readScenario, wholeScenario, OF_CLUSTERS],
  ['a lesson', render, wholeState, `${OF_PICTURES} ${OF_CLUSTERS}`],
  ['a panel with a picture', render, { ...pictureState, model: wholePicture }, OF_PICTURES],
  ...intents.map((intent): Message => [`the intent ${intent.type}`, readIntent, intent, 'none']),
];

/** Records of free names, and plain objects of any shape: nothing in them is a field of ours. */
const FREE = new Set(['selector', 'labels', 'body', 'given', 'theme']);

/** The paths of all fields and items. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || FREE.has(String(path.at(-1)))) return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [[...path, key], ...pathsIn(Reflect.get(value, key), [...path, key])]);
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => Reflect.get(inner as object, key), value);
}

/** A copy with something else at a path; `undefined` takes the field away. */
function changed(whole: unknown, path: Path, to: unknown): unknown {
  const copy = structuredClone(whole);
  const holder = at(copy, path.slice(0, -1)) as object;
  const key = path.at(-1) ?? '';
  if (to === undefined) Reflect.deleteProperty(holder, key);
  else Reflect.set(holder, key, to);
  return copy;
}

/** Nothing that could be read in the place of a value. */
function wrongFor(value: unknown): unknown[] {
  if (typeof value === 'number') return [{}, 'a', NaN, Infinity];
  if (Array.isArray(value)) return ['a', { length: 1, 0: value[0] }, [...(value as unknown[]), Symbol('a')]];
  return typeof value === 'object' ? [7, 'a', []] : [{}, [], Symbol('a')];
}

describe('every field of a message', () => {
  for (const [name, read, whole, optional] of messages) {
    const paths = pathsIn(whole);
    const named = (path: Path): string => path.filter((key) => typeof key === 'string').join('/');
    const mayBeAbsent = (path: Path): boolean =>
      optional.split(' ').some((field) => `/${named(path)}`.endsWith(`/${field}`)) &&
      !/\/ports\/port$/.test(named(path));

    it(`is kept: ${name}`, () => assert.deepEqual(read(whole), whole));

    it(`is of its type: ${name}`, () => {
      for (const path of paths.filter((one) => one.at(-1) !== 'targetPort'))
        for (const wrong of wrongFor(at(whole, path)))
          assert.equal(read(changed(whole, path, wrong)), undefined, `${path.join('.')}: ${inspect(wrong)}`);
    });

    it(`is missed: ${name}`, () => {
      for (const path of paths.filter((one) => typeof one.at(-1) === 'string')) {
        const less = changed(whole, path, undefined);
        assert.deepEqual(read(less), mayBeAbsent(path) ? less : undefined, path.join('.'));
      }
    });

    it(`is one of ours: ${name}`, () => {
      const more = changed(whole, ['extra'], 'more');
      assert.deepEqual(read(more), whole);
    });
  }

  const choices: readonly [path: Path, ...words: string[]][] = [
    [['pods', 0, 'restartPolicy'], 'Always', 'OnFailure', 'Never'],
    [['pods', 0, 'containers', 0, 'role'], 'app', 'init', 'sidecar'],
    [['pods', 0, 'containers', 0, 'ports', 0, 'protocol'], 'TCP', 'UDP', 'SCTP'],
    [['pods', 0, 'containers', 0, 'probes', 0, 'kind'], 'liveness', 'readiness', 'startup'],
    [['services', 0, 'ports', 0, 'protocol'], 'TCP', 'UDP', 'SCTP'],
    [['problems', 0, 'severity'], 'error', 'warning', 'information', 'hint'],
  ];
  for (const [path, ...words] of choices)
    it(`is one of some words: ${path.join('.')}`, () => {
      for (const word of words) assert.deepEqual(at(readPicture(changed(wholePicture, path, word)), path), word);
      for (const word of ['', 'none', words.join()])
        assert.equal(readPicture(changed(wholePicture, path, word)), undefined);
    });

  it('is a number or the name of a port', () => {
    const path: Path = ['services', 0, 'ports', 0, 'targetPort'];
    for (const port of [80, 'http']) assert.equal(at(readPicture(changed(wholePicture, path, port)), path), port);
    for (const port of [true, null, [80]]) assert.equal(readPicture(changed(wholePicture, path, port)), undefined);
  });
});
