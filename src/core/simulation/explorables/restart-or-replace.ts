import type { ClusterEvent } from '../events.ts';
import { restartsOf } from '../pod-status.ts';
import type { ClusterState, PodState } from '../state.ts';
import { filesAt } from '../storage.ts';
import type { Choice, Explorable, Prediction, Scene } from './explorable.ts';
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
  { value: 'never', label: 'Never' },
  { value: 'replaced', label: 'Only when the Pod is replaced' },
  { value: 'restarted', label: 'Only when the container restarts' },
  { value: 'both', label: 'In both cases' },
];

function compared(id: string, question: string, why: string, own: Partial<Prediction> = {}): Prediction {
  return { id, question, kind: 'one', choices, answer: ['replaced'], why, shownBy: ['replace'], ...own };
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
  intro: 'A Deployment keeps one Pod of shop running. Its container web wrote one file to an emptyDir volume and one elsewhere.',
  start: () => ({
    pods: [
      workload('Deployment', 'shop', 1, [container('web', 'shop-web:2.1', { port: 3000, mounts: [mount('web', 'pages', '/srv/pages')] })], {
        volumes: [volume('pages', 'emptyDir')],
      }),
    ],
    services: [],
  }),
  prepare: (cluster) => cluster.pods.flatMap((pod) => writeBoth(pod.name)),
  predictions: [
    compared('name', 'When does the name of the Pod change?', 'A restart happens inside the same Pod. A Deployment gives each new Pod a new name.'),
    compared('uid', 'When does its UID change?', 'The UID stands for exactly this Pod. Another UID means another Pod.'),
    compared('ip', 'When does its IP address change?', 'The address belongs to the Pod, not to the container. A new Pod gets a new one.'),
    compared('node', 'When may its node change?', 'A Pod never moves. Its replacement may be put on another node, or on the same.'),
    compared('files', 'When are the files in the emptyDir lost?', 'The volume lives as long as the Pod. A restart does not touch it.'),
    compared('restarts', 'What does the restart count do?', 'It counts restarts inside one Pod. A new Pod begins at 0.', {
      choices: [
        { value: 'one', label: 'Goes up by one at a restart, and is 0 in the new Pod' },
        { value: 'up', label: 'Goes up by one in both cases' },
        { value: 'zero', label: 'Is 0 after both' },
      ],
      answer: ['one'],
    }),
  ],
  controls: [
    { kind: 'button', id: 'restart', label: 'Restart the container', disabled: waits, events: (scene) => onPod(scene, (pod) => [{ type: 'exit', pod, container: 'web', code: 1 }]) },
    { kind: 'button', id: 'replace', label: 'Replace the Pod', events: (scene) => onPod(scene, (pod) => [{ type: 'deletePod', pod }]) },
    { kind: 'button', id: 'write', label: 'web writes its two files again', disabled: waits, events: (scene) => onPod(scene, writeBoth) },
    { kind: 'button', id: 'wait', label: 'Wait 5 minutes', events: () => [{ type: 'advance', seconds: 300 }] },
  ],
  observe: 'Compare the columns Before and Now: what stayed, and what changed?',
  explain: [
    'Restarting a container changes almost nothing: same Pod, same name, same IP, same volumes. Only the restart count goes up, and the files outside volumes are lost.',
    'Replacing a Pod changes nearly everything: another name, another UID, another IP, perhaps another node, an empty emptyDir, and a restart count of 0.',
    'A Pod is never moved to another node. It is replaced, and only if a workload looks after it.',
  ],
  alternative:
    'Restart the container: the restart count goes from 0 to 1; name, UID, IP address, node and the files in the emptyDir stay; the other files of the container are lost. Replace the Pod: a new name, a new UID, a new IP address, perhaps another node, an empty emptyDir, and a restart count of 0.',
  tables: (scene) => [{ caption: 'Before and now', columns: ['Of the Pod', 'Before', 'Now', 'Compared'], rows: comparedRows(scene), besidePicture: true }],
};
