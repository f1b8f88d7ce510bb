import type {
  ContainerLook,
  PodLife,
  StageContainer,
  StageModel,
  StageNode,
  StagePod,
  StageService,
  StageVolume,
  StageWorkload,
} from '../stage-model.ts';
import { containerModel, isOver } from './containers.ts';
import { ownedPods } from './controllers.ts';
import { containerKey, serviceKey } from './network.ts';
import { endpoints, isReady, statusWord } from './pod-status.ts';
import type { ClusterState, ContainerState, NodeState, PodState, ServiceState, WorkloadState } from './state.ts';
import { claimOf, filesAt } from './storage.ts';

/** What of a cluster is drawn. */
export interface StageOptions {
  readonly hasVisitor?: boolean;
  readonly showsUid?: boolean;
}

/** The cluster of this moment; `gone` are Pods that were there when the film began. */
export function clusterStage(
  state: ClusterState,
  options: StageOptions = {},
  gone: readonly StagePod[] = [],
): StageModel {
  return {
    type: 'stage',
    hasVisitor: options.hasVisitor ?? false,
    services: state.services.map((service) => stageService(state, service)),
    workloads: state.workloads.filter(({ kind }) => kind !== 'Pod').map((workload) => stageWorkload(state, workload)),
    nodes: state.nodes.map(stageNode),
    pods: [...state.pods.map((pod) => stagePod(state, pod, options)), ...gone],
    claims: state.claims.map(({ name, files }) => ({ key: claimKey(name), name, files })),
    ...requestOf(state),
  };
}

function requestOf({ lastRequest }: ClusterState): Pick<StageModel, 'request'> {
  if (lastRequest?.way === undefined) return {};
  const { way, answered, outcome } = lastRequest;
  return { request: { way, answered, outcome } };
}

function claimKey(name: string): string {
  return `claim/${name}`;
}

function stageService(state: ClusterState, service: ServiceState): StageService {
  return {
    key: serviceKey(service),
    name: service.name,
    address: service.clusterIP === 'None' ? '' : service.clusterIP,
    selector: Object.entries(service.selector)
      .map(([key, value]) => `${key}=${value}`)
      .join(', '),
    ports: service.ports.map(({ port, targetPort }) => `${port} → ${targetPort}`).join(', '),
    endpoints: endpoints(state, service).map((pod) => ({ pod: pod.uid, address: pod.ip })),
  };
}

function stageWorkload(state: ClusterState, workload: WorkloadState): StageWorkload {
  const has = ownedPods(state, workload).filter(
    (pod) => !pod.terminating && (workload.kind === 'Job' || !isOver(pod)),
  ).length;
  const wants = workload.kind === 'DaemonSet' ? state.nodes.length : workload.replicas;
  return { key: `workload/${workload.name}`, kind: workload.kind, name: workload.name, wants, has };
}

const nodeWords: Readonly<Record<NodeState['condition'], string>> = {
  up: 'node',
  silent: 'not answering',
  lost: 'lost',
  evicted: 'lost',
};

function stageNode({ name, condition }: NodeState): StageNode {
  return { key: name, name, state: nodeWords[condition], isUp: condition === 'up' };
}

export function stagePod(state: ClusterState, pod: PodState, { showsUid = false }: StageOptions = {}): StagePod {
  const changed = JSON.stringify(pod.labels) !== JSON.stringify(pod.template.labels);
  return {
    key: pod.uid,
    name: pod.name,
    uid: pod.uid,
    showsUid,
    address: pod.ip,
    node: pod.node,
    owner: state.workloads.some(({ id, kind }) => id === pod.owner && kind !== 'Pod')
      ? `workload/${workloadName(state, pod)}`
      : '',
    life: lifeOf(pod),
    isReady: isReady(state, pod),
    status: statusWord(pod),
    labels: changed
      ? Object.entries(pod.labels)
          .map(([key, value]) => `${key}=${value}`)
          .join(', ')
      : '',
    containers: pod.containers.map((container) => stageContainer(state, pod, container)),
    volumes: pod.template.volumes.map((volume) => stageVolume(state, pod, volume.name, volume.source)),
  };
}

function workloadName(state: ClusterState, pod: PodState): string {
  return state.workloads.find(({ id }) => id === pod.owner)?.name ?? '';
}

function lifeOf(pod: PodState): PodLife {
  if (pod.terminating) return 'leaving';
  if (pod.node === '') return 'waiting';
  return isOver(pod) ? 'over' : 'alive';
}

function volumeKey(pod: PodState, volume: string): string {
  return `${pod.uid}/volume/${volume}`;
}

function stageVolume(state: ClusterState, pod: PodState, name: string, source: string): StageVolume {
  const claim = claimOf(pod, name);
  return {
    key: volumeKey(pod, name),
    name,
    source,
    claim: claim === undefined ? '' : claimKey(claim),
    files: filesAt(state, pod, name),
  };
}

function stageContainer(state: ClusterState, pod: PodState, container: ContainerState): StageContainer {
  const mounts = (containerModel(pod, container.name)?.mounts ?? []).filter((mount) => !mount.missing);
  return {
    key: containerKey(pod, container),
    name: container.name,
    role: container.role,
    ...lookOf(state, container),
    restarts: container.restarts,
    listensOn: container.listensOn,
    files: container.files,
    mounts: mounts.map((mount) => volumeKey(pod, mount.volume)),
  };
}

function lookOf(
  state: ClusterState,
  container: ContainerState,
): { readonly look: ContainerLook; readonly state: string } {
  const { phase, due, ready, role } = container;
  if (phase === 'running')
    return role === 'init' || !ready
      ? { look: 'running', state: role === 'init' ? 'running' : 'not ready' }
      : { look: 'ready', state: 'ready' };
  if (phase === 'backOff')
    return {
      look: 'exited',
      state: due === undefined || due <= state.clock ? 'exited' : `back-off ${due - state.clock} s`,
    };
  if (phase === 'failed') return { look: 'exited', state: 'exited' };
  if (phase === 'completed') return { look: 'done', state: 'completed' };
  return phase === 'starting' ? { look: 'starting', state: 'starting' } : { look: 'waiting', state: 'waiting' };
}
