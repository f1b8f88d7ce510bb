import type { PictureModel } from '../../pod-model.ts';
import { clusterTables } from '../cluster-tables.ts';
import { containerModel } from '../containers.ts';
import type { ClusterEvent } from '../events.ts';
import type { ContainerState, PodState } from '../state.ts';
import type { ButtonControl, Choice, Explorable, Scene } from './explorable.ts';

function chosenPod(scene: Scene): PodState | undefined {
  const { pods } = scene.cluster;
  return pods.find((pod) => pod.name === scene.settings['pod']) ?? pods[0];
}

function chosenContainer(scene: Scene): ContainerState | undefined {
  const containers = chosenPod(scene)?.containers ?? [];
  return (
    containers.find((one) => one.name === scene.settings['container']) ?? containers.find((one) => one.role === 'app')
  );
}

/** Addresses that something in the cluster may answer at. */
function addresses(scene: Scene): Choice[] {
  const ports = (pod: PodState): number[] => [...new Set(pod.containers.flatMap((one) => one.listensOn))];
  const own = chosenPod(scene);
  const local = own === undefined ? [] : ports(own).map((port) => `localhost:${port}`);
  const byIp = scene.cluster.pods.flatMap((pod) => ports(pod).map((port) => `${pod.ip}:${port}`));
  const byName = scene.cluster.services.flatMap((service) =>
    service.ports.map((port) => `${service.name}:${port.port}`),
  );
  return [...new Set([...byName, ...local, ...byIp])].slice(0, 40).map((value) => ({ value, label: value }));
}

type OnPod = (pod: PodState, container: ContainerState, scene: Scene) => readonly ClusterEvent[];

/** A button about the chosen Pod and container, with a reason while there is none. */
function button(
  id: string,
  label: string,
  events: OnPod,
  disabled: (pod: PodState, container: ContainerState) => string | undefined = () => undefined,
): ButtonControl {
  const chosen = (scene: Scene): [PodState, ContainerState] | undefined => {
    const pod = chosenPod(scene);
    const container = chosenContainer(scene);
    return pod === undefined || container === undefined ? undefined : [pod, container];
  };
  return {
    kind: 'button',
    id,
    label,
    disabled: (scene) => {
      const found = chosen(scene);
      return found === undefined ? 'There is no Pod now.' : disabled(...found);
    },
    events: (scene) => {
      const found = chosen(scene);
      return found === undefined ? [] : events(...found, scene);
    },
  };
}

function mustRun(_: PodState, container: ContainerState): string | undefined {
  return container.phase === 'running' ? undefined : `${container.name} is not running.`;
}

function writeEverywhere(pod: PodState, container: ContainerState): ClusterEvent[] {
  const folders = (containerModel(pod, container.name)?.mounts ?? [])
    .filter((mount) => !mount.missing)
    .map((mount) => mount.mountPath.replace(/\/$/, ''));
  return [...folders, '/tmp'].map((folder) => ({
    type: 'write',
    pod: pod.name,
    container: container.name,
    path: `${folder}/note`,
  }));
}

function scaleBy(step: number): OnPod {
  return (pod, _, scene) => {
    const workload = scene.cluster.workloads.find((one) => one.id === pod.template.id);
    return workload === undefined
      ? []
      : [{ type: 'scale', workload: workload.name, replicas: workload.replicas + step }];
  };
}

/** The small cluster on a manifest of the reader's own. */
export function ownPodExplorable(model: Pick<PictureModel, 'pods' | 'services'>): Explorable {
  return {
    id: 'own-pod',
    title: 'Try my Pod',
    intro:
      'This small cluster runs what your file describes. It starts no programs: it shows what Kubernetes would ' +
      'do around them. Change the file, and the cluster starts over.',
    start: () => model,
    predictions: [],
    controls: [
      {
        kind: 'select',
        id: 'pod',
        label: 'Pod',
        initial: '',
        choices: (scene) => scene.cluster.pods.map((pod) => ({ value: pod.name, label: pod.name })),
      },
      {
        kind: 'select',
        id: 'container',
        label: 'Container',
        initial: '',
        choices: (scene) => (chosenPod(scene)?.containers ?? []).map((one) => ({ value: one.name, label: one.name })),
      },
      button(
        'crash',
        'The container crashes',
        (pod, container) => [{ type: 'exit', pod: pod.name, container: container.name, code: 1 }],
        mustRun,
      ),
      button(
        'end',
        'Its program exits with 0',
        (pod, container) => [{ type: 'exit', pod: pod.name, container: container.name, code: 0 }],
        mustRun,
      ),
      button('write', 'It writes to each of its directories', writeEverywhere, mustRun),
      button(
        'not-ready',
        'The Pod is not ready',
        (pod) => [{ type: 'readiness', pod: pod.name, ready: false }],
        (pod) => (pod.failsReadiness ? 'It is already not ready.' : undefined),
      ),
      button(
        'ready',
        'It is ready again',
        (pod) => [{ type: 'readiness', pod: pod.name, ready: true }],
        (pod) => (pod.failsReadiness ? undefined : 'Nothing keeps it from being ready.'),
      ),
      button('delete', 'Delete the Pod', (pod) => [{ type: 'deletePod', pod: pod.name }]),
      button('more', 'Add a Pod', scaleBy(1)),
      button('fewer', 'Remove a Pod', scaleBy(-1)),
      button(
        'node',
        'Its node fails',
        (pod) => [{ type: 'failNode', node: pod.node }],
        (pod) => (pod.node === '' ? 'It has no node.' : undefined),
      ),
      button('node-back', 'Its node comes back', (pod) => [{ type: 'restoreNode', node: pod.node }]),
      { kind: 'button', id: 'wait', label: 'Wait 20 seconds', events: () => [{ type: 'advance', seconds: 20 }] },
      { kind: 'button', id: 'wait-long', label: 'Wait 6 minutes', events: () => [{ type: 'advance', seconds: 360 }] },
      { kind: 'select', id: 'to', label: 'Request to', initial: '', choices: addresses },
      button(
        'send',
        'The container sends a request to',
        (pod, container, scene) => [
          {
            type: 'send',
            pod: pod.name,
            container: container.name,
            to: String(scene.settings['to'] || (addresses(scene)[0]?.value ?? '')),
          },
        ],
        mustRun,
      ),
    ],
    observe: 'Watch names, IPs, restarts, and where files are kept.',
    explain: [],
    alternative:
      'A small cluster that runs the Pods of your own file, and shows what happens to them when containers ' +
      'crash, Pods are deleted or nodes fail.',
    tables: (scene) => clusterTables(scene.cluster),
  };
}
