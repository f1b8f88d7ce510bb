import { isReady, statusWord } from '../../../../src/core/simulation/pod-status.ts';
import type { PodState } from '../../../../src/core/simulation/state.ts';
import { at, container, crash, type Fact, files, settle, wait, write } from './fact.ts';

/** What happens to containers inside one Pod. */
export const containerFacts: readonly Fact[] = [
  {
    fact:
      'a crashed container is started again in the same Pod: same UID, IP and node, emptyDir kept, own files lost, ' +
      'count up by one',
    start: 'bare',
    events: [write(0, 'web', '/data/shared'), write(0, 'web', '/tmp/own'), crash(0, 'web'), settle],
    says: [
      'web in web crashes.',
      'web is restarted in the same Pod: restart 1. The files it wrote outside the volumes are lost.',
    ],
    see: (state, before) => ({
      same: ['uid', 'ip', 'node', 'name'].every(
        (key) =>
          JSON.stringify(Object.entries(at(state, 0) ?? {}).find(([name]) => name === key)) ===
          JSON.stringify(Object.entries(at(before, 0) ?? {}).find(([name]) => name === key)),
      ),
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
    says: [10, 20, 40, 80, 160, 300, 300, 300].map(
      (seconds) => `It stopped again, so it waits ${seconds} s before the next restart (CrashLoopBackOff).`,
    ),
    see: (state) => container(state, 0, 'web')?.restarts,
    seen: 9,
  },
  {
    fact: 'more than ten minutes of running forget the crashes: the next restart is at once again',
    start: 'bare',
    events: [crash(0, 'web'), settle, crash(0, 'web'), wait(11), wait(601), crash(0, 'web'), settle],
    says: [
      'It stopped again, so it waits 10 s before the next restart (CrashLoopBackOff).',
      'web in web crashes.',
      'web is restarted in the same Pod: restart 3.',
    ],
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
    says: ['once is not restarted: restartPolicy is Never.', 'Pod once has ended: Failed.'],
    see: (state) => statusWord(state.pods[0] as PodState),
    seen: 'Error',
  },
  {
    fact: 'restartPolicy OnFailure: a crash is followed by a restart, a good end is not',
    start: 'onFailure',
    events: [crash(0, 'once'), settle, crash(0, 'once', 0), wait(600)],
    says: ['once is restarted in the same Pod: restart 1.', 'once in once exits.', 'Pod once has ended: Succeeded.'],
    see: (state) => statusWord(state.pods[0] as PodState),
    seen: 'Completed',
  },
  {
    fact:
      'init containers run one after the other, a sidecar starts in its place in the order and goes on, then all ' +
      'containers start',
    start: 'startUp',
    events: [],
    says: [
      'first in web runs.',
      'first in web has done its work.',
      'logs in web runs.',
      'second in web runs.',
      'second in web has done its work.',
      'web in web runs.',
      'sync in web runs.',
    ],
    see: (state) => at(state, 0)?.containers.map((one) => one.phase),
    seen: ['completed', 'running', 'completed', 'running', 'running'],
  },
  {
    fact: 'a sidecar is started again whatever its exit code is',
    start: 'startUp',
    events: [crash(0, 'logs', 0), settle],
    says: ['logs in web exits.', 'logs is restarted in the same Pod: restart 1.'],
    see: (state) => container(state, 0, 'logs')?.phase,
    seen: 'running',
  },
];
