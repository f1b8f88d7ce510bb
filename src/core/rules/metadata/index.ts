import type { Rule } from '../rule.ts';
import { annotationSize } from './annotation-size.ts';
import { deprecatedAnnotation } from './deprecated-annotation.ts';
import { finalizers } from './finalizers.ts';
import { generateName } from './generate-name.ts';
import { managedFields } from './managed-fields.ts';
import { mirrorPodAnnotation } from './mirror-pod-annotation.ts';
import { nameIndexedJobHostname } from './name-indexed-job-hostname.ts';
import { nameInvalid } from './name-invalid.ts';
import { nameNotLabelWarning } from './name-not-label-warning.ts';
import { nameRequired } from './name-required.ts';
import { namespaceInvalid } from './namespace-invalid.ts';
import { ownerReferences } from './owner-references.ts';
import { podDeletionCost } from './pod-deletion-cost.ts';
import { tolerationsAnnotation } from './tolerations-annotation.ts';

/** In the order in which a lesson would teach them. */
export const metadataRules: readonly Rule[] = [
  nameRequired,
  nameInvalid,
  generateName,
  nameNotLabelWarning,
  nameIndexedJobHostname,
  namespaceInvalid,
  annotationSize,
  ownerReferences,
  finalizers,
  deprecatedAnnotation,
  mirrorPodAnnotation,
  managedFields,
  podDeletionCost,
  tolerationsAnnotation,
];
