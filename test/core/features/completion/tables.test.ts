/** The tables of completion against what Kubernetes' own schema and documentation say. */

import assert from 'node:assert/strict';
import { CompletionContext } from '../../../../src/core/features/completion/context.ts';
import { matches } from '../../../../src/core/features/completion/item.ts';
import { hasSample, sampleValues } from '../../../../src/core/features/completion/sample-values.ts';
import { skeletonOf } from '../../../../src/core/features/completion/skeletons.ts';
import { isList, Open, Placeholder } from '../../../../src/core/features/completion/snippet.ts';
import type { Snippet } from '../../../../src/core/features/completion/snippet.ts';
import { isWritten, usualRank } from '../../../../src/core/features/completion/usual-order.ts';
import { wellKnown } from '../../../../src/core/features/completion/well-known.ts';
import { noNames } from '../../../../src/core/features/completion/workspace-names.ts';
import type { FieldSchema, Scalar, ValueType } from '../../../../src/core/kubernetes/schema.ts';
import { KINDS } from '../../../../src/core/kubernetes/kinds.ts';
import { containersOf } from '../../../../src/core/manifest/containers.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { layoutOf } from '../../../../src/core/yaml/layout.ts';
import { analyzer } from './completing.ts';

const { plan } = analyzer;

/** Every type of the schema below the kinds, with its fields. */
const TYPES: ReadonlyMap<string, readonly FieldSchema[]> = (() => {
  const found = new Map<string, readonly FieldSchema[]>();
  const visit = (type: ValueType): void => {
    if (type.kind === 'list') return visit(type.items);
    if (type.kind === 'map') return visit(type.values);
    if (type.kind !== 'object' || found.has(type.type)) return;
    const fields = [...(plan.schema.type(type.type)?.fields.values() ?? [])];
    found.set(type.type, fields);
    for (const field of fields) visit(field.type);
  };
  for (const { rootType } of KINDS) visit({ kind: 'object', type: rootType });
  return found;
})();

const SCALAR_FIELDS: readonly (readonly [key: string, scalar: Scalar, field: FieldSchema])[] = [...TYPES].flatMap(
  ([type, fields]) =>
    fields.flatMap((field) => {
      const isItems = field.type.kind === 'list';
      const scalar = field.type.kind === 'list' ? field.type.items : field.type;
      return scalar.kind === 'scalar'
        ? [[`${type}.${field.name}${isItems ? '[]' : ''}`, scalar.scalar, field] as const]
        : [];
    }),
);

