/**
 * What the containers of a Pod ask for together. Source: Kubernetes' component-helpers/resource,
 * AggregateContainerRequests.
 */

import { amountsOf, requestsOf } from './amounts.ts';
import type { Amount } from './amounts.ts';
import { containersOf, isSidecar } from './containers.ts';
import type { MapValue } from '../yaml/values.ts';

export type Sums = ReadonlyMap<string, bigint>;

/**
 * Thousandths by resource. Init containers run one after the other, beside the sidecars that were started before them.
 */
export function containerRequests(podSpec: MapValue, isTemplate: boolean): Sums {
  return aggregate(podSpec, (container) => requestsOf(container.map('resources'), isTemplate));
}

export function containerLimits(podSpec: MapValue): Sums {
  return aggregate(podSpec, (container) => amountsOf(container.map('resources')?.map('limits')));
}

function aggregate(podSpec: MapValue, amounts: (container: MapValue) => ReadonlyMap<string, Amount>): Sums {
  const places = containersOf(podSpec);
  const sidecars = new Map<string, bigint>();
  const peak = new Map<string, bigint>();
  for (const place of places.filter(({ role }) => role === 'init')) {
    if (isSidecar(place)) add(sidecars, amounts(place.container));
    const now = new Map(sidecars);
    if (!isSidecar(place)) add(now, amounts(place.container));
    raise(peak, now);
  }
  const running = new Map(sidecars);
  for (const { container } of places.filter(({ role }) => role === 'container')) add(running, amounts(container));
  raise(running, peak);
  return running;
}

function add(sums: Map<string, bigint>, amounts: ReadonlyMap<string, Amount>): void {
  for (const { name, millis } of amounts.values()) sums.set(name, (sums.get(name) ?? 0n) + millis);
}

function raise(sums: Map<string, bigint>, other: Sums): void {
  for (const [name, millis] of other) {
    const known = sums.get(name);
    if (known === undefined || millis > known) sums.set(name, millis);
  }
}
