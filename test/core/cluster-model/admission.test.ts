/** What quotas, limit ranges and spreading say to Pods, in the words of the API server and the scheduler. */
import assert from 'node:assert/strict';
import { advance, happen } from '../../../src/core/cluster-model/play.ts';
import { objectsOf, played } from './played.ts';

const quota = (spec: string): string => `{apiVersion: v1, kind: ResourceQuota, metadata: {name: q}, spec: {${spec}}}`;
const limits = (...items: readonly string[]): string =>
  `{apiVersion: v1, kind: LimitRange, metadata: {name: l}, spec: {limits: [${items.map((item) => `{${item}}`).join(', ')}]}}`;
const pod = (name: string, resources = '{}', more = ''): string =>
  `{apiVersion: v1, kind: Pod, metadata: {name: ${name}, labels: {app: a}}, spec: {containers: [{name: c, image: shop-web:2.1, ` +
  `resources: ${resources}}]${more}}}`;

const small = '{requests: {cpu: 100m, memory: 64Mi}, limits: {cpu: 200m, memory: 64Mi}}';

/** The rejection of the last Pod; undefined: none is rejected. Sources: the functions named in the model's files. */
const rows: readonly (readonly [what: string, documents: readonly string[], message: string | undefined])[] = [
  [
    'a quota without room for a Pod',
    [quota('hard: {pods: 1}'), pod('a'), pod('b')],
    'exceeded quota: q, requested: pods=1, used: pods=1, limited: pods=1',
  ],
  [
    'several amounts at once, sorted',
    [quota('hard: {requests.memory: 100Mi, limits.cpu: 300m}'), pod('a', small), pod('b', small)],
    'exceeded quota: q, requested: limits.cpu=200m,requests.memory=64Mi, used: limits.cpu=200m,requests.memory=64Mi, ' +
      'limited: limits.cpu=300m,requests.memory=100Mi',
  ],
  [
    'a quota of cpu, which means requests',
    [quota('hard: {cpu: 150m}'), pod('a', small), pod('b', small)],
    'exceeded quota: q, requested: cpu=100m, used: cpu=100m, limited: cpu=150m',
  ],
  [
    'a container that does not say how much',
    [quota('hard: {limits.memory: 1Gi}'), pod('a', '{requests: {memory: 64Mi}}')],
    'failed quota: q: must specify limits.memory for: c',
  ],
  [
    'a limit alone, which is the request too',
    [quota('hard: {requests.memory: 1Gi}'), pod('a', '{limits: {memory: 64Mi}}')],
    undefined,
  ],
  [
    'resources of the whole Pod',
    [quota('hard: {limits.cpu: 1, limits.memory: 1Gi}'), pod('a', '{}', `, resources: ${small}`)],
    undefined,
  ],
  [
    'defaults of a limit range',
    [limits('type: Container, default: {memory: 64Mi}'), quota('hard: {limits.memory: 1Gi}'), pod('a')],
    undefined,
  ],
  ['storage that nobody must specify', [quota('hard: {requests.ephemeral-storage: 1Gi}'), pod('a')], undefined],
  [
    'a quota in another namespace',
    [quota('hard: {pods: 0}').replace('{name: q}', '{name: q, namespace: kube-public}'), pod('a')],
    undefined,
  ],
  ['a quota of other objects', [quota('hard: {services: 0, requests.storage: 1Gi}'), pod('a')], undefined],
  [
    'the scope BestEffort',
    [quota('hard: {pods: 0}, scopes: [BestEffort]'), pod('a')],
    'exceeded quota: q, requested: pods=1, used: pods=0, limited: pods=0',
  ],
  [
    'the scope BestEffort, and a Pod with requests',
    [quota('hard: {pods: 0}, scopes: [BestEffort]'), pod('a', small)],
    undefined,
  ],
  [
    'the scope Terminating',
    [quota('hard: {pods: 0}, scopes: [Terminating]'), pod('a', '{}', ', activeDeadlineSeconds: 9')],
    'exceeded quota: q, requested: pods=1, used: pods=0, limited: pods=0',
  ],
  [
    'a priority class that is selected',
    [
      quota(
        'hard: {pods: 0}, scopeSelector: {matchExpressions: [{scopeName: PriorityClass, operator: In, values: [system-node-critical]}]}',
      ),
      pod('a', '{}', ', priorityClassName: system-node-critical'),
    ],
    'exceeded quota: q, requested: pods=1, used: pods=0, limited: pods=0',
  ],
  [
    'another priority class',
    [
      quota(
        'hard: {pods: 0}, scopeSelector: {matchExpressions: [{scopeName: PriorityClass, operator: In, values: [high]}]}',
      ),
      pod('a'),
    ],
    undefined,
  ],
  [
    'above the maximum',
    [limits('type: Container, max: {memory: 128Mi}'), pod('a', '{limits: {memory: 1Gi}}')],
    'maximum memory usage per Container is 128Mi, but limit is 1Gi',
  ],
  [
    'a maximum for what is not limited, which is the default',
    [limits('type: Container, max: {memory: 128Mi}'), pod('a')],
    undefined,
  ],
  [
    'more than one bound',
    [limits('type: Container, max: {cpu: 2}', 'type: Pod, max: {cpu: 3}'), pod('a', '{limits: {cpu: 4}}')],
    '[maximum cpu usage per Container is 2, but limit is 4, maximum cpu usage per Pod is 3, but limit is 4]',
  ],
  [
    'a Pod without a limit',
    [limits('type: Pod, max: {cpu: 3}'), pod('a')],
    'maximum cpu usage per Pod is 3.  No limit is specified',
  ],
  [
    'a Pod without a request',
    [limits('type: Pod, min: {cpu: 500m}'), pod('a')],
    'minimum cpu usage per Pod is 500m.  No request is specified',
  ],
  [
    'a ratio',
    [
      limits('type: Container, maxLimitRequestRatio: {memory: 2}'),
      pod('a', '{requests: {memory: 64Mi}, limits: {memory: 256Mi}}'),
    ],
    'memory max limit to request ratio per Container is 2, but provided ratio is 4.000000',
  ],
];

