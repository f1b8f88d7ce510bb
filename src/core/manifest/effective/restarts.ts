/** What happens to containers that end, and to Pods that are asked to end. */

import type { MapValue } from '../../yaml/values.ts';
import { isSidecar } from '../containers.ts';
import type { ContainerPlace } from '../containers.ts';

export const DEFAULT_GRACE_SECONDS = 30;

/** The policy of the Pod; the API server writes Always where none is. */
export function restartPolicyOf(podSpec: MapValue): string {
  return podSpec.text('restartPolicy') || 'Always';
}

/**
 * The policy of one container: its own, or the Pod's. Init containers that are no sidecars are tried again unless it
 * is Never.
 */
export function containerRestartPolicy(place: ContainerPlace, podSpec: MapValue): string {
  if (isSidecar(place)) return 'Always';
  const own = place.container.text('restartPolicy');
  if (own) return own;
  const policy = restartPolicyOf(podSpec);
  return place.role === 'init' && policy === 'Always' ? 'OnFailure' : policy;
}

/** Seconds between the request to end and the kill; undefined when what is written is no number. */
export function graceSeconds(podSpec: MapValue): number | undefined {
  return podSpec.has('terminationGracePeriodSeconds')
    ? podSpec.int('terminationGracePeriodSeconds')
    : DEFAULT_GRACE_SECONDS;
}
