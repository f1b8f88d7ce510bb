import type { Rule } from '../../rule.ts';
import { cpuLimitMissing } from './cpu-limit-missing.ts';
import { ephemeralStorageMissing } from './ephemeral-storage-missing.ts';
import { memoryRequestBelowLimit } from './memory-request-below-limit.ts';
import { resourcesIncomplete } from './resources-incomplete.ts';
import { resourcesMissing } from './resources-missing.ts';
import { suspiciousQuantity } from './suspicious-quantity.ts';

/** In the order in which a lesson would teach them. */
export const resourceAdvice: readonly Rule[] = [
  resourcesMissing,
  resourcesIncomplete,
  suspiciousQuantity,
  cpuLimitMissing,
  memoryRequestBelowLimit,
  ephemeralStorageMissing,
];
