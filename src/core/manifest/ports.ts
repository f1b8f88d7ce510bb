/** The ports of all containers of a pod spec, with the values that count. */

import type { MapValue } from '../yaml/values.ts';
import { containersOf } from './containers.ts';
import type { ContainerRole } from './containers.ts';

export interface PortPlace {
  readonly port: MapValue;
  readonly container: MapValue;
  readonly role: ContainerRole;
  readonly number: number;
  readonly protocol: string;
  /** 0: none. On the node's own network a Pod's ports are the node's. */
  readonly hostPort: number;
  /** "": all addresses of the node. */
  readonly hostIP: string;
}

/** In the order in which the API server visits them; ports without a readable number are left out. */
export function portsOf(podSpec: MapValue, isPod: boolean): PortPlace[] {
  const isHostNetwork = isPod && podSpec.bool('hostNetwork') === true;
  return containersOf(podSpec).flatMap(({ container, role }) =>
    container.maps('ports').flatMap((port) => {
      const number = port.int('containerPort');
      if (number === undefined || (port.has('hostPort') && port.int('hostPort') === undefined)) return [];
      const hostPort = port.int('hostPort') ?? 0;
      const place = {
        port,
        container,
        role,
        number,
        protocol: port.text('protocol') || 'TCP',
        hostIP: port.text('hostIP') ?? '',
      };
      return [{ ...place, hostPort: hostPort === 0 && isHostNetwork && role !== 'ephemeral' ? number : hostPort }];
    }),
  );
}