describe('the usual order of fields', () => {
  /** Types whose fields people write in an order of their own, each with neighbours in it. */
  const orders: readonly [type: string, ...names: string[]][] = [
    ['ObjectMeta', 'name', 'namespace', 'labels', 'annotations'],
    ['PodSpec', 'containers', 'volumes', 'restartPolicy', 'serviceAccountName', 'automountServiceAccountToken'],
    ['PodSpec', 'imagePullSecrets', 'terminationGracePeriodSeconds', 'nodeSelector', 'tolerations', 'dnsPolicy'],
    ['Container', 'name', 'image', 'command', 'args', 'ports', 'env', 'resources', 'volumeMounts', 'livenessProbe'],
    ['Container', 'livenessProbe', 'readinessProbe', 'lifecycle', 'workingDir', 'imagePullPolicy'],
    ['ContainerPort', 'containerPort', 'name', 'protocol'],
    ['EnvVar', 'name', 'value', 'valueFrom'],
    ['EnvVarSource', 'configMapKeyRef', 'secretKeyRef', 'fieldRef', 'resourceFieldRef'],
    ['ConfigMapKeySelector', 'name', 'key'],
    ['SecretKeySelector', 'name', 'key'],
    ['EnvFromSource', 'configMapRef', 'secretRef', 'prefix'],
    ['VolumeMount', 'name', 'mountPath', 'readOnly'],
    ['Volume', 'name', 'emptyDir', 'configMap', 'secret', 'persistentVolumeClaim', 'hostPath'],
    ['Probe', 'httpGet', 'tcpSocket', 'exec', 'initialDelaySeconds', 'periodSeconds', 'timeoutSeconds'],
    ['HTTPGetAction', 'path', 'port', 'scheme'],
    ['ResourceRequirements', 'requests', 'limits'],
    ['SecurityContext', 'runAsNonRoot', 'allowPrivilegeEscalation', 'capabilities'],
    ['PodSecurityContext', 'runAsNonRoot', 'runAsUser', 'fsGroup'],
    ['DeploymentSpec', 'selector', 'template', 'replicas', 'strategy'],
    ['StatefulSetSpec', 'selector', 'serviceName', 'template', 'replicas', 'volumeClaimTemplates'],
    ['DaemonSetSpec', 'selector', 'template', 'updateStrategy'],
    ['ReplicaSetSpec', 'selector', 'template', 'replicas'],
    ['ReplicationControllerSpec', 'template', 'replicas', 'selector'],
    ['JobSpec', 'template', 'backoffLimit', 'completions', 'parallelism'],
    ['CronJobSpec', 'schedule', 'jobTemplate', 'concurrencyPolicy'],
    ['PodTemplateSpec', 'metadata', 'spec'],
    ['ServiceSpec', 'selector', 'ports', 'type'],
    ['ServicePort', 'port', 'targetPort', 'name'],
    ['LabelSelector', 'matchLabels', 'matchExpressions'],
    ['Toleration', 'key', 'operator', 'value', 'effect'],
    ['TopologySpreadConstraint', 'maxSkew', 'topologyKey', 'whenUnsatisfiable', 'labelSelector'],
    ['PersistentVolumeClaimSpec', 'accessModes', 'resources', 'storageClassName'],
    ['ConfigMap', 'apiVersion', 'kind', 'metadata', 'data'],
    ['Deployment', 'apiVersion', 'kind', 'metadata', 'spec'],
  ];
  for (const [type, ...names] of orders)
    it(`${type}: ${names.join(', ')}`, () => {
      const ranks = names.map((name) => usualRank(type, name));
      assert.deepEqual(
        ranks,
        [...new Set(ranks)].sort((a, b) => a - b),
      );
      const unusual = usualRank(type, 'nobody-writes-this');
      assert.ok(ranks.every((rank) => rank >= 0 && rank < unusual));
      // Each name of the order is a field: none of its places is left open.
      const taken = new Set((TYPES.get(type) ?? []).map(({ name }) => usualRank(type, name)));
      for (let rank = 0; rank < unusual; rank++) assert.ok(taken.has(rank), `place ${rank}`);
    });

  it('leaves out what the server writes, what it rejects in a new object, and volumes that are gone', () => {
    for (const key of [
      'PodSpec.ephemeralContainers PodSpec.serviceAccount PodSpec.overhead ServiceSpec.externalIPs',
      'Pod.status Deployment.status ObjectMeta.creationTimestamp ObjectMeta.deletionGracePeriodSeconds',
      'ObjectMeta.deletionTimestamp ObjectMeta.generation ObjectMeta.managedFields ObjectMeta.resourceVersion',
      'ObjectMeta.selfLink ObjectMeta.uid ListMeta.continue ListMeta.remainingItemCount ListMeta.resourceVersion',
      'ListMeta.selfLink Volume.cephfs Volume.flocker Volume.gitRepo Volume.glusterfs Volume.photonPersistentDisk',
      'Volume.quobyte Volume.rbd Volume.scaleIO Volume.storageos',
    ].flatMap((line) => line.split(' '))) {
      const [type = '', field = ''] = key.split('.');
      assert.equal(isWritten(type, field), false, key);
    }
    for (const [type, field] of [
      ['ObjectMeta', 'name'],
      ['Volume', 'nfs'],
      ['PodSpec', 'serviceAccountName'],
      ['Container', 'rbd'],
    ] as const)
      assert.equal(isWritten(type, field), true, `${type}.${field}`);
  });
});