describe('what admission says to a Pod', () => {
  for (const [what, documents, message] of rows)
    it(what, () => {
      const { rejections } = played(...documents);
      const [last] = rejections.slice(-1);
      assert.equal(last?.message.replace(/^pods "\w+" is forbidden: /, ''), message);
    });

  it('is the version of the namespace, where it names one', () => {
    const labels = '{pod-security.kubernetes.io/enforce: baseline, pod-security.kubernetes.io/enforce-version: v1.31}';
    const namespace = `{apiVersion: v1, kind: Namespace, metadata: {name: default, labels: ${labels}}}`;
    const { rejections } = played(namespace, pod('a', '{}', ', hostPID: true'));
    assert.equal(
      rejections[0]?.message,
      'pods "a" is forbidden: violates PodSecurity "baseline:v1.31": host namespaces (hostPID=true)',
    );
  });

  it('leaves room again when a Pod has gone', () => {
    const run = played(quota('hard: {pods: 1}'), pod('a'));
    happen(run, { type: 'deletePod', pod: 'default/a' });
    advance(run, 40);
    happen(run, { type: 'apply', objects: objectsOf(pod('b')) });
    assert.deepEqual(run.rejections, []);
  });
});

const spread = (fields: string): string =>
  `, topologySpreadConstraints: [{maxSkew: 1, whenUnsatisfiable: DoNotSchedule, ${fields}}]`;
const zones = 'topologyKey: topology.kubernetes.io/zone';
const mine = 'labelSelector: {matchLabels: {app: a}}';
const UNSPREAD = "didn't match pod topology spread constraints";

/** What the last Pod waits for; empty: it has a node. */
const spreads: readonly (readonly [what: string, documents: readonly string[], message: string])[] = [
  ['three Pods over three zones', ['a', 'b', 'c'].map((name) => pod(name, '{}', spread(`${zones}, ${mine}`))), ''],
  [
    'a label that no node has',
    [pod('a', '{}', spread(`topologyKey: rack, ${mine}`))],
    `0/3 nodes are available: 3 node(s) ${UNSPREAD} (missing required label).`,
  ],
  [
    'only wished for',
    [pod('a', '{}', spread(`topologyKey: rack, ${mine}`).replace('DoNotSchedule', 'ScheduleAnyway'))],
    '',
  ],
  [
    'more domains asked for than there are',
    ['a', 'b', 'c', 'd'].map((name) => pod(name, '{}', spread(`${zones}, minDomains: 4, ${mine}`))),
    `0/3 nodes are available: 3 node(s) ${UNSPREAD}.`,
  ],
  [
    'a node selector leaves one domain, and it alone counts',
    ['a', 'b'].map((name) =>
      pod(name, '{}', `, nodeSelector: {kubernetes.io/hostname: node-1}${spread(`${zones}, ${mine}`)}`),
    ),
    '',
  ],
  [
    'and all of them count where the policy says so',
    ['a', 'b'].map((name) =>
      pod(
        name,
        '{}',
        `, nodeSelector: {kubernetes.io/hostname: node-1}${spread(`${zones}, nodeAffinityPolicy: Ignore, ${mine}`)}`,
      ),
    ),
    `0/3 nodes are available: 1 node(s) ${UNSPREAD}, 2 node(s) didn't match Pod's node affinity/selector.`,
  ],
  ['without a selector no Pod counts', ['a', 'b', 'c', 'd'].map((name) => pod(name, '{}', spread(zones))), ''],
  [
    'scarce CPU is said first',
    [pod('a', '{requests: {cpu: 9}}', spread(`topologyKey: rack, ${mine}`))],
    '0/3 nodes are available: 3 Insufficient cpu.',
  ],
];

describe('what the scheduler says about spreading', () => {
  for (const [what, documents, message] of spreads)
    it(what, () => assert.equal(played(...documents).pods.at(-1)?.message, message));
});
