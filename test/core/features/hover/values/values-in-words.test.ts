import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOffset } from '../../../../../src/core/analysis/file-offsets.ts';
import { hoverMarkdown } from '../../../../../src/core/features/hover/hover-markdown.ts';
import { hoverAt } from '../../../../../src/core/features/hover/hover.ts';
import type { HoverFacts } from '../../../../../src/core/features/hover/hover.ts';
import { switchWords } from '../../../../../src/core/features/hover/values/switch-words.ts';
import { KINDS } from '../../../../../src/core/kubernetes/kinds.ts';
import { plainValue } from '../../../../../src/core/kubernetes/plain-words/index.ts';
import { manifestOf } from '../../../../../src/core/manifest/manifest.ts';
import { declarations } from '../../../../../src/core/rules/index.ts';
import { defaultSettings } from '../../../../../src/core/settings/settings.ts';
import { completeExample, readMarks } from '../../../../../scripts/docs/rule-example.ts';
import { analyzer, workspace } from '../../marked.ts';

/** Thursday. */
const NOW = Date.UTC(2026, 0, 1, 12, 30);
const ROOT = join(import.meta.dirname, '../../../../..');

function hover(text: string): HoverFacts | undefined {
  const { index, files, path, offset } = workspace({ 'here.yaml': text });
  const file = files.get(path);
  assert.ok(file);
  return hoverAt(file, fileOffset(offset), analyzer, defaultSettings, { index, path, now: NOW });
}

/** All lines about the value, as one text. */
function said(text: string): string {
  const value = hover(text)?.value;
  return [...(value?.lines ?? []), ...(value?.more ?? [])].join(' ');
}

const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}`;
const container = (fields: string, more = ''): string =>
  pod(`  containers:\n    - name: app\n      image: nginx:1.27\n      ${fields}\n${more}`);
const workload = (kind: string, apiVersion: string, spec: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: db}\nspec: {${spec}}\n`;
const deployment = (spec: string): string => workload('Deployment', 'apps/v1', spec);
const rolling = (replicas: string, update: string): string =>
  deployment(`${replicas}strategy: {rollingUpdate: {${update}}}`);
const job = (spec: string): string => workload('Job', 'batch/v1', spec);
const service = (spec: string): string => workload('Service', 'v1', spec);
const security = (fields: string): string => container(`securityContext: {${fields}}`);
const mode = (written: string): string =>
  pod(`  volumes: [{name: a, secret: {secretName: b, defaultMode: ${written}}}]\n`);

