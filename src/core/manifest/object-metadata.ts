/** Where the metadata of objects stands, and what the API server makes of it there. */

import type { MapValue } from '../yaml/values.ts';

/**
 * Metadata that the API server stores without looking: that of a CronJob's Jobs and of a StatefulSet's claims. What is wrong
 * in it fails later, when the controller makes the object.
 */
export function isCheckedLater(metadata: MapValue): boolean {
  const { parent } = metadata;
  return metadata.key === 'metadata' && (parent?.key === 'jobTemplate' || parent?.parent?.key === 'volumeClaimTemplates');
}