describe('well-known values', () => {
  const cases: readonly [key: string, name: string | undefined, inVolume: boolean, ...values: string[]][] = [
    // Linux capabilities as capabilities(7) names them, without CAP_.
    ['Capabilities.drop[]', undefined, false, 'ALL', 'NET_BIND_SERVICE', 'CHOWN', 'MKNOD', 'AUDIT_WRITE', 'NET_ADMIN'],
    ['Capabilities.add[]', undefined, false, 'NET_BIND_SERVICE', 'SYS_PTRACE', 'SYS_TIME', 'BPF', 'PERFMON'],
    // kubernetes.io: Well-Known Labels, Annotations and Taints.
    ['PodSpec.nodeSelector{key}', undefined, false, 'kubernetes.io/os', 'kubernetes.io/arch', 'kubernetes.io/hostname'],
    [
      'NodeSelectorRequirement.key',
      undefined,
      false,
      'topology.kubernetes.io/zone',
      'node.kubernetes.io/instance-type',
    ],
    ['TopologySpreadConstraint.topologyKey', undefined, false, 'kubernetes.io/hostname', 'topology.kubernetes.io/zone'],
    ['PodAffinityTerm.topologyKey', undefined, false, 'kubernetes.io/hostname', 'topology.kubernetes.io/region'],
    [
      ...(['Toleration.key', undefined, false] as const),
      ...['node-role.kubernetes.io/control-plane', 'node.kubernetes.io/not-ready', 'node.kubernetes.io/unreachable'],
      ...['node.kubernetes.io/disk-pressure', 'node.kubernetes.io/memory-pressure', 'node.kubernetes.io/pid-pressure'],
      ...['node.kubernetes.io/network-unavailable', 'node.kubernetes.io/unschedulable'],
    ],
    [
      ...(['ObjectMeta.labels{key}', undefined, false] as const),
      ...['app', 'app.kubernetes.io/name', 'app.kubernetes.io/instance', 'app.kubernetes.io/version'],
      ...['app.kubernetes.io/component', 'app.kubernetes.io/part-of', 'app.kubernetes.io/managed-by'],
    ],
    ['ObjectMeta.annotations{key}', undefined, false, 'kubectl.kubernetes.io/default-container'],
    ['ObjectMeta.annotations{key}', undefined, false, 'cluster-autoscaler.kubernetes.io/safe-to-evict'],
    ['ResourceRequirements.requests{key}', undefined, false, 'cpu', 'memory', 'ephemeral-storage'],
    ['ResourceRequirements.limits{key}', undefined, false, 'cpu', 'memory', 'ephemeral-storage'],
    ['PodSpec.overhead{key}', undefined, false, 'cpu', 'memory'],
    ['VolumeResourceRequirements.requests{key}', undefined, false, 'storage'],
    ['VolumeResourceRequirements.limits{key}', undefined, false, 'storage'],
    ['EmptyDirVolumeSource.medium', undefined, false, 'Memory'],
    ['EmptyDirVolumeSource.sizeLimit', undefined, false, '64Mi', '1Gi'],
    ['ResourceFieldSelector.resource', undefined, false, 'requests.cpu', 'limits.memory', 'limits.ephemeral-storage'],
    ['ResourceFieldSelector.divisor', undefined, false, '1', '1m', '1Mi'],
    // The sysctls that are safe, as kubernetes.io lists them.
    ['Sysctl.name', undefined, false, 'kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range'],
    ['Sysctl.name', undefined, false, 'net.ipv4.tcp_syncookies', 'net.ipv4.ping_group_range'],
    ['Sysctl.name', undefined, false, 'net.ipv4.ip_unprivileged_port_start', 'net.ipv4.ip_local_reserved_ports'],
    ['Sysctl.name', undefined, false, 'net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_fin_timeout'],
    ['Sysctl.name', undefined, false, 'net.ipv4.tcp_keepalive_intvl', 'net.ipv4.tcp_wmem'],
    ['HTTPGetAction.path', undefined, false, '/healthz', '/readyz', '/livez', '/'],
    ['PodSpec.priorityClassName', undefined, false, 'system-cluster-critical', 'system-node-critical'],
    ['PodSpec.schedulerName', undefined, false, 'default-scheduler'],
    ['ServiceSpec.clusterIP', undefined, false, 'None'],
    ['ServicePort.appProtocol', undefined, false, 'kubernetes.io/h2c', 'kubernetes.io/ws', 'kubernetes.io/wss'],
    ['CronJobSpec.timeZone', undefined, false, 'Etc/UTC', 'Europe/Berlin', 'Asia/Tokyo', 'Australia/Sydney'],
    ['PodFailurePolicyOnPodConditionsPattern.type', undefined, false, 'DisruptionTarget'],
    ['CronJobSpec.schedule', undefined, false, '0 3 * * *', '*/15 * * * *', '0 * * * *', '0 0 * * 0', '0 0 1 * *'],
    ['CronJobSpec.schedule', undefined, false, '@daily', '@hourly'],
    // The downward API gives a volume all labels; a variable gets one, and what is known only at run time.
    ['ObjectFieldSelector.fieldPath', undefined, false, 'metadata.name', 'metadata.namespace', 'metadata.uid'],
    ['ObjectFieldSelector.fieldPath', undefined, false, 'spec.nodeName', 'spec.serviceAccountName'],
    ['ObjectFieldSelector.fieldPath', undefined, false, 'status.hostIP', 'status.podIP', 'status.podIPs'],
    ['ObjectFieldSelector.fieldPath', undefined, true, 'metadata.name', 'metadata.labels', 'metadata.annotations'],
    ['ObjectFieldSelector.fieldPath', undefined, true, "metadata.labels['app']", "metadata.annotations['example']"],
    // Amounts by their resource, values by the label of the node.
    ['ResourceRequirements.limits{}', 'cpu', false, '100m', '1'],
    ['ResourceRequirements.requests{}', 'memory', false, '64Mi', '1Gi'],
    ['ResourceRequirements.requests{}', 'ephemeral-storage', false, '1Gi', '10Gi'],
    ['VolumeResourceRequirements.requests{}', 'storage', false, '1Gi', '10Gi'],
    ['PodSpec.overhead{}', 'cpu', false, '100m'],
    ['PodSpec.nodeSelector{}', 'kubernetes.io/os', false, 'linux', 'windows'],
    ['NodeSelectorRequirement.values[]', 'kubernetes.io/arch', false, 'amd64', 'arm64'],
  ];
  for (const [key, name, inVolume, ...values] of cases)
    it(`${key} ${name ?? ''}: ${values.join(', ')}`, () => {
      const known = wellKnown(key, name, inVolume);
      assert.deepEqual(
        known.filter((value) => values.includes(value)),
        values,
      );
      assert.ok(known.every((value) => value !== '' && value.trim() === value));
    });

  it('are none where nobody documents any', () => {
    for (const [key, name] of [
      ['Container.image', undefined],
      ['Container.image', 'cpu'],
      ['ResourceRequirements.limits{}', 'example.com/gpu'],
      ['ResourceRequirements.limits{}', 'toString'],
      ['ResourceRequirements.limits{}', undefined],
      ['ResourceRequirements.limits', 'cpu'],
      ['ObjectMeta.labels{}', 'cpu'],
      ['ObjectMeta.labels{}', 'kubernetes.io/os'],
      ['PodSpec.nodeSelector{}', 'example.com/disk'],
      ['PodSpec.nodeSelector{}', undefined],
      ['constructor', undefined],
    ] as const)
      assert.deepEqual(wellKnown(key, name, false), [], `${key} ${name}`);
    assert.ok(!wellKnown('ObjectFieldSelector.fieldPath', undefined, true).includes('status.podIP'));
    assert.ok(!wellKnown('ObjectFieldSelector.fieldPath', undefined, false).includes('metadata.labels'));
  });
});

