import { clusterTables } from '../cluster-tables.ts';
import type { ClusterEvent } from '../events.ts';
import type { Explorable, Scene } from './explorable.ts';
import { barePod, container } from './starting-parts.ts';

/** A crash, and time enough for whatever pause comes before the next start. */
function crash(scene: Scene): ClusterEvent[] {
  return scene.cluster.pods.flatMap(({ name }): ClusterEvent[] => [
    { type: 'exit', pod: name, container: 'web', code: 1 },
    { type: 'advance', seconds: 300 },
  ]);
}

/** The first thing of the course: a Pod that lives, and one button. */
export const firstPod: Explorable = {
  id: 'first-pod',
  title: 'This is a Pod',
  intro: 'Pod shop runs on a node. Its container, web, is the program that does the work.',
  nodes: 1,
  start: () => ({ pods: [barePod('shop', [container('web', 'shop-web:2.1', { port: 3000 })])], services: [] }),
  predictions: [],
  controls: [{ kind: 'button', id: 'crash', label: 'Crash the container', events: crash }],
  observe: 'What happens to the Pod when its program crashes?',
  explain: [
    'The kubelet on the node restarts the container. The Pod stays: same name, same IP address. Only the restart ' +
      'count goes up.',
  ],
  alternative:
    'Pod shop runs on node-1 with one container, web. When web crashes, the kubelet restarts it in the same Pod: ' +
    'the name and the IP address stay, and the restart count goes from 0 to 1. After more crashes it waits ' +
    'longer before each restart.',
  tables: (scene) => clusterTables(scene.cluster),
};
