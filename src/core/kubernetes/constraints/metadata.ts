/**
 * Object metadata: labels and annotations. What only the metadata of the whole object must meet (names, owners) are
 * rules.
 */

import { annotationKey, labelValue, qualifiedName } from './constraint.ts';
import type { ConstraintTable } from './constraint.ts';

export const metadata: ConstraintTable = {
  'ObjectMeta.labels{key}': [qualifiedName],
  'ObjectMeta.labels{}': [labelValue],
  'ObjectMeta.annotations{key}': [annotationKey],
  'OwnerReference.apiVersion': [],
  'OwnerReference.kind': [],
  'OwnerReference.name': [],
  'OwnerReference.uid': [],
};
