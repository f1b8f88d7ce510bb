import { serviceTable } from '../cluster-tables.ts';
import type { ClusterEvent } from '../events.ts';
import { isReady, statusWord } from '../pod-status.ts';
import type { PodState } from '../state.ts';
import type { Explorable, Scene } from './explorable.ts';
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
    'A Deployment keeps two Pods of shop. Service shop stands in front of them: it selects the label app=shop and passes calls from port 80 on to port 3000. In the Pod other, curl calls either the Service, or the IP 10.1.0.1 that somebody once wrote down.',
  start: () => ({
    pods: [workload('Deployment', 'shop', 2, [container('web', 'shop-web:2.1', { port: 3000 })]), barePod('other', [container('curl', 'curl:8')])],
    services: [serviceOf('shop', 80, 3000)],
  }),
  predictions: [
    {
      id: 'after-replacement',
      question: 'The Pod with the IP 10.1.0.1 is replaced. Which calls are answered now?',
      kind: 'one',
      choices: [
        { value: 'both', label: 'Those to 10.1.0.1 and those to shop' },
        { value: 'name', label: 'Only those to shop' },
        { value: 'ip', label: 'Only those to 10.1.0.1' },
      ],
      answer: ['name'],
      why: 'The IP went with the Pod. The Service keeps its name and IP, and found the new Pod by its label.',
      shownBy: ['replace'],
    },
    {
      id: 'not-ready',
      question: 'One Pod says that it is not ready. Who can still reach it?',
      kind: 'one',
      choices: [
        { value: 'nobody', label: 'Nobody, it is stopped' },
        { value: 'ip', label: 'Whoever calls its IP, but not the Service' },
        { value: 'all', label: 'Everybody, as before' },
      ],
      answer: ['ip'],
      why: 'A Pod that is not ready runs on. The Service only stops sending it calls until it is ready again.',
      shownBy: ['not-ready'],
    },
    {
      id: 'label-gone',
      question: 'The label of one Pod is changed to app=other. What follows?',
      kind: 'one',
      choices: [
        { value: 'deleted', label: 'The Pod is deleted' },
        { value: 'left', label: 'It runs on without calls from the Service, and the Deployment makes another Pod' },
        { value: 'nothing', label: 'Nothing, labels are only notes' },
      ],
      answer: ['left'],
      why: 'Service and Deployment both find their Pods by labels. Without its label the Pod belongs to neither, so one is missing and is made anew.',
      shownBy: ['label-off'],
    },
  ],
  controls: [
    {
      kind: 'select',
      id: 'to',
      label: 'curl calls',
      initial: 'shop:80',
      choices: () => [
        { value: 'shop:80', label: 'shop:80, the Service' },
        { value: '10.1.0.1:3000', label: '10.1.0.1:3000, the IP that was written down' },
      ],
    },
    { kind: 'button', id: 'send', label: 'Call', events: (scene) => [{ type: 'send', pod: 'other', container: 'curl', to: String(scene.settings['to']) }] },
    {
      kind: 'select',
      id: 'pod',
      label: 'Which Pod of shop',
      initial: '',
      choices: (scene) => shopPods(scene).map((pod) => ({ value: pod.name, label: `${pod.name}, ${pod.ip}` })),
    },
    { kind: 'button', id: 'replace', label: 'Replace this Pod', events: (scene) => onChosen(scene, (pod) => ({ type: 'deletePod', pod })) },
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
      disabled: unlessChosen((pod) => pod.labels['app'] !== 'shop', 'Its label is already another one.'),
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
  observe: 'Watch to which addresses the Service sends, and whether the call is answered.',
  explain: [
    'A Pod’s IP goes with the Pod. Whoever wrote it down calls nobody, or even a stranger later.',
    'A Service keeps its name and its IP. It sends to the Pods that have the labels of its selector and are ready at this moment.',
    'No Pod with these labels, no answer: a misspelled selector breaks every call, and nothing else looks broken.',
  ],
  alternative:
    'curl calls the Pod by its IP address 10.1.0.1 and by the name of Service shop. When the Pod is replaced, calls to 10.1.0.1 get no answer, and calls to shop reach the new Pod. A Pod that is not ready gets no calls from the Service, but answers at its IP. When the label of a Pod no longer matches, the Service forgets it and the Deployment makes another. With a misspelled selector the Service has no Pod, and every call is refused.',
  tables: (scene) => [
    serviceTable(scene.cluster),
    {
      caption: 'Pods of shop',
      columns: ['Pod', 'IP', 'Label app', 'Status', 'Ready'],
      rows: shopPods(scene).map((pod) => [pod.name, pod.ip, pod.labels['app'] ?? 'none', statusWord(pod), isReady(scene.cluster, pod) ? 'yes' : 'no']),
    },
  ],
};
