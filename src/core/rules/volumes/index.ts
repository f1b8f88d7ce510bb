import type { Rule } from '../rule.ts';
import { deprecatedVolumeType } from './deprecated-volume-type.ts';
import { projectedNoSources } from './projected-no-sources.ts';
import { projectedPathOverlap } from './projected-path-overlap.ts';
import { volumeAzureDisk } from './volume-azure-disk.ts';
import { volumeDeviceDuplicate } from './volume-device-duplicate.ts';
import { volumeDeviceSource } from './volume-device-source.ts';
import { volumeDeviceVsMount } from './volume-device-vs-mount.ts';
import { volumeDownwardapi } from './volume-downwardapi.ts';
import { volumeEphemeral } from './volume-ephemeral.ts';
import { volumeFc } from './volume-fc.ts';
import { volumeFieldref } from './volume-fieldref.ts';
import { volumeFlexvolume } from './volume-flexvolume.ts';
import { volumeImage } from './volume-image.ts';
import { volumeIscsi } from './volume-iscsi.ts';
import { volumeMountBidirectional } from './volume-mount-bidirectional.ts';
import { volumeMountNotFound } from './volume-mount-not-found.ts';
import { volumeMountPathDuplicate } from './volume-mount-path-duplicate.ts';
import { volumeMountRro } from './volume-mount-rro.ts';
import { volumeMountSubpathExclusive } from './volume-mount-subpath-exclusive.ts';
import { volumeMultipleSources } from './volume-multiple-sources.ts';
import { volumeNameDuplicate } from './volume-name-duplicate.ts';
import { volumeProjectedPaths } from './volume-projected-paths.ts';
import { volumeProjectedSources } from './volume-projected-sources.ts';
import { volumePvcEphemeral } from './volume-pvc-ephemeral.ts';
import { volumeRemovedType } from './volume-removed-type.ts';
import { volumeResourcefieldref } from './volume-resourcefieldref.ts';
import { volumeSecretRef } from './volume-secret-ref.ts';

/** In the order in which a lesson would teach them. */
export const volumesRules: readonly Rule[] = [
  volumeNameDuplicate,
  volumeMultipleSources,
  volumeMountNotFound,
  volumeMountPathDuplicate,
  volumeMountSubpathExclusive,
  volumeMountRro,
  volumeMountBidirectional,
  volumeDeviceSource,
  volumeDeviceDuplicate,
  volumeDeviceVsMount,
  volumeEphemeral,
  volumePvcEphemeral,
  volumeDownwardapi,
  volumeFieldref,
  volumeResourcefieldref,
  volumeProjectedSources,
  volumeProjectedPaths,
  projectedNoSources,
  projectedPathOverlap,
  volumeImage,
  volumeSecretRef,
  volumeIscsi,
  volumeFc,
  volumeAzureDisk,
  volumeFlexvolume,
  volumeRemovedType,
  deprecatedVolumeType,
];
