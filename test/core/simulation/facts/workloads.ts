import { isReady, statusWord } from '../../../../src/core/simulation/pod-status.ts';
import { filesAt } from '../../../../src/core/simulation/storage.ts';
import { at, crash, type Fact, files, names, remove, settle, wait, write } from './fact.ts';

/** What workloads do about Pods that are gone, and what happens when nodes fail. */
export const workloadFacts: readonly Fact[] = [
  {
    fact: 'a bare Pod that is deleted is gone',
    start: 'bare',
    events: [remove(0), wait(600)],
    says: ['No workload manages it, so nothing creates a new one.'],
    see: names,
    seen: [],
  },
  {
    fact: 'a Deployment replaces a Pod: new name, UID and IP, an empty emptyDir, the claim kept, no restarts',
    start: 'deployment',
    events: [write(0, 'web', '/data/shared'), write(0, 'web', '/kept/row'), crash(0, 'web'), settle, remove(0), settle],
    says: ['The data in its own volumes is lost.', 'It finds kept again, with everything in it.'],
    see: (state, before) => {
      const old = at(before, 0);
      const fresh = state.pods[state.pods.length - 1];
      const last = state.pods.length - 1;
      return {
        differs:
          old !== undefined &&
          fresh !== undefined &&
          old.name !== fresh.name &&
          old.uid !== fresh.uid &&
          old.ip !== fresh.ip,
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
    says: ['Pod db-1 is deleted', 'Pod db-1 is created', 'It finds www-db-1 again, with everything in it.'],
    see: (state, before) => {
      const old = before.pods.find((pod) => pod.name === 'db-1');
      const fresh = state.pods.find((pod) => pod.name === 'db-1');
      return {
        differs: old?.uid !== fresh?.uid && old?.ip !== fresh?.ip,
        kept: fresh === undefined ? [] : filesAt(state, fresh, 'www'),
      };
    },
    seen: { differs: true, kept: ['row'] },
  },
  {
    fact: 'a StatefulSet starts its Pods in order, each when the one before is ready',
    start: 'statefulSet',
    events: [],
    says: [
      'Pod db-0 is created',
      'db in db-0 runs.',
      'Pod db-1 is created',
      'db in db-1 runs.',
      'Pod db-2 is created',
      'db in db-2 runs.',
    ],
    see: names,
    seen: ['db-0', 'db-1', 'db-2'],
  },
  {
    fact:
      'a StatefulSet scaled down takes the highest away first and keeps the claims; scaled up, they are found ' +
      'again',
    start: 'statefulSet',
    events: [
      write(2, 'db', '/data/row'),
      { type: 'scale', workload: 'db', replicas: 1 },
      settle,
      { type: 'scale', workload: 'db', replicas: 3 },
      settle,
    ],
    says: [
      'Pod db-2 is deleted',
      'Pod db-1 is deleted',
      'Pod db-1 is created',
      'It finds www-db-1 again',
      'Pod db-2 is created',
      'It finds www-db-2 again',
    ],
    see: (state) => [names(state), files(state, 2, 'www')],
    seen: [['db-0', 'db-1', 'db-2'], ['row']],
  },
  {
    fact: 'a Deployment scales by whole Pods and takes the newest away first',
    start: 'deployment',
    events: [
      { type: 'scale', workload: 'web', replicas: 4 },
      settle,
      { type: 'scale', workload: 'web', replicas: 1 },
      settle,
    ],
    says: ['Deployment web is scaled to 4 Pods.', 'Deployment web is scaled to 1 Pod.'],
    see: (state, before) => [state.pods.length, names(state)[0] === names(before)[0]],
    seen: [2, true],
  },
  {
    fact: 'a bare Pod cannot be scaled',
    start: 'bare',
    events: [{ type: 'scale', workload: 'web', replicas: 3 }],
    says: ['A single Pod cannot be scaled: only a workload keeps several of them.'],
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
    says: ['Pod', 'has ended: Failed.', 'has ended: Succeeded.'],
    see: (state) => state.pods.map((pod) => statusWord(pod)),
    seen: ['Error', 'Completed'],
  },
  {
    fact:
      'a lost node is noticed after 40 seconds; after 5 minutes more its Pods are given up and a Deployment makes ' +
      'new ones',
    start: 'deployment',
    events: [{ type: 'failNode', node: 'node-1' }, wait(39), wait(2), wait(300)],
    says: [
      'node-1 stops responding.',
      'The cluster notices that node-1 is lost.',
      'is marked for deletion.',
      'is created on',
    ],
    see: (state) =>
      state.pods.filter((pod) => pod.owner === 'web').map((pod) => [pod.node === 'node-1', statusWord(pod)]),
    seen: [
      [true, 'Terminating'],
      [false, 'Running'],
      [false, 'Running'],
    ],
  },
  {
    fact: 'a StatefulSet makes no second Pod while the first could still run; it does when the node is taken out',
    start: 'statefulSet',
    events: [
      { type: 'failNode', node: 'node-1' },
      wait(400),
      wait(400),
      { type: 'removeNode', node: 'node-1' },
      settle,
    ],
    says: [
      'Its StatefulSet waits: the old Pod could still be running.',
      'node-1 is removed from the cluster.',
      'Pod db-0 is created',
    ],
    see: (state) =>
      state.pods
        .filter((pod) => isReady(state, pod))
        .map((pod) => pod.name)
        .sort(),
    seen: ['db-0', 'db-1', 'db-2'],
  },
  {
    fact: 'a bare Pod on a lost node is not recreated elsewhere',
    start: 'bare',
    events: [{ type: 'failNode', node: 'node-1' }, wait(400), { type: 'removeNode', node: 'node-1' }, wait(400)],
    says: ['Nothing creates a new one.'],
    see: names,
    seen: [],
  },
];
