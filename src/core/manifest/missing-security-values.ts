/** What a colleague would write for the missing values of security profiles, claims and resize policies. */

import { toDnsLabel } from '../kubernetes/names.ts';
import type { MapValue } from '../yaml/values.ts';
import type { YamlData } from '../yaml/write.ts';
import { containerAround } from './containers.ts';

export const SECURITY_VALUES: Readonly<Record<string, (map: MapValue) => YamlData | undefined>> = {
  'SeccompProfile.type': profileType,
  'AppArmorProfile.type': profileType,
  'PodOS.name': () => 'linux',
  'ImageVolumeSource.pullPolicy': () => 'IfNotPresent',
  'ContainerResizePolicy.resourceName': otherResource,
  'ContainerResizePolicy.restartPolicy': () => 'NotRequired',
  'ResourceClaim.name': onlyClaim,
  'PodResourceClaim.name': (claim) =>
    toDnsLabel(claim.text('resourceClaimName') ?? claim.text('resourceClaimTemplateName') ?? ''),
};

function profileType(profile: MapValue): string {
  return profile.text('localhostProfile') ? 'Localhost' : 'RuntimeDefault';
}

function otherResource(policy: MapValue): string | undefined {
  const others = policy.parent?.kind === 'list' ? policy.parent.maps().map((other) => other.text('resourceName')) : [];
  return ['cpu', 'memory'].find((name) => !others.includes(name));
}

function onlyClaim(claim: MapValue): string | undefined {
  const podSpec = containerAround(claim)?.container.parent?.parent;
  const names =
    podSpec?.kind === 'map' ? podSpec.maps('resourceClaims').flatMap((other) => other.text('name') || []) : [];
  return names.length === 1 ? names[0] : undefined;
}
