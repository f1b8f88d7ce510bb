/** Texts in the place of an object, by the type of the object: what is meant, or nothing. */

import assert from 'node:assert/strict';
import { fromCompose } from '../../../src/core/rules/structure/compose-words.ts';
import { objectFromText } from '../../../src/core/rules/structure/object-from-text.ts';
import { parseDocument } from '../../../src/core/yaml/parse.ts';
import { readValues } from '../../../src/core/yaml/read-values.ts';
import type { ScalarValue, Value } from '../../../src/core/yaml/values.ts';

/** The value of a field, which may be deep in what is around it. */
function valueOf(text: string, ...path: readonly (string | number)[]): Value {
  let value = readValues(parseDocument(text).root).root;
  for (const key of path)
    value =
      value?.kind === 'map' ? value.get(String(key)) : value?.kind === 'list' ? value.items[Number(key)] : undefined;
  assert.ok(value);
  return value;
}

function scalar(text: string): ScalarValue {
  const value = valueOf(`field: ${text}\n`, 'field');
  assert.ok(value.kind === 'scalar');
  return value;
}

const texts: Readonly<Record<string, readonly (readonly [text: string, meant?: unknown])[]>> = {
  ConfigMapVolumeSource: [
    ['shop', { name: 'shop' }],
    ['7', { name: 7 }],
  ],
  SecretVolumeSource: [['shop', { secretName: 'shop' }]],
  PersistentVolumeClaimVolumeSource: [['shop', { claimName: 'shop' }]],
  HostPathVolumeSource: [['/data', { path: '/data' }]],
  ImageVolumeSource: [['a:1', { reference: 'a:1' }]],
  ConfigMapEnvSource: [['shop', { name: 'shop' }]],
  SecretEnvSource: [['shop', { name: 'shop' }]],
  LocalObjectReference: [['shop', { name: 'shop' }], ['"a\\nb"']],
  ObjectFieldSelector: [['metadata.name', { fieldPath: 'metadata.name' }]],
  ResourceFieldSelector: [['limits.cpu', { resource: 'limits.cpu' }]],
  EnvFromSource: [
    ['shop', { configMapRef: { name: 'shop' } }],
    ['shop-secret', { secretRef: { name: 'shop-secret' } }],
    ['credentials', { secretRef: { name: 'credentials' } }],
    ['db-password', { secretRef: { name: 'db-password' } }],
    ['Shop'],
  ],
  ObjectMeta: [['shop']],
  ContainerPort: [
    ['80', { containerPort: 80 }],
    ['80/tcp', { containerPort: 80 }],
    ['53/udp', { containerPort: 53, protocol: 'UDP' }],
    ['http'],
  ],
  ServicePort: [
    ['80', { port: 80 }],
    ['80/tcp', { port: 80 }],
    ['53/UDP', { port: 53, protocol: 'UDP' }],
    ['"80:80"', { port: 80 }],
    ['"80:8080"', { port: 80, targetPort: 8080 }],
    ['"80:8080/sctp"', { port: 80, targetPort: 8080, protocol: 'SCTP' }],
    ['"99999:1"', { port: 99999, targetPort: 1 }],
    ['"800000:1"'],
    ['80/http'],
    ['http'],
    ['"80:"'],
  ],
  DeploymentStrategy: [
    ['Recreate', { type: 'Recreate' }],
    ['rollingupdate', { type: 'RollingUpdate' }],
    ['ROLLINGUPDATE', { type: 'RollingUpdate' }],
    ['rollingUpdate'],
    ['OnDelete'],
  ],
  StatefulSetUpdateStrategy: [
    ['OnDelete', { type: 'OnDelete' }],
    ['RollingUpdate', { type: 'RollingUpdate' }],
    ['Recreate'],
  ],
  DaemonSetUpdateStrategy: [['ondelete', { type: 'OnDelete' }], ['RollingUpdate', { type: 'RollingUpdate' }], ['x']],
  SeccompProfile: [
    ['RuntimeDefault', { type: 'RuntimeDefault' }],
    ['Unconfined', { type: 'Unconfined' }],
    ['profiles/audit.json', { type: 'Localhost', localhostProfile: 'profiles/audit.json' }],
    ['Localhost'],
    ['a b.json'],
    ['audit.json5'],
  ],
  AppArmorProfile: [['RuntimeDefault', { type: 'RuntimeDefault' }], ['Unconfined', { type: 'Unconfined' }], ['audit']],
  EmptyDirVolumeSource: [
    ['Memory', { medium: 'Memory' }],
    ['1Gi', { sizeLimit: '1Gi' }],
    ['500M', { sizeLimit: '500M' }],
    ['12', { sizeLimit: '12' }],
    ['1.5Gi'],
    ['x1Gi'],
    ['1Gix'],
    ['memory'],
  ],
  NFSVolumeSource: [
    ['"nfs.example.com:/data"', { server: 'nfs.example.com', path: '/data' }],
    ['"nfs:/"', { server: 'nfs', path: '/' }],
    ['"nfs:data"'],
    ['"nfs:/da ta"'],
    ['"n fs:/data"'],
  ],
  Probe: [
    ['80', { tcpSocket: { port: 80 } }],
    ['"localhost:80"', { tcpSocket: { port: 80 } }],
    ['"/healthz:80"', { httpGet: { path: '/healthz', port: 80 } }],
    ['"http://localhost/healthz:80"', { httpGet: { path: '/healthz', port: 80 } }],
    ['"https://localhost/healthz:443"', { httpGet: { path: '/healthz', port: 443, scheme: 'HTTPS' } }],
    ['/healthz'],
    ['healthz'],
  ],
  HTTPGetAction: [['"/healthz?full=1:80"', { path: '/healthz?full=1', port: 80 }], ['80'], ['/healthz'], ['x']],
  ExecAction: [
    ['node  check.js', { command: ['node', 'check.js'] }],
    ['a | b', { command: ['sh', '-c', 'a | b'] }],
    ['echo $A', { command: ['sh', '-c', 'echo $A'] }],
  ],
  LifecycleHandler: [['sleep 5', { exec: { command: ['sleep', '5'] } }]],
  TCPSocketAction: [['80', { port: 80 }], ['"localhost:80"', { port: 80 }], ['http']],
  GRPCAction: [['80', { port: 80 }]],
  Volume: [['data', { name: 'data', emptyDir: {} }], ['Data'], ['/data']],
  VolumeMount: [
    ['"data:/data"', { name: 'data', mountPath: '/data' }],
    ['"data:/data:ro"', { name: 'data', mountPath: '/data', readOnly: true }],
    ['"data:/data:rw"', { name: 'data', mountPath: '/data' }],
    ['"data:/data:rx"'],
    ['"-data:/data"'],
    ['"data:data"'],
    ['"/a:/b"'],
  ],
  SecretKeySelector: [['shop/key', { name: 'shop', key: 'key' }], ['shop'], ['shop/a/b'], ['Shop/key'], ['shop/']],
  ConfigMapKeySelector: [['shop/a.b', { name: 'shop', key: 'a.b' }]],
  Toleration: [
    ['"a:NoSchedule"', { key: 'a', operator: 'Exists', effect: 'NoSchedule' }],
    ['"a=:NoExecute"', { key: 'a', operator: 'Exists', effect: 'NoExecute' }],
    ['"x/a=b:PreferNoSchedule"', { key: 'x/a', operator: 'Equal', value: 'b', effect: 'PreferNoSchedule' }],
    ['a=b'],
    ['"a=b:Never"'],
    ['"a b:NoSchedule"'],
  ],
  LabelSelector: [
    ['app=web', { matchLabels: { app: 'web' } }],
    ['"app==web, tier = x"'],
    ['"app==web,  tier=x "', { matchLabels: { app: 'web', tier: 'x' } }],
    ['"app=web,tier"'],
    ['app'],
  ],
  HostAlias: [
    ['10.0.0.1 a b', { ip: '10.0.0.1', hostnames: ['a', 'b'] }],
    ['"::1 a"', { ip: '::1', hostnames: ['a'] }],
    ['10.0.0.1'],
    ['a b'],
  ],
  Container: [['nginx']],
  PodDNSConfigOption: [['ndots', { name: 'ndots' }], ['ndots:5', { name: 'ndots', value: '5' }], ['N dots']],
  KeyToPath: [['a.conf', { key: 'a.conf', path: 'a.conf' }], ['a/b']],
  HTTPHeader: [['"X-Token: a"', { name: 'X-Token', value: 'a' }], ['X-Token']],
  Sysctl: [['net.core.somaxconn=1024', { name: 'net.core.somaxconn', value: '1024' }], ['net.core.somaxconn']],
  PodSchedulingGate: [['example.com/quota', { name: 'example.com/quota' }]],
};

