import type { Rule } from '../../rule.ts';
import { defaultContainerUnknown } from './default-container-unknown.ts';
import { recommendedLabels } from './recommended-labels.ts';
import { serverFields } from './server-fields.ts';

/** In the order in which a lesson would teach them. */
export const metadataAdvice: readonly Rule[] = [defaultContainerUnknown, serverFields, recommendedLabels];
