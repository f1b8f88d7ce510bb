import type { Rule } from '../rule.ts';

/** In the order in which a lesson would teach them. */
export const securityRules: readonly Rule[] = [];
