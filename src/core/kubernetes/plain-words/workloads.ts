/** Fields of workloads that people meet less often. */

import type { FieldWords } from './field-words.ts';

const minReadySeconds =
  'How long a new Pod must be ready, without a container crashing, before it counts as available. 0 by default.';
const revisionHistoryLimit = 'How many old revisions are kept for `kubectl rollout undo`. 10 by default.';
const claimName = 'An existing ResourceClaim in the same namespace; Pods that name the same claim share its devices.';
const claimTemplate = 'A ResourceClaimTemplate in the same namespace; a claim is made from it and deleted afterwards.';

export const workloadWords: FieldWords = {
  'ReplicaSetSpec.minReadySeconds': minReadySeconds,
  'StatefulSetSpec.minReadySeconds': minReadySeconds,
  'DaemonSetSpec.minReadySeconds': minReadySeconds,
  'ReplicationControllerSpec.minReadySeconds': minReadySeconds,
  'StatefulSetSpec.revisionHistoryLimit': revisionHistoryLimit,
  'DaemonSetSpec.revisionHistoryLimit': revisionHistoryLimit,
  'StatefulSetSpec.ordinals': 'Changes the number that the Pod names start counting from, 0 by default.',
  'StatefulSetOrdinals.start':
    'The number of the first Pod: with 5 and three replicas, the Pods are `-5`, `-6` and `-7`.',
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenDeleted':
    'What happens to the claims when the StatefulSet is deleted: `Retain` (the default) keeps the data, `Delete` ' +
    'removes it.',
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenScaled':
    'What happens to the claims of Pods that scaling down removes: `Retain` (the default) or `Delete`.',
  'StatefulSetUpdateStrategy.rollingUpdate':
    'How far and how fast a rolling update goes; only for `type: RollingUpdate`.',
  'RollingUpdateStatefulSetStrategy.maxUnavailable':
    'How many Pods may be down at once during an update, as a number or a percentage. 1 by default.',
  'DaemonSetUpdateStrategy.rollingUpdate': 'How many nodes are updated at once; only for `type: RollingUpdate`.',
  'RollingUpdateDaemonSet.maxSurge':
    'On how many nodes a new Pod may start before the old one stops. Not possible for Pods with host ports.',
  'JobSpec.backoffLimitPerIndex':
    'How many times each index is retried before it counts as failed. Needs `completionMode: Indexed` and ' +
    '`restartPolicy: Never`.',
  'JobSpec.maxFailedIndexes': 'How many indexes may fail before the whole Job does. Needs `backoffLimitPerIndex`.',
  'JobSpec.managedBy':
    'The controller that manages the Job, such as a queueing system. The built-in Job controller then ignores it.',
  'JobSpec.manualSelector':
    'Whether you choose `selector` yourself. Leave it out: labels that are not unique mix up Jobs.',
  'JobSpec.selector': 'Which Pods belong to the Job. Kubernetes fills it in with a unique label; do not set it.',
  'JobSpec.podReplacementPolicy':
    'When a Pod is replaced: `TerminatingOrFailed` as soon as it is terminating, or only when it has `Failed` ' +
    '(the default with a `podFailurePolicy`).',
  'JobSpec.successPolicy':
    'Lets an indexed Job succeed early, when certain indexes, or enough of them, have succeeded.',
  'JobSpec.scheduling': 'Schedules the Pods of the Job as a group, for example all at once or not at all.',
  'SuccessPolicy.rules': 'The first rule that matches makes the Job succeed; its remaining Pods are stopped.',
  'SuccessPolicyRule.succeededIndexes': 'The indexes that must succeed, as a list with ranges such as `0,2-4`.',
  'SuccessPolicyRule.succeededCount': 'How many indexes must succeed, of those listed or of all.',
  'PodFailurePolicy.rules':
    'Checked in order for each failed Pod; the first match decides, and without one `backoffLimit` counts it.',
  'PodFailurePolicyRule.action':
    'What a matching failure does: `FailJob`, `FailIndex`, `Ignore` (not counted) or `Count`.',
  'PodFailurePolicyRule.onExitCodes': 'Matches by the exit code of a container. Use it or `onPodConditions`, not both.',
  'PodFailurePolicyRule.onPodConditions':
    'Matches by a condition of the Pod, such as `DisruptionTarget` after an eviction.',
  'PodFailurePolicyOnExitCodesRequirement.containerName':
    'The container whose exit code counts; without it, any container or init container.',
  'PodFailurePolicyOnExitCodesRequirement.operator':
    '`In`: the exit code is one of the values. `NotIn`: it is none of them.',
  'PodFailurePolicyOnExitCodesRequirement.values':
    'Exit codes to compare with, in any order and without repeats. 0 is not allowed with `In`.',
  'PodFailurePolicyOnPodConditionsPattern.type':
    'The condition to look for, such as `DisruptionTarget` for evictions and preemption.',
  'PodFailurePolicyOnPodConditionsPattern.status': 'The status that the condition must have; `True` by default.',
  'JobSchedulingConfiguration.schedulingPolicy':
    'Whether Pods are placed one by one (`basic`) or all together (`gang`). Fixed once the Job exists.',
  'JobSchedulingConfiguration.schedulingConstraints':
    'Where the Pods of the Job must be relative to each other, such as all in one rack.',
  'JobSchedulingConfiguration.disruptionMode': 'Whether Pods can be preempted one at a time, or only all together.',
  'JobSchedulingConfiguration.resourceClaims': 'Claims whose devices all Pods of the Job share, at most four.',
  'WorkloadPodGroupSchedulingPolicy.basic': 'Places Pods one by one, as the scheduler always does.',
  'WorkloadPodGroupSchedulingPolicy.gang': 'Places Pods only when enough of them fit at the same time.',
  'WorkloadPodGroupGangSchedulingPolicy.minCount': 'How many Pods must fit at the same time before any of them starts.',
  'WorkloadPodGroupDisruptionMode.all': 'A disruption stops all Pods of the group together.',
  'WorkloadPodGroupDisruptionMode.single': 'A disruption may stop one Pod and leave the others running.',
  'WorkloadPodGroupSchedulingConstraints.topology': 'Which nodes count as close together for this group, by a label.',
  'TopologyConstraint.key':
    'The node label whose value all Pods of the group must share, such as `topology.kubernetes.io/rack`.',
  'WorkloadPodGroupResourceClaim.name': 'The name by which Pods refer to the shared claim.',
  'WorkloadPodGroupResourceClaim.resourceClaimName': claimName,
  'WorkloadPodGroupResourceClaim.resourceClaimTemplateName': claimTemplate,
  'WorkloadReference.name': 'The Workload in the same namespace that this Pod is a part of.',
  'WorkloadReference.podGroup': 'The group in the Workload whose scheduling policy applies to this Pod.',
  'WorkloadReference.podGroupReplicaKey': 'Tells copies of the same group apart, so that each is scheduled as a whole.',
  'PersistentVolumeClaimTemplate.metadata':
    'Labels and annotations for the claim. Its name comes from the Pod and the volume.',
  'PersistentVolumeClaimTemplate.spec': 'The claim to create for each Pod: size, access modes and storage class.',
};
