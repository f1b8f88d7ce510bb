import type { Rule } from '../../rule.ts';
import { cronjobDeadlineMissing } from './cronjob-deadline-missing.ts';
import { cronjobDeadlineShort } from './cronjob-deadline-short.ts';
import { cronjobOverlap } from './cronjob-overlap.ts';
import { cronjobNeverRuns } from './cronjob-never-runs.ts';
import { jobSidecar } from './job-sidecar.ts';
import { jobWithoutTtl } from './job-without-ttl.ts';

/** In the order in which a lesson would teach them. */
export const jobAdvice: readonly Rule[] = [
  jobWithoutTtl,
  jobSidecar,
  cronjobNeverRuns,
  cronjobDeadlineShort,
  cronjobDeadlineMissing,
  cronjobOverlap,
];