describe('a text in the place of an object', () => {
  for (const [type, rows] of Object.entries(texts))
    for (const [text, meant] of rows)
      it(`${type}: ${text}`, () => assert.deepEqual(objectFromText(type, scalar(text)), meant));

  it('toString, as all objects have it', () => {
    assert.equal(objectFromText('toString', scalar('a')), undefined);
    assert.equal(fromCompose('Container', 'toString', scalar('a')), undefined);
  });

  it('ObjectMeta: the name of an object that has a kind', () => {
    const value = valueOf('kind: Pod\nmetadata: shop\n', 'metadata');
    assert.ok(value.kind === 'scalar');
    assert.deepEqual(objectFromText('ObjectMeta', value), { name: 'shop' });
    const bad = valueOf('kind: Pod\nmetadata: The shop\n', 'metadata');
    assert.ok(bad.kind === 'scalar');
    assert.equal(objectFromText('ObjectMeta', bad), undefined);
  });

  it('Probe: a path at the first port of its container', () => {
    const pod = (path: string, ports: string): Value =>
      valueOf(
        `apiVersion: v1\nkind: Pod\nspec: {containers: [{name: a, image: a, ${ports}livenessProbe: ${path}}]}\n`,
        ...['spec', 'containers', 0, 'livenessProbe'],
      );
    const read = (path: string, ports = 'ports: [{containerPort: 8080}], '): unknown => {
      const value = pod(path, ports);
      assert.ok(value.kind === 'scalar');
      return objectFromText('Probe', value);
    };
    assert.deepEqual(read('/healthz'), { httpGet: { path: '/healthz', port: 8080 } });
    assert.deepEqual(read('"/healthz:80"'), { httpGet: { path: '/healthz', port: 80 } });
    assert.equal(read('/healthz', ''), undefined);
  });
});

