/**
 * What a Pod as a whole asks for and may use. Source: Kubernetes' component-helpers/resource (PodRequests, PodLimits)
 * and pkg/apis/core/v1 (defaultPodRequests).
 */

import type { MapValue } from '../../yaml/values.ts';
import { amountsOf } from '../amounts.ts';
import { containerLimits, containerRequests } from '../pod-resources.ts';
import type { Sums } from '../pod-resources.ts';

/** The version that reads `resources` of the Pod itself. */
const POD_LEVEL_SINCE = 34;

/** What a Pod itself may be given. */
const isPodLevel = (name: string): boolean => name === 'cpu' || name === 'memory' || name.startsWith('hugepages-');

/** The Pod's own `resources`, where the version reads them. */
export function podLevelResources(podSpec: MapValue, version: number): MapValue | undefined {
  return version >= POD_LEVEL_SINCE ? podSpec.map('resources') : undefined;
}

/**
 * Thousandths by resource: what the scheduler looks for on a node. Init containers, sidecars and overhead count as the
 * scheduler counts them.
 */
export function podRequests(podSpec: MapValue, version: number): Sums {
  const sums = new Map(containerRequests(podSpec, false));
  for (const [name, millis] of podLevelRequests(podSpec, version)) sums.set(name, millis);
  for (const { name, millis } of amountsOf(podSpec.map('overhead')).values())
    sums.set(name, (sums.get(name) ?? 0n) + millis);
  return sums;
}

/** The Pod's own requests, with those that the API server fills in. */
export function podLevelRequests(podSpec: MapValue, version: number): Sums {
  const resources = podLevelResources(podSpec, version);
  const sums = sumsOf(resources?.map('requests'));
  const limits = sumsOf(resources?.map('limits'));
  if (limits.size === 0) return sums;
  for (const [name, millis] of [...containerRequests(podSpec, false), ...limits])
    if (!sums.has(name) && isPodLevel(name)) sums.set(name, millis);
  return sums;
}

/** What the Pod may use at most; a resource without an entry has no bound. */
export function podLimits(podSpec: MapValue, version: number): Sums {
  return new Map([...containerLimits(podSpec), ...sumsOf(podLevelResources(podSpec, version)?.map('limits'))]);
}

function sumsOf(amounts: MapValue | undefined): Map<string, bigint> {
  return new Map(
    [...amountsOf(amounts).values()].filter(({ name }) => isPodLevel(name)).map(({ name, millis }) => [name, millis]),
  );
}
