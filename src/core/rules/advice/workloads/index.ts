import type { Rule } from '../../rule.ts';
import { databaseBesideApp } from './database-beside-app.ts';
import { nakedPod } from './naked-pod.ts';
import { singleReplica } from './single-replica.ts';
import { spreadMissing } from './spread-missing.ts';
import { statefulsetServiceName } from './statefulset-service-name.ts';
import { updateWithAGap } from './update-with-a-gap.ts';

/** In the order in which a lesson would teach them. */
export const workloadAdvice: readonly Rule[] = [
  databaseBesideApp,
  nakedPod,
  singleReplica,
  spreadMissing,
  updateWithAGap,
  statefulsetServiceName,
];
