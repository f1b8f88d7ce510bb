/** What keeps a Pod from running that is valid in itself: the words of the component that says no. */
import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { advance, startRun } from '../../../src/core/cluster-model/play.ts';
import { plainScenario } from '../../../src/core/cluster-model/scenario.ts';
import { whatBlocks } from '../../../src/core/cluster-model/diagnosis/what-blocks.ts';
import { clusterObjects } from '../../../src/core/features/outcome/cluster-objects.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';

const analyzer = new Analyzer();

/** A Pod `web` with lines of its spec, and of its container; objects before it. */
function pod(spec: string, container = '', before = ''): string {
  const lines = [spec, '  containers:', '    - name: web', '      image: shop-web:2.1', container];
  return `${before}apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${lines.filter(Boolean).join('\n')}\n`;
}

function object(kind: string, version: string, name: string, more = ''): string {
  return `apiVersion: ${version}\nkind: ${kind}\nmetadata:\n  name: ${name}\n${more}---\n`;
}

function block(text: string, assumesNames?: true): string | undefined {
  const objects = clusterObjects(analyzer.analyse(text, defaultSettings));
  const run = startRun(objects, { ...plainScenario, ...(assumesNames ? { assumesNames } : {}) });
  advance(run, 180);
  return whatBlocks(run);
}

const rejects = 'The API server rejects Pod `web`: pods "web" is forbidden: ';
const claim = object(
  'PersistentVolumeClaim',
  'v1',
  'data',
  'spec:\n  volumeMode: Block\n  accessModes: [ReadWriteOnce]\n  resources:\n    requests:\n      storage: 1Gi\n',
);
const mount = '      volumeMounts:\n        - name: data\n          mountPath: /data';

/** Sources: the admission plugins serviceaccount, priority and runtimeclass; pkg/kubelet. */
const blocks: readonly (readonly [what: string, text: string, why: string | undefined])[] = [
  [
    'a ServiceAccount that is missing',
    pod('  serviceAccountName: runner'),
    `${rejects}error looking up service account default/runner: serviceaccount "runner" not found`,
  ],
  [
    'a ServiceAccount that is there',
    pod('  serviceAccountName: runner', '', object('ServiceAccount', 'v1', 'runner')),
    undefined,
  ],
  [
    'a PriorityClass that is missing',
    pod('  priorityClassName: high'),
    `${rejects}no PriorityClass with name high was found`,
  ],
  [
    'a ResourceClaim that is missing',
    pod('  resourceClaims:\n    - name: gpu\n      resourceClaimName: gpu'),
    'Pod `web` stays Pending: ResourceClaim `gpu` does not exist, and the Pod waits for it.',
  ],
  [
    'a template of ResourceClaims that is missing',
    pod('  resourceClaims:\n    - name: gpu\n      resourceClaimTemplateName: gpu'),
    'Pod `web` stays Pending: ResourceClaimTemplate `gpu` does not exist, so no ResourceClaim is created for the Pod.',
  ],
  [
    // Source: pkg/kubelet/container, ExpandContainerVolumeMounts.
    'a sub-path of a variable that is not set',
    pod(
      '  volumes:\n    - name: data\n      emptyDir: {}',
      '      volumeMounts:\n        - name: data\n          mountPath: /data\n          subPathExpr: $(WHO)/$(HOW)',
    ),
    'Container `web` in Pod `web` is waiting (CreateContainerConfigError): missing value for HOW, WHO.',
  ],
  ['a PriorityClass of the system', pod('  priorityClassName: system-node-critical'), undefined],
  [
    'a PriorityClass that is there',
    pod('  priorityClassName: high', '', object('PriorityClass', 'scheduling.k8s.io/v1', 'high', 'value: 5\n')),
    undefined,
  ],
  [
    'a RuntimeClass that is missing',
    pod('  runtimeClassName: gvisor'),
    `${rejects}pod rejected: RuntimeClass "gvisor" not found`,
  ],
  ['another scheduler', pod('  schedulerName: mine'), 'Pod `web` stays Pending: no scheduler is called `mine`.'],
  ['a node that does not exist', pod('  nodeName: node-9'), 'Pod `web` stays Pending: there is no node `node-9`.'],
  [
    'a raw device as a directory',
    pod('  volumes:\n    - name: data\n      persistentVolumeClaim:\n        claimName: data', mount, claim),
    'Pod `web` stays in ContainerCreating: volume data has volumeMode Block, but is specified in volumeMounts.',
  ],
  [
    'an init container that waits for ever',
    pod('  initContainers:\n    - name: first\n      image: busybox:1.36\n      command: [sleep, infinity]'),
    'Init container `first` does not exit, so Pod `web` never gets past it.',
  ],
  [
    'a program put aside',
    pod('', '      command: [sleep, infinity]'),
    'Container `web` runs `sleep infinity` instead of the program of its image.',
  ],
  ['a command that may be the program itself', pod('', '      command: [node, server.js]'), undefined],
  [
    'a hook that fails',
    pod('', '      lifecycle:\n        postStart:\n          exec:\n            command: [sh, -c, exit 1]'),
    'Container `web` in Pod `web` is waiting (CrashLoopBackOff): its `postStart` hook failed.',
  ],
  [
    'a liveness probe where nothing listens',
    pod('', '      livenessProbe:\n        tcpSocket:\n          port: 9'),
    'Container `web` in Pod `web` is waiting (CrashLoopBackOff): its liveness probe failed, and the kubelet stopped it.',
  ],
  [
    'a probe that always succeeds',
    pod('', '      livenessProbe:\n        exec:\n          command: ["true"]'),
    undefined,
  ],
];

describe('what blocks a Pod', () => {
  for (const [what, text, why] of blocks) it(what, () => assert.equal(block(text), why));

  it('takes names to be there in a cluster that is not known', () => {
    for (const line of ['serviceAccountName: x', 'priorityClassName: x', 'runtimeClassName: x', 'schedulerName: x'])
      assert.equal(block(pod(`  ${line}`), true), undefined);
  });
});
