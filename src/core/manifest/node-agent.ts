/** Pods that are made to work on their node: without what opens the node to them, they do not work. */

import { containersOf } from './containers.ts';
import type { Manifest } from './manifest.ts';
import type { MapValue } from '../yaml/values.ts';

/** Does more than the field `besides` say that the Pod works on its node? */
export function worksOnNode({ podSpec, kind }: Manifest, besides: string): boolean {
  if (!podSpec) return false;
  const opens = ['hostNetwork', 'hostPID', 'hostIPC'].some((name) => name !== besides && podSpec.bool(name) === true);
  const isPrivileged =
    besides !== 'privileged' && containersOf(podSpec).some(({ container }) => hasPrivileges(container));
  return (
    kind.kind === 'DaemonSet' || opens || isPrivileged || podSpec.maps('volumes').some((one) => one.has('hostPath'))
  );
}

/** An agent on every node that was made for the host network: somebody thought of its DNS too. */
export function isNodeAgent({ podSpec, kind }: Manifest): boolean {
  return kind.kind === 'DaemonSet' && podSpec?.text('dnsPolicy') === 'ClusterFirstWithHostNet';
}

function hasPrivileges(container: MapValue): boolean {
  return container.map('securityContext')?.bool('privileged') === true;
}