/** Where the cursor is, how the first line begins, and what else is said somewhere. */
const CASES: readonly (readonly [where: string, text: string, begins: RegExp, ...rest: RegExp[]])[] = [
  [
    'a sidecar',
    pod('  initContainers: [{name: a, restartPolicy: Alw¦ays}]\n'),
    /^`Always` makes this a sidecar/,
    /before/,
  ],
  [
    'the key of a sidecar',
    pod('  initContainers: [{name: a, restart¦Policy: Always}]\n'),
    /^`Always` makes this a sidecar/,
  ],
  [
    'the policy of an init container',
    pod('  initContainers: [{name: a, restartPolicy: Nev¦er}]\n'),
    /^`Never`: never restarted\./,
  ],
  [
    'the policy of a Pod',
    pod('  restartPolicy: OnF¦ailure\n'),
    /^`OnFailure`: a container is restarted when it exits with an error/,
  ],
  ['the policy in a Job', job('template: {spec: {restartPolicy: Ne¦ver}}'), /^`Never`: /, /a new Pod tries again/],
  [
    'a surge in percent',
    rolling('replicas: 3, ', 'maxSurge: 2¦5%'),
    /^`25%` of 3 Pods is 0\.75, rounded up to 1: at most 1 extra Pod/,
    /at most 4 Pods exist and at least 3 are available/,
  ],
  [
    'unavailable in percent',
    rolling('replicas: 10, ', 'maxUnavailable: 2¦5%'),
    /^`25%` of 10 Pods is 2\.5, rounded down to 2/,
    /at least 8 are available/,
  ],
  [
    'a surge of nothing',
    rolling('replicas: 3, ', 'maxSurge: ¦0, maxUnavailable: 1'),
    /^`0`: no extra Pod/,
    /at most 3 Pods exist and at least 2/,
  ],
  ['replicas by default', rolling('', 'maxSurge: 10¦0%'), /^`100%` of 1 Pod is 1: at most 1 extra Pod/],
  [
    'both none',
    rolling('replicas: 3, ', 'maxSurge: 0%, maxUnavailable: 1¦0%'),
    /^`10%` of 3 Pods is 0\.3, rounded down to 0/,
    /at least 2 are available/,
  ],
  [
    'nodes of a DaemonSet',
    workload('DaemonSet', 'apps/v1', 'updateStrategy: {rollingUpdate: {maxUnavailable: 1¦0%}}'),
    /^At most `10%` of the nodes, rounded up/,
    /With 10 nodes that is 1/,
  ],
  [
    'Pods of a StatefulSet',
    workload('StatefulSet', 'apps/v1', 'replicas: 5, updateStrategy: {rollingUpdate: {maxUnavailable: 3¦0%}}'),
    /^`30%` of 5 Pods, rounded up: at most 2 Pods/,
  ],
  [
    'a partition',
    workload('StatefulSet', 'apps/v1', 'replicas: 3, updateStrategy: {rollingUpdate: {partition: ¦2}}'),
    /^Only `db-2` and those after it/,
  ],
  [
    'replicas',
    deployment('replicas: ¦4'),
    /^4 Pods, kept at that number/,
    /at most 5 Pods exist and at least 3 are available/,
  ],
  ['no replicas', deployment('replicas: ¦0'), /^No Pods: the workload is scaled down to zero/],
  [
    'replicas of a StatefulSet',
    workload('StatefulSet', 'apps/v1', 'replicas: ¦3, ordinals: {start: 5}'),
    /^3 Pods, `db-5` to `db-7`/,
  ],
  ['drop ALL', security('capabilities: {drop: [A¦LL]}'), /^Drops every Linux capability: none remains/],
  [
    'drop ALL, add one',
    security('capabilities: {drop: [A¦LL], add: [NET_BIND_SERVICE]}'),
    /^Drops every Linux capability: only `NET_BIND_SERVICE` from `add` remains/,
  ],
  ['the key drop', security('capabilities: {dr¦op: [ALL]}'), /^Drops every Linux capability/],
  ['drop one', security('capabilities: {drop: [NET_¦RAW]}'), /^Without `NET_RAW` the process cannot open raw sockets/],
  [
    'drop what nobody has',
    security('capabilities: {drop: [SYS_¦ADMIN]}'),
    /by default, so dropping it changes nothing/,
  ],
  [
    'add one',
    security('capabilities: {add: [SYS_¦TIME]}'),
    /^`SYS_TIME` allows the process to set the system clock of the node/,
  ],
  [
    'an octal mode',
    mode('04¦00'),
    /^`0400` \(256 in decimal\) is `r--------`: owner can read; no access for anyone else/,
  ],
  ['a decimal mode', mode('25¦6'), /^`256` is 0400 in octal, `r--------`/],
  ['0644', mode('06¦44'), /`rw-r--r--`: owner can read and write, group can read, others can read/],
  ['0755', mode('07¦55'), /`rwxr-xr-x`: owner can read, write and execute/],
  [
    'an octal mode without its 0',
    mode('4¦00'),
    /^`400` is 0620 in octal/,
    /decimal number\. For the octal mode `400`, write `0400`/,
  ],
  [
    'a mode of one file',
    pod('  volumes: [{name: a, configMap: {name: b, items: [{key: k, path: p, mode: 02¦40}]}}]\n'),
    /^`0240` \(160 in decimal\) is `-w-r-----`/,
  ],
  [
    'gigabytes',
    container('resources: {limits: {memory: 2¦G}}'),
    /^`2G` is 2 gigabytes \(GB\): 2,000,000,000 bytes/,
    /`2Gi` would be 2,147,483,648, 7 % more/,
  ],
  ['bytes', container('resources: {limits: {memory: 13421¦7728}}'), /^`134217728` is 134,217,728 bytes, about 128Mi/],
  ['a GPU', container('resources: {limits: {nvidia.com/gpu: ¦2}}'), /^2 of `nvidia\.com\/gpu`: whole devices/],
  [
    'a divisor',
    container('env: [{name: A, valueFrom: {resourceFieldRef: {resource: limits.cpu, divisor: 1¦m}}}]'),
    /^The number is counted in units of 0\.001 of a core, rounded up: `500m` is given as 500/,
  ],
  [
    'a schedule',
    workload('CronJob', 'batch/v1', 'schedule: "15 3 ¦* * 1-5"'),
    /^Runs at 03:15, Monday to Friday/,
    /Next: Fri 2026-01-02 03:15/,
  ],
  [
    'a suspended schedule',
    workload('CronJob', 'batch/v1', 'schedule: "@da¦ily", suspend: true'),
    /^Runs every day at 00:00/,
    /`suspend` is `true`/,
  ],
  [
    'a label of a selector',
    deployment('selector: {matchLabels: {app: w¦eb}}, template: {metadata: {labels: {app: web}}}'),
    /^Selects the Pods of its own template: `app: web`/,
  ],
  [
    'a label of a Service',
    `${service('selector: {app: w¦eb}')}---\n` +
      `${container('').replace('name: web\n', 'name: web\n  labels: {app: web}\n')}`,
    /^Selects the Pods of `Pod\/web`/,
  ],
  [
    'the operator of a requirement',
    deployment(
      'selector: {matchExpressions: [{key: tier, operator: I¦n, values: [web, api]}]}, template: {metadata: ' +
        '{labels: {tier: api}}}',
    ),
    /^Pods whose label `tier` is `web` or `api`/,
    /own template/,
  ],
  [
    'the key of a requirement',
    deployment(
      'selector: {matchExpressions: [{key: ti¦er, operator: DoesNotExist}]}, template: {metadata: {labels: {app: ' +
        'api}}}',
    ),
    /^Pods that do not have the label `tier`/,
  ],
  [
    'a text around a variable',
    container('env: [{name: A, value: shop}, {name: B, value: "ht¦tp://$(A):80"}]'),
    /^Becomes `http:\/\/shop:80`/,
  ],
  [
    'an escaped variable',
    container('env: [{name: A, value: shop}]\n      args: ["ec¦ho $$(A) $(A)"]'),
    /Becomes `echo \$\(A\) shop`/,
  ],
  [
    'a variable of a variable',
    container('env: [{name: A, value: shop}, {name: B, value: "$(A):80"}, {name: C, value: "ht¦tp://$(B)"}]'),
    /^Becomes `http:\/\/shop:80`/,
  ],
  [
    'a variable further down',
    container('env: [{name: A, value: shop}, {name: B, value: "ht¦tp://$(A)$(C)"}, {name: C, value: ":80"}]'),
    /^Becomes `http:\/\/shop\$\(C\)`/,
  ],
  [
    'the address of a Service',
    container('env: [{name: URL, value: "ht¦tp://$(SHOP_DB_SERVICE_HOST)"}]'),
    /^Becomes `http:\/\/\(the IP address of the Service shop-db\)`/,
  ],
  [
    'a class of every cluster',
    container('').replace('spec:', 'spec:\n  priorityClassName: system-node-cri¦tical'),
    /^Kubernetes creates the PriorityClass `system-node-critical` in every cluster/,
  ],
  [
    'a ConfigMap of every namespace',
    container('envFrom: [{configMapRef: {name: kube-¦root-ca.crt}}]'),
    /^Kubernetes creates the ConfigMap `kube-root-ca.crt` in every namespace/,
  ],
  [
    'a label that Kubernetes recommends',
    container('').replace('name: web\n', 'name: web\n  labels: {app.kubernetes.io/par¦t-of: shop}\n'),
    /^The larger application that this one belongs to/,
  ],
  [
    'an annotation that kubectl reads',
    container('').replace('name: web\n', 'name: web\n  annotations: {kubernetes.io/change-cau¦se: new}\n'),
    /^`kubectl rollout history` shows this/,
  ],
  [
    'a label of nodes',
    container('').replace('spec:', 'spec:\n  nodeSelector: {kubernetes.io/os: li¦nux}'),
    /^Only nodes with the label `kubernetes.io\/os=linux` are considered/,
    /operating system of a node/,
  ],
  ['the name of a variable', container('env: [{name: ¦A, value: shop}]'), /^Holds `shop`/],
  [
    'a variable from a Secret',
    container('env: [{name: ¦A, valueFrom: {secretKeyRef: {name: db, key: pw}}}]'),
    /^Holds the value of the key `pw` in the Secret `db`/,
  ],
  [
    'how often a probe may fail',
    container('livenessProbe: {tcpSocket: {port: 80}, periodSeconds: 20, failureThreshold: ¦6}'),
    /^The container is restarted after about 2 min of failures/,
    /failureThreshold 6 × periodSeconds 20/,
  ],
  [
    'how long a start may take',
    container('startupProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 10, failureThreshold: ¦30}'),
    /^The program has up to 5 min 10 s to start/,
    /initialDelaySeconds 10 \+ failureThreshold 30 × periodSeconds 10/,
  ],
  [
    'the timeout of a probe',
    container('livenessProbe: {tcpSocket: {port: 80}, timeoutSeconds: ¦3}'),
    /^An answer that takes longer than 3 s counts as a failure/,
    /30 s of failures/,
  ],
  [
    'the delay of a probe',
    container('readinessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: ¦90}'),
    /^The first check runs 1 min 30 s after the container has started/,
  ],
  [
    'successes of a probe',
    container('readinessProbe: {tcpSocket: {port: 80}, successThreshold: ¦2}'),
    /^2 successes in a row are needed/,
  ],
  ['a pull policy', container('imagePullPolicy: Alw¦ays'), /^`Always`: ask the registry at every start/],
  ['a type of Service', service('type: Node¦Port'), /^`NodePort`: also reachable on one port of every node/],
  ['a volume mode', workload('PersistentVolumeClaim', 'v1', 'volumeMode: Blo¦ck'), /^`Block`: a raw block device/],
  [
    'an access mode',
    workload('PersistentVolumeClaim', 'v1', 'accessModes: [ReadWrite¦Once]'),
    /^`ReadWriteOnce`: read and write, for Pods on one node/,
  ],
  [
    'a concurrency policy',
    workload('CronJob', 'batch/v1', 'concurrencyPolicy: For¦bid'),
    /^`Forbid`: a run is skipped if the previous Job is still running/,
  ],
  [
    'an effect',
    pod('  tolerations: [{key: a, operator: Exists, effect: NoSch¦edule}]\n'),
    /^`NoSchedule`: a taint that keeps new Pods off the node/,
  ],
  [
    'the operator of a toleration',
    pod('  tolerations: [{key: a, operator: Exi¦sts}]\n'),
    /^`Exists`: tolerates a taint with this key, whatever its value/,
  ],
  ['a protocol', container('ports: [{containerPort: 53, protocol: U¦DP}]'), /^`UDP`: single datagrams, as for DNS/],
  ['a completion mode', job('completionMode: Ind¦exed'), /^`Indexed`: each Pod gets an index/],
  ['a signal', container('lifecycle: {stopSignal: SIG¦QUIT}'), /^`SIGQUIT`: asks for a graceful shutdown/],
  ['the deadline of a Job', job('activeDeadlineSeconds: 36¦00'), /^1 h after its start the Job is stopped/],
  ['the deadline of a Pod', pod('  activeDeadlineSeconds: 6¦00\n'), /^10 min after its start the Pod is stopped/],
  ['a grace period', pod('  terminationGracePeriodSeconds: 4¦5\n'), /^45 s to shut down after SIGTERM/],
  ['no grace period', pod('  terminationGracePeriodSeconds: ¦0\n'), /^Killed at once/],
  [
    "a probe's grace period",
    container('livenessProbe: {tcpSocket: {port: 80}, terminationGracePeriodSeconds: 6¦0}'),
    /^After this probe has failed, the container has 1 min to shut down, instead of the 30 s/,
  ],
  ['a time to live', job('ttlSecondsAfterFinished: 604¦800'), /^7 days after it finishes, the Job is deleted/],
  [
    'a starting deadline',
    workload('CronJob', 'batch/v1', 'startingDeadlineSeconds: ¦5'),
    /^A run that cannot start within 5 s/,
    /every 10 s/,
  ],
  [
    'a toleration in seconds',
    pod('  tolerations: [{key: a, operator: Exists, effect: NoExecute, tolerationSeconds: 3¦00}]\n'),
    /^The Pod stays on its node for 5 min/,
  ],
  ['minReadySeconds', deployment('minReadySeconds: 1¦0'), /^A new Pod must be ready for 10 s/],
  [
    'backoffLimit',
    job('backoffLimit: ¦6'),
    /^Up to 6 retries; failure number 7 fails the Job/,
    /10 min 10 s|11 min 10 s|in all/,
  ],
  ['parallelism', job('parallelism: ¦2'), /^At most 2 Pods of the Job run at the same time/],
  [
    'completions',
    job('completions: ¦4, completionMode: Indexed'),
    /^Finished when the indexes 0 to 3 have each succeeded/,
  ],
  ['a container port', container('ports: [{containerPort: 54¦32}]'), /^Port 5432 \(usual for PostgreSQL\)/],
  [
    'a low port',
    container('ports: [{containerPort: 8¦0}]'),
    /^Port 80 \(usual for HTTP\)/,
    /needs root or the capability `NET_BIND_SERVICE`/,
  ],
  [
    'a host port',
    container('ports: [{containerPort: 80, hostPort: 80¦80}]'),
    /^Port 8080 of the node forwards to port 80 of this container/,
  ],
  [
    'a probed port',
    container('ports: [{name: http, containerPort: 8080}]\n      livenessProbe: {tcpSocket: {port: 80¦80}}'),
    /^Port 8080 of this container, declared as `http`/,
  ],
  [
    'a node port',
    service('ports: [{port: 80, nodePort: 300¦80}]'),
    /^Reachable from outside the cluster on port 30080 of every node/,
  ],
  [
    'a port of a Service',
    service('ports: [{port: 8¦0, targetPort: 8080}]'),
    /^Clients connect to `db:80`; the Service forwards to port `8080`/,
  ],
  [
    'a target port',
    `${service('selector: {app: web}, ports: [{port: 80, targetPort: 80¦80}]')}---\n` +
      `${container('ports: [{containerPort: 8080}]').replace('name: web\n', 'name: web\n  labels: {app: web}\n')}`,
    /^Refers to port 8080 of the container `app` in `Pod\/web`/,
  ],
  ['a headless Service', service('clusterIP: No¦ne'), /^Headless/],
  [
    'an image with a digest',
    container('').replace('nginx:1.27', 'ngi¦nx@sha256:00'),
    /official image `nginx`/,
    /Pinned by the digest/,
  ],
  ['a true', security('readOnlyRootFilesystem: tr¦ue'), /^The program can write only to mounted volumes/],
  ['a false', security('allowPrivilegeEscalation: fal¦se'), /^No process can gain more privileges/],
  [
    'an optional reference',
    container('envFrom: [{configMapRef: {name: a, optional: tr¦ue}}]'),
    /^Optional: the Pod starts even if/,
  ],
  [
    'the user root',
    pod('  securityContext: {runAsUser: ¦0}\n  containers: [{name: a, image: "a:1"}]\n'),
    /^UID 0 is root/,
    /applies to every container/,
  ],
  ['a group of files', pod('  securityContext: {fsGroup: 2¦000}\n'), /^Volumes belong to group 2000/],
  [
    'an exit code',
    job('podFailurePolicy: {rules: [{action: FailJob, onExitCodes: {operator: In, values: [13¦7]}}]}'),
    /^Exit code 137 means killed/,
  ],
  ['memory as a disk', pod('  volumes: [{name: a, emptyDir: {medium: Mem¦ory}}]\n'), /^Kept in memory \(tmpfs\)/],
  [
    'a field of the Pod',
    container('env: [{name: A, valueFrom: {fieldRef: {fieldPath: status.¦podIP}}}]'),
    /^The IP address of the Pod/,
  ],
  [
    'a resource of the container',
    container(
      'resources: {limits: {cpu: 500m}}\n' +
        '      env: [{name: A, valueFrom: {resourceFieldRef: {resource: limits.¦cpu}}}]',
    ),
    /^The cpu limit of the container: `500m`/,
  ],
  [
    'a limit that is not set',
    container('env: [{name: A, valueFrom: {resourceFieldRef: {resource: limits.¦cpu}}}]'),
    /it has none, so the node's allocatable value is used\.$/,
  ],
  [
    'a request that is not set',
    container('env: [{name: A, valueFrom: {resourceFieldRef: {resource: requests.¦cpu}}}]'),
    /it has none, so the value is 0\.$/,
  ],
  [
    'a request that the limit sets',
    container(
      'resources: {limits: {cpu: 500m}}\n' +
        '      env: [{name: A, valueFrom: {resourceFieldRef: {resource: requests.¦cpu}}}]',
    ),
    /it has none, so its limit is used: `500m`\.$/,
  ],
  [
    'a topology',
    pod(
      '  topologySpreadConstraints: [{maxSkew: 1, topologyKey: topology.¦kubernetes.io/zone, whenUnsatisfiable: ' +
        'DoNotSchedule}]\n',
    ),
    /^All nodes in one availability zone form one domain/,
  ],
  [
    'a skew',
    pod(
      '  topologySpreadConstraints: [{maxSkew: ¦2, topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: ' +
        'DoNotSchedule}]\n',
    ),
    /^The zone with the most matching Pods may have at most 2 more/,
  ],
  ['a command', container('command: [no¦de, server.js]'), /^The program to run, in place of the ENTRYPOINT/],
  ['a script', container('command: [sh, -c, "echo¦ hi"]'), /^A script for `sh`/],
  ['an apiVersion', deployment('').replace('apps/v1', 'apps¦/v1'), /^Version `v1` \(stable\) of the API group `apps`/],
  ['the name of a Service', service('').replace('name: db', 'name: d¦b'), /^DNS name in its namespace: `db`/],
  ['a node selector', pod('  nodeSelector: {disktype: s¦sd}\n'), /^Only nodes with the label `disktype=ssd`/],
];

