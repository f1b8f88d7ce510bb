import type { ClusterEvent } from '../../../../src/core/simulation/events.ts';
import { container, type Fact, files, nameOf, remove, send, sendsTo, settle, wait, write } from './fact.ts';

/** Who reaches whom, and where files lie. */
export const networkFacts: readonly Fact[] = [
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
    says: [
      'Service web now selects app=wbe.',
      'Service web now sends to no Pod.',
      'connection refused: Service web has no ready Pod.',
    ],
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
    events: [
      { type: 'deletePod', pod: 'db-1' },
      settle,
      { type: 'send', pod: 'db-0', container: 'db', to: 'db-1.db:5432' },
    ],
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
    seen: [
      ['', 'web', '', 'web'],
      ['10.1.0.2', '10.1.0.4'],
    ],
  },
  {
    fact: 'a Pod that gets its label back is counted again, and the newest one too many goes',
    start: 'deployment',
    events: [
      (state) => ({ type: 'label', pod: nameOf(state, 0), key: 'app', value: 'debug' }),
      settle,
      (state) => ({ type: 'label', pod: nameOf(state, 0), key: 'app', value: 'web' }),
      settle,
    ],
    says: ['counts Pod', 'from now on: its labels match.', 'is deleted'],
    see: sendsTo,
    seen: ['10.1.0.1', '10.1.0.2'],
  },
  {
    fact: 'two programs of one Pod cannot listen on one port: the second crashes again and again',
    start: 'deployment',
    events: [(state) => ({ type: 'listen', pod: nameOf(state, 0), container: 'web', port: 5000 }), settle, wait(60)],
    says: [
      'web in web-',
      'cannot listen on port 5000: sync already does.',
      'waits 10 s',
      'cannot listen on port 5000',
      'waits 20 s',
    ],
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
    says: [
      'writes /data/note, in volume data.',
      'sync reads /in/note, in volume data.',
      'sync finds no /data/note among its own files.',
      'sync cannot write /in/other: volume data is read-only for it.',
    ],
    see: (state) => files(state, 0, 'data'),
    seen: ['note'],
  },
  {
    fact: 'to change a mount, the Pod is replaced',
    start: 'bare',
    events: [
      { type: 'mount', workload: 'web', container: 'web', volume: 'data', mountPath: '/elsewhere' },
      settle,
      write(0, 'web', '/elsewhere/note'),
    ],
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
