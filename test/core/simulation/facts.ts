import type { ClusterEvent } from '../../../src/core/simulation/events.ts';
import { endpoints, isReady, statusWord } from '../../../src/core/simulation/pod-status.ts';
import type { ClusterState, PodState } from '../../../src/core/simulation/state.ts';
import { filesAt } from '../../../src/core/simulation/storage.ts';
import type { manifests } from './manifests.ts';

/** Something that is true of a real cluster: what happens, what is said last, and what can be seen then. */
export interface Fact {
  readonly fact: string;
  readonly start: keyof typeof manifests;
  /** Pods are given by their place in the list, because nobody knows their names before. */
  readonly events: readonly (ClusterEvent | ((state: ClusterState) => ClusterEvent))[];
  /** Lines that the log holds, in this order, others between them. */
  readonly says: readonly string[];
  readonly see: (state: ClusterState, before: ClusterState) => unknown;
  readonly seen: unknown;
}

const settle: ClusterEvent = { type: 'settle' };
const wait = (seconds: number): ClusterEvent => ({ type: 'advance', seconds });
const crash = (pod: number, container: string, code = 1) => (state: ClusterState): ClusterEvent => ({ type: 'exit', pod: nameOf(state, pod), container, code });
const remove = (pod: number) => (state: ClusterState): ClusterEvent => ({ type: 'deletePod', pod: nameOf(state, pod) });
const write = (pod: number, container: string, path: string) => (state: ClusterState): ClusterEvent => ({ type: 'write', pod: nameOf(state, pod), container, path });
const send = (to: string): ClusterEvent => ({ type: 'send', pod: 'client', container: 'curl', to });

function nameOf(state: ClusterState, index: number): string {
  return state.pods[index]?.name ?? '';
}

const at = (state: ClusterState, index: number): PodState | undefined => state.pods[index];
const container = (state: ClusterState, pod: number, name: string) => at(state, pod)?.containers.find((one) => one.name === name);
const names = (state: ClusterState): string[] => state.pods.map((pod) => pod.name);
const files = (state: ClusterState, pod: number, volume: string): readonly string[] => {
  const found = at(state, pod);
  return found === undefined ? [] : filesAt(state, found, volume);
};
const sendsTo = (state: ClusterState): string[] => state.services.flatMap((service) => endpoints(state, service).map((pod) => pod.ip));

