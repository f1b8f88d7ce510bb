import type { Rule } from '../rule.ts';
import { fractionalBytes } from './fractional-bytes.ts';
import { podLevelForbidden } from './pod-level-forbidden.ts';
import { podLevelLimits } from './pod-level-limits.ts';
import { podLevelRequests } from './pod-level-requests.ts';
import { podResourceClaims } from './pod-resource-claims.ts';
import { resizePolicy } from './resize-policy.ts';
import { resourcesClaimsUnknown } from './resources-claims-unknown.ts';
import { resourcesExtendedInteger } from './resources-extended-integer.ts';
import { resourcesHugepagesAlone } from './resources-hugepages-alone.ts';
import { resourcesHugepagesMultiple } from './resources-hugepages-multiple.ts';
import { resourcesLimitRequired } from './resources-limit-required.ts';
import { resourcesRequestGtLimit } from './resources-request-gt-limit.ts';
import { resourcesUnknownName } from './resources-unknown-name.ts';

/** In the order in which a lesson would teach them. */
export const resourcesRules: readonly Rule[] = [
  resourcesUnknownName,
  resourcesRequestGtLimit,
  fractionalBytes,
  resourcesLimitRequired,
  resourcesExtendedInteger,
  resourcesHugepagesAlone,
  resourcesHugepagesMultiple,
  podLevelRequests,
  podLevelLimits,
  podLevelForbidden,
  podResourceClaims,
  resourcesClaimsUnknown,
  resizePolicy,
];
