/** Node selection, affinity, tolerations, spreading, DNS and host names. */

import type { ConstraintTable } from './constraint.ts';

export const scheduling: ConstraintTable = {};
