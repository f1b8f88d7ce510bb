import type { PictureModel } from '../../pod-model.ts';
import type { ClusterEvent } from '../events.ts';
import type { ClusterState, PodState } from '../state.ts';
import { filesAt } from '../storage.ts';
import type { Explorable, Scene, Settings } from './explorable.ts';
import { container, mount, service, volume, workload } from './starting-parts.ts';

const dataPath = '/var/lib/data';

function start(settings: Settings): Pick<PictureModel, 'pods' | 'services'> {
  const inside = settings['where'] !== 'outside';
  const replicas = Number(settings['replicas']);
  const web = container('web', 'shop-web:2.1', {
    port: 3000,
    program: { storesAt: inside ? 'localhost:5432' : 'database:5432' },
  });
  const database = container('database', 'database:17', { port: 5432, program: { dataPath } });
  const kept = { ...database, mounts: [mount('database', 'data', dataPath)] };
  const own = workload('StatefulSet', 'database', 1, [kept], {
    volumes: [volume('data', 'persistentVolumeClaim', { claimTemplate: true })],
  });
  return inside
    ? { pods: [workload('Deployment', 'shop', replicas, [web, database])], services: [service('shop', 80, 3000)] }
    : {
        pods: [workload('Deployment', 'shop', replicas, [web]), own],
        services: [service('shop', 80, 3000), service('database', 5432, 5432)],
      };
}

/** The orders that a Pod's database holds; nothing for a Pod without one. */
function ordersIn(state: ClusterState, pod: PodState): readonly string[] | undefined {
  const database = pod.containers.find((one) => one.name === 'database');
  if (database === undefined) return undefined;
  const own = database.files.map((path) => path.slice(dataPath.length + 1));
  return [...own, ...pod.template.volumes.flatMap((one) => filesAt(state, pod, one.name))];
}

function databaseRows(state: ClusterState): string[][] {
  return state.pods.flatMap((pod) => {
    const orders = ordersIn(state, pod);
    return orders === undefined ? [] : [[pod.name, `${orders.length}`, orders.join(', ') || 'none']];
  });
}

/** The Pod of shop whose end costs most. */
function fullestPod(scene: Scene): PodState | undefined {
  const pods = scene.cluster.pods.filter((pod) => pod.template.id === 'pod/shop');
  const held = (pod: PodState): number => ordersIn(scene.cluster, pod)?.length ?? 0;
  return [...pods].sort((a, b) => held(b) - held(a))[0];
}

const order: ClusterEvent = { type: 'store', to: 'shop:80', row: 'order' };

export const databaseInside: Explorable = {
  id: 'database-inside',
  title: 'A database in every Pod?',
  intro:
    'Four Pods of shop are behind the Service shop. Visitors place orders, and web stores each order in its ' +
    'database. ' +
    'First the database is in the same Pod as web, then in its own Pod.',
  nodes: 2,
  stage: { hasVisitor: true },
  start,
  predictions: [
    {
      id: 'six-orders',
      question: 'The database is inside. Six orders arrive at the four Pods. What is in each database?',
      kind: 'one',
      choices: [
        { value: 'all', label: 'All six orders' },
        { value: 'part', label: 'Some of them, and each database different ones' },
        { value: 'first', label: 'The first has all of them, the others have none' },
      ],
      answer: ['part'],
      why:
        'Each web stores its orders in the database beside it, and the four databases know nothing about ' +
        'each other.',
      deed: { label: 'Send six orders', uses: [['six']] },
    },
    {
      id: 'pod-deleted',
      question: 'Then one of these Pods is deleted. What happens to its orders?',
      kind: 'one',
      choices: [
        { value: 'back', label: 'They come back with the new Pod' },
        { value: 'others', label: 'The other databases have them too' },
        { value: 'lost', label: 'They are lost' },
      ],
      answer: ['lost'],
      why: 'The database stopped with its Pod, and the new Pod starts with an empty one.',
      deed: { label: 'Delete a Pod', setup: [['six']], uses: [['delete']] },
    },
    {
      id: 'reasons',
      question: 'Which two are good reasons for a separate database Pod?',
      kind: 'several',
      choices: [
        { value: 'scale', label: 'More Pods would mean more databases' },
        { value: 'end', label: 'When the Pod is replaced, the database ends with it' },
        { value: 'one', label: 'A Pod can hold only one container' },
        { value: 'reach', label: 'web could not reach a database in its own Pod' },
        { value: 'image', label: 'Both would need the same image' },
      ],
      answer: ['scale', 'end'],
      why: 'The containers of a Pod are replicated together and stop together. The other three are not true.',
      deed: { label: 'Send six orders, then delete a Pod', uses: [['six'], ['delete']] },
    },
  ],
  controls: [
    {
      kind: 'select',
      id: 'where',
      label: 'The database is',
      initial: 'inside',
      restarts: true,
      choices: () => [
        { value: 'inside', label: 'in the same Pod as web' },
        { value: 'outside', label: 'in its own Pod, behind Service database' },
      ],
    },
    {
      kind: 'slider',
      id: 'replicas',
      label: 'Pods of shop',
      initial: 4,
      min: 1,
      max: 4,
      words: (value) => `${value} ${value === 1 ? 'Pod' : 'Pods'}`,
      events: (_, replicas) => [{ type: 'scale', workload: 'shop', replicas }],
    },
    { kind: 'button', id: 'order', label: 'One visitor places an order', events: () => [order] },
    {
      kind: 'button',
      id: 'six',
      label: 'Six visitors place orders',
      events: () => [order, order, order, order, order, order],
    },
    {
      kind: 'button',
      id: 'delete',
      label: 'Delete a Pod of shop',
      events: (scene) => {
        const pod = fullestPod(scene);
        return pod === undefined ? [] : [{ type: 'deletePod', pod: pod.name }];
      },
    },
  ],
  observe: 'Count the orders in each database. Does any of them have them all?',
  explain: [
    'With the database inside, four Pods mean four databases. None of them is complete, and each Pod that is ' +
      'deleted takes its orders with it.',
    'With the database outside, every web stores its orders in the same one, through Service database. Pods of ' +
      'shop come and ' +
      'go, and no order is lost.',
    'Put into one Pod only what should be replicated and replaced together.',
  ],
  alternative:
    'With the database inside, four Pods mean four databases. After six orders they hold 2, 1, 2 and 1 of them: ' +
    'no copy is complete. Deleting one Pod loses its orders. With the database outside, four application Pods ' +
    'reach one database through its Service, and all six orders are in it.',
  tables: (scene) => [
    { caption: 'Databases', columns: ['Database in Pod', 'Orders', 'Which'], rows: databaseRows(scene.cluster) },
  ],
};
