/** Resource requests and limits. */

import type { ConstraintTable } from './constraint.ts';

export const resources: ConstraintTable = {};
