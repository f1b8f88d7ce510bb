import type { ClusterEvent } from '../../../../src/core/simulation/events.ts';
import { endpoints } from '../../../../src/core/simulation/pod-status.ts';
import type { ClusterState, PodState } from '../../../../src/core/simulation/state.ts';
import { filesAt } from '../../../../src/core/simulation/storage.ts';
import type { manifests } from '../manifests.ts';

/** Something that is true of a real cluster: what happens, what is said last, and what can be seen then. */
export interface Fact {
  readonly fact: string;
  readonly start: keyof typeof manifests;
  /** Pods are given by their place in the list, because nobody knows their names before. */
  readonly events: readonly (ClusterEvent | ((state: ClusterState) => ClusterEvent))[];
  /** Lines that the log holds, in this order, others between them. */
  readonly says: readonly string[];
  readonly see: (state: ClusterState, before: ClusterState) => unknown;
  readonly seen: unknown;
}

export const settle: ClusterEvent = { type: 'settle' };
export const wait = (seconds: number): ClusterEvent => ({ type: 'advance', seconds });
export const crash =
  (pod: number, container: string, code = 1) =>
  (state: ClusterState): ClusterEvent => ({ type: 'exit', pod: nameOf(state, pod), container, code });
export const remove =
  (pod: number) =>
  (state: ClusterState): ClusterEvent => ({ type: 'deletePod', pod: nameOf(state, pod) });
export const write =
  (pod: number, container: string, path: string) =>
  (state: ClusterState): ClusterEvent => ({ type: 'write', pod: nameOf(state, pod), container, path });
export const send = (to: string): ClusterEvent => ({ type: 'send', pod: 'client', container: 'curl', to });

export function nameOf(state: ClusterState, index: number): string {
  return state.pods[index]?.name ?? '';
}

export const at = (state: ClusterState, index: number): PodState | undefined => state.pods[index];
export const container = (state: ClusterState, pod: number, name: string) =>
  at(state, pod)?.containers.find((one) => one.name === name);
export const names = (state: ClusterState): string[] => state.pods.map((pod) => pod.name);
export const files = (state: ClusterState, pod: number, volume: string): readonly string[] => {
  const found = at(state, pod);
  return found === undefined ? [] : filesAt(state, found, volume);
};
export const sendsTo = (state: ClusterState): string[] =>
  state.services.flatMap((service) => endpoints(state, service).map((pod) => pod.ip));
