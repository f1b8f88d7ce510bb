import type { PictureModel, PodInstanceModel, PodModel, ServiceModel } from '../pod-model.ts';
import { containerModel } from './containers.ts';
import { ownedPods } from './controllers.ts';
import { containerWords, endpoints, isReady, statusWord } from './pod-status.ts';
import {
  labelsMatch,
  type ClusterState,
  type ContainerState,
  type PodState,
  type ServiceState,
  type WorkloadState,
} from './state.ts';
import { claimOf, filesAt } from './storage.ts';

/** The cluster of this moment as a picture: every workload with the Pods that run, and Pods that nobody looks after. */
export function clusterPicture(state: ClusterState): PictureModel {
  const strays = state.pods.filter((pod) => pod.owner === '' && !isBare(state, pod));
  const pods = [
    ...state.workloads.map((workload) => workloadPicture(state, workload)),
    ...strays.map((pod) => strayPicture(state, pod)),
  ];
  return {
    pods,
    services: state.services.map((service) => servicePicture(state, service, pods)),
    problems: [],
    ...(state.lastRequest === undefined ? {} : { request: state.lastRequest }),
  };
}

function isBare(state: ClusterState, pod: PodState): boolean {
  return state.workloads.some((workload) => workload.kind === 'Pod' && workload.id === pod.template.id);
}

/** The Pods that belong to a workload, or are the Pod that a manifest gave by itself. */
function podsOf(state: ClusterState, workload: WorkloadState): PodState[] {
  if (workload.kind !== 'Pod') return ownedPods(state, workload);
  return state.pods.filter((pod) => pod.owner === '' && pod.template.id === workload.id);
}

function workloadPicture(state: ClusterState, workload: WorkloadState): PodModel {
  const { template } = workload;
  const instances = podsOf(state, workload).map((pod) => instancePicture(state, pod));
  const controller =
    template.controller === undefined ? {} : { controller: { ...template.controller, replicas: workload.replicas } };
  return { ...template, ...controller, instances };
}

function strayPicture(state: ClusterState, pod: PodState): PodModel {
  const { controller: _, ...template } = pod.template;
  return { ...template, id: `stray/${pod.name}`, labels: pod.labels, instances: [instancePicture(state, pod)] };
}

function instancePicture(state: ClusterState, pod: PodState): PodInstanceModel {
  const changed = JSON.stringify(pod.labels) !== JSON.stringify(pod.template.labels);
  return {
    name: pod.name,
    ip: pod.ip,
    ...(pod.node === '' ? {} : { node: pod.node }),
    status: statusWord(pod),
    ready: isReady(state, pod),
    ...(changed ? { labels: pod.labels } : {}),
    containers: pod.containers.map((container) => ({
      name: container.name,
      state: containerWords(state, container),
      restarts: container.restarts,
      files: container.files,
      ...listensElsewhere(pod, container),
      ...(container.phase === 'backOff' || container.phase === 'failed' ? { failing: true as const } : {}),
    })),
    volumes: pod.template.volumes.map((volume) => {
      const claim = claimOf(pod, volume.name);
      return { name: volume.name, files: filesAt(state, pod, volume.name), ...(claim === undefined ? {} : { claim }) };
    }),
  };
}

/** A program may listen on other ports than its manifest says. */
function listensElsewhere(pod: PodState, container: ContainerState): { listensOn?: readonly number[] } {
  const declared = (containerModel(pod, container.name)?.ports ?? []).map((port) => port.containerPort);
  return container.listensOn.every((port) => declared.includes(port)) ? {} : { listensOn: container.listensOn };
}

function servicePicture(state: ClusterState, service: ServiceState, pods: readonly PodModel[]): ServiceModel {
  const selects = (pod: PodModel): boolean =>
    Object.keys(service.selector).length > 0 &&
    (pod.instances ?? []).some((instance) => labelsMatch(service.selector, instance.labels ?? pod.labels));
  return {
    id: service.id,
    name: service.name,
    type: service.type,
    clusterIP: service.clusterIP,
    selector: service.selector,
    ports: service.ports.map((port, index) => ({
      id: `${service.id}/port/${index}`,
      port: port.port,
      targetPort: port.targetPort,
      protocol: 'TCP',
    })),
    matches: pods.filter(selects).map((pod) => pod.id),
    endpoints: endpoints(state, service).map((pod) => pod.ip),
  };
}
