/** Node selection, affinity, tolerations, spreading, DNS and host names. */

import { labelValue, qualifiedName } from './constraint.ts';
import type { ConstraintTable } from './constraint.ts';

export const scheduling: ConstraintTable = {
  'PodSpec.nodeSelector{key}': [qualifiedName],
  'PodSpec.nodeSelector{}': [labelValue],
  'Toleration.key': [qualifiedName],
};
