/** Who goes first when a node runs out of memory. Source: Kubernetes' pkg/apis/core/v1/helper/qos, ComputePodQOS. */

import type { MapValue } from '../../yaml/values.ts';
import { amountsOf, requestsOf } from '../amounts.ts';
import type { Amount } from '../amounts.ts';
import { containersOf } from '../containers.ts';
import { podLevelRequests, podLevelResources } from './pod-requests.ts';

export type QosClass = 'Guaranteed' | 'Burstable' | 'BestEffort';

/** A container that keeps its Pod from being Guaranteed. */
export interface Spoiler {
  readonly container: MapValue;
  /** `has no memory limit`. */
  readonly reason: string;
}

export interface Qos {
  readonly class: QosClass;
  /** None for a Guaranteed Pod, and for one that nobody tried to make it. */
  readonly spoilers: readonly Spoiler[];
}

const COUNTED = ['cpu', 'memory'] as const;

/** Init containers count, ephemeral ones do not; where the Pod itself has resources, only these count. */
export function qosOf(podSpec: MapValue, version: number): Qos {
  const own = podLevelResources(podSpec, version);
  if (own && own.entries.length > 0) return { class: podLevelClass(podSpec, own, version), spoilers: [] };
  const containers = containersOf(podSpec)
    .filter(({ role }) => role !== 'ephemeral')
    .map(({ container }) => container);
  const judged = containers.map((container) => ({ container, ...judge(container) }));
  if (!judged.some(({ asks }) => asks)) return { class: 'BestEffort', spoilers: [] };
  const spoilers = judged.flatMap(({ container, reason }) => (reason === undefined ? [] : [{ container, reason }]));
  return { class: spoilers.length === 0 ? 'Guaranteed' : 'Burstable', spoilers };
}

/** Does the container ask for anything that counts, and what is in the way of a guarantee? */
function judge(container: MapValue): { readonly asks: boolean; readonly reason: string | undefined } {
  const resources = container.map('resources');
  const requests = counted(requestsOf(resources, false));
  const limits = counted(amountsOf(resources?.map('limits')));
  const missing = COUNTED.filter((name) => !limits.has(name));
  const different = COUNTED.filter((name) => limits.has(name) && requests.get(name) !== limits.get(name));
  const asks = requests.size > 0 || limits.size > 0;
  if (missing.length > 0) return { asks, reason: `has no ${missing.join(' and no ')} limit` };
  return { asks, reason: different.length > 0 ? `requests less ${different.join(' and ')} than its limit` : undefined };
}

function podLevelClass(podSpec: MapValue, own: MapValue, version: number): QosClass {
  const requests = new Map(
    [...podLevelRequests(podSpec, version)].filter(([name, millis]) => isCounted(name) && millis > 0n),
  );
  const limits = counted(amountsOf(own.map('limits')));
  if (requests.size === 0 && limits.size === 0) return 'BestEffort';
  return COUNTED.every((name) => limits.has(name) && limits.get(name) === requests.get(name))
    ? 'Guaranteed'
    : 'Burstable';
}

/** Nothing of a resource counts as not asking for it. */
function counted(amounts: ReadonlyMap<string, Amount>): ReadonlyMap<string, bigint> {
  return new Map(
    [...amounts.values()]
      .filter(({ name, millis }) => isCounted(name) && millis > 0n)
      .map(({ name, millis }) => [name, millis]),
  );
}

function isCounted(name: string): boolean {
  return COUNTED.some((known) => known === name);
}
