/** The requests that probes and hooks of a container make. */

import type { MapValue } from '../../yaml/values.ts';

/** Each `httpGet` and `tcpSocket` of a container. */
export function probeHandlers(container: MapValue): MapValue[] {
  const lifecycle = container.map('lifecycle');
  const holders = [
    ...['livenessProbe', 'readinessProbe', 'startupProbe'].map((name) => container.map(name)),
    ...['postStart', 'preStop'].map((name) => lifecycle?.map(name)),
  ];
  return holders
    .flatMap((holder) => [holder?.map('httpGet'), holder?.map('tcpSocket')])
    .filter((handler) => handler !== undefined);
}
