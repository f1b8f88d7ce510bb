import type { Rule } from '../rule.ts';
import { activeDeadlineWorkload } from './active-deadline-workload.ts';
import { claimTemplateName } from './claim-template-name.ts';
import { cronjobSchedule } from './cronjob-schedule.ts';
import { cronjobSelector } from './cronjob-selector.ts';
import { cronjobTimezone } from './cronjob-timezone.ts';
import { deploymentProgress } from './deployment-progress.ts';
import { indexedJobScale } from './indexed-job-scale.ts';
import { jobCompletionMode } from './job-completion-mode.ts';
import { jobFailureExitCodes } from './job-failure-exit-codes.ts';
import { jobIndexLimits } from './job-index-limits.ts';
import { jobLongName } from './job-long-name.ts';
import { jobPodFailurePolicy } from './job-pod-failure-policy.ts';
import { jobPodReplacement } from './job-pod-replacement.ts';
import { jobRestartPolicy } from './job-restart-policy.ts';
import { jobSelector } from './job-selector.ts';
import { jobSuccessPolicy } from './job-success-policy.ts';
import { restartPolicyWorkload } from './restart-policy-workload.ts';
import { rollingUpdateAmount } from './rolling-update-amount.ts';
import { rollingUpdateForbidden } from './rolling-update-forbidden.ts';
import { rollingUpdateStuck } from './rolling-update-stuck.ts';
import { selectorEmpty } from './selector-empty.ts';
import { selectorMissing } from './selector-missing.ts';
import { selectorTemplateMismatch } from './selector-template-mismatch.ts';
import { statefulsetRevisionHistory } from './statefulset-revision-history.ts';
import { templateMissing } from './template-missing.ts';

/** In the order in which a lesson would teach them. */
export const workloadsRules: readonly Rule[] = [
  templateMissing,
  selectorMissing,
  selectorEmpty,
  selectorTemplateMismatch,
  restartPolicyWorkload,
  activeDeadlineWorkload,
  rollingUpdateForbidden,
  rollingUpdateAmount,
  rollingUpdateStuck,
  deploymentProgress,
  claimTemplateName,
  statefulsetRevisionHistory,
  jobRestartPolicy,
  jobCompletionMode,
  jobIndexLimits,
  indexedJobScale,
  jobSelector,
  jobLongName,
  jobPodReplacement,
  jobPodFailurePolicy,
  jobFailureExitCodes,
  jobSuccessPolicy,
  cronjobSchedule,
  cronjobTimezone,
  cronjobSelector,
];
