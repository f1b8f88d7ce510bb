import type { PictureModel } from '../../pod-model.ts';
import { serviceTable } from '../cluster-tables.ts';
import type { ClusterEvent } from '../events.ts';
import { isReady } from '../pod-status.ts';
import type { PodState } from '../state.ts';
import { whichAddress } from './asked-places.ts';
import type { Explorable, Scene, Settings } from './explorable.ts';
import { barePod, container, service, workload } from './starting-parts.ts';

const firstIp = '10.1.0.1';

/** How the ports are written. The program listens on 3000 in each of them. */
const manifests: Readonly<
  Record<string, { readonly label: string; readonly targetPort: number | string; readonly declares: boolean }>
> = {
  named: { label: 'targetPort: http, the name of the containerPort', targetPort: 'http', declares: true },
  number: { label: 'targetPort: 3000', targetPort: 3000, declares: true },
  misspelled: { label: 'targetPort: htpp, a name that no port has', targetPort: 'htpp', declares: true },
  undeclared: { label: 'targetPort: 3000, and no containerPort', targetPort: 3000, declares: false },
};

function start(settings: Settings): Pick<PictureModel, 'pods' | 'services'> {
  const { targetPort, declares } = manifests[String(settings['manifest'])] ?? { targetPort: 'http', declares: true };
  const port = { id: 'container/web/port/http', name: 'http', containerPort: 3000, protocol: 'TCP' as const };
  const web = container('web', 'shop-web:2.1', { ports: declares ? [port] : [], program: { listensOn: [3000] } });
  const front = service('shop', 80, 3000);
  return {
    pods: [workload('Deployment', 'shop', 2, [web]), barePod('other', [container('curl', 'curl:8')])],
    services: [{ ...front, ports: front.ports.map((one) => ({ ...one, targetPort })) }],
  };
}

function firstPod(scene: Scene): PodState | undefined {
  return scene.cluster.pods.find((pod) => pod.ip === firstIp);
}

function send(scene: Scene): ClusterEvent[] {
  const to = String(scene.settings['to']);
  if (scene.settings['from'] === 'curl') return [{ type: 'send', pod: 'other', container: 'curl', to }];
  const pod = firstPod(scene);
  return pod === undefined ? [] : [{ type: 'send', pod: pod.name, container: 'web', to }];
}

function setReady(ready: boolean) {
  return (scene: Scene): ClusterEvent[] => {
    const pod = firstPod(scene);
    return pod === undefined ? [] : [{ type: 'readiness', pod: pod.name, ready }];
  };
}

export const whoMayTalkToWhom: Explorable = {
  id: 'who-may-talk-to-whom',
  title: 'Who may talk to whom?',
  intro:
    `Two Pods of shop have the IPs ${firstIp} and 10.1.0.2. In each, web listens on port 3000. The Service shop is ` +
    'in front of them with port 80. curl runs in the Pod other.',
  nodes: 2,
  start,
  predictions: [
    {
      id: 'undeclared',
      question: `containerPort is left out, and the program still listens on 3000. Does ${firstIp}:3000 answer?`,
      kind: 'one',
      choices: [
        { value: 'yes', label: 'Yes, as before' },
        { value: 'no', label: 'No, the port is closed' },
        { value: 'pod', label: 'Only requests from the same Pod are answered' },
      ],
      answer: ['yes'],
      why: 'containerPort opens and closes nothing. It documents the port and gives it a name.',
      deed: {
        label: `Send a request to ${firstIp}:3000`,
        setup: [
          ['manifest', 'undeclared'],
          ['to', `${firstIp}:3000`],
        ],
        uses: [['send']],
      },
    },
    {
      id: 'misspelled',
      question: 'targetPort is a name that no container’s port has. Which of the two addresses still answers?',
      ...whichAddress,
      answer: ['ip'],
      why: 'The Service does not know which port of the Pods it should use. The Pods themselves are not affected.',
      deed: {
        label: 'Send a request to each',
        setup: [['manifest', 'misspelled']],
        uses: [['to', `${firstIp}:3000`], ['send'], ['to', 'shop:80'], ['send']],
      },
    },
    {
      id: 'wrong-port',
      question: 'curl sends a request to shop:3000. What happens?',
      kind: 'one',
      choices: [
        { value: 'answered', label: 'web answers: it listens on 3000' },
        { value: 'nothing', label: 'No answer: the Service has port 80 only' },
      ],
      answer: ['nothing'],
      why: 'A request to a Service uses the port of the Service. Only the Service knows the port behind it.',
      deed: { label: 'Send a request to shop:3000', setup: [['to', 'shop:3000']], uses: [['send']] },
    },
  ],
  controls: [
    {
      kind: 'select',
      id: 'manifest',
      label: 'The manifests say',
      initial: 'named',
      choices: () => Object.entries(manifests).map(([value, { label }]) => ({ value, label })),
      restarts: true,
    },
    {
      kind: 'select',
      id: 'from',
      label: 'Request from',
      initial: 'curl',
      choices: () => [
        { value: 'curl', label: 'curl, in the Pod other' },
        { value: 'web', label: `web, in the Pod ${firstIp}` },
      ],
    },
    {
      kind: 'select',
      id: 'to',
      label: 'Request to',
      initial: 'shop:80',
      choices: () =>
        ['shop:80', 'shop:3000', `${firstIp}:3000`, '10.1.0.2:3000', 'localhost:3000'].map((value) => ({
          value,
          label: value,
        })),
    },
    { kind: 'button', id: 'send', label: 'Send a request', events: send },
    {
      kind: 'button',
      id: 'not-ready',
      label: `${firstIp} is not ready`,
      disabled: (scene) => (firstPod(scene)?.failsReadiness ? 'It is already not ready.' : undefined),
      events: setReady(false),
    },
    {
      kind: 'button',
      id: 'ready',
      label: `${firstIp} is ready again`,
      disabled: (scene) => (firstPod(scene)?.failsReadiness ? undefined : 'It is ready.'),
      events: setReady(true),
    },
  ],
  observe: 'Try each address from both Pods. Then change the manifests and try again.',
  explain: [
    'Every Pod can reach every other Pod at its IP, as long as no network policy forbids it. Whether the request ' +
      'is answered depends on the program that listens there.',
    'A Service answers at its own port and sends the request to its targetPort, at one of the Pods that are ' +
      'ready. localhost never leaves the Pod.',
    'A name as targetPort must be the name of a container’s port, letter for letter. If it is not, requests to ' +
      'the Service fail, and nothing else looks broken.',
  ],
  alternative:
    'From curl in the Pod other, 10.1.0.1:3000 and shop:80 are answered, localhost:3000 gets “connection ' +
    'refused”, and shop:3000 gets no answer: the Service has port 80 only. From web, localhost:3000 is its own ' +
    'Pod. When 10.1.0.1 is not ready, shop:80 is answered by 10.1.0.2 alone, and 10.1.0.1:3000 still answers. ' +
    'When targetPort is a name that no port has, requests to shop fail and requests to the IPs are answered. ' +
    'When containerPort is left out and targetPort is 3000, everything is answered as before.',
  tables: (scene) => [
    serviceTable(scene.cluster),
    {
      caption: 'Pods',
      columns: ['Pod', 'IP', 'Listens on', 'Ready'],
      rows: scene.cluster.pods.map((pod) => [
        pod.name,
        pod.ip,
        pod.containers.flatMap((one) => one.listensOn).join(', ') || 'no port',
        isReady(scene.cluster, pod) ? 'yes' : 'no',
      ]),
    },
  ],
};
