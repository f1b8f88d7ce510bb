import type { MapValue } from '../../yaml/values.ts';
import { protocolHint } from './container-hints.ts';
import type { Hint } from './hint.ts';

/** The protocols that a Service does not write. */
export function servicePortHints(root: MapValue): Hint[] {
  return (root.map('spec')?.maps('ports') ?? []).flatMap((port) => protocolHint(port, 'port'));
}