export const facts: readonly Fact[] = [
  {
    fact: 'a crashed container is started again in the same Pod: same UID, IP and node, emptyDir kept, own files lost, count up by one',
    start: 'bare',
    events: [write(0, 'web', '/data/shared'), write(0, 'web', '/tmp/own'), crash(0, 'web'), settle],
    says: ['web in web crashes.', 'web is started again in the same Pod: restart 1. The files it wrote outside the volumes are lost.'],
    see: (state, before) => ({
      same: ['uid', 'ip', 'node', 'name'].every((key) => JSON.stringify(Object.entries(at(state, 0) ?? {}).find(([name]) => name === key)) === JSON.stringify(Object.entries(at(before, 0) ?? {}).find(([name]) => name === key))),
      shared: files(state, 0, 'data'),
      own: container(state, 0, 'web')?.files,
      restarts: container(state, 0, 'web')?.restarts,
    }),
    seen: { same: true, shared: ['shared'], own: [], restarts: 1 },
  },
  {
    fact: 'the first restart is at once; the waits before the next are 10, 20, 40, 80, 160 and then always 300 seconds',
    start: 'bare',
    events: Array.from({ length: 9 }, () => [crash(0, 'web'), wait(301)]).flat(),
    says: [10, 20, 40, 80, 160, 300, 300, 300].map((seconds) => `It stopped again, so it waits ${seconds} s before the next try (CrashLoopBackOff).`),
    see: (state) => container(state, 0, 'web')?.restarts,
    seen: 9,
  },
  {
    fact: 'ten minutes of running forget the crashes: the next restart is at once again',
    start: 'bare',
    events: [crash(0, 'web'), settle, crash(0, 'web'), wait(11), wait(600), crash(0, 'web'), settle],
    says: ['It stopped again, so it waits 10 s before the next try (CrashLoopBackOff).', 'web in web crashes.', 'web is started again in the same Pod: restart 3.'],
    see: (state) => statusWord(state.pods[0] as PodState),
    seen: 'Running',
  },
  {
    fact: 'while it waits, the Pod shows CrashLoopBackOff and is not ready',
    start: 'bare',
    events: [crash(0, 'web'), settle, crash(0, 'web'), wait(5)],
    says: [],
    see: (state) => state.pods.map((pod) => [statusWord(pod), isReady(state, pod)]),
    seen: [['CrashLoopBackOff', false]],
  },
  {
    fact: 'restartPolicy Never: a crashed container stays down and the Pod fails',
    start: 'never',
    events: [crash(0, 'once'), wait(600)],
    says: ['once is not started again: restartPolicy is Never.', 'Pod once is over: Failed.'],
    see: (state) => statusWord(state.pods[0] as PodState),
    seen: 'Error',
  },
  {
    fact: 'restartPolicy OnFailure: a crash is followed by a restart, a good end is not',
    start: 'onFailure',
    events: [crash(0, 'once'), settle, crash(0, 'once', 0), wait(600)],
    says: ['once is started again in the same Pod: restart 1.', 'once in once ends.', 'Pod once is over: Succeeded.'],
    see: (state) => statusWord(state.pods[0] as PodState),
    seen: 'Completed',
  },
  {
    fact: 'init containers run one after the other, a sidecar starts in its place in the order and goes on, then all containers start',
    start: 'startUp',
    events: [],
    says: ['first in web runs.', 'first in web has done its work.', 'logs in web runs.', 'second in web runs.', 'second in web has done its work.', 'web in web runs.', 'sync in web runs.'],
    see: (state) => at(state, 0)?.containers.map((one) => one.phase),
    seen: ['completed', 'running', 'completed', 'running', 'running'],
  },
  {
    fact: 'a sidecar is started again whatever its exit code is',
    start: 'startUp',
    events: [crash(0, 'logs', 0), settle],
    says: ['logs in web ends.', 'logs is started again in the same Pod: restart 1.'],
    see: (state) => container(state, 0, 'logs')?.phase,
    seen: 'running',
  },
  {
    fact: 'a bare Pod that is deleted is gone',
    start: 'bare',
    events: [remove(0), wait(600)],
    says: ['No workload looks after it, so nobody makes a new one.'],
    see: names,
    seen: [],
  },
  {
    fact: 'a Deployment replaces a Pod: new name, UID and IP, an empty emptyDir, the claim kept, no restarts',
    start: 'deployment',
    events: [write(0, 'web', '/data/shared'), write(0, 'web', '/kept/row'), crash(0, 'web'), settle, remove(0), settle],
    says: ['What lay in its own volumes is lost.', 'It finds kept again, with everything in it.'],
    see: (state, before) => {
      const old = at(before, 0);
      const fresh = state.pods[state.pods.length - 1];
      const last = state.pods.length - 1;
      return {
        differs: old !== undefined && fresh !== undefined && old.name !== fresh.name && old.uid !== fresh.uid && old.ip !== fresh.ip,
        emptyDir: files(state, last, 'data'),
        claim: files(state, last, 'kept'),
        restarts: fresh?.containers.map((one) => one.restarts),
        pods: state.pods.length,
      };
    },
    seen: { differs: true, emptyDir: [], claim: ['row'], restarts: [0, 0], pods: 3 },
  },
  {
    fact: 'a StatefulSet replaces a Pod: same name and claim, new UID and IP',
    start: 'statefulSet',
    events: [write(1, 'db', '/data/row'), { type: 'deletePod', pod: 'db-1' }, settle],
    says: ['Pod db-1 is deleted', 'Pod db-1 is made', 'It finds www-db-1 again, with everything in it.'],
    see: (state, before) => {
      const old = before.pods.find((pod) => pod.name === 'db-1');
      const fresh = state.pods.find((pod) => pod.name === 'db-1');
      return { differs: old?.uid !== fresh?.uid && old?.ip !== fresh?.ip, kept: fresh === undefined ? [] : filesAt(state, fresh, 'www') };
    },
    seen: { differs: true, kept: ['row'] },
  },
  {
    fact: 'a StatefulSet starts its Pods in order, each when the one before is ready',
    start: 'statefulSet',
    events: [],
    says: ['Pod db-0 is made', 'db in db-0 runs.', 'Pod db-1 is made', 'db in db-1 runs.', 'Pod db-2 is made', 'db in db-2 runs.'],
    see: names,
    seen: ['db-0', 'db-1', 'db-2'],
  },
  {
    fact: 'a StatefulSet scaled down takes the highest away first and keeps the claims; scaled up, they are found again',
    start: 'statefulSet',
    events: [write(2, 'db', '/data/row'), { type: 'scale', workload: 'db', replicas: 1 }, settle, { type: 'scale', workload: 'db', replicas: 3 }, settle],
    says: ['Pod db-2 is deleted', 'Pod db-1 is deleted', 'Pod db-1 is made', 'It finds www-db-1 again', 'Pod db-2 is made', 'It finds www-db-2 again'],
    see: (state) => [names(state), files(state, 2, 'www')],
    seen: [['db-0', 'db-1', 'db-2'], ['row']],
  },
  {
    fact: 'a Deployment scales by whole Pods and takes the newest away first',
    start: 'deployment',
    events: [{ type: 'scale', workload: 'web', replicas: 4 }, settle, { type: 'scale', workload: 'web', replicas: 1 }, settle],
    says: ['Deployment web now wants 4 Pods.', 'Deployment web now wants 1 Pod.'],
    see: (state, before) => [state.pods.length, names(state)[0] === names(before)[0]],
    seen: [2, true],
  },
  {
    fact: 'a bare Pod cannot be scaled',
    start: 'bare',
    events: [{ type: 'scale', workload: 'web', replicas: 3 }],
    says: ['A Pod by itself cannot be scaled: only a workload keeps several of them.'],
    see: names,
    seen: ['web'],
  },
  {
    fact: 'a DaemonSet runs one Pod on every node',
    start: 'daemonSet',
    events: [],
    says: [],
    see: (state) => state.pods.map((pod) => pod.node).sort(),
    seen: ['node-1', 'node-2', 'node-3'],
  },
  {
    fact: 'a Job makes a new Pod after a failed one and stops when one has done its work',
    start: 'job',
    events: [crash(0, 'work'), settle, crash(1, 'work', 0), settle],
    says: ['Pod', 'is over: Failed.', 'is over: Succeeded.'],
    see: (state) => state.pods.map((pod) => statusWord(pod)),
    seen: ['Error', 'Completed'],
  },
  {
    fact: 'containers of one Pod reach each other at localhost',
    start: 'deployment',
    events: [(state) => ({ type: 'send', pod: nameOf(state, 0), container: 'sync', to: 'localhost:3000' })],
    says: ['sync → localhost:3000 → web: answered by web in Pod'],
    see: (state) => state.lastRequest?.answered,
    seen: true,
  },
  {
    fact: 'localhost of another Pod is that Pod itself',
    start: 'deployment',
    events: [send('localhost:3000')],
    says: ['connection refused: nothing in this Pod listens there.'],
    see: (state) => state.lastRequest?.answered,
    seen: false,
  },
  {
    fact: 'a Pod IP reaches every container by its port, ready or not',
    start: 'deployment',
    events: [(state) => ({ type: 'readiness', pod: nameOf(state, 0), ready: false }), send('10.1.0.1:5000')],
    says: ['gets no requests from Services.', 'curl → 10.1.0.1:5000 → sync: answered by sync'],
    see: (state) => sendsTo(state),
    seen: ['10.1.0.2'],
  },
  {
    fact: 'the IP of a replaced Pod answers no more; the Service finds the new one',
    start: 'deployment',
    events: [remove(0), settle, remove(0), settle, send('10.1.0.1:3000'), send('web:80')],
    says: ['no answer: no Pod has this IP.', 'answered by web in Pod'],
    see: (state) => [state.services[0]?.clusterIP, sendsTo(state)],
    seen: ['10.96.0.20', ['10.1.0.4', '10.1.0.5']],
  },
  {
    fact: 'a Service without ready Pods refuses',
    start: 'deployment',
    events: [{ type: 'select', service: 'web', key: 'app', value: 'wbe' }, send('web:80')],
    says: ['Service web now selects app=wbe.', 'Service web now sends to no Pod.', 'refused: Service web has no ready Pod.'],
    see: sendsTo,
    seen: [],
  },
  {
    fact: 'a Service has only its own ports, and an unknown name is no address',
    start: 'deployment',
    events: [send('web:3000'), send('wbe:80')],
    says: ['no answer: Service web has no port 3000.', 'no such name in the cluster.'],
    see: (state) => state.lastRequest?.answered,
    seen: false,
  },
  {
    fact: 'a Pod of a StatefulSet has a name of its own that follows it to its new IP',
    start: 'statefulSet',
    events: [{ type: 'deletePod', pod: 'db-1' }, settle, { type: 'send', pod: 'db-0', container: 'db', to: 'db-1.db:5432' }],
    says: ['db → db-1.db:5432 → 10.1.0.4 → db: answered by db in Pod db-1.'],
    see: (state) => state.lastRequest?.answered,
    seen: true,
  },
  {
    fact: 'a Pod whose label leaves the selector is let go, runs on, and is replaced; the Service forgets it',
    start: 'deployment',
    events: [(state) => ({ type: 'label', pod: nameOf(state, 0), key: 'app', value: 'debug' }), settle],
    says: ['now has the label app=debug.', 'no longer counts Pod', 'Pod web-'],
    see: (state) => [state.pods.map((pod) => pod.owner), sendsTo(state)],
    seen: [['', 'web', '', 'web'], ['10.1.0.2', '10.1.0.4']],
  },
  {
    fact: 'a Pod that gets its label back is counted again, and the newest one too many goes',
    start: 'deployment',
    events: [(state) => ({ type: 'label', pod: nameOf(state, 0), key: 'app', value: 'debug' }), settle, (state) => ({ type: 'label', pod: nameOf(state, 0), key: 'app', value: 'web' }), settle],
    says: ['counts Pod', 'from now on: its labels match.', 'is deleted'],
    see: sendsTo,
    seen: ['10.1.0.1', '10.1.0.2'],
  },
  {
    fact: 'a lost node is noticed after 40 seconds; after 5 minutes more its Pods are given up and a Deployment makes new ones',
    start: 'deployment',
    events: [{ type: 'failNode', node: 'node-1' }, wait(39), wait(2), wait(300)],
    says: ['node-1 stops answering.', 'The cluster notices that node-1 is lost.', 'is marked for deletion.', 'is made on'],
    see: (state) => state.pods.filter((pod) => pod.owner === 'web').map((pod) => [pod.node === 'node-1', statusWord(pod)]),
    seen: [[true, 'Terminating'], [false, 'Running'], [false, 'Running']],
  },
  {
    fact: 'a StatefulSet makes no second Pod while the first could still run; it does when the node is taken out',
    start: 'statefulSet',
    events: [{ type: 'failNode', node: 'node-1' }, wait(400), wait(400), { type: 'removeNode', node: 'node-1' }, settle],
    says: ['Its StatefulSet waits: the old Pod could still be running.', 'node-1 is taken out of the cluster.', 'Pod db-0 is made'],
    see: (state) => state.pods.filter((pod) => isReady(state, pod)).map((pod) => pod.name).sort(),
    seen: ['db-0', 'db-1', 'db-2'],
  },
  {
    fact: 'a bare Pod on a lost node is not made anew elsewhere',
    start: 'bare',
    events: [{ type: 'failNode', node: 'node-1' }, wait(400), { type: 'removeNode', node: 'node-1' }, wait(400)],
    says: ['Nobody makes a new one.'],
    see: names,
    seen: [],
  },
  {
    fact: 'two programs of one Pod cannot listen on one port: the second crashes again and again',
    start: 'deployment',
    events: [(state) => ({ type: 'listen', pod: nameOf(state, 0), container: 'web', port: 5000 }), settle, wait(60)],
    says: ['web in web-', 'cannot listen on port 5000: sync already does.', 'waits 10 s', 'cannot listen on port 5000', 'waits 20 s'],
    see: (state) => container(state, 0, 'sync')?.restarts,
    seen: 0,
  },
  {
    fact: 'a file lies only where the volume is mounted',
    start: 'deployment',
    events: [
      write(0, 'web', '/data/note'),
      (state) => ({ type: 'read', pod: nameOf(state, 0), container: 'sync', path: '/in/note' }),
      (state) => ({ type: 'read', pod: nameOf(state, 0), container: 'sync', path: '/data/note' }),
      write(0, 'sync', '/in/other'),
    ],
    says: ['writes /data/note, in volume data.', 'sync reads /in/note, in volume data.', 'sync finds no /data/note among its own files.', 'sync cannot write /in/other: volume data is read-only for it.'],
    see: (state) => files(state, 0, 'data'),
    seen: ['note'],
  },
  {
    fact: 'to change a mount, the Pod is replaced',
    start: 'bare',
    events: [{ type: 'mount', workload: 'web', container: 'web', volume: 'data', mountPath: '/elsewhere' }, settle, write(0, 'web', '/elsewhere/note')],
    says: ['a new Pod takes its place.', 'writes /elsewhere/note, in volume data.'],
    see: (state, before) => state.pods[0]?.uid !== before.pods[0]?.uid,
    seen: true,
  },
  {
    fact: 'a database in every replica: each row lands in one of them, and none has all',
    start: 'shop',
    events: Array.from({ length: 6 }, (): ClusterEvent => ({ type: 'store', to: 'shop:80', row: 'order' })),
    says: ['db in shop-', 'writes /data/order-1'],
    see: (state) => {
      const counts = state.pods.map((pod) => pod.containers.find((one) => one.name === 'db')?.files.length ?? 0);
      return counts;
    },
    seen: [2, 1, 2, 1],
  },
];
