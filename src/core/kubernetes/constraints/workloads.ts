/** Deployments, ReplicaSets, StatefulSets, DaemonSets, Jobs, CronJobs. */

import type { ConstraintTable } from './constraint.ts';

export const workloads: ConstraintTable = {};