describe('samples', () => {
  const TYPE_OF: Readonly<Partial<Record<Scalar, readonly string[]>>> = {
    ...{ string: ['string'], boolean: ['boolean'], int32: ['number'], int64: ['number'], double: ['number'] },
    ...{ quantity: ['string'], 'int-or-string': ['number', 'string'], time: ['string'], bytes: ['string'] },
  };
  it('are something, of the type of their field', () => {
    assert.ok(SCALAR_FIELDS.length > 300, String(SCALAR_FIELDS.length));
    for (const [key, scalar, field] of SCALAR_FIELDS) {
      const values = sampleValues(key, scalar, field);
      assert.notEqual(values.length, 0, key);
      const own = key === 'ServiceSpec.clusterIP' ? values.slice(0, 1) : field.values ? values.slice(1) : values;
      assert.ok(
        own.every((value) => value !== ''),
        `${key}: ${values.join()}`,
      );
      const types = TYPE_OF[scalar];
      if (types)
        assert.ok(values.every((value) => types.includes(typeof value)) || field.values, `${key}: ${values.join()}`);
    }
  });

  it('are the values of a closed set, and the fields own before those', () => {
    const of = (key: string): readonly unknown[] => {
      const [, scalar = 'any', field] = SCALAR_FIELDS.find(([one]) => one === key) ?? [];
      return sampleValues(key, scalar, field);
    };
    assert.deepEqual(of('Container.imagePullPolicy'), ['Always', 'IfNotPresent', 'Never']);
    assert.deepEqual(of('Container.image'), ['nginx:1.29']);
    assert.deepEqual(of('ServiceSpec.clusterIP'), ['None', '']);
    assert.deepEqual(of('ContainerPort.hostPort'), [8080, 18765]);
    assert.deepEqual(of('PersistentVolumeClaimSpec.accessModes[]'), ['ReadWriteOnce']);
    assert.deepEqual(of('Container.stdin'), [true, false]);
    assert.equal(sampleValues('Nothing.any', 'string', undefined)[0], 'name');
    assert.equal(sampleValues('toString', 'quantity', undefined)[0], '1');
    assert.deepEqual(
      ['Container.image', 'Container.workingDir', 'toString'].map((key) => hasSample(key)),
      [true, false, false],
    );
  });
});

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
spec:
  selector: {matchLabels: {app: shop}}
  template:
    metadata: {labels: {app: shop}}
    spec:
      containers:
        - name: web
          image: nginx:1.29
          ports: [{name: http, containerPort: 8080}, {containerPort: 8081}]
          resources: {requests: {memory: 300Mi}, limits: {memory: 400Mi}}
          volumeMounts: [{name: cache, mountPath: /cache}, {name: lost, mountPath: /lost}]
      volumes: [{name: cache, emptyDir: {}}, {name: free, emptyDir: {}}]
