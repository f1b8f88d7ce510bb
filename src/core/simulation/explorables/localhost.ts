import type { ClusterEvent } from '../events.ts';
import type { PodState } from '../state.ts';
import { containerWords } from '../pod-status.ts';
import type { Explorable, Scene } from './explorable.ts';
import { barePod, container } from './starting-parts.ts';

const callers: Readonly<Record<string, { readonly pod: string; readonly container: string }>> = {
  sync: { pod: 'shop', container: 'sync' },
  web: { pod: 'shop', container: 'web' },
  curl: { pod: 'other', container: 'curl' },
};

function listensOn(scene: Scene, port: number): boolean {
  return scene.cluster.pods.some((pod) =>
    pod.containers.some((one) => one.name === 'sync' && one.listensOn.includes(port)),
  );
}

function listen(port: number): ClusterEvent[] {
  return [{ type: 'listen', pod: 'shop', container: 'sync', port }];
}

function send(scene: Scene): ClusterEvent[] {
  const caller = callers[String(scene.settings['from'])];
  return caller === undefined ? [] : [{ type: 'send', ...caller, to: String(scene.settings['to']) }];
}

function listenerRows(scene: Scene, pod: PodState): string[][] {
  return pod.containers.map((one) => [
    one.name,
    pod.name,
    pod.ip,
    one.listensOn.join(', ') || 'no port',
    containerWords(scene.cluster, one),
  ]);
}

export const localhost: Explorable = {
  id: 'localhost',
  title: 'Who answers at localhost?',
  intro:
    'Pod shop has the IP 10.1.0.1. In it, web listens on port 3000 and sync on port 5000. A second Pod, other, ' +
    'has the IP 10.1.0.2 and a container curl that only sends requests.',
  nodes: 2,
  start: () => ({
    pods: [
      barePod('shop', [
        container('web', 'shop-web:2.1', { port: 3000 }),
        container('sync', 'shop-sync:1.4', { port: 5000 }),
      ]),
      barePod('other', [container('curl', 'curl:8')]),
    ],
    services: [],
  }),
  predictions: [
    {
      id: 'from-other-pod',
      question: 'curl runs in the other Pod. Which address takes it to web?',
      kind: 'one',
      choices: [
        { value: 'localhost', label: 'localhost:3000' },
        { value: 'ip', label: '10.1.0.1:3000' },
        { value: 'both', label: 'Both of them' },
      ],
      answer: ['ip'],
      why:
        'localhost always means the Pod that sends the request. Only the IP of shop leads from the other Pod ' +
        'to web.',
      deed: {
        label: 'Send a request to each',
        setup: [['from', 'curl']],
        uses: [['to', 'localhost:3000'], ['send'], ['to', '10.1.0.1:3000'], ['send']],
      },
    },
    {
      id: 'same-port',
      question: 'sync is told to listen on port 3000, as web does. What happens?',
      kind: 'one',
      choices: [
        { value: 'share', label: 'They share the port and get every second request' },
        { value: 'fails', label: 'sync cannot start and tries again and again' },
        { value: 'moved', label: 'Kubernetes gives sync another port' },
      ],
      answer: ['fails'],
      why:
        'All containers of a Pod share one set of ports. The second program finds the port taken and exits with an ' +
        'error.',
      deed: { label: 'Make sync listen on 3000', uses: [['clash'], ['wait']] },
    },
  ],
  controls: [
    {
      kind: 'select',
      id: 'from',
      label: 'Request from',
      initial: 'sync',
      choices: () => [
        { value: 'sync', label: 'sync, in Pod shop' },
        { value: 'web', label: 'web, in Pod shop' },
        { value: 'curl', label: 'curl, in the other Pod' },
      ],
    },
    {
      kind: 'select',
      id: 'to',
      label: 'Request to',
      initial: 'localhost:3000',
      choices: () =>
        ['localhost:3000', 'localhost:5000', '10.1.0.1:3000', '10.1.0.1:5000'].map((value) => ({
          value,
          label: value,
        })),
    },
    { kind: 'button', id: 'send', label: 'Send a request', events: send },
    {
      kind: 'button',
      id: 'clash',
      label: 'Tell sync to listen on 3000',
      disabled: (scene) => (listensOn(scene, 3000) ? 'sync is already told to listen on 3000.' : undefined),
      events: () => listen(3000),
    },
    {
      kind: 'button',
      id: 'mend',
      label: 'Tell sync to listen on 5000 again',
      disabled: (scene) => (listensOn(scene, 5000) ? 'sync is already told to listen on 5000.' : undefined),
      events: () => listen(5000),
    },
    { kind: 'button', id: 'wait', label: 'Wait 20 seconds', events: () => [{ type: 'advance', seconds: 20 }] },
  ],
  observe: 'Watch who answers, and how it depends on where the request comes from.',
  explain: [
    'Containers of one Pod share its IP and its ports. So they reach each other at localhost, and each port can ' +
      'be used only once.',
    'For every other Pod, localhost is that Pod itself. It needs the IP of shop, or better a Service.',
    'The program decides which port it listens on. After a conflict it is restarted, with pauses of 10, 20, 40 ' +
      'seconds and more.',
  ],
  alternative:
    'From sync, localhost:3000 is answered by web, because both are in Pod shop. From curl in the other Pod, ' +
    '10.1.0.1:3000 is answered by web, and localhost:3000 gets “connection refused”: there, localhost is the ' +
    'other Pod itself. When sync is told to listen on 3000 too, the port is taken: sync exits with an error and ' +
    'is started again and again.',
  tables: (scene) => [
    {
      caption: 'Who listens where',
      columns: ['Container', 'Pod', 'IP', 'Told to listen on', 'State'],
      rows: scene.cluster.pods.flatMap((pod) => listenerRows(scene, pod)),
    },
  ],
};
