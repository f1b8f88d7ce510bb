import type { PictureModel, PodModel, ServiceModel } from '../pod-model.ts';
import type { Step } from './apply-event.ts';
import { settle } from './clock.ts';
import { runController } from './controllers.ts';
import { tellEndpoints } from './endpoint-news.ts';
import { serviceIp } from './names.ts';
import { makePod } from './pods.ts';
import type { ClusterState, Draft, ServiceState, WorkloadKind, WorkloadState } from './state.ts';

const nodeNames = ['node-1', 'node-2', 'node-3'];
const mostWorkloads = 10;
const mostStartReplicas = 10;

const kinds: Readonly<Record<string, WorkloadKind>> = {
  Deployment: 'Deployment',
  ReplicaSet: 'ReplicaSet',
  ReplicationController: 'ReplicaSet',
  StatefulSet: 'StatefulSet',
  DaemonSet: 'DaemonSet',
  Job: 'Job',
  CronJob: 'Job',
};

/**
 * A cluster of so many nodes, three at most, in which these Pods, workloads and Services were just applied and have
 * started.
 */
export function startCluster(model: Pick<PictureModel, 'pods' | 'services'>, nodes = nodeNames.length): Step {
  const state: ClusterState = {
    version: 1,
    clock: 0,
    made: 0,
    requests: 0,
    rows: 0,
    nodes: nodeNames.slice(0, nodes).map((name) => ({ name, condition: 'up' })),
    workloads: model.pods.slice(0, mostWorkloads).map(workloadOf),
    pods: [],
    services: model.services.map(serviceOf),
    claims: [],
  };
  const draft: Draft = { state, log: [], told: [] };
  for (const workload of state.workloads) {
    if (workload.kind === 'Pod') makePod(draft, workload);
    else runController(draft, workload);
  }
  settle(draft);
  tellEndpoints(draft);
  return { state, log: draft.log };
}

function workloadOf(pod: PodModel): WorkloadState {
  const { controller } = pod;
  const kind = controller === undefined ? 'Pod' : (kinds[controller.kind] ?? 'Deployment');
  const replicas = controller?.replicas ?? 1;
  return {
    id: pod.id,
    kind,
    name: controller?.name ?? pod.name,
    replicas: Math.min(Math.max(0, Math.floor(replicas) || 0), mostStartReplicas),
    selector: { ...(controller?.selector ?? {}) },
    ...(controller?.serviceName === undefined ? {} : { serviceName: controller.serviceName }),
    template: pod,
  };
}

function serviceOf(service: ServiceModel, index: number): ServiceState {
  return {
    id: service.id,
    name: service.name,
    type: service.type,
    clusterIP: service.clusterIP ?? serviceIp(index),
    selector: { ...service.selector },
    ports: service.ports.map((port) => ({ port: port.port, targetPort: port.targetPort })),
  };
}