type Meant = readonly [owner: 'itself' | 'pod', path: string, data: unknown];

const words: Readonly<Record<string, readonly (readonly [value: string, meant?: Meant])[]>> = {
  restart: [
    ['always', ['pod', 'restartPolicy', 'Always']],
    ['unless-stopped', ['pod', 'restartPolicy', 'Always']],
    ['on-failure', ['pod', 'restartPolicy', 'OnFailure']],
    ['"on-failure:10"', ['pod', 'restartPolicy', 'OnFailure']],
    ['"no"', ['pod', 'restartPolicy', 'Never']],
    ['no', ['pod', 'restartPolicy', 'Never']],
    ['toString'],
    ['[always]'],
  ],
  stop_grace_period: [
    ['30s', ['pod', 'terminationGracePeriodSeconds', 30]],
    ['1m30s', ['pod', 'terminationGracePeriodSeconds', 90]],
    ['soon'],
  ],
  mem_limit: [['512m', ['itself', 'resources.limits.memory', '512Mi']], ['much']],
  mem_reservation: [['1g', ['itself', 'resources.requests.memory', '1Gi']], ['{}']],
  cpus: [
    ['"0.5"', ['itself', 'resources.limits.cpu', '0.5']],
    ['2', ['itself', 'resources.limits.cpu', '2']],
    ['0.5x'],
    ['x1'],
  ],
  user: [
    ['1000', ['itself', 'securityContext', { runAsUser: 1000 }]],
    ['"1000:2000"', ['itself', 'securityContext', { runAsUser: 1000, runAsGroup: 2000 }]],
    ['node'],
    ['"1000:node"'],
  ],
  read_only: [
    ['true', ['itself', 'securityContext.readOnlyRootFilesystem', true]],
    ['false', ['itself', 'securityContext.readOnlyRootFilesystem', false]],
    ['maybe'],
    ['[true]'],
  ],
  cap_add: [
    ['[NET_ADMIN, CAP_CHOWN]', ['itself', 'securityContext.capabilities.add', ['NET_ADMIN', 'CHOWN']]],
    ['[]'],
    ['[[a]]'],
    ['NET_ADMIN'],
  ],
  cap_drop: [['[ALL]', ['itself', 'securityContext.capabilities.drop', ['ALL']]]],
  healthcheck: [
    ['{test: curl localhost}', ['itself', 'livenessProbe', { exec: { command: ['sh', '-c', 'curl localhost'] } }]],
    ['{test: [CMD, curl, localhost]}', ['itself', 'livenessProbe', { exec: { command: ['curl', 'localhost'] } }]],
    ['{test: [CMD-SHELL, a, b]}', ['itself', 'livenessProbe', { exec: { command: ['sh', '-c', 'a b'] } }]],
    [
      '{test: a, interval: 1m, timeout: 5s, retries: 3, start_period: 10s}',
      [
        'itself',
        'livenessProbe',
        {
          exec: { command: ['sh', '-c', 'a'] },
          periodSeconds: 60,
          timeoutSeconds: 5,
          failureThreshold: 3,
          initialDelaySeconds: 10,
        },
      ],
    ],
    ['{test: [NONE]}'],
    ['{test: [curl, localhost]}'],
    ['{test: [CMD]}'],
    ['{interval: 5s}'],
    ['{test: a, interval: often}'],
    ['{test: a, toString: 5}'],
    ['{test: a, retries: []}'],
    ['curl localhost'],
  ],
  image: [['nginx']],
};

const ofProbe: typeof words = {
  test: [
    ['curl localhost', ['itself', 'exec.command', ['sh', '-c', 'curl localhost']]],
    ['[CMD, curl]', ['itself', 'exec.command', ['curl']]],
    ['{}'],
  ],
  start_period: [['10s', ['itself', 'initialDelaySeconds', 10]], ['x']],
  restart: [['always']],
};

describe('a word of Docker Compose', () => {
  for (const [type, all] of [
    ['Container', words],
    ['Probe', ofProbe],
    ['PodSpec', { restart: [['always']] }],
    ['toString', { restart: [['always']] }],
  ] as const)
    for (const [word, rows] of Object.entries<(typeof words)[string]>(all))
      for (const [value, meant] of rows)
        it(`${type} ${word}: ${value}`, () => {
          const found = fromCompose(type, word, valueOf(`field: ${value}\n`, 'field'));
          assert.deepEqual(found && [found.owner, found.path.join('.'), found.data], meant);
        });
});
