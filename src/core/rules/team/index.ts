/** Rules that a team gives their measure in `.pod-coach.yaml`. */

import type { Rule } from '../rule.ts';
import { imageRegistryNotAllowed } from './image-registry-not-allowed.ts';
import { limitAboveMaximum } from './limit-above-maximum.ts';
import { replicasBelowMinimum } from './replicas-below-minimum.ts';
import { requiredLabelMissing } from './required-label-missing.ts';

export const teamRules: readonly Rule[] = [
  imageRegistryNotAllowed,
  requiredLabelMissing,
  limitAboveMaximum,
  replicasBelowMinimum,
];
