/** A Pod as the Pod Security Standards look at it. */

import { MapValue } from '../../yaml/values.ts';
import type { Manifest } from '../manifest.ts';

export interface SecuredPod {
  readonly spec: MapValue;
  readonly security: MapValue | undefined;
  readonly annotations: MapValue | undefined;
  readonly containers: readonly SecuredContainer[];
  readonly isTemplate: boolean;
  /** The Kubernetes minor version whose standards hold. */
  readonly version: number;
  readonly isWindows: boolean;
  /**
   * Its users are not those of the node, so that root inside is nobody outside: since 1.35 some rules do not hold
   * then.
   */
  readonly hasOwnUsers: boolean;
}

export interface SecuredContainer {
  readonly container: MapValue;
  readonly security: MapValue | undefined;
}

const CONTAINERS = ['initContainers', 'containers', 'ephemeralContainers'];

/** Nothing in a list is a container without fields, as to the API server. */
export function securedPod({ podSpec, podMetadata, isTemplate }: Manifest, version: number): SecuredPod | undefined {
  if (!podSpec) return undefined;
  return {
    spec: podSpec,
    security: podSpec.map('securityContext'),
    annotations: podMetadata?.map('annotations'),
    containers: CONTAINERS.flatMap((list) => podSpec.list(list)?.items ?? []).flatMap((item) => {
      const container = item.kind === 'scalar' && item.isNull ? new MapValue(item.node, item.parent, item.key) : item;
      return container.kind === 'map' ? [{ container, security: container.map('securityContext') }] : [];
    }),
    isTemplate,
    version,
    isWindows: podSpec.map('os')?.text('name') === 'windows',
    hasOwnUsers: version >= 35 && podSpec.bool('hostUsers') === false,
  };
}

/** The security contexts of the Pod and of its containers. */
export function contextsOf({ security, containers }: SecuredPod): MapValue[] {
  return [security, ...containers.map((container) => container.security)].filter((context) => context !== undefined);
}