describe('hover: values in words', () => {
  for (const [where, text, begins, ...rest] of CASES)
    it(`answers at ${where}`, () => {
      const words = said(text);
      for (const pattern of [begins, ...rest]) assert.match(words, pattern);
    });

  it('begins with the value when the cursor is on it, and with the field when it is on the key', () => {
    const markdown = (text: string): string => hoverMarkdown(hover(text) ?? assert.fail(), () => 'x');
    assert.match(
      markdown(pod('  initContainers: [{name: a, restartPolicy: Alw¦ays}]\n')),
      /^`Always` makes this a sidecar/,
    );
    assert.match(markdown(pod('  initContainers: [{name: a, restart¦Policy: Always}]\n')), /^\*\*restartPolicy\*\*/);
  });

  it('says nothing that nobody can know', () => {
    for (const text of [
      mode('99999¦9'),
      mode('-¦1'),
      rolling('', 'maxSurge: ma¦ny'),
      deployment('replicas: -¦1'),
      container('ports: [{containerPort: 99¦999}]'),
      container('resources: {limits: {memory: lo¦ts}}'),
      security('capabilities: {drop: [{}¦]}'),
      pod('  terminationGracePeriodSeconds: -¦5\n'),
    ])
      assert.equal(said(text), '', text);
  });

  it('has words for both values of every boolean that a person writes', () => {
    const told = (type: string): boolean => /Status$|^ContainerState/.test(type);
    const silent = [...analyzer.schema.types()]
      .filter(({ name }) => !told(name))
      .flatMap(({ name, fields }) =>
        [...fields.values()]
          .filter(({ type }) => type.kind === 'scalar' && type.scalar === 'boolean')
          .flatMap((field) => [true, false].map((value) => ({ name, field, value }))),
      )
      .filter(({ name, field, value }) => switchLines(name, field.name, value) === '');
    assert.deepEqual(
      silent.map(({ name, field }) => `${name}.${field.name}`),
      [],
    );
  });

  it('has words of ours for every value of every closed set', () => {
    const silent = [...analyzer.schema.types()].flatMap(({ name, fields }) =>
      [...fields.values()]
        // The numbers of real-time signals mean what a program makes of them.
        .filter(({ name: field }) => field !== 'stopSignal')
        .flatMap((field) =>
          (field.values ?? [])
            .filter((value) => plainValue(name, field.name, value) === undefined)
            .map((value) => `${name}.${field.name}: ${value}`),
        ),
    );
    assert.deepEqual(silent, []);
  });
});

