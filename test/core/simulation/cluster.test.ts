import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PictureModel } from '../../../src/core/pod-model.ts';
import { drawPicture } from '../../../src/core/pictures/picture.ts';
import { applyEvent, applyEvents } from '../../../src/core/simulation/apply-event.ts';
import { clusterPicture } from '../../../src/core/simulation/cluster-picture.ts';
import { clusterTables } from '../../../src/core/simulation/cluster-tables.ts';
import { isOver } from '../../../src/core/simulation/containers.ts';
import { backOffSeconds, crashesRemembered } from '../../../src/core/simulation/crash-back-off.ts';
import type { ClusterEvent } from '../../../src/core/simulation/events.ts';
import { podIp, podUid, randomPodName } from '../../../src/core/simulation/names.ts';
import { isClusterEvent, readSavedCluster } from '../../../src/core/simulation/read-events.ts';
import { startCluster } from '../../../src/core/simulation/start-cluster.ts';
import type { ClusterState } from '../../../src/core/simulation/state.ts';
import { container, picture, pod, volume } from '../pictures/fixtures.ts';
import { manifests } from './manifests.ts';

const someName = fc.constantFrom(
  'web',
  'db',
  'shop',
  'curl',
  'sync',
  'client',
  'db-0',
  'db-1',
  'node-1',
  'node-2',
  'data',
  'www',
  '__proto__',
  '',
);
const somePath = fc.constantFrom('/data/a', '/tmp/b', '/kept/c', '', '/', '__proto__');
const someNumber = fc.oneof(fc.integer({ min: -5, max: 700 }), fc.constantFrom(NaN, Infinity, 1e300, 0.5));

/** Events about things that mostly exist: a number stands for the Pod at that place. */
const someEvent = fc.oneof(
  fc.record({ type: fc.constant('advance' as const), seconds: someNumber }),
  fc.constant({ type: 'settle' as const }),
  fc.record({
    type: fc.constant('exit' as const),
    pod: someName,
    container: someName,
    code: fc.integer({ min: 0, max: 2 }),
  }),
  fc.record({ type: fc.constant('deletePod' as const), pod: someName }),
  fc.record({ type: fc.constant('scale' as const), workload: someName, replicas: someNumber }),
  fc.record({
    type: fc.constantFrom('failNode' as const, 'restoreNode' as const, 'removeNode' as const),
    node: someName,
  }),
  fc.record({
    type: fc.constant('send' as const),
    pod: someName,
    container: someName,
    to: fc.constantFrom('localhost:3000', '10.1.0.1:3000', 'web:80', 'db-0.db:5432', 'x', ':', ''),
  }),
  fc.record({
    type: fc.constant('store' as const),
    to: fc.constantFrom('shop:80', 'web:80', 'localhost:1'),
    row: someName,
  }),
  fc.record({ type: fc.constant('readiness' as const), pod: someName, ready: fc.boolean() }),
  fc.record({
    type: fc.constant('label' as const),
    pod: someName,
    key: fc.constantFrom('app', '__proto__'),
    value: someName,
  }),
  fc.record({
    type: fc.constant('select' as const),
    service: someName,
    key: fc.constantFrom('app', '__proto__'),
    value: someName,
  }),
  fc.record({
    type: fc.constantFrom('write' as const, 'read' as const),
    pod: someName,
    container: someName,
    path: somePath,
  }),
  fc.record({
    type: fc.constant('listen' as const),
    pod: someName,
    container: someName,
    port: fc.constantFrom(3000, 5000),
  }),
  fc.record({
    type: fc.constant('mount' as const),
    workload: someName,
    container: someName,
    volume: someName,
    mountPath: somePath,
  }),
);
const someEvents = fc.array(fc.tuple(someEvent, fc.nat(5)), { maxLength: 25 });

/** Half of the events about Pods go to a Pod that is there. */
function aimed(state: ClusterState, event: ClusterEvent, place: number): ClusterEvent {
  const found = state.pods[place % Math.max(1, state.pods.length)];
  return 'pod' in event && place % 2 === 0 && found !== undefined ? { ...event, pod: found.name } : event;
}

function checkInvariants(state: ClusterState): void {
  for (const key of ['ip', 'uid', 'name'] as const) {
    const values = state.pods.map((pod) => pod[key]);
    assert.equal(new Set(values).size, values.length, `two Pods share the same ${key}`);
  }
  for (const pod of state.pods) {
    const taken = pod.containers.filter((one) => one.phase === 'running').flatMap((one) => one.listensOn);
    assert.equal(new Set(taken).size, taken.length, 'two programs listen on one port of one Pod');
    for (const one of pod.containers) assert.ok(one.due === undefined || one.due >= one.since);
  }
  assert.deepEqual(JSON.parse(JSON.stringify(state)), state);
}

const starts: readonly PictureModel[] = Object.values(manifests);

