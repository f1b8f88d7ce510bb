import type { Rule } from '../rule.ts';
import { annotationSize } from './annotation-size.ts';
import { finalizers } from './finalizers.ts';
import { generateName } from './generate-name.ts';
import { nameIndexedJobHostname } from './name-indexed-job-hostname.ts';
import { nameInvalid } from './name-invalid.ts';
import { nameNotLabelWarning } from './name-not-label-warning.ts';
import { nameRequired } from './name-required.ts';
import { namespaceInvalid } from './namespace-invalid.ts';
import { ownerReferences } from './owner-references.ts';

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
];
