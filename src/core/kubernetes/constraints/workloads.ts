/** Deployments, ReplicaSets, StatefulSets, DaemonSets, Jobs, CronJobs. */

import { dnsLabel, exactlyOneOf, notNegative, oneOf, qualifiedName, required } from './constraint.ts';
import type { ConstraintTable } from './constraint.ts';

export const workloads: ConstraintTable = {
  /** A missing spec, selector or template is told by rules, which know more about it. */
  'PodTemplateSpec.spec': [],
  'JobTemplateSpec.spec': [],
  'Deployment.spec': [],
  'ReplicaSet.spec': [],
  'ReplicationController.spec': [],
  'DaemonSet.spec': [],
  'StatefulSet.spec': [],
  'Job.spec': [],
  'CronJob.spec': [],

  'DeploymentSpec.selector': [],
  'DeploymentSpec.template': [],
  'DeploymentSpec.replicas': [notNegative],
  'DeploymentSpec.minReadySeconds': [notNegative],
  'DeploymentSpec.revisionHistoryLimit': [notNegative],
  'DeploymentSpec.progressDeadlineSeconds': [notNegative],
  'DeploymentStrategy.type': [oneOf],

  'ReplicaSetSpec.selector': [],
  'ReplicaSetSpec.replicas': [notNegative],
  'ReplicaSetSpec.minReadySeconds': [notNegative],

  'ReplicationControllerSpec.template': [required],
  'ReplicationControllerSpec.replicas': [notNegative],
  'ReplicationControllerSpec.minReadySeconds': [notNegative],

  'DaemonSetSpec.selector': [],
  'DaemonSetSpec.template': [],
  'DaemonSetSpec.minReadySeconds': [notNegative],
  'DaemonSetSpec.revisionHistoryLimit': [notNegative],
  'DaemonSetUpdateStrategy.type': [oneOf],

  'StatefulSetSpec.selector': [],
  'StatefulSetSpec.template': [],
  'StatefulSetSpec.replicas': [notNegative],
  'StatefulSetSpec.minReadySeconds': [notNegative],
  'StatefulSetSpec.serviceName': [{ ...dnsLabel, since: 33 }],
  'StatefulSetSpec.podManagementPolicy': [oneOf],
  'StatefulSetUpdateStrategy.type': [oneOf],
  'StatefulSetOrdinals.start': [notNegative],
  'RollingUpdateStatefulSetStrategy.partition': [notNegative],

  'JobSpec.template': [],
  'JobSpec.parallelism': [notNegative],
  'JobSpec.completions': [notNegative],
  'JobSpec.activeDeadlineSeconds': [notNegative],
  'JobSpec.backoffLimit': [notNegative],
  'JobSpec.backoffLimitPerIndex': [notNegative],
  'JobSpec.maxFailedIndexes': [notNegative],
  'JobSpec.ttlSecondsAfterFinished': [notNegative],
  'JobSpec.completionMode': [exactlyOneOf],
  'JobSpec.podReplacementPolicy': [exactlyOneOf],
  'JobSpec.managedBy': [{ check: 'domain-path' }],
  'PodFailurePolicy.rules': [{ check: 'max-items', max: 20 }],
  'PodFailurePolicyRule.onPodConditions': [{ check: 'max-items', max: 20 }],
  'PodFailurePolicyOnExitCodesRequirement.values': [required, { check: 'max-items', max: 255 }],
  'PodFailurePolicyRule.action': [required, oneOf],
  'PodFailurePolicyOnExitCodesRequirement.operator': [required, oneOf],
  'PodFailurePolicyOnPodConditionsPattern.type': [required, qualifiedName],
  'PodFailurePolicyOnPodConditionsPattern.status': [
    { check: 'one-of', values: ['True', 'False', 'Unknown'], emptyIsUnset: true },
  ],
  'SuccessPolicy.rules': [required, { check: 'max-items', max: 20 }],
  'SuccessPolicyRule.succeededCount': [notNegative],

  'CronJobSpec.jobTemplate': [],
  'CronJobSpec.schedule': [required],
  'CronJobSpec.concurrencyPolicy': [oneOf],
  'CronJobSpec.startingDeadlineSeconds': [notNegative],
  'CronJobSpec.successfulJobsHistoryLimit': [notNegative],
  'CronJobSpec.failedJobsHistoryLimit': [notNegative],
};