describe('simulation: whatever happens', () => {
  it('never throws, keeps its invariants, and can always be shown', () => {
    const check = fc.property(fc.constantFrom(...starts), someEvents, (start, events) => {
      let { state } = startCluster(start);
      for (const [event, place] of events) {
        const before = JSON.stringify(state);
        const step = applyEvent(state, aimed(state, event, place));
        assert.equal(JSON.stringify(state), before, 'the given state was changed');
        assert.ok(step.state.clock >= state.clock);
        state = step.state;
        checkInvariants(state);
      }
      assert.ok(drawPicture(clusterPicture(state), { width: 600 }).alternative.length > 0);
      for (const table of clusterTables(state))
        for (const row of table.rows) assert.equal(row.length, table.columns.length);
    });
    fc.assert(check, { numRuns: 150 });
  });

  it('always gets back to the wanted number of Pods while there are nodes', () => {
    const names: (keyof typeof manifests)[] = ['deployment', 'statefulSet', 'shop'];
    const check = fc.property(fc.constantFrom(...names), someEvents, (name, events) => {
      let { state } = startCluster(manifests[name]);
      for (const [event, place] of events) state = applyEvent(state, aimed(state, event, place)).state;
      const up = state.nodes.map((node): ClusterEvent => ({ type: 'restoreNode', node: node.name }));
      const readiness = state.pods.map((pod): ClusterEvent => ({ type: 'readiness', pod: pod.name, ready: true }));
      const own = state.pods.map((pod): ClusterEvent => ({ type: 'deletePod', pod: pod.name }));
      state = applyEvents(state, [
        ...up,
        ...readiness,
        ...own,
        { type: 'settle' },
        { type: 'settle' },
        { type: 'settle' },
      ]).state;
      if (state.nodes.length === 0) return;
      for (const workload of state.workloads.filter((one) => one.kind !== 'Pod')) {
        assert.equal(
          state.pods.filter((pod) => pod.owner === workload.id && !pod.terminating && !isOver(pod)).length,
          workload.replicas,
        );
      }
    });
    fc.assert(check, { numRuns: 100 });
  });

  it('starts whatever a manifest holds: odd kinds, wild numbers, hostile names', () => {
    const wild = picture([
      pod('__proto__', { containers: [container('__proto__')], volumes: [volume('__proto__')] }),
      pod('', {
        id: 'b',
        controller: { id: 'c', kind: 'Rollout', name: '', replicas: -3, selector: {} },
        containers: [],
      }),
      pod('x', {
        id: 'd',
        controller: { id: 'e', kind: 'Deployment', name: 'x', replicas: 1e9, selector: {} },
        containers: [container('x')],
      }),
    ]);
    const { state } = startCluster(wild);
    checkInvariants(state);
    assert.equal(state.pods.length, 11);
  });
});

describe('simulation: numbers', () => {
  it('counts names, UIDs and addresses without ever giving one twice', () => {
    const many = Array.from({ length: 5000 }, (_, index) => index);
    for (const make of [podIp, podUid, (index: number) => randomPodName('web', index)])
      assert.equal(new Set(many.map(make)).size, many.length);
    assert.match(randomPodName('web', 1), /^web-[bcdfghjklmnpqrstvwxz2456789]{5}-[bcdfghjklmnpqrstvwxz2456789]{5}$/);
  });

  it('waits 0, 10, 20, 40, 80, 160 and then 300 seconds', () => {
    assert.deepEqual([0, 1, 2, 3, 4, 5, 6, 7, 1000].map(backOffSeconds), [0, 10, 20, 40, 80, 160, 300, 300, 300]);
    assert.deepEqual(
      [1, 599, 600, 601].map((ranFor) => crashesRemembered(5, ranFor)),
      [5, 5, 5, 0],
    );
  });
});

describe('simulation: what was saved', () => {
  it('reads its own events back', () => {
    fc.assert(
      fc.property(fc.array(someEvent, { maxLength: 20 }), (events) => {
        const verified = events.filter((event) =>
          Object.values(event).every((value) => typeof value !== 'number' || Number.isFinite(value)),
        );
        const saved: unknown = JSON.parse(JSON.stringify({ version: 1, events: verified }));
        assert.equal(JSON.stringify(readSavedCluster(saved)?.events), JSON.stringify(verified));
      }),
      { numRuns: 200 },
    );
  });

  it('takes nothing else, and never throws', () => {
    const bad: unknown[] = [
      undefined,
      null,
      1,
      'x',
      [],
      {},
      { version: 2, events: [] },
      { version: 1 },
      { version: 1, events: [{}] },
      { version: 1, events: [{ type: 'constructor' }] },
      { version: 1, events: [{ type: 'scale', workload: 'web' }] },
      { version: 1, events: Array.from({ length: 5000 }, () => ({ type: 'settle' })) },
    ];
    for (const value of bad) assert.equal(readSavedCluster(value), undefined);
    fc.assert(
      fc.property(fc.anything(), (value) => {
        assert.equal(typeof isClusterEvent(value), 'boolean');
        readSavedCluster(value);
      }),
      { numRuns: 500 },
    );
  });
});
