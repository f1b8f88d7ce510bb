/** The containers of a pod spec: in which list each stands, and what it declares. */

import type { MapValue, Value } from '../yaml/values.ts';

export type ContainerRole = 'container' | 'init' | 'ephemeral';

export interface ContainerPlace {
  readonly container: MapValue;
  readonly role: ContainerRole;
}

const LISTS: readonly (readonly [string, ContainerRole])[] = [
  ['initContainers', 'init'],
  ['containers', 'container'],
  ['ephemeralContainers', 'ephemeral'],
];

/** All containers in the order in which the API server visits them: init containers first. */
export function containersOf(podSpec: MapValue): ContainerPlace[] {
  return LISTS.flatMap(([list, role]) => podSpec.maps(list).map((container) => ({ container, role })));
}

/** The container that a value stands in (or is). */
export function containerAround(value: Value): ContainerPlace | undefined {
  for (let at: Value | undefined = value; at; at = at.parent) {
    const found = containerHere(at);
    if (found) return found;
  }
  return undefined;
}

/** The container that a value is, by the list in which it stands. */
export function containerHere(value: Value): ContainerPlace | undefined {
  const list = value.kind === 'map' && value.parent?.kind === 'list' ? value.parent.key : undefined;
  const role = LISTS.find(([name]) => name === list)?.[1];
  return value.kind === 'map' && role ? { container: value, role } : undefined;
}

/** An init container that keeps running beside the others. */
export function isSidecar({ container, role }: ContainerPlace): boolean {
  return role === 'init' && container.text('restartPolicy') === 'Always';
}

/** The names of a container's ports, in their order. */
export function portNamesOf(container: MapValue): string[] {
  return container
    .maps('ports')
    .flatMap((port) => port.text('name') ?? [])
    .filter((name) => name !== '');
}

/** The first port number that a container declares. */
export function firstPortOf(container: MapValue): number | undefined {
  return container
    .maps('ports')
    .map((port) => port.int('containerPort'))
    .find((port) => port !== undefined && port > 0 && port < 65536);
}
