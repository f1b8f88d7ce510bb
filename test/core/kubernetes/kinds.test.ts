import assert from 'node:assert/strict';
import { API_GROUPS, REMOVED_KINDS } from '../../../src/core/kubernetes/api-groups.ts';
import {
  allBuiltInKinds,
  builtInKind,
  groupOf,
  isKubernetesGroup,
  kindsOf,
  knownKind,
  KINDS,
  podSpecPathOf,
} from '../../../src/core/kubernetes/kinds.ts';

describe('kinds', () => {
  it('finds a kind only by its own apiVersion', () => {
    assert.equal(knownKind('apps/v1', 'Deployment')?.rootType, 'Deployment');
    assert.equal(knownKind('v1', 'Deployment'), undefined);
    assert.equal(knownKind('v1', 'pod'), undefined);
  });

  it('says where the pod spec stands', () => {
    assert.deepEqual(podSpecPathOf('v1', 'Pod'), ['spec']);
    assert.deepEqual(podSpecPathOf('v1', 'PodTemplate'), ['template', 'spec']);
    assert.deepEqual(podSpecPathOf('batch/v1', 'CronJob'), ['spec', 'jobTemplate', 'spec', 'template', 'spec']);
    assert.equal(podSpecPathOf('v1', 'Service'), undefined);
  });

  it('lists every kind with a schema among the built-in ones', () => {
    for (const { apiVersion, kind } of KINDS)
      assert.deepEqual(builtInKind(apiVersion, kind), { status: 'known' }, kind);
  });

  it('takes the group from an apiVersion', () => {
    assert.equal(groupOf('v1'), '');
    assert.equal(groupOf('apps/v1'), 'apps');
    assert.equal(groupOf(''), '');
  });

  it('owns its groups and no other', () => {
    for (const group of ['', 'apps', 'extensions', 'networking.k8s.io']) assert.ok(isKubernetesGroup(group), group);
    assert.ok(!isKubernetesGroup('__proto__'));
    for (const group of ['serving.knative.dev', 'gateway.networking.k8s.io', 'constructor', '${GROUP}']) {
      assert.ok(!isKubernetesGroup(group), group);
      assert.equal(builtInKind(`${group}/v1`, 'Service'), undefined, group);
    }
  });

  it('knows that some groups cannot be', () => {
    for (const apiVersion of ['../up', 'Apps/v1', 'apps/v1/beta', '/v1', 'a_b/v1'])
      assert.deepEqual(builtInKind(apiVersion, 'Pod'), { status: 'elsewhere', apiVersions: ['v1'] }, apiVersion);
  });

  it('suggests the right apiVersion', () => {
    assert.deepEqual(builtInKind('apps/v1', 'Pod'), { status: 'elsewhere', apiVersions: ['v1'] });
    assert.deepEqual(builtInKind('v2', 'Pod'), { status: 'elsewhere', apiVersions: ['v1'] });
    assert.deepEqual(builtInKind('extensions/v1beta1', 'Deployment'), {
      status: 'elsewhere',
      apiVersions: ['apps/v1'],
      removedIn: 16,
    });
    assert.deepEqual(builtInKind('extensions/v1beta1', 'Ingress'), {
      status: 'elsewhere',
      apiVersions: ['networking.k8s.io/v1'],
      removedIn: 22,
    });
    assert.deepEqual(builtInKind('batch/v1beta1', 'CronJob'), {
      status: 'elsewhere',
      apiVersions: ['batch/v1'],
      removedIn: 25,
    });
    assert.deepEqual(builtInKind('policy/v1beta1', 'PodSecurityPolicy'), {
      status: 'elsewhere',
      apiVersions: [],
      removedIn: 25,
    });
    assert.deepEqual(builtInKind('autoscaling/v2beta2', 'HorizontalPodAutoscaler'), {
      status: 'elsewhere',
      apiVersions: ['autoscaling/v2', 'autoscaling/v1'],
      removedIn: 26,
    });
    assert.deepEqual(builtInKind('v1', 'Pods'), { status: 'elsewhere', apiVersions: [] });
    assert.deepEqual(builtInKind('v1', 'constructor'), { status: 'elsewhere', apiVersions: [] });
  });

  it('leaves built-in kinds without a schema, lists and files of tools alone', () => {
    for (const [apiVersion, kind] of [
      ['v1', 'Secret'],
      ['networking.k8s.io/v1', 'Ingress'],
      ['v1', 'PodList'],
      ['v1', 'Config'],
    ] as const) {
      assert.deepEqual(builtInKind(apiVersion, kind), { status: 'known' }, kind);
    }
  });

  it('knows a misspelt group by the kind, and no other group without a dot', () => {
    assert.deepEqual(builtInKind('app/v1', 'Deployment'), { status: 'elsewhere', apiVersions: ['apps/v1'] });
    for (const [apiVersion, kind] of [
      ['skaffold/v4beta6', 'Config'],
      ['app/v1', 'Thing'],
      ['apps.example.com/v1', 'Deployment'],
    ] as const)
      assert.equal(builtInKind(apiVersion, kind), undefined);
  });

  it('names the kinds of an apiVersion', () => {
    assert.deepEqual(kindsOf('batch/v1'), ['CronJob', 'Job']);
    for (const apiVersion of ['batch/v9', 'toString', 'apps/constructor', 'example.com/v1'])
      assert.deepEqual(kindsOf(apiVersion), []);
    assert.equal(allBuiltInKinds().filter((kind) => kind === 'Event').length, 1);
  });

  it('has tables in order, and no kind both served and removed', () => {
    for (const [group, versions] of Object.entries(API_GROUPS)) {
      for (const [version, kinds] of Object.entries(versions)) {
        const list = kinds.split(' ');
        assert.deepEqual(list, [...new Set(list)].sort(), `${group}/${version}`);
      }
    }
    for (const versions of Object.values(REMOVED_KINDS)) {
      for (const [apiVersion, kinds] of Object.entries(versions)) {
        for (const kind of kinds.split(' '))
          assert.equal(builtInKind(apiVersion, kind)?.status, 'elsewhere', `${apiVersion} ${kind}`);
      }
    }
  });
});
