/**
 * Security settings in force: those of the container win over those of the Pod. Source: Kubernetes'
 * pkg/securitycontext.
 */

import type { MapValue, Value } from '../../yaml/values.ts';

/** The fields that a Pod and its containers both have. */
export const SHARED_SECURITY_FIELDS: readonly string[] = [
  'runAsUser',
  'runAsGroup',
  'runAsNonRoot',
  'seLinuxOptions',
  'seccompProfile',
  'appArmorProfile',
  'windowsOptions',
];

export interface EffectiveSetting {
  readonly value: Value;
  readonly from: 'container' | 'pod';
}

/** Undefined: written nowhere, so the image or the node decides. */
export function securitySetting(field: string, container: MapValue, podSpec: MapValue): EffectiveSetting | undefined {
  const own = container.map('securityContext')?.get(field);
  if (own) return { value: own, from: 'container' };
  const inherited = SHARED_SECURITY_FIELDS.includes(field) ? podSpec.map('securityContext')?.get(field) : undefined;
  return inherited && { value: inherited, from: 'pod' };
}

/** The containers for which a setting of the Pod counts, and those that have their own. */
export function inheritors(
  field: string,
  containers: readonly MapValue[],
): { readonly inherit: MapValue[]; readonly override: MapValue[] } {
  const override = containers.filter((container) => container.map('securityContext')?.has(field));
  return { inherit: containers.filter((container) => !override.includes(container)), override };
}
