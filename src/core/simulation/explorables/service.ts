import { serviceTable } from '../cluster-tables.ts';
import type { ClusterEvent } from '../events.ts';
import { isReady, statusWord } from '../pod-status.ts';
import type { PodState } from '../state.ts';
import type { Explorable, Scene } from './explorable.ts';
import { whichAddress } from './asked-places.ts';
import { barePod, container, service as serviceOf, workload } from './starting-parts.ts';

function shopPods(scene: Scene): PodState[] {
  return scene.cluster.pods.filter((pod) => pod.template.id === 'pod/shop');
}

/** The Pod that the reader chose, or the first when it is gone. */
function chosenPod(scene: Scene): PodState | undefined {
  const pods = shopPods(scene);
  return pods.find((pod) => pod.name === scene.settings['pod']) ?? pods[0];
}

function onChosen(scene: Scene, make: (pod: string) => ClusterEvent): ClusterEvent[] {
  const pod = chosenPod(scene);
  return pod === undefined ? [] : [make(pod.name)];
}

function unlessChosen(test: (pod: PodState) => boolean, reason: string) {
  return (scene: Scene): string | undefined => {
    const pod = chosenPod(scene);
    return pod === undefined || test(pod) ? reason : undefined;
  };
}

export const service: Explorable = {
  id: 'service',
  title: 'By IP or by name?',
  intro:
    'A Deployment keeps two Pods of shop. The Service shop is in front of them: it selects the label app=shop ' +
    'and sends requests from port 80 to port 3000. In the Pod other, curl uses either the Service, or the IP ' +
    '10.1.0.1 from an old configuration.',
  nodes: 2,
  start: () => ({
    pods: [
      workload('Deployment', 'shop', 2, [container('web', 'shop-web:2.1', { port: 3000 })]),
      barePod('other', [container('curl', 'curl:8')]),
    ],
    services: [serviceOf('shop', 80, 3000)],
  }),
  predictions: [
    {
      id: 'after-replacement',
      question: 'The Pod with the IP 10.1.0.1 is replaced. Which of the two addresses still answers?',
      ...whichAddress,
      answer: ['name'],
      why: 'The IP went with the Pod. The Service keeps its name and IP, and found the new Pod by its label.',
      deed: {
        label: 'Delete the Pod with 10.1.0.1',
        uses: [['replace'], ['to', '10.1.0.1:3000'], ['send'], ['to', 'shop:80'], ['send']],
      },
    },
    {
      id: 'not-ready',
      question: 'The Pod with the IP 10.1.0.1 says that it is not ready. Which of the two addresses still leads to it?',
      ...whichAddress,
      answer: ['ip'],
      why: 'A Pod that is not ready keeps running. The Service just stops sending it requests until it is ready again.',
      deed: {
        label: 'Make one Pod not ready',
        uses: [['not-ready'], ['to', '10.1.0.1:3000'], ['send'], ['to', 'shop:80'], ['send']],
      },
    },
    {
      id: 'label-gone',
      question: 'The label of one Pod is changed to app=other. What happens?',
      kind: 'one',
      choices: [
        { value: 'deleted', label: 'The Pod is deleted' },
        { value: 'left', label: 'It runs on without requests, and the Deployment creates another Pod' },
        { value: 'nothing', label: 'Nothing, labels are only notes' },
      ],
      answer: ['left'],
      why:
        'Service and Deployment find their Pods by labels. Without its label the Pod belongs to neither, so a new ' +
        'one is created.',
      deed: { label: 'Change the label', uses: [['label-off']] },
    },
  ],
  controls: [
    {
      kind: 'select',
      id: 'to',
      label: 'curl sends a request to',
      initial: 'shop:80',
      choices: () => [
        { value: 'shop:80', label: 'shop:80, the Service' },
        { value: '10.1.0.1:3000', label: '10.1.0.1:3000, the IP that was written down' },
      ],
    },
    {
      kind: 'button',
      id: 'send',
      label: 'Send a request',
      events: (scene) => [{ type: 'send', pod: 'other', container: 'curl', to: String(scene.settings['to']) }],
    },
    {
      kind: 'select',
      id: 'pod',
      label: 'Which Pod of shop',
      initial: '',
      choices: (scene) => shopPods(scene).map((pod) => ({ value: pod.name, label: `${pod.name}, ${pod.ip}` })),
    },
    {
      kind: 'button',
      id: 'replace',
      label: 'Replace this Pod',
      events: (scene) => onChosen(scene, (pod) => ({ type: 'deletePod', pod })),
    },
    {
      kind: 'button',
      id: 'not-ready',
      label: 'It is not ready',
      disabled: unlessChosen((pod) => pod.failsReadiness, 'This Pod is already not ready.'),
      events: (scene) => onChosen(scene, (pod) => ({ type: 'readiness', pod, ready: false })),
    },
    {
      kind: 'button',
      id: 'ready',
      label: 'It is ready again',
      disabled: unlessChosen((pod) => !pod.failsReadiness, 'This Pod is ready.'),
      events: (scene) => onChosen(scene, (pod) => ({ type: 'readiness', pod, ready: true })),
    },
    {
      kind: 'button',
      id: 'label-off',
      label: 'Change its label to app=other',
      disabled: unlessChosen((pod) => pod.labels['app'] !== 'shop', 'Its label has already been changed.'),
      events: (scene) => onChosen(scene, (pod) => ({ type: 'label', pod, key: 'app', value: 'other' })),
    },
    {
      kind: 'button',
      id: 'label-back',
      label: 'Change its label back to app=shop',
      disabled: unlessChosen((pod) => pod.labels['app'] === 'shop', 'Its label is app=shop.'),
      events: (scene) => onChosen(scene, (pod) => ({ type: 'label', pod, key: 'app', value: 'shop' })),
    },
    {
      kind: 'toggle',
      id: 'misspelled',
      label: 'The Service selects app=shpo, misspelled',
      initial: false,
      events: (_, value) => [{ type: 'select', service: 'shop', key: 'app', value: value ? 'shpo' : 'shop' }],
    },
  ],
  observe: 'Watch which addresses the Service sends to, and whether the request is answered.',
  explain: [
    'The IP of a Pod goes with the Pod. A configuration that still has it reaches nothing, or later even another Pod.',
    'A Service keeps its name and its IP. It sends to the Pods that have the labels of its selector and are ' +
      'ready at this moment.',
    'No Pod with these labels, no answer: a misspelled selector breaks every request, and nothing else looks broken.',
  ],
  alternative:
    'curl sends requests to the IP address 10.1.0.1 of the Pod and to the name of the Service shop. When the Pod ' +
    'is replaced, requests to 10.1.0.1 get no answer, and requests to shop reach the new Pod. A Pod that is not ' +
    'ready gets no requests from the Service, but answers at its IP. When the label of a Pod no longer matches, ' +
    'the Service drops it and the Deployment creates another. With a misspelled selector the Service has no Pod, ' +
    'and every request fails with “connection refused”.',
  tables: (scene) => [
    serviceTable(scene.cluster),
    {
      caption: 'Pods of shop',
      columns: ['Pod', 'IP', 'Label app', 'Status', 'Ready'],
      rows: shopPods(scene).map((pod) => [
        pod.name,
        pod.ip,
        pod.labels['app'] ?? 'none',
        statusWord(pod),
        isReady(scene.cluster, pod) ? 'yes' : 'no',
      ]),
    },
  ],
};
