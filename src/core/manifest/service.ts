/** A Service as the API server sees it after its defaults. */

import type { ListValue, MapValue, Value } from '../yaml/values.ts';
import { textOrEmpty } from './text-field.ts';

const TYPES = ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'] as const;

/** The type of a Service; undefined when there is no such type. */
export function serviceType(spec: MapValue): (typeof TYPES)[number] | undefined {
  const type = textOrEmpty(spec, 'type');
  return type === '' ? 'ClusterIP' : TYPES.find((known) => known === type);
}

/** One of the addresses inside the cluster, and where it is written. */
export interface ClusterAddress {
  readonly text: string;
  readonly place: Value;
}

/**
 * `clusterIPs`, or `clusterIP` alone, which the server copies. Undefined when something else than texts stands there.
 */
export function clusterAddresses(spec: MapValue): ClusterAddress[] | undefined {
  const single = spec.scalar('clusterIP');
  const list = spec.get('clusterIPs');
  if ((spec.has('clusterIP') && single?.string === undefined) || (list && list.kind !== 'list')) return undefined;
  if (list && list.items.length > 0) return textsOf(list);
  return single?.string ? [{ text: single.string, place: single }] : [];
}

/** `None` as the only address: the Service has none, and its name leads to the Pods themselves. */
export function isHeadless(spec: MapValue): boolean {
  const addresses = clusterAddresses(spec);
  return addresses?.length === 1 && addresses[0]?.text === 'None';
}

/** Can the Service be reached from outside the cluster? */
export function isExternallyAccessible(spec: MapValue): boolean {
  const type = serviceType(spec);
  return (
    type === 'NodePort' ||
    type === 'LoadBalancer' ||
    (type === 'ClusterIP' && (spec.list('externalIPs')?.items.length ?? 0) > 0)
  );
}

/** Ports are told apart by protocol and number; TCP is the default. */
export function protocolOf(port: MapValue): string {
  return port.text('protocol') || 'TCP';
}

function textsOf(list: ListValue): ClusterAddress[] | undefined {
  const texts = list.items.flatMap((item) => {
    const text = item.kind !== 'scalar' ? undefined : item.isNull ? '' : item.string;
    return text === undefined ? [] : [{ text, place: item }];
  });
  return texts.length === list.items.length ? texts : undefined;
}
