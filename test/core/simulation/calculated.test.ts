/** The calculated explorables against numbers that were worked out by hand from Kubernetes' rules. */
import assert from 'node:assert/strict';
import { explorableNamed } from '../../../src/core/simulation/explorables/all-explorables.ts';
import type { ControlValue, Settings } from '../../../src/core/simulation/explorables/explorable.ts';
import { actOn, startExplorable } from '../../../src/core/simulation/explorables/run-explorable.ts';
import { viewOf, type ExplorableView } from '../../../src/core/simulation/explorables/view-explorable.ts';

interface Fact {
  readonly fact: string;
  readonly set: Settings;
  /** Looks at the view; `seen` is what must be there. */
  readonly see: (view: ExplorableView) => unknown;
  readonly seen: unknown;
}

function show(id: string, set: Settings): ExplorableView {
  const explorable = explorableNamed(id) ?? assert.fail(id);
  const state = Object.entries(set).reduce((before, [control, value]: [string, ControlValue]) => {
    const after = actOn(explorable, before, control, value);
    assert.equal(after.settings[control], value, `${id} cannot be set to ${control} = ${String(value)}`);
    return after;
  }, startExplorable(explorable));
  return viewOf(explorable, state);
}

const said = (view: ExplorableView): string => view.news;
const rows =
  (caption: string, ...columns: readonly number[]) =>
  (view: ExplorableView): unknown => {
    const table = view.tables.find((one) => one.caption === caption) ?? assert.fail(caption);
    return table.rows.map((row) =>
      columns.length === 1 ? row[columns[0] ?? 0] : columns.map((column) => row[column]),
    );
  };
const happens =
  (...texts: readonly string[]) =>
  (view: ExplorableView): unknown => {
    const table = view.tables[0] ?? assert.fail();
    return texts.map((text) => Number(table.rows.find((row) => row[1] === text)?.[0]));
  };

