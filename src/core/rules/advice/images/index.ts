import type { Rule } from '../../rule.ts';
import { imageDigest } from './image-digest.ts';
import { imageReference } from './image-reference.ts';
import { imageTag } from './image-tag.ts';
import { oldRegistry } from './old-registry.ts';
import { pullPolicyNotAlways } from './pull-policy-not-always.ts';

/** In the order in which a lesson would teach them. */
export const imageAdvice: readonly Rule[] = [imageReference, imageTag, imageDigest, oldRegistry, pullPolicyNotAlways];
