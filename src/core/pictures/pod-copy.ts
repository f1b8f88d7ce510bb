import type { PodInstanceModel, PodModel } from '../pod-model.ts';

/** One Pod as it is drawn: the name and address to show, and how it is doing where it runs. */
export interface PodCopy {
  readonly name: string;
  /** `Pod`, or `Pod 2 of 4` where the name alone does not tell. */
  readonly role: string;
  readonly ip?: string;
  readonly instance?: PodInstanceModel;
}

export interface PodCopies {
  readonly drawn: readonly PodCopy[];
  /** Pods there are besides the drawn ones. */
  readonly more: number;
}

/** No picture shows more Pods of one workload than this. */
const mostCopies = 6;

/** The Pods to draw of a model: those that run, or as many as the workload wants. */
export function podCopies(pod: PodModel): PodCopies {
  const all = pod.instances?.length ?? wantedReplicas(pod);
  const drawn = Math.min(all, mostCopies);
  return { drawn: Array.from({ length: drawn }, (_, index) => podCopy(pod, index)), more: all - drawn };
}

/** A workload that does not say how many it wants shows one. */
function wantedReplicas(pod: PodModel): number {
  const replicas = pod.controller === undefined ? 1 : (pod.controller.replicas ?? 1);
  return Number.isSafeInteger(replicas) && replicas > 0 ? replicas : 0;
}

function podCopy(pod: PodModel, index: number): PodCopy {
  const instance = pod.instances?.[index];
  if (instance !== undefined) {
    return { name: instance.name, role: 'Pod', instance, ...(instance.ip === undefined ? {} : { ip: instance.ip }) };
  }
  const ip = pod.ip === undefined ? {} : { ip: nextAddress(pod.ip, index) };
  return { ...copyName(pod, index), ...ip };
}

/** A StatefulSet numbers its Pods; the other workloads end the name in letters that nobody knows before. */
function copyName(pod: PodModel, index: number): { name: string; role: string } {
  const { controller } = pod;
  if (controller === undefined) return { name: pod.name, role: 'Pod' };
  if (controller.kind === 'StatefulSet') return { name: `${controller.name}-${index}`, role: 'Pod' };
  return { name: `${controller.name}-…`, role: `Pod ${index + 1} of ${wantedReplicas(pod)}` };
}

/** Example addresses count up: 10.1.0.1, 10.1.0.2. */
function nextAddress(ip: string, index: number): string {
  const [, front = '', last = ''] = /^(.*\.)(\d{1,3})$/.exec(ip) ?? [];
  return front === '' ? ip : `${front}${Number(last) + index}`;
}
