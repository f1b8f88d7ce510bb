import type { Rule } from '../rule.ts';
import { commandAdvice } from './commands/index.ts';
import { environmentAdvice } from './environment/index.ts';
import { imageAdvice } from './images/index.ts';
import { jobAdvice } from './jobs/index.ts';
import { lifecycleAdvice } from './lifecycle/index.ts';
import { metadataAdvice } from './metadata/index.ts';
import { resourceAdvice } from './resources/index.ts';
import { securityAdvice } from './security/index.ts';
import { storageAdvice } from './storage/index.ts';
import { workloadAdvice } from './workloads/index.ts';

/** What works, and a careful colleague would still mention: a folder for each topic, in the order of the lessons. */
export const adviceRules: readonly Rule[] = [
  ...imageAdvice,
  ...commandAdvice,
  ...environmentAdvice,
  ...metadataAdvice,
  ...workloadAdvice,
  ...storageAdvice,
  ...lifecycleAdvice,
  ...resourceAdvice,
  ...securityAdvice,
  ...jobAdvice,
];
