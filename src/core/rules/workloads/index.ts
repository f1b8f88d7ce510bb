import type { Rule } from '../rule.ts';

/** In the order in which a lesson would teach them. */
export const workloadsRules: readonly Rule[] = [];
