/** Security contexts and their profiles. */

import type { ConstraintTable } from './constraint.ts';

export const security: ConstraintTable = {};
