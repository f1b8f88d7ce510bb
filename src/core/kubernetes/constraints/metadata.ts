/** Object metadata: names, labels, annotations, owners. */

import type { ConstraintTable } from './constraint.ts';

export const metadata: ConstraintTable = {};