`;

/** The context of a document's root, or of its first container. */
function contextOf(text: string, inContainer: boolean): CompletionContext {
  const { analysis } = analyzer.analyse(text, defaultSettings).documents[0] ?? {};
  const subject = analysis?.subjects[0];
  assert.ok(subject?.type === 'manifest');
  const { manifest } = subject;
  const container = inContainer && manifest.podSpec ? containersOf(manifest.podSpec)[0] : undefined;
  const version = defaultSettings.kubernetesVersion;
  const value = container?.container ?? manifest.root;
  return new CompletionContext(manifest, container, value, noNames, { plan, version, layout: layoutOf(text) });
}

describe('skeletons', () => {
  const here = contextOf(DEPLOYMENT, true);
  const written: readonly string[] = [
    'PodSpec Container Container.name ContainerPort EnvVar EnvFromSource VolumeMount VolumeDevice Volume Volume.name',
    'DownwardAPIVolumeSource DownwardAPIVolumeFile ProjectedVolumeSource VolumeProjection Probe HTTPGetAction',
    'TCPSocketAction GRPCAction ExecAction LifecycleHandler SleepAction ResourceRequirements HTTPHeader Sysctl',
    'ResourceRequirements.requests ResourceRequirements.limits VolumeResourceRequirements PodSpec.overhead',
    'VolumeResourceRequirements.requests PodSpec.nodeSelector Capabilities SeccompProfile AppArmorProfile',
    'Toleration TopologySpreadConstraint NodeSelector NodeSelectorTerm NodeSelectorRequirement PodResourceClaim',
    'PreferredSchedulingTerm PodAffinityTerm WeightedPodAffinityTerm LabelSelector LabelSelectorRequirement',
    'LabelSelector.matchLabels ObjectMeta.labels ReplicationControllerSpec.selector ServiceSpec.selector HostAlias',
    'PodDNSConfigOption LocalObjectReference ContainerRestartRule ContainerRestartRuleOnExitCodes DeploymentSpec',
    'ReplicaSetSpec DaemonSetSpec StatefulSetSpec ReplicationControllerSpec PodTemplateSpec JobSpec JobTemplateSpec',
    'CronJobSpec StatefulSetSpec.volumeClaimTemplates ObjectMeta ObjectMeta.name PodTemplateSpec.metadata',
    'JobTemplateSpec.metadata PersistentVolumeClaimTemplate.metadata PersistentVolumeClaimSpec ServicePort',
    'PersistentVolumeClaimTemplate ServiceSpec SessionAffinityConfig ConfigMap.data PodFailurePolicyRule',
    'PodFailurePolicyOnExitCodesRequirement SuccessPolicyRule',
  ].flatMap((line) => line.split(' '));

  /** What is left empty in a skeleton, by its path. */
  function gaps(snippet: Snippet | undefined, path: string): string[] {
    if (snippet === undefined || snippet instanceof Open) return [path];
    if (snippet instanceof Placeholder) return snippet.value === '' ? [path] : [];
    if (typeof snippet !== 'object') return snippet === '' ? [path] : [];
    const inside = isList(snippet) ? snippet.map((item, at) => [String(at), item] as const) : Object.entries(snippet);
    if (inside.length === 0 && !path.endsWith('.emptyDir')) return [path];
    return inside.flatMap(([name, below]) => gaps(below, `${path}.${name}`));
  }

  for (const key of written)
    it(`of ${key} say all to their ends`, () => assert.deepEqual(gaps(skeletonOf(key, here), key), []));

  /** Whatever is required below a type is in its skeleton, and nothing that its type does not have. */
  function misfits(snippet: Snippet | undefined, type: ValueType, path: string): string[] {
    if (snippet === undefined || snippet instanceof Open || snippet instanceof Placeholder) return [];
    if (typeof snippet !== 'object') return type.kind === 'scalar' ? [] : [path];
    if (isList(snippet))
      return type.kind === 'list' ? snippet.flatMap((item) => misfits(item, type.items, `${path}[]`)) : [path];
    if (type.kind === 'map') return [];
    if (type.kind !== 'object') return [path];
    const fields = plan.schema.type(type.type)?.fields;
    const unknown = Object.keys(snippet).filter((name) => !fields?.has(name));
    const missing = [...(fields?.values() ?? [])].filter(({ name, required }) => required && !(name in snippet));
    return [
      ...unknown.map((name) => `${path}.${name} is unknown`),
      ...missing.map(({ name }) => `${path}.${name} is missing`),
      ...Object.entries(snippet).flatMap(([name, below]) => {
        const field = fields?.get(name);
        return field ? misfits(below, field.type, `${path}.${name}`) : [];
      }),
    ];
  }

  it('of types have the fields of their types', () => {
    for (const type of TYPES.keys())
      assert.deepEqual(misfits(skeletonOf(type, here), { kind: 'object', type }, type), []);
  });

  it('are none where the required fields are all there is to say', () => {
    for (const key of ['KeyToPath', 'Container.image', 'toString']) assert.equal(skeletonOf(key, here), undefined);
    assert.deepEqual(skeletonOf('EmptyDirVolumeSource', here), {});
    assert.ok(skeletonOf('EnvVarSource', here) instanceof Open);
  });

  const plainOf = (snippet: Snippet | undefined): unknown => {
    if (snippet === undefined || snippet instanceof Open) return null;
    if (snippet instanceof Placeholder) return snippet.value;
    if (typeof snippet !== 'object') return snippet;
    return isList(snippet)
      ? snippet.map(plainOf)
      : Object.fromEntries(Object.entries(snippet).map(([name, value]) => [name, plainOf(value)]));
  };
  const CRON_JOB = 'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: nightly\n';
  const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ports: ';
  const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: Web_1\nspec:\n  containers: ';
  const cases: readonly [what: string, key: string, text: string, expected: unknown][] = [
    ['another container has another name', 'Container', DEPLOYMENT, { name: 'app', image: 'nginx:1.29' }],
    ['a name that is taken', 'Container.name', `${POD}[{name: app}, {name: app-2}]\n`, 'app-3'],
    ['the free volume', 'VolumeMount', DEPLOYMENT, { name: 'free', mountPath: '/data' }],
    [
      'a volume where all are mounted',
      'VolumeMount',
      DEPLOYMENT.replace(', {name: free, emptyDir: {}}', ''),
      {
        name: 'cache',
        mountPath: '/data',
      },
    ],
    ['no volume', 'VolumeMount', `${POD}[{name: a}]\n`, { name: null, mountPath: '/data' }],
    ['what is mounted and not there', 'Volume', DEPLOYMENT, { name: 'lost', emptyDir: {} }],
    ['a new volume', 'Volume.name', `${POD}[{name: a}]\n  volumes: [{name: data}]\n`, 'data-2'],
    ['a port by its name', 'TCPSocketAction', DEPLOYMENT, { port: 'http' }],
    ['a port by its number', 'GRPCAction', DEPLOYMENT, { port: 8080 }],
    [
      'a port without a name',
      'HTTPGetAction',
      `${POD}[{name: a, ports: [{containerPort: 3000}]}]\n`,
      {
        path: '/',
        port: 3000,
      },
    ],
    ['a port where there is none', 'TCPSocketAction', `${POD}[{name: a}]\n`, { port: 8080 }],
    ['the next free port', 'ContainerPort', DEPLOYMENT, { containerPort: 8082 }],
    ['memory of the limits', 'ResourceRequirements.requests', DEPLOYMENT, { cpu: '100m', memory: '400Mi' }],
    ['memory of the requests', 'ResourceRequirements.limits', DEPLOYMENT, { memory: '300Mi' }],
    ['memory of nothing', 'ResourceRequirements.limits', `${POD}[{name: a}]\n`, { memory: '128Mi' }],
    ['labels of the template', 'LabelSelector', DEPLOYMENT, { matchLabels: { app: 'shop' } }],
    ['a name that is no label', 'ObjectMeta.name', `${POD}[{name: a}]\n`, 'app'],
    ['labels made of the name', 'ObjectMeta.labels', CRON_JOB, { app: 'nightly' }],
    ['labels made of no name', 'ObjectMeta.labels', `${POD}[{name: a}]\n`, { app: 'app' }],
    [
      'a Pod that ends',
      'PodTemplateSpec',
      CRON_JOB,
      {
        spec: { containers: [{ name: 'app', image: 'nginx:1.29' }], restartPolicy: 'OnFailure' },
      },
    ],
    [
      'a Pod that ends, in a Job',
      'PodSpec',
      CRON_JOB.replace('CronJob', 'Job'),
      {
        containers: [{ name: 'app', image: 'nginx:1.29' }],
        restartPolicy: 'OnFailure',
      },
    ],
    [
      'a Pod that stays',
      'PodTemplateSpec',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: shop\n',
      {
        metadata: { labels: { app: 'shop' } },
        spec: { containers: [{ name: 'app', image: 'nginx:1.29' }] },
      },
    ],
    ['the first port', 'ServicePort', `${SERVICE}[]\n`, { port: 80 }],
    ['the second port', 'ServicePort', `${SERVICE}[{name: http, port: 80}]\n`, { name: 'http-2', port: 81 }],
    ['a port beside others', 'ServicePort', `${SERVICE}[{port: 443}, {port: 9000}]\n`, { name: 'http', port: 80 }],
    ['a port above all', 'ServicePort', `${SERVICE}[{port: 80}, {port: 9000}]\n`, { name: 'http', port: 9001 }],
    ['a selector of its name', 'ServiceSpec', `${SERVICE}[]\n`, { selector: { app: 'web' }, ports: [{ port: 80 }] }],
  ];
  for (const [what, key, text, expected] of cases)
    it(`know ${what}`, () => assert.deepEqual(plainOf(skeletonOf(key, contextOf(text, true))), expected));
});

describe('what is typed', () => {
  const cases: readonly [label: string, typed: string, isFound: boolean][] = [
    ['image', '', true],
    ['image', ' ', true],
    ['image', 'im', true],
    ['image', 'IMG', true],
    ['image', 'mage', false],
    ['image', 'imx', false],
    ['image', 'images', false],
    ['imagePullPolicy', 'pull', true],
    ['imagePullPolicy', 'policy', true],
    ['imagePullPolicy', 'ipp', true],
    ['imagePullPolicy', 'ull', false],
    ['topology.kubernetes.io/zone', 'zone', true],
    ['topology.kubernetes.io/zone', 'kubz', true],
    ['topology.kubernetes.io/zone', 'one', false],
    ['livenessProbe: HTTP', 'http', true],
    ['livenessProbe: HTTP', 'hl', false],
    ['a1b', 'b', false],
    ['a-b', 'b', true],
    ['env', 'e ', true],
    ['xaXb', 'xb', true],
    ['aa', 'aaa', false],
  ];
  for (const [label, typed, isFound] of cases)
    it(`${JSON.stringify(typed)} ${isFound ? 'leads' : 'does not lead'} to ${label}`, () =>
      assert.equal(matches(label, typed), isFound));
});
