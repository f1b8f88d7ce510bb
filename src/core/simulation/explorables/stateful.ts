import type { Figure } from '../../chart-model.ts';
import type { PictureModel } from '../../pod-model.ts';
import type { ClusterEvent } from '../events.ts';
import type { ClusterState, PodState } from '../state.ts';
import { claimOf, filesAt } from '../storage.ts';
import { stageOf } from './asked-places.ts';
import type { Explorable, Scene, Settings } from './explorable.ts';
import { container, mount, service, volume, workload } from './starting-parts.ts';

function start(settings: Settings): Pick<PictureModel, 'pods' | 'services'> {
  const stateful = settings['kind'] !== 'Deployment';
  const web = container('web', 'web:1.0', { port: 3000, mounts: [mount('web', 'www', '/data')] });
  const disk = stateful ? volume('www', 'persistentVolumeClaim', { claimTemplate: true }) : volume('www', 'emptyDir');
  const headless = service('web', 3000, 3000, { clusterIP: 'None' });
  return {
    pods: [
      workload(stateful ? 'StatefulSet' : 'Deployment', 'web', Number(settings['replicas']), [web], {
        volumes: [disk],
      }),
    ],
    services: [headless],
  };
}

/** The Pod that a StatefulSet calls web-1, and the second one of a Deployment. */
function secondPod(scene: Scene): PodState | undefined {
  return scene.cluster.pods.find((pod) => pod.name === 'web-1') ?? scene.cluster.pods[1];
}

function podRows(state: ClusterState): string[][] {
  const rows = state.pods.map((pod) => {
    const claim = claimOf(pod, 'www');
    const dns = pod.ordinal === undefined ? 'no claim' : `${pod.name}.web`;
    return [
      pod.name,
      pod.ip,
      dns,
      claim === undefined ? 'its own emptyDir' : `claim ${claim}`,
      filesAt(state, pod, 'www').join(', ') || 'empty',
    ];
  });
  const used = new Set(state.pods.map((pod) => claimOf(pod, 'www')));
  const waiting = state.claims
    .filter((claim) => !used.has(claim.name))
    .map((claim) => ['no Pod now', '–', '–', `claim ${claim.name}`, claim.files.join(', ') || 'empty']);
  return [...rows, ...waiting];
}

const claims = ['www-web-0', 'www-web-1', 'www-web-2'];

/** Where what is asked of web-1 is drawn. */
function placesOfIdentity(figure: Figure): Readonly<Record<string, string>> {
  const pod = stageOf(figure)?.pods.find(({ name, life }) => name === 'web-1' && life !== 'gone');
  return pod === undefined ? {} : { name: `${pod.key}/name`, ip: `${pod.key}/ip`, claim: 'claim/www-web-1' };
}

function diary(pod: PodState): ClusterEvent {
  return { type: 'write', pod: pod.name, container: 'web', path: `/data/diary-of-${pod.name}` };
}

export const stateful: Explorable = {
  id: 'stateful',
  title: 'Deployment or StatefulSet?',
  intro:
    'Three Pods of web, each with a disk for its data. A StatefulSet manages them, as web-0 to web-2. Then try ' +
    'the same with a Deployment.',
  nodes: 2,
  start,
  prepare: (cluster) => cluster.pods.map(diary),
  predictions: [
    {
      id: 'identity',
      question: 'web-1 is deleted. What does its replacement share with it?',
      kind: 'several',
      choices: [
        { value: 'name', label: 'Pod name' },
        { value: 'ip', label: 'IP address' },
        { value: 'claim', label: 'claim www-web-1' },
      ],
      answer: ['name', 'claim'],
      why:
        'A StatefulSet gives its Pods fixed names, and the claim www-web-1 belongs to the name web-1. It is still ' +
        'a new Pod, so its IP address is new.',
      deed: { label: 'Delete web-1', uses: [['delete']] },
      places: placesOfIdentity,
    },
    {
      id: 'dns',
      question: 'web-1 is deleted and replaced. What does the DNS name web-1.web resolve to now?',
      kind: 'one',
      choices: [
        { value: 'same', label: 'To the new web-1' },
        { value: 'other', label: 'Nothing: the new Pod has another name' },
      ],
      answer: ['same'],
      why: 'The name stays and resolves to the new IP address. That is why programs use the name.',
      deed: { label: 'Delete web-1, then send it a request', uses: [['delete'], ['call']] },
    },
    {
      id: 'scaled',
      question:
        'The StatefulSet is scaled from three Pods to one, and back to three. ' +
        'Which claims keep their data all the time?',
      kind: 'several',
      choices: claims.map((value) => ({ value, label: `claim ${value}` })),
      answer: claims,
      why:
        'Scaling down removes Pods, the highest number first. It keeps their claims, because data is worth more ' +
        'than disk space, and the new Pods find them again.',
      places: () => Object.fromEntries(claims.map((value) => [value, `claim/${value}`])),
      deed: {
        label: 'Scale to 1, then to 3',
        uses: [
          ['replicas', 1],
          ['replicas', 3],
        ],
      },
    },
  ],
  controls: [
    {
      kind: 'select',
      id: 'kind',
      label: 'Managed by a',
      initial: 'StatefulSet',
      restarts: true,
      choices: () => ['StatefulSet', 'Deployment'].map((value) => ({ value, label: value })),
    },
    {
      kind: 'slider',
      id: 'replicas',
      label: 'Pods of web',
      initial: 3,
      min: 1,
      max: 3,
      words: (value) => `${value} ${value === 1 ? 'Pod' : 'Pods'}`,
      events: (_, replicas) => [{ type: 'scale', workload: 'web', replicas }],
    },
    {
      kind: 'button',
      id: 'write',
      label: 'Every Pod writes to its disk',
      events: (scene) => scene.cluster.pods.map(diary),
    },
    {
      kind: 'button',
      id: 'delete',
      label: 'Delete the second Pod',
      disabled: (scene) => (secondPod(scene) === undefined ? 'There is no second Pod now.' : undefined),
      events: (scene) => {
        const pod = secondPod(scene);
        return pod === undefined ? [] : [{ type: 'deletePod', pod: pod.name }];
      },
    },
    {
      kind: 'button',
      id: 'call',
      label: 'The first Pod sends a request to web-1.web:3000',
      events: (scene) =>
        scene.cluster.pods
          .slice(0, 1)
          .map((pod): ClusterEvent => ({ type: 'send', pod: pod.name, container: 'web', to: 'web-1.web:3000' })),
    },
  ],
  observe: 'Watch the name, the IP, the DNS name and the data on the disk of the second Pod.',
  explain: [
    'A StatefulSet’s Pod has an identity: its replacement has the same name, the same DNS name and the same ' +
      'claim, with the data in it. Only its UID and its IP are new.',
    'The Pods of a Deployment are interchangeable: a replacement has a random name and starts with an empty disk.',
    'A StatefulSet works in order: it starts web-0 first, and removes the highest number first. Claims stay.',
  ],
  alternative:
    'Under a Deployment, a deleted Pod comes back with a random name and an empty disk. Under a StatefulSet, ' +
    'web-1 comes back as web-1, with the same claim and the same DNS name, though with a new IP address. Scaling ' +
    'from three to one and back to three finds the claims of web-1 and web-2 still there.',
  tables: (scene) => [
    {
      caption: 'Pods and their disks',
      columns: ['Pod', 'IP', 'DNS name', 'Disk', 'On it'],
      rows: podRows(scene.cluster),
    },
  ],
};
