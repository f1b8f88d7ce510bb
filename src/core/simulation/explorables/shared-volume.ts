import type { Figure } from '../../chart-model.ts';
import { fileTable } from '../cluster-tables.ts';
import type { ClusterEvent } from '../events.ts';
import type { PodState } from '../state.ts';
import type { ControlValue, Explorable, Scene } from './explorable.ts';
import { container, mount, volume, workload } from './starting-parts.ts';

const writerPath = '/out';
const readerPath = '/srv/pages';

function shopPod(scene: Scene): PodState | undefined {
  return scene.cluster.pods[0];
}

/** What happens to one container of the Pod that runs now. */
function inPod(scene: Scene, make: (pod: string) => ClusterEvent[]): ClusterEvent[] {
  const pod = shopPod(scene);
  return pod === undefined ? [] : make(pod.name);
}

function crash(container: string) {
  return (scene: Scene): ClusterEvent[] => inPod(scene, (pod) => [{ type: 'exit', pod, container, code: 1 }]);
}

function mountPages(container: string, path: string) {
  return (_: Scene, mounted: ControlValue): ClusterEvent[] => [
    { type: 'mount', workload: 'shop', container, volume: 'pages', mountPath: mounted === true ? path : '' },
  ];
}

function waits(container: string) {
  return (scene: Scene): string | undefined => {
    const running = shopPod(scene)?.containers.some((one) => one.name === container && one.phase === 'running');
    return running ? undefined : `${container} is not running. Wait until it is restarted.`;
  };
}

const places = [
  { value: 'pages', label: 'the file in the volume pages' },
  { value: 'orders', label: 'the file in the persistent volume' },
  { value: 'own', label: 'the file in /tmp' },
];

/** Where each file is drawn. */
function placesOfFiles(figure: Figure): Readonly<Record<string, string>> {
  const pod =
    'type' in figure && figure.type === 'stage' ? figure.pods.filter(({ life }) => life !== 'gone').at(-1) : undefined;
  return pod === undefined
    ? {}
    : { pages: `${pod.key}/volume/pages/files`, orders: 'claim/orders', own: `${pod.key}/sync/files` };
}

export const sharedVolume: Explorable = {
  id: 'shared-volume',
  title: 'Whose files are these?',
  intro:
    'Pod shop has two containers. sync writes files, web looks for them. The volume pages is an emptyDir that ' +
    'both mount: sync at /out, web at /srv/pages. A persistent volume is mounted by sync at /kept.',
  nodes: 2,
  start: () => ({
    pods: [
      workload(
        'Deployment',
        'shop',
        1,
        [
          container('sync', 'shop-sync:1.4', {
            mounts: [mount('sync', 'pages', writerPath), mount('sync', 'orders', '/kept')],
          }),
          container('web', 'shop-web:2.1', { port: 3000, mounts: [mount('web', 'pages', readerPath)] }),
        ],
        { volumes: [volume('pages', 'emptyDir'), volume('orders', 'persistentVolumeClaim', { detail: 'orders' })] },
      ),
    ],
    services: [],
  }),
  predictions: [
    {
      id: 'not-mounted',
      question: 'sync writes a file to pages. web no longer mounts pages. Does web see the file?',
      kind: 'one',
      choices: [
        { value: 'yes', label: 'Yes, volumes belong to the whole Pod' },
        { value: 'no', label: 'No, a container sees a volume only where it mounts it' },
      ],
      answer: ['no'],
      why: 'The volume belongs to the Pod, but every container has to mount it for itself.',
      deed: { label: 'Write the file, then look for it', setup: [['web-mounts', false]], uses: [['write'], ['read']] },
    },
    {
      id: 'after-crash',
      question: 'sync has written three files. Which of them are still there after it crashes and restarts?',
      kind: 'several',
      choices: places,
      answer: ['pages', 'orders'],
      why: 'A container starts fresh from its image. Volumes belong to the Pod, so their files stay.',
      deed: { label: 'Crash sync', setup: [['write']], uses: [['crash-sync']] },
      places: placesOfFiles,
    },
    {
      id: 'after-replacement',
      question: 'The whole Pod is deleted. Which of the three files does the new Pod find?',
      kind: 'several',
      choices: places,
      answer: ['orders'],
      why: 'An emptyDir lives exactly as long as its Pod. Only the persistent volume outlives it.',
      deed: { label: 'Delete the Pod', setup: [['write']], uses: [['replace']] },
      places: placesOfFiles,
    },
  ],
  controls: [
    {
      kind: 'toggle',
      id: 'sync-mounts',
      label: 'sync mounts pages at /out',
      initial: true,
      events: mountPages('sync', writerPath),
    },
    {
      kind: 'toggle',
      id: 'web-mounts',
      label: 'web mounts pages at /srv/pages',
      initial: true,
      events: mountPages('web', readerPath),
    },
    {
      kind: 'button',
      id: 'write',
      label: 'sync writes three files',
      disabled: waits('sync'),
      events: (scene) =>
        inPod(scene, (pod) =>
          [`${writerPath}/index.html`, '/kept/orders.csv', '/tmp/notes'].map((path) => ({
            type: 'write',
            pod,
            container: 'sync',
            path,
          })),
        ),
    },
    {
      kind: 'button',
      id: 'read',
      label: 'web looks for index.html',
      disabled: waits('web'),
      events: (scene) =>
        inPod(scene, (pod) => [{ type: 'read', pod, container: 'web', path: `${readerPath}/index.html` }]),
    },
    { kind: 'button', id: 'crash-sync', label: 'sync crashes', disabled: waits('sync'), events: crash('sync') },
    { kind: 'button', id: 'crash-web', label: 'web crashes', disabled: waits('web'), events: crash('web') },
    {
      kind: 'button',
      id: 'replace',
      label: 'Replace the Pod',
      events: (scene) => inPod(scene, (pod) => [{ type: 'deletePod', pod }]),
    },
    { kind: 'button', id: 'wait', label: 'Wait 5 minutes', events: () => [{ type: 'advance', seconds: 300 }] },
  ],
  observe: 'Watch where each file is, and which of them are left after a crash and after a replacement.',
  explain: [
    'Files that a container writes outside volumes are its own. No other container sees them, and they are lost ' +
      'when it restarts.',
    'A volume is declared once for the Pod. Each container that needs it mounts it, at any path it likes.',
    'An emptyDir survives the crash of a container, and goes with the Pod. A persistent volume stays when the ' +
      'Pod goes.',
  ],
  alternative:
    'sync writes one file to the emptyDir volume pages, one to a persistent volume and one to /tmp. web finds ' +
    'the first where it mounts pages, and nothing when it does not mount it. When sync crashes, the file in /tmp ' +
    'is lost and the other two are kept. When the Pod is replaced, only the file on the persistent volume is ' +
    'still there.',
  tables: (scene) => [fileTable(scene.cluster)],
};