/** What is said of a boolean of a type, wherever the type stands. */
function switchLines(type: string, field: string, value: boolean): string {
  const schema = analyzer.schema.type(type)?.fields.get(field);
  const { index, files } = workspace({ a: `a: ${value}\n` });
  const root = files.get('a')?.documents[0]?.analysis.root;
  const scalar = root?.kind === 'map' ? root.scalar('a') : undefined;
  assert.ok(schema && scalar);
  const manifest = manifestOf(root?.kind === 'map' ? root : assert.fail(), KINDS[0] ?? assert.fail());
  const words = switchWords({
    index,
    path: 'a',
    now: 0,
    value: scalar,
    manifest,
    container: undefined,
    start: 0,
    name: undefined,
    on: 'value',
    type,
    field: schema,
  });
  return words?.lines.join(' ') ?? '';
}

describe('hover: its length', () => {
  it('is at most five lines before the rest, on every mistake of every rule', () => {
    for (const rule of declarations)
      for (const example of rule.examples) {
        if (!('bad' in example)) continue;
        const { text, ranges } = readMarks(completeExample(example.bad, example.in ?? 'document'));
        const { index, files } = workspace({ a: text });
        const file = files.get('a') ?? assert.fail();
        for (const { start } of ranges) {
          const facts = hoverAt(file, fileOffset(start), analyzer, defaultSettings, { index, path: 'a', now: NOW });
          if (!facts) continue;
          const [first = ''] = hoverMarkdown(facts, (lesson) => lesson).split('\n\n---\n\n');
          const lines = first.split('\n').filter((line) => line.trim() !== '');
          assert.ok(lines.length <= 5, `${rule.id}\n${first}`);
        }
      }
  });

  it('throws nothing and has at most five lines before the rest, at every place of every sample', () => {
    const samples = [join(ROOT, 'samples'), join(ROOT, 'test/conformance/bases')];
    for (const folder of samples)
      for (const name of readdirSync(folder)) {
        const text = readFileSync(join(folder, name), 'utf8');
        const { index, files } = workspace({ [name]: text });
        const file = files.get(name) ?? assert.fail();
        let seen = -1;
        for (let offset = 0; offset <= text.length; offset++) {
          const facts = hoverAt(file, fileOffset(offset), analyzer, defaultSettings, { index, path: name, now: NOW });
          if (!facts || facts.range.start === seen) continue;
          seen = facts.range.start;
          const [first = ''] = hoverMarkdown(facts, (lesson) => lesson).split('\n\n---\n\n');
          const lines = first.split('\n').filter((line) => line.trim() !== '');
          assert.ok(lines.length <= 5, `${name}:${offset}\n${first}`);
          assert.doesNotMatch(first, /`undefined`|\bNaN\b/);
          assert.doesNotMatch(facts.description, /More info/);
        }
      }
  });
});
