import type { ClusterObject } from '../../cluster-model/objects/cluster-object.ts';
import { plainScenario, type Scenario } from '../../cluster-model/scenario.ts';
import type { PlainMap } from '../../cluster-model/objects/plain-object.ts';
import { modelFilm, type ModelFilm } from '../model-film.ts';
import { statusWords } from '../model-stage.ts';
import { calculated, chosen } from './calculated.ts';
import type { Settings } from './explorable.ts';

/** What is wrong with the manifest, and what that changes in its container. */
const faults: Readonly<Record<string, { readonly label: string; readonly container: PlainMap }>> = {
  nothing: { label: 'nothing', container: {} },
  image: { label: 'the tag of the image does not exist', container: { image: 'shop-web:2.11' } },
  request: { label: 'it requests 40 CPUs', container: { resources: { requests: { cpu: '40' } } } },
  key: {
    label: 'a ConfigMap key that it reads is missing',
    container: {
      env: [{ name: 'DATABASE', valueFrom: { configMapKeyRef: { name: 'shop', key: 'database' } } }],
    },
  },
  crash: { label: 'the program exits with an error', container: { env: [{ name: 'PORT', value: 'http' }] } },
  probe: {
    label: 'the readiness probe checks the wrong port',
    container: { readinessProbe: { httpGet: { path: '/ready', port: 8080 }, periodSeconds: 5 } },
  },
};

const shopSettings: ClusterObject = {
  id: 'given ConfigMap/shop',
  kind: 'ConfigMap',
  name: 'shop',
  namespace: 'default',
  body: { metadata: { name: 'shop' }, data: {} },
  rejected: [],
};

const scenario: Scenario = {
  ...plainScenario,
  nodes: plainScenario.nodes.slice(0, 2),
  given: [shopSettings],
  images: ['docker.io/library/shop-web:2.1'],
};

function podWith(fault: string): ClusterObject {
  const container: PlainMap = { name: 'web', image: 'shop-web:2.1', ...faults[fault]?.container };
  const body: PlainMap = { kind: 'Pod', metadata: { name: 'shop' }, spec: { containers: [container] } };
  return { id: 'Pod/default/shop', kind: 'Pod', name: 'shop', namespace: 'default', body, rejected: [] };
}

const SECONDS = 45;

function filmOf(settings: Settings): ModelFilm {
  return modelFilm([podWith(chosen(settings, 'fault'))], scenario, SECONDS);
}

/** The way of a Pod, and where it ends when something is wrong: played by the model that grades the exercises. */
export const applyToRunning = calculated({
  id: 'apply-to-running',
  title: 'From kubectl apply to Running',
  intro:
    'You type `kubectl apply -f shop.yaml`. The manifest holds one Pod, shop, with one container, web. The ' +
    'cluster has two nodes.',
  predictions: [
    {
      id: 'bad-image',
      question: 'The image has a tag that does not exist. How far does the Pod get?',
      kind: 'one',
      choices: [
        { value: 'refused', label: 'The API server rejects it' },
        { value: 'no-node', label: 'It gets no node' },
        { value: 'node', label: 'It gets a node, but no container' },
        { value: 'crash', label: 'The container starts and crashes' },
      ],
      answer: ['node'],
      why:
        'Only the kubelet on the chosen node pulls the image. Until it has the image, there is no container, ' +
        'and so no log.',
      deed: { label: 'Apply it', setup: [['fault', 'image']], uses: [] },
    },
    {
      id: 'too-large',
      question: 'The container requests 40 CPUs, and each node has 4. How far does the Pod get?',
      kind: 'one',
      choices: [
        { value: 'refused', label: 'The API server rejects it' },
        { value: 'no-node', label: 'It gets no node' },
        { value: 'crash', label: 'The container starts and is killed' },
      ],
      answer: ['no-node'],
      why: 'The manifest is valid, so it is stored. The scheduler finds no node with room, and the Pod stays Pending.',
      deed: { label: 'Apply it', setup: [['fault', 'request']], uses: [] },
    },
    {
      id: 'wrong-probe',
      question: 'The readiness probe checks a port that nothing listens on. What does STATUS say in the end?',
      kind: 'one',
      choices: [
        { value: 'running', label: 'Running, with READY 0/1' },
        { value: 'crash', label: 'CrashLoopBackOff' },
        { value: 'pending', label: 'Pending' },
      ],
      answer: ['running'],
      why:
        'The program runs, so the status is Running. It gets no requests, because the kubelet does not consider it ' +
        'ready.',
      deed: { label: 'Apply it', setup: [['fault', 'probe']], uses: [] },
    },
  ],
  controls: [
    {
      kind: 'select',
      id: 'fault',
      label: 'What is wrong with the manifest',
      initial: 'nothing',
      choices: Object.entries(faults).map(([value, { label }]) => ({ value, label })),
    },
  ],
  observe: 'Choose what is wrong, and watch at which step the Pod stops.',
  explain: [
    'One step follows another: the API server stores the Pod, the scheduler chooses a node, the kubelet pulls ' +
      'the image and creates the container, and the program starts.',
    'The STATUS of a Pod names the step that it has reached. Problems with later steps do not show yet.',
  ],
  alternative:
    'The Pod shop is applied. The API server stores it: Pending, without a node. The scheduler chooses a node. ' +
    'The kubelet there pulls the image and creates the container: ContainerCreating. The program starts: ' +
    'Running. With a wrong tag it gets a node and stays in ImagePullBackOff. With 40 CPUs it gets no node and ' +
    'stays Pending. With a missing key no container is created: CreateContainerConfigError. With a program that ' +
    'exits with an error it goes to CrashLoopBackOff. With a wrong probe it is Running and never ready.',
  calculate(settings) {
    const { film, lines, run } = filmOf(settings);
    return {
      film,
      tables: [
        {
          caption: 'What happens, in order',
          columns: ['Second', 'What happens'],
          rows: lines.map(({ clock, text }) => [`${clock}`, text]),
        },
      ],
      outcome: `After ${SECONDS} s, STATUS says ${statusWords(run)}.`,
    };
  },
});
