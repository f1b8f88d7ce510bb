/** What the scheduler says of a Pod without a node, word by word as Kubernetes 1.36 says it. */
import assert from 'node:assert/strict';
import { describePod } from '../../../src/core/cluster-model/kubectl/describe-pod.ts';
import { played } from './played.ts';

const pod = (name: string, spec: string, container = ''): string =>
  `{apiVersion: v1, kind: Pod, metadata: {name: ${name}, labels: {app: a}}, spec: {${spec}containers: [{name: c, ` +
  `image: shop-web:2.1${container}}]}}`;
const cpu = (amount: string): string => `, resources: {requests: {cpu: ${amount}}}`;
const claim = (name: string): string => `resourceClaims: [{name: gpu, resourceClaimName: ${name}}], `;
const fromTemplate = 'resourceClaims: [{name: gpu, resourceClaimTemplateName: one-gpu}], ';
const devices = 'devices: {requests: [{name: one, exactly: {deviceClassName: gpu.example.com}}]}';
const resourceClaim = `{apiVersion: resource.k8s.io/v1, kind: ResourceClaim, metadata: {name: gpu}, spec: {${devices}}}`;
const template =
  '{apiVersion: resource.k8s.io/v1, kind: ResourceClaimTemplate, metadata: {name: one-gpu}, ' +
  `spec: {spec: {${devices}}}}`;
const deviceClass = '{apiVersion: resource.k8s.io/v1, kind: DeviceClass, metadata: {name: gpu.example.com}, spec: {}}';
const slice =
  '{apiVersion: resource.k8s.io/v1, kind: ResourceSlice, metadata: {name: node-1-gpu}, spec: {driver: gpu.example.com, ' +
  'nodeName: node-1, pool: {name: node-1, generation: 1, resourceSliceCount: 1}, devices: [{name: gpu-0}]}}';
const none = '0/3 nodes are available: ';
const helpless = 'no new claims to deallocate, preemption: 0/3 nodes are available: ';
const data = 'volumes: [{name: data, persistentVolumeClaim: {claimName: data}}], ';

/** What comes last in the events of the last Pod; undefined: it has a node. */
const rows: readonly (readonly [what: string, documents: readonly string[], event: string | undefined])[] = [
  [
    // Source: plugins/noderesources, fitsRequest: more than a node has is unresolvable.
    'more than any node has',
    [pod('a', '', cpu('64'))],
    `${none}3 Insufficient cpu. ${helpless}3 Preemption is not helpful for scheduling.`,
  ],
  [
    // Source: pkg/scheduler/framework/preemption, DryRunPreemption: there is nobody of lower priority.
    'more than is left',
    ['a', 'b', 'c', 'd'].map((name) => pod(name, '', cpu('3'))),
    `${none}3 Insufficient cpu. ${helpless}3 No preemption victims found for incoming pod.`,
  ],
  [
    // Source: plugins/nodeaffinity and plugins/nodeports, Filter.
    'a node that it must have, and its port is taken there',
    ['a', 'b'].map((name) =>
      pod(name, 'nodeSelector: {kubernetes.io/hostname: node-1}, ', ', ports: [{containerPort: 80, hostPort: 80}]'),
    ),
    `${none}1 node(s) didn't have free ports for the requested pod ports, 2 node(s) didn't match Pod's node ` +
      `affinity/selector. ${helpless}1 No preemption victims found for incoming pod, 2 Preemption is not helpful for ` +
      'scheduling.',
  ],
  [
    // Source: plugins/volumebinding, PreFilter; the state of plugins/dynamicresources is not written yet, and its
    // PostFilter fails with framework.ErrNotFound.
    'a volume claim that is missing',
    [pod('a', data, ', volumeMounts: [{name: data, mountPath: /data}]')],
    `${none}persistentvolumeclaim "data" not found. not found`,
  ],
  [
    // Source: plugins/dynamicresources, PreEnqueue; kubernetes issue 129698: no event says that the claim is missing.
    'a resource claim that is missing',
    [pod('a', claim('gpu'))],
    '<none>',
  ],
  [
    // Source: pkg/controller/resourceclaim, syncPod and handleClaim.
    'a template of resource claims that is missing',
    [pod('a', fromTemplate)],
    'resource_claim PodResourceClaim gpu: resource claim template "one-gpu": resourceclaimtemplate.resource.k8s.io ' +
      '"one-gpu" not found',
  ],
  [
    // Source: plugins/dynamicresources, PreFilter, and its test "missing-class".
    'a claim of a class that is missing',
    [resourceClaim, pod('a', claim('gpu'))],
    `${none}request one: device class gpu.example.com does not exist. ${helpless}3 Preemption is not helpful for ` +
      'scheduling.',
  ],
  [
    'the same of a template',
    [template, pod('a', fromTemplate)],
    `${none}request one: device class gpu.example.com does not exist. ${helpless}3 Preemption is not helpful for ` +
      'scheduling.',
  ],
  [
    // Source: test/integration/dra of Kubernetes, "cannot allocate all claims".
    'devices that no driver offers',
    [deviceClass, resourceClaim, pod('a', claim('gpu'))],
    `${none}3 cannot allocate all claims. still not schedulable, preemption: 0/3 nodes are available: 3 Preemption is ` +
      'not helpful for scheduling.',
  ],
  [
    'devices of a driver: which ones is left open',
    [deviceClass, resourceClaim, slice, pod('a', claim('gpu'))],
    undefined,
  ],
  [
    // Source: kubernetes.io/docs/concepts/workloads/controllers/daemonset, "How Daemon Pods are scheduled".
    'a DaemonSet, each Pod of which has a node of its own to go to',
    [
      '{apiVersion: apps/v1, kind: DaemonSet, metadata: {name: d}, spec: {selector: {matchLabels: {app: d}}, template: ' +
        `{metadata: {labels: {app: d}}, spec: {containers: [{name: c, image: shop-web:2.1${cpu('64')}}]}}}}`,
    ],
    `${none}1 Insufficient cpu, 2 node(s) didn't satisfy plugin(s) [NodeAffinity]. ${helpless}3 Preemption is not ` +
      'helpful for scheduling.',
  ],
];

describe('what the scheduler says of a Pod without a node', () => {
  for (const [what, documents, event] of rows)
    it(what, () => {
      const run = played(...documents);
      const pod = run.pods.at(-1) ?? assert.fail();
      assert.equal(pod.node === '', event !== undefined);
      const last = describePod(run, pod).at(-1)?.replaceAll(/ {2,}/g, ' ') ?? '';
      if (event !== undefined) assert.ok(last.endsWith(` ${event}`), last);
    });

  it('a template is asked for again and again, ever more rarely', () => {
    const run = played(pod('a', fromTemplate));
    assert.deepEqual(
      run.events.map(({ count }) => count),
      [6],
    );
  });
});
