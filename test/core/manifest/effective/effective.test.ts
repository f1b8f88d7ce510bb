import assert from 'node:assert/strict';
import { podLimits, podRequests } from '../../../../src/core/manifest/effective/pod-requests.ts';
import { probeTiming } from '../../../../src/core/manifest/effective/probe-timing.ts';
import { defaultPullPolicy } from '../../../../src/core/manifest/effective/pull-policy.ts';
import { qosOf } from '../../../../src/core/manifest/effective/qos-class.ts';
import {
  containerRestartPolicy,
  graceSeconds,
  restartPolicyOf,
} from '../../../../src/core/manifest/effective/restarts.ts';
import { inheritors, securitySetting } from '../../../../src/core/manifest/effective/security.ts';
import { containersOf } from '../../../../src/core/manifest/containers.ts';
import { parseDocument } from '../../../../src/core/yaml/parse.ts';
import { readValues } from '../../../../src/core/yaml/read-values.ts';
import type { MapValue } from '../../../../src/core/yaml/values.ts';

function map(text: string): MapValue {
  const { root } = readValues(parseDocument(text).root);
  assert.equal(root?.kind, 'map');
  return root;
}

describe('the pull policy that nobody wrote', () => {
  const cases: readonly [image: string, policy: string][] = [
    ['nginx', 'Always'],
    ['nginx:latest', 'Always'],
    ['nginx:1.27', 'IfNotPresent'],
    ['example.com:5000/nginx', 'Always'],
    ['example.com:5000/nginx:1', 'IfNotPresent'],
    ['nginx@sha256:1234', 'IfNotPresent'],
    ['nginx:latest@sha256:1234', 'Always'],
  ];
  for (const [image, policy] of cases) it(`${image}: ${policy}`, () => assert.equal(defaultPullPolicy(image), policy));
});

const same = (cpu: string, memory: string) =>
  `resources: {requests: {cpu: ${cpu}, memory: ${memory}}, limits: {cpu: ${cpu}, memory: ${memory}}}`;

describe('the class of service', () => {
  const cases: readonly [what: string, spec: string, qos: string, spoilers: readonly string[]][] = [
    ['nothing asked for', 'containers: [{name: a}, {name: b, resources: {}}]', 'BestEffort', []],
    ['zero is nothing', 'containers: [{name: a, resources: {requests: {cpu: 0}}}]', 'BestEffort', []],
    [
      'other resources do not count',
      'containers: [{name: a, resources: {limits: {example.com/gpu: 1}}}]',
      'BestEffort',
      [],
    ],
    ['requests equal limits', `containers: [{name: a, ${same('1', '1Gi')}}]`, 'Guaranteed', []],
    [
      'however they are written',
      'containers: [{name: a, resources: {requests: {cpu: 500m, memory: 1024Mi}, limits: {cpu: 0.5, memory: 1Gi}}}]',
      'Guaranteed',
      [],
    ],
    [
      'limits stand for requests',
      'containers: [{name: a, resources: {limits: {cpu: 1, memory: 1Gi}}}]',
      'Guaranteed',
      [],
    ],
    [
      'a request below its limit',
      'containers: [{name: a, resources: {requests: {cpu: 1}, limits: {cpu: 2, memory: 1Gi}}}]',
      'Burstable',
      ['a requests less cpu than its limit'],
    ],
    [
      'one container without limits',
      `containers: [{name: a, ${same('1', '1Gi')}}, {name: b}]`,
      'Burstable',
      ['b has no cpu and no memory limit'],
    ],
    [
      'an init container without',
      `initContainers: [{name: i, resources: {limits: {cpu: 1}}}]\ncontainers: [{name: a, ${same('1', '1Gi')}}]`,
      'Burstable',
      ['i has no memory limit'],
    ],
    [
      'an ephemeral container does not count',
      `ephemeralContainers: [{name: e}]\ncontainers: [{name: a, ${same('1', '1Gi')}}]`,
      'Guaranteed',
      [],
    ],
    [
      'the Pod itself, with both',
      'resources: {limits: {cpu: 1, memory: 1Gi}}\ncontainers: [{name: a}]',
      'Guaranteed',
      [],
    ],
    ['the Pod itself, with one', 'resources: {limits: {cpu: 1}}\ncontainers: [{name: a}]', 'Burstable', []],
    [
      'the Pod itself, less requested by containers',
      'resources: {limits: {cpu: 1, memory: 1Gi}}\ncontainers: [{name: a, resources: {requests: {cpu: 100m}}}]',
      'Burstable',
      [],
    ],
  ];
  for (const [what, spec, qos, spoilers] of cases) {
    it(`${what}: ${qos}`, () => {
      const found = qosOf(map(spec), 36);
      assert.equal(found.class, qos);
      assert.deepEqual(
        found.spoilers.map(({ container, reason }) => `${container.text('name') ?? ''} ${reason}`),
        spoilers,
      );
    });
  }

  it('does not look at the Pod itself before 1.34', () => {
    assert.equal(
      qosOf(map('resources: {limits: {cpu: 1, memory: 1Gi}}\ncontainers: [{name: a}]'), 33).class,
      'BestEffort',
    );
  });
});

