import type { Figure } from '../../chart-model.ts';
import type { ClusterEvent } from '../events.ts';
import { restartsOf } from '../pod-status.ts';
import type { ClusterState, PodState } from '../state.ts';
import { filesAt } from '../storage.ts';
import type { Choice, Explorable, Scene } from './explorable.ts';
import { container, mount, volume, workload } from './starting-parts.ts';

/** What can be compared before and after, in the order of the table. */
const facts: Readonly<Record<string, (state: ClusterState, pod: PodState) => string>> = {
  'Name of the Pod': (_, pod) => pod.name,
  UID: (_, pod) => pod.uid,
  'IP address': (_, pod) => pod.ip,
  Node: (_, pod) => pod.node,
  'Files in the emptyDir': (state, pod) => filesAt(state, pod, 'pages').join(', ') || 'none',
  'Other files of web': (_, pod) => pod.containers.flatMap((one) => one.files).join(', ') || 'none',
  Restarts: (_, pod) => `${restartsOf(pod)}`,
};

function comparedRows(scene: Scene): string[][] {
  return Object.entries(facts).map(([fact, valueOf]) => {
    const [now] = scene.cluster.pods.map((pod) => valueOf(scene.cluster, pod));
    const [before] = (scene.before?.pods ?? []).map((pod) => valueOf(scene.before ?? scene.cluster, pod));
    const changed = before === undefined ? '' : before === now ? 'same' : 'changed';
    return [fact, before ?? '–', now ?? '–', changed];
  });
}

const choices: readonly Choice[] = [
  { value: 'name', label: 'Pod name' },
  { value: 'uid', label: 'UID' },
  { value: 'ip', label: 'IP address' },
  { value: 'node', label: 'node' },
  { value: 'files', label: 'files in the emptyDir' },
  { value: 'own', label: 'files outside the volume' },
  { value: 'restarts', label: 'restart count' },
];

/** Where each of them is drawn: at the Pod that is there now. */
function placesOfFacts(figure: Figure): Readonly<Record<string, string>> {
  const pod =
    'type' in figure && figure.type === 'stage' ? figure.pods.filter(({ life }) => life !== 'gone').at(-1) : undefined;
  if (pod === undefined) return {};
  const { key } = pod;
  return {
    name: `${key}/name`,
    uid: `${key}/uid`,
    ip: `${key}/ip`,
    node: `${pod.node}/name`,
    files: `${key}/volume/pages/files`,
    own: `${key}/web/files`,
    restarts: `${key}/web/restarts`,
  };
}

function onPod(scene: Scene, make: (pod: string) => ClusterEvent[]): ClusterEvent[] {
  return scene.cluster.pods.slice(0, 1).flatMap((pod) => make(pod.name));
}

function writeBoth(pod: string): ClusterEvent[] {
  return ['/srv/pages/index.html', '/tmp/notes'].map((path) => ({ type: 'write', pod, container: 'web', path }));
}

function waits(scene: Scene): string | undefined {
  const running = scene.cluster.pods[0]?.containers[0]?.phase === 'running';
  return running ? undefined : 'web waits before its next start, because it crashed more than once. Wait 5 minutes.';
}

export const restartOrReplace: Explorable = {
  id: 'restart-or-replace',
  title: 'Restarted or replaced?',
  intro:
    'A Deployment keeps one Pod of shop running. Its container web wrote one file to an emptyDir volume and one ' +
    'elsewhere.',
  nodes: 2,
  stage: { showsUid: true },
  start: () => ({
    pods: [
      workload(
        'Deployment',
        'shop',
        1,
        [container('web', 'shop-web:2.1', { port: 3000, mounts: [mount('web', 'pages', '/srv/pages')] })],
        {
          volumes: [volume('pages', 'emptyDir')],
        },
      ),
    ],
    services: [],
  }),
  prepare: (cluster) => cluster.pods.flatMap((pod) => writeBoth(pod.name)),
  predictions: [
    {
      id: 'restart',
      question: 'Which of these change when the container restarts?',
      kind: 'several',
      choices,
      answer: ['own', 'restarts'],
      why: 'A restart happens inside the same Pod: only the restart count goes up, and files outside volumes are lost.',
      deed: { label: 'Crash the container', uses: [['restart']] },
      places: placesOfFacts,
    },
    {
      id: 'replace',
      question: 'And which change when the Pod is deleted?',
      kind: 'several',
      choices,
      answer: choices.map(({ value }) => value),
      why:
        'A Pod is never moved or revived. A new one takes its place and starts from scratch: new identity, empty ' +
        'emptyDir, restart count 0, perhaps another node.',
      deed: { label: 'Delete the Pod', setup: [['restart'], ['write']], uses: [['replace']] },
      places: placesOfFacts,
    },
  ],
  controls: [
    {
      kind: 'button',
      id: 'restart',
      label: 'Crash the container',
      disabled: waits,
      events: (scene) => onPod(scene, (pod) => [{ type: 'exit', pod, container: 'web', code: 1 }]),
    },
    {
      kind: 'button',
      id: 'replace',
      label: 'Delete the Pod',
      events: (scene) => onPod(scene, (pod) => [{ type: 'deletePod', pod }]),
    },
    {
      kind: 'button',
      id: 'write',
      label: 'web writes its two files again',
      disabled: waits,
      events: (scene) => onPod(scene, writeBoth),
    },
    { kind: 'button', id: 'wait', label: 'Wait 5 minutes', events: () => [{ type: 'advance', seconds: 300 }] },
  ],
  observe: 'What stays the same, and what changes?',
  explain: [
    'Restarting a container changes almost nothing: same Pod, same name, same IP, same volumes. Only the restart ' +
      'count goes up, and the files outside volumes are lost.',
    'Replacing a Pod changes nearly everything: another name, another UID, another IP, perhaps another node, an ' +
      'empty emptyDir, and a restart count of 0.',
    'A Pod is never moved to another node. It is replaced, and only if a workload looks after it.',
  ],
  alternative:
    'Restart the container: the restart count goes from 0 to 1; name, UID, IP address, node and the files in the ' +
    'emptyDir stay; the other files of the container are lost. Replace the Pod: a new name, a new UID, a new IP ' +
    'address, perhaps another node, an empty emptyDir, and a restart count of 0.',
  tables: (scene) => [
    { caption: 'Before and now', columns: ['Of the Pod', 'Before', 'Now', 'Compared'], rows: comparedRows(scene) },
  ],
};
