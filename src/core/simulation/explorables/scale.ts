import type { ClusterState } from '../state.ts';
import type { Explorable } from './explorable.ts';
import { container, workload } from './starting-parts.ts';

const web = container('web', 'shop-web:2.1', { port: 3000, requests: { cpuMilli: 250, memoryMebibytes: 128 } });
const sync = container('sync', 'shop-sync:1.4', { port: 5000, requests: { cpuMilli: 50, memoryMebibytes: 64 } });

function containersNamed(state: ClusterState, name: string): number {
  return state.pods.flatMap((pod) => pod.containers).filter((one) => one.name === name).length;
}

function totalRows(state: ClusterState): string[][] {
  const pods = state.pods.length;
  return [
    ['Pods', '1', `${pods}`],
    ['Containers web', '1', `${containersNamed(state, 'web')}`],
    ['Containers sync', '1', `${containersNamed(state, 'sync')}`],
    ['IP addresses', '1', `${new Set(state.pods.map((pod) => pod.ip)).size}`],
    ['CPU requested', '0.3', `${(pods * 3) / 10}`],
    ['Memory requested', '192 Mi', `${pods * 192} Mi`],
  ];
}

export const scale: Explorable = {
  id: 'scale',
  title: 'What is replicated?',
  intro:
    'A Deployment keeps one Pod of shop, with the containers web and sync. ' +
    'More visitors come, so you need more capacity.',
  nodes: 2,
  start: () => ({ pods: [workload('Deployment', 'shop', 1, [web, sync])], services: [] }),
  predictions: [
    {
      id: 'containers',
      question: 'How many containers run in total when there are four Pods?',
      kind: 'number',
      choices: [],
      answer: ['8'],
      why: 'Each Pod has its own web and its own sync: four of each, eight containers.',
      deed: { label: 'Scale to 4 Pods', uses: [['replicas', 4]] },
      range: { min: 1, max: 12, unit: 'containers' },
    },
    {
      id: 'only-web',
      question: 'Only web is overloaded. Can you get four web containers and one sync this way?',
      kind: 'one',
      choices: [
        { value: 'yes', label: 'Yes, each container has its own replica count' },
        { value: 'no', label: 'No, the whole Pod is replicated' },
      ],
      answer: ['no'],
      why: 'The Pod is the unit of scaling. What should scale separately belongs in its own Pod.',
      deed: { label: 'Scale to 4 Pods', uses: [['replicas', 4]] },
    },
  ],
  controls: [
    {
      kind: 'slider',
      id: 'replicas',
      label: 'Pods of shop',
      initial: 1,
      min: 1,
      max: 6,
      words: (value) => `${value} ${value === 1 ? 'Pod' : 'Pods'}`,
      events: (_, replicas) => [{ type: 'scale', workload: 'shop', replicas }],
    },
    {
      kind: 'button',
      id: 'only-web',
      label: 'One more web only',
      disabled: () => 'A container cannot be scaled on its own. The whole Pod is replicated, with everything in it.',
      events: () => [],
    },
  ],
  observe: 'Move the slider and watch what grows with it.',
  explain: [
    'You scale by running more Pods. Every Pod brings all its containers, its own IP, and its share of CPU and memory.',
    'So put into one Pod only what should scale together.',
  ],
  alternative:
    'With one Pod there are one web and one sync container. With four Pods there are four of each, eight in all, ' +
    'four IP addresses, and four times the memory and CPU time. More of web alone is not possible, because the ' +
    'whole Pod is replicated.',
  tables: (scene) => [
    { caption: 'In total', columns: ['What', 'With one Pod', 'Now'], rows: totalRows(scene.cluster) },
  ],
};