describe('what a Pod asks for', () => {
  const requests = (cpu: string, more = '') => `{name: a, resources: {requests: {cpu: ${cpu}}}${more}}`;
  const cases: readonly [what: string, spec: string, millis: bigint][] = [
    ['containers add up', `containers: [${requests('1')}, ${requests('500m')}]`, 1500n],
    [
      'the largest init container counts',
      `initContainers: [${requests('1')}, ${requests('3')}]\ncontainers: [${requests('2')}]`,
      3000n,
    ],
    [
      'init containers do not add up',
      `initContainers: [${requests('1')}, ${requests('1')}]\ncontainers: [${requests('2')}]`,
      2000n,
    ],
    [
      'sidecars add to the containers',
      `initContainers: [${requests('1', ', restartPolicy: Always')}]\ncontainers: [${requests('2')}]`,
      3000n,
    ],
    [
      'and to later init containers',
      `initContainers: [${requests('1', ', restartPolicy: Always')}, ${requests('3')}]\ncontainers: [${requests('2')}]`,
      4000n,
    ],
    [
      'but not to earlier ones',
      `initContainers: [${requests('3')}, ${requests('1', ', restartPolicy: Always')}]\ncontainers: [${requests('1')}]`,
      3000n,
    ],
    ['limits stand for requests', 'containers: [{name: a, resources: {limits: {cpu: 2}}}]', 2000n],
    ['overhead is added', `overhead: {cpu: 250m}\ncontainers: [${requests('1')}]`, 1250n],
    ['the Pod itself decides', `resources: {requests: {cpu: 5}}\ncontainers: [${requests('1')}]`, 5000n],
    ['with its limit where nobody requests', 'resources: {limits: {cpu: 4}}\ncontainers: [{name: a}]', 4000n],
    ['with its containers where they request', `resources: {limits: {cpu: 4}}\ncontainers: [${requests('1')}]`, 1000n],
  ];
  for (const [what, spec, millis] of cases) it(what, () => assert.equal(podRequests(map(spec), 36).get('cpu'), millis));

  it('has limits of its own', () => {
    const spec = map(
      'resources: {limits: {cpu: 4}}\ncontainers: [{name: a, resources: {limits: {cpu: 1, memory: 1Gi}}}]',
    );
    assert.deepEqual([...podLimits(spec, 36)].sort(), [
      ['cpu', 4000n],
      ['memory', 1073741824000n],
    ]);
    assert.deepEqual([...podLimits(spec, 33)].sort(), [
      ['cpu', 1000n],
      ['memory', 1073741824000n],
    ]);
  });
});

describe('restarts', () => {
  it('are Always unless somebody says otherwise', () => {
    assert.equal(restartPolicyOf(map('{}')), 'Always');
    assert.equal(restartPolicyOf(map('restartPolicy: Never')), 'Never');
    const policies = (spec: MapValue) => containersOf(spec).map((place) => containerRestartPolicy(place, spec));
    assert.deepEqual(
      policies(map('initContainers: [{name: a}, {name: b, restartPolicy: Always}]\ncontainers: [{name: c}]')),
      ['OnFailure', 'Always', 'Always'],
    );
    assert.deepEqual(
      policies(
        map('restartPolicy: Never\ninitContainers: [{name: a}]\ncontainers: [{name: b, restartPolicy: OnFailure}]'),
      ),
      ['Never', 'OnFailure'],
    );
  });

  it('wait 30 seconds unless somebody says otherwise', () => {
    assert.equal(graceSeconds(map('{}')), 30);
    assert.equal(graceSeconds(map('terminationGracePeriodSeconds: 0')), 0);
    assert.equal(graceSeconds(map('terminationGracePeriodSeconds: soon')), undefined);
  });

  it('come after as many failures as a probe says', () => {
    assert.deepEqual(probeTiming(map('{}')), {
      initialDelay: 0,
      period: 10,
      timeout: 1,
      failures: 3,
      successes: 1,
      untilFailed: 30,
    });
    assert.equal(probeTiming(map('{periodSeconds: 5, failureThreshold: 6}')).untilFailed, 30);
    assert.equal(probeTiming(map('{periodSeconds: 0, failureThreshold: -1}')).untilFailed, 30);
  });
});

describe('security settings', () => {
  const spec = map(
    'securityContext: {runAsUser: 1000, fsGroup: 2000}\n' +
      'containers: [{name: a}, {name: b, securityContext: {runAsUser: 0}}]',
  );
  const [a, b] = spec.maps('containers');
  assert.ok(a && b);

  it('of the container win over those of the Pod', () => {
    const setting = (field: string, container: MapValue) => {
      const found = securitySetting(field, container, spec);
      return found?.value.kind === 'scalar' ? `${found.value.source} ${found.from}` : undefined;
    };
    assert.deepEqual(
      [setting('runAsUser', a), setting('runAsUser', b), setting('fsGroup', a), setting('privileged', a)],
      ['1000 pod', '0 container', undefined, undefined],
    );
  });

  it('of the Pod count for the containers without their own', () => {
    assert.deepEqual(inheritors('runAsUser', [a, b]), { inherit: [a], override: [b] });
  });
});