const facts: Readonly<Record<string, readonly Fact[]>> = {
  'start-and-stop-order': [
    {
      fact: 'init containers wait for one another, a sidecar must only have started, containers start together',
      set: { probe: false },
      see: happens(
        'fetch ends.',
        'sync has started.',
        'logs has started.',
        'migrate starts.',
        'migrate ends.',
        'web has started.',
        'cache has started.',
      ),
      seen: [10, 10, 10, 10, 15, 15, 15],
    },
    {
      fact: 'a startupProbe that passes after 5 s holds up what comes after the sidecar',
      set: { probe: true },
      see: happens('sync starts.', 'sync has started.', 'migrate starts.', 'web has started.'),
      seen: [10, 15, 15, 20],
    },
    {
      fact: 'an ordinary container holds up nothing, and is stopped together with the others',
      set: { sync: 'app' },
      see: happens(
        'migrate starts.',
        'web has started.',
        'sync starts.',
        'sync gets SIGTERM.',
        'sync ends.',
        'web ends.',
        'logs gets SIGTERM.',
      ),
      seen: [10, 15, 15, 60, 63, 70, 70],
    },
    {
      fact: 'the first failure is followed by a restart at once',
      set: { 'fetch-fails': true },
      see: happens('fetch starts, and will fail.', 'fetch starts.', 'web has started.'),
      seen: [0, 10, 30],
    },
    {
      fact: 'sidecars stop after the containers, the last one of the list first',
      set: { 'web-needs': 2 },
      see: happens('cache ends.', 'web ends.', 'logs gets SIGTERM.', 'logs ends.', 'sync gets SIGTERM.', 'sync ends.'),
      seen: [61, 70, 70, 72, 72, 75],
    },
    {
      fact: 'the preStop hook comes before SIGTERM and is part of the grace period',
      set: { hook: true, 'web-needs': 6 },
      see: happens('web runs its preStop hook.', 'web gets SIGTERM.', 'web is ended with SIGKILL.'),
      seen: [60, 65, 90],
    },
    {
      fact: 'when the grace period is over, who still waits gets SIGTERM, and SIGKILL 2 s later',
      set: { 'web-needs': 12 },
      see: happens(
        'web is ended with SIGKILL.',
        'logs gets SIGTERM.',
        'logs ends.',
        'sync gets SIGTERM.',
        'sync is ended with SIGKILL.',
      ),
      seen: [90, 90, 92, 90, 92],
    },
    {
      fact: 'a longer grace period lets all of them finish',
      set: { 'web-needs': 10, grace: 6 },
      see: happens('web ends.', 'logs ends.', 'sync ends.'),
      seen: [110, 112, 115],
    },
  ],
  'back-off': [
    {
      fact: 'at once, then 10, 20, 40, 80, 160 s, then always 300 s',
      set: { runs: 1 },
      see: rows('The runs', 3),
      seen: ['none', '10 s', '20 s', '40 s', '80 s', '160 s', '300 s', '300 s'],
    },
    {
      fact: 'runs of 5 minutes do not make it start again',
      set: { runs: 4 },
      see: rows('The runs', 3),
      seen: ['none', '10 s', '20 s', '40 s', '80 s', '160 s', '300 s', '300 s'],
    },
    {
      fact: 'a run of more than 10 minutes does',
      set: { good: true },
      see: rows('The runs', 3),
      seen: ['none', '10 s', '20 s', '40 s', 'none', '10 s', '20 s', '40 s'],
    },
    {
      fact: 'tries of 30 s start where the pauses let them',
      set: { runs: 2 },
      see: rows('The runs', 1),
      seen: ['0 s', '30 s', '1 min 10 s', '2 min', '3 min 10 s', '5 min', '8 min 10 s', '13 min 40 s'],
    },
    {
      fact: 'Never starts nothing again',
      set: { policy: 'Never' },
      see: rows('The runs', 3),
      seen: ['never restarted'],
    },
    {
      fact: 'OnFailure starts again what crashed',
      set: { policy: 'OnFailure' },
      see: (view) => view.tables[0]?.rows.length,
      seen: 8,
    },
    {
      fact: 'OnFailure does not start again what ended well',
      set: { policy: 'OnFailure', 'ends-well': true },
      see: rows('The runs', 3),
      seen: ['never restarted'],
    },
    {
      fact: 'Always starts again even what ended well',
      set: { 'ends-well': true },
      see: (view) => view.tables[0]?.rows.length,
      seen: 8,
    },
  ],
  'probe-timing': [
    {
      fact: 'the third missing answer decides, one second later',
      set: { period: 1 },
      see: said,
      seen: 'The restart is decided at 36 s, 12 s after it started to hang; 1 in all.',
    },
    {
      fact: 'the defaults notice it after 27 s',
      set: { threshold: 3 },
      see: said,
      seen: 'The restart is decided at 51 s, 27 s after it started to hang; 1 in all.',
    },
    {
      fact: 'a hanging program is stopped after the grace period of 30 s, then starts again at once',
      set: { hangs: 1 },
      see: rows('What web does', 0, 1, 2),
      seen: [
        ['0', '24', 'answers'],
        ['24', '51', 'hangs'],
        ['51', '81', 'stopping'],
        ['81', '180', 'answers'],
      ],
    },
    {
      fact: 'a slow starter never gets to answer, and waits longer each time',
      set: { 'answers-after': 12 },
      see: said,
      seen: 'The restart is decided at 20 s; 5 in all. It never gets to respond.',
    },
    {
      fact: 'initialDelaySeconds helps the slow starter',
      set: { 'answers-after': 12, delay: 12, hangs: 0 },
      see: said,
      seen: 'Not restarted in 180 s.',
    },
    {
      fact: 'a startupProbe helps it too',
      set: { kind: 'startup', 'answers-after': 12, hangs: 0 },
      see: said,
      seen: 'Not restarted in 180 s.',
    },
    {
      fact: 'a startupProbe gives up at last',
      set: { kind: 'startup', 'answers-after': 12, period: 1 },
      see: said,
      seen: 'The restart is decided at 55 s; 3 in all. It never gets to respond.',
    },
    {
      fact: 'a readinessProbe only keeps calls away',
      set: { kind: 'readiness' },
      see: said,
      seen: 'Never restarted. Requests arrive from 0 to 51 s, from 90 to 180 s.',
    },
    {
      fact: 'one failure is enough when the threshold is 1',
      set: { kind: 'readiness', threshold: 1, 'answers-after': 3 },
      see: said,
      seen: 'Never restarted. Requests arrive from 20 to 41 s, from 100 to 180 s.',
    },
  ],
  'who-is-evicted-first': [
    {
      fact: 'among equals, who is furthest above its request',
      set: { 'web-uses': 9 },
      see: rows('The order', 1),
      seen: ['web', 'notes', 'sync', 'database'],
    },
    {
      fact: 'within its request nobody comes first, BestEffort is always above',
      set: { 'web-uses': 4 },
      see: rows('The order', 1),
      seen: ['notes', 'web', 'sync', 'database'],
    },
    {
      fact: 'priority counts among those above their requests',
      set: { 'web-priority': 1 },
      see: rows('The order', 1),
      seen: ['notes', 'web', 'sync', 'database'],
    },
    {
      fact: 'the highest priority does not save BestEffort',
      set: { 'notes-priority': 2 },
      see: rows('The order', 1),
      seen: ['web', 'notes', 'sync', 'database'],
    },
    {
      fact: 'within its request, a priority puts it last',
      set: { 'web-uses': 4, 'web-priority': 1 },
      see: rows('The order', 1),
      seen: ['notes', 'sync', 'database', 'web'],
    },
    {
      fact: 'exactly its request is not above it',
      set: { 'web-uses': 5 },
      see: rows('The order', 1),
      seen: ['notes', 'web', 'sync', 'database'],
    },
  ],
  'over-the-limit': [
    {
      fact: 'CPU above the limit only slows down',
      set: { cpu: 10 },
      see: said,
      seen: 'CPU: gets 500m of 1000m: what took 1 s takes 2.0 s. Memory: holds 128Mi.',
    },
    {
      fact: 'without a limit idle CPU may be used',
      set: { 'cpu-limit': false, cpu: 10 },
      see: said,
      seen: 'CPU: gets all 1000m that it wants. Memory: holds 128Mi.',
    },
    {
      fact: 'exactly the memory limit is allowed',
      set: { memory: 8 },
      see: said,
      seen: 'CPU: gets all 300m that it wants. Memory: holds 256Mi.',
    },
    {
      fact: 'memory above the limit kills',
      set: { policy: 'Never', memory: 9 },
      see: said,
      seen:
        'CPU: gets all 300m that it wants. Memory: wants 288Mi: killed (OOMKilled, exit code 137), and not started ' +
        'again.',
    },
  ],
  'what-survives-what': [
    {
      fact: 'a crash takes what lies in no volume',
      set: { happens: 'crash' },
      see: rows('The four files', 2),
      seen: ['lost', 'still there', 'still there', 'still there'],
    },
    {
      fact: 'a replacement takes all but the claim',
      set: { happens: 'replace' },
      see: rows('The four files', 2),
      seen: ['lost', 'lost', 'lost', 'still there'],
    },
    {
      fact: 'a restart of the node takes what lies in memory',
      set: { happens: 'reboot' },
      see: rows('The four files', 2),
      seen: ['lost', 'still there', 'lost', 'still there'],
    },
    {
      fact: 'a lost node takes all but the claim',
      set: { happens: 'lost' },
      see: rows('The four files', 2),
      seen: ['lost', 'lost', 'lost', 'still there'],
    },
    {
      fact: 'and the claim too when its disk was in that node',
      set: { local: true, happens: 'lost' },
      see: rows('The four files', 2),
      seen: ['lost', 'lost', 'lost', 'lost'],
    },
  ],
  'what-runs': [
    {
      fact: 'the image decides where nothing is set',
      set: { command: 'unset' },
      see: said,
      seen: 'web runs: node server.js.',
    },
    { fact: 'args takes the place of the CMD', set: { args: 'file' }, see: said, seen: 'web runs: node report.js.' },
    {
      fact: 'and of all of it',
      set: { args: 'port' },
      see: said,
      seen: 'web does not keep running (node --port 8080): node does not know the option --port, and exits with 9.',
    },
    {
      fact: 'a command takes the place of both',
      set: { command: 'worker' },
      see: said,
      seen: 'web runs: node worker.js.',
    },
    {
      fact: 'so nothing is left behind a program alone',
      set: { command: 'node' },
      see: said,
      seen: 'web does not keep running (node): without a terminal it has nothing to do, and exits with 0.',
    },
    {
      fact: 'both together are the whole line',
      set: { command: 'worker', args: 'port' },
      see: said,
      seen: 'web runs: node worker.js --port 8080.',
    },
    {
      fact: 'one item is one word',
      set: { command: 'one-item' },
      see: said,
      seen: 'web does not keep running (node worker.js): no executable is named "node worker.js" (StartError).',
    },
  ],
  'which-setting-wins': [
    {
      fact: 'the Pod’s user counts before the image’s',
      set: { image: 'number' },
      see: said,
      seen: 'web runs as user 1000.',
    },
    {
      fact: 'the container’s user counts before the Pod’s',
      set: { 'pod-user': '0', 'container-user': '1000' },
      see: said,
      seen: 'web runs as user 1000.',
    },
    {
      fact: 'the check refuses user 0, whoever wrote it',
      set: { 'container-user': '0' },
      see: said,
      seen: 'web is not started: it would run as root.',
    },
    {
      fact: 'an image without a user means root',
      set: { 'pod-user': 'unset' },
      see: said,
      seen: 'web is not started: it would run as root.',
    },
    {
      fact: 'a number of the image is good enough',
      set: { 'pod-user': 'unset', image: 'number' },
      see: said,
      seen: 'web runs as user 500.',
    },
    {
      fact: 'a name of the image is not',
      set: { 'pod-user': 'unset', image: 'name' },
      see: said,
      seen: 'web is not started: the name app does not say whether it is root.',
    },
    { fact: 'a number beside it is', set: { image: 'name' }, see: said, seen: 'web runs as user 1000.' },
    {
      fact: 'the container can take the check away',
      set: { 'container-user': '0', 'container-check': 'false' },
      see: said,
      seen: 'web runs as user 0.',
    },
    {
      fact: 'and bring it',
      set: { 'pod-check': 'unset', 'container-user': '0', 'container-check': 'true' },
      see: said,
      seen: 'web is not started: it would run as root.',
    },
    {
      fact: 'without a check root may run',
      set: { 'pod-user': 'unset', 'pod-check': 'unset' },
      see: said,
      seen: 'web runs as user 0.',
    },
  ],
  'which-command-next': [
    {
      fact: 'a Pod that the scheduler cannot place has nothing but its events',
      set: { seen: 'pending' },
      see: said,
      seen: 'Type kubectl describe pod NAME. Look for the event FailedScheduling.',
    },
    {
      fact: 'what crashed is told by the log of the run before',
      set: { seen: 'crash' },
      see: said,
      seen: 'Type kubectl logs NAME --previous. Look for its last lines, then the exit code.',
    },
    {
      fact: 'an init container has a log of its own',
      set: { seen: 'init' },
      see: said,
      seen: 'Type kubectl logs NAME -c INIT-CONTAINER. Look for what it waits for.',
    },
    {
      fact: 'a ready Pod that nobody reaches is a matter of the Service',
      set: { seen: 'unreachable' },
      see: said,
      seen: 'Type kubectl get endpointslices. Look for a Service without addresses.',
    },
    {
      fact: 'only what has ended or waits behind an init container is asked for its log',
      set: { seen: 'pending' },
      see: (view) =>
        (view.tables[0] ?? assert.fail()).rows.filter((row) => row[2]?.startsWith('kubectl logs')).map((row) => row[0]),
      seen: ['Init:0/1', 'CrashLoopBackOff'],
    },
  ],
  'rolling-update': [
    {
      fact: 'one more and one fewer: 2, 2, and the last',
      set: { surge: 1, unavailable: 1 },
      see: rows('After each step', 0, 1, 2, 3),
      seen: [
        ['5', '3', '0', '2'],
        ['15', '1', '2', '2'],
        ['25', '0', '4', '0'],
      ],
    },
    {
      fact: 'none may be missing: one after another',
      set: { unavailable: 0 },
      see: rows('After each step', 1, 2, 3),
      seen: [
        ['4', '0', '1'],
        ['3', '1', '1'],
        ['2', '2', '1'],
        ['1', '3', '1'],
        ['0', '4', '0'],
      ],
    },
    {
      fact: 'none more: first one goes, then one comes',
      set: { surge: 0 },
      see: rows('After each step', 1, 2, 3),
      seen: [
        ['3', '0', '1'],
        ['2', '1', '1'],
        ['1', '2', '1'],
        ['0', '3', '1'],
        ['0', '4', '0'],
      ],
    },
    {
      fact: 'three more of three: all new ones at once, then all old ones go',
      set: { replicas: 3, surge: 3, unavailable: 0 },
      see: rows('After each step', 1, 2, 3),
      seen: [
        ['3', '0', '3'],
        ['0', '3', '0'],
      ],
    },
    {
      fact: 'a version that never becomes ready stops it',
      set: { ready: false },
      see: said,
      seen:
        'At most 5 Pods, always at least 3 ready. The update is stuck: 3 old Pods answer, the new ones never ' +
        'become ready.',
    },
    {
      fact: 'with nothing more and nothing fewer it is refused',
      set: { surge: 0, unavailable: 0 },
      see: said,
      seen:
        'The API server rejects this: maxSurge and maxUnavailable cannot both be 0, because then no Pod could ever ' +
        'be replaced.',
    },
  ],
};

for (const [id, all] of Object.entries(facts)) {
  describe(`calculated: ${id}`, () => {
    for (const { fact, set, see, seen } of all) it(fact, () => assert.deepEqual(see(show(id, set)), seen));
  });
}

describe('calculated: sliders', () => {
  it('keep one line of the log and one action while they are moved', () => {
    const explorable = explorableNamed('rolling-update') ?? assert.fail();
    let state = startExplorable(explorable);
    for (const value of [1, 2, 3, 2]) state = actOn(explorable, state, 'surge', value);
    assert.deepEqual(
      state.actions.map(({ type }) => type),
      ['ask', 'use'],
    );
    assert.equal(state.log.length, 1);
    state = actOn(explorable, actOn(explorable, state, 'replicas', 2), 'surge', 1);
    assert.equal(state.actions.length, 4);
    assert.equal(state.log.length, 2);
  });
});
