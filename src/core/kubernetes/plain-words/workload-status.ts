/** What the controllers of workloads report. */

import type { FieldWords } from './field-words.ts';

const collisionCount =
  'How many times a generated name was already taken; the controller uses it to choose another name.';
const observedGeneration =
  'The `metadata.generation` that the controller has acted on. If it is lower than the current one, your change ' +
  'has not been processed yet.';

export const workloadStatusWords: FieldWords = {
  'DeploymentStatus.replicas': 'All Pods that exist for this Deployment, of the old version and of the new one.',
  'DeploymentStatus.updatedReplicas': 'Pods that run the current template. The rollout is done when all Pods do.',
  'DeploymentStatus.readyReplicas': 'Pods that pass their readiness probe and receive traffic.',
  'DeploymentStatus.availableReplicas': 'Pods that have been ready for at least `minReadySeconds`.',
  'DeploymentStatus.unavailableReplicas':
    'How many more Pods must become available, whether they exist and are not ready or do not exist yet.',
  'DeploymentStatus.terminatingReplicas': 'Pods that are shutting down; the other counts leave them out.',
  'DeploymentStatus.conditions':
    '`Available`, `Progressing` and `ReplicaFailure`, each with a reason; a stuck rollout shows up here.',
  'DeploymentStatus.observedGeneration': observedGeneration,
  'DeploymentStatus.collisionCount': collisionCount,
  'ReplicaSetStatus.replicas': 'Pods that exist for this ReplicaSet, ready or not.',
  'ReplicaSetStatus.readyReplicas': 'Pods that pass their readiness probe.',
  'ReplicaSetStatus.availableReplicas': 'Pods that have been ready for at least `minReadySeconds`.',
  'ReplicaSetStatus.fullyLabeledReplicas': 'Pods that carry every label of the template.',
  'ReplicaSetStatus.terminatingReplicas': 'Pods that are shutting down; the other counts leave them out.',
  'ReplicaSetStatus.conditions':
    '`ReplicaFailure` appears here when Pods cannot be created, for example because a quota is used up.',
  'ReplicaSetStatus.observedGeneration': observedGeneration,
  'ReplicationControllerStatus.replicas': 'Pods that exist for this controller, ready or not.',
  'ReplicationControllerStatus.readyReplicas': 'Pods that pass their readiness probe.',
  'ReplicationControllerStatus.availableReplicas': 'Pods that have been ready for at least `minReadySeconds`.',
  'ReplicationControllerStatus.fullyLabeledReplicas': 'Pods that carry every label of the template.',
  'ReplicationControllerStatus.conditions': '`ReplicaFailure` appears here when Pods cannot be created or deleted.',
  'ReplicationControllerStatus.observedGeneration': observedGeneration,
  'StatefulSetStatus.replicas': 'Pods that the controller has created so far.',
  'StatefulSetStatus.readyReplicas': 'Pods that pass their readiness probe.',
  'StatefulSetStatus.availableReplicas': 'Pods that have been ready for at least `minReadySeconds`.',
  'StatefulSetStatus.currentReplicas': 'Pods that still run the revision in `currentRevision`.',
  'StatefulSetStatus.updatedReplicas': 'Pods that run the revision in `updateRevision`.',
  'StatefulSetStatus.currentRevision': 'The ControllerRevision that Pods ran before the update that is under way.',
  'StatefulSetStatus.updateRevision':
    'The ControllerRevision of the current template. It equals `currentRevision` once an update is done.',
  'StatefulSetStatus.conditions':
    'Observations about the StatefulSet as a whole; most of what you look for is in its Pods.',
  'StatefulSetStatus.observedGeneration': observedGeneration,
  'StatefulSetStatus.collisionCount': collisionCount,
  'DaemonSetStatus.desiredNumberScheduled':
    'Nodes that should run the Pod: all that match its selector, affinity and tolerations.',
  'DaemonSetStatus.currentNumberScheduled': 'Nodes that should run the Pod and do.',
  'DaemonSetStatus.numberMisscheduled':
    'Nodes that run the Pod although they should not, for example after a label changed.',
  'DaemonSetStatus.numberReady': 'Nodes on which the Pod runs and passes its readiness probe.',
  'DaemonSetStatus.numberAvailable': 'Nodes on which the Pod has been ready for at least `minReadySeconds`.',
  'DaemonSetStatus.numberUnavailable': 'Nodes that should have an available Pod and do not.',
  'DaemonSetStatus.updatedNumberScheduled': 'Nodes that already run the current template.',
  'DaemonSetStatus.conditions':
    'Observations about the DaemonSet as a whole; most of what you look for is in its Pods.',
  'DaemonSetStatus.observedGeneration': observedGeneration,
  'DaemonSetStatus.collisionCount': collisionCount,
  'JobStatus.active': 'Pods that are pending or running and not being deleted.',
  'JobStatus.ready': 'Active Pods that are ready.',
  'JobStatus.terminating': 'Pods that are being deleted and have not ended yet.',
  'JobStatus.succeeded': 'Pods that ended with exit code 0. The Job is complete when enough of them have.',
  'JobStatus.failed': 'Pods that failed; the Job gives up when they exceed `backoffLimit`.',
  'JobStatus.completedIndexes': 'The indexes of an indexed Job that succeeded, as a list with ranges such as `1,3-5`.',
  'JobStatus.failedIndexes': 'The indexes that used up `backoffLimitPerIndex`, as a list with ranges such as `1,3-5`.',
  'JobStatus.conditions': '`Complete`, `Failed` or `Suspended`, with the reason, such as `BackoffLimitExceeded`.',
  'JobStatus.startTime': 'When the controller first handled the Job; reset when a suspended Job is resumed.',
  'JobStatus.completionTime': 'When the Job finished successfully. It stays empty for a Job that failed.',
  'JobStatus.uncountedTerminatedPods':
    'Pods that have ended but are not in the counts yet. Bookkeeping of the controller.',
  'UncountedTerminatedPods.succeeded': 'UIDs of Pods that succeeded and are about to be counted.',
  'UncountedTerminatedPods.failed': 'UIDs of Pods that failed and are about to be counted.',
  'CronJobStatus.active': 'The Jobs of this CronJob that are running now.',
  'CronJobStatus.lastScheduleTime': 'When a Job was last created from the schedule.',
  'CronJobStatus.lastSuccessfulTime': 'When a Job last finished successfully; alert on this one.',
  'ServiceStatus.loadBalancer': 'The addresses that the cloud assigned; empty until the load balancer is ready.',
  'ServiceStatus.conditions':
    'What controllers report about the Service, such as why a load balancer cannot be created.',
  'LoadBalancerStatus.ingress':
    'The IP addresses or DNS names under which clients outside the cluster reach the Service.',
  'LoadBalancerIngress.ip': 'The address of the load balancer, in clouds that give out IP addresses.',
  'LoadBalancerIngress.hostname': 'The DNS name of the load balancer, in clouds that give out names, such as AWS.',
  'LoadBalancerIngress.ipMode':
    "`VIP` when traffic arrives addressed to the load balancer's IP, `Proxy` when it arrives addressed to a " +
    'node or Pod.',
  'LoadBalancerIngress.ports': 'Which ports the load balancer set up, and what went wrong with those it could not.',
  'PortStatus.port': 'The port of the Service that this entry reports on.',
  'PortStatus.protocol': 'The protocol of that port: TCP, UDP or SCTP.',
  'PortStatus.error': 'Why the load balancer could not set the port up, as a CamelCase word.',
  'PersistentVolumeClaimStatus.phase':
    '`Pending` until a volume is found, then `Bound`; `Lost` when the volume is gone.',
  'PersistentVolumeClaimStatus.capacity':
    'The size of the volume that was bound, which can be larger than the request.',
  'PersistentVolumeClaimStatus.accessModes':
    'The access modes of the volume that was bound, which can be more than the claim asked for.',
  'PersistentVolumeClaimStatus.conditions':
    'The progress of a resize, for example `FileSystemResizePending` until a Pod mounts the volume again.',
  'PersistentVolumeClaimStatus.allocatedResources':
    'The size that an expansion is heading for, which can be above the current capacity.',
  'PersistentVolumeClaimStatus.allocatedResourceStatuses':
    'How far the expansion of each resource is, on the controller or on the node.',
  'PersistentVolumeClaimStatus.currentVolumeAttributesClassName':
    'The VolumeAttributesClass that is applied to the volume now; unset when none is.',
  'PersistentVolumeClaimStatus.modifyVolumeStatus':
    'Progress of a change to another VolumeAttributesClass; unset when none is under way.',
  'PersistentVolumeClaimStatus.healthStatus': 'Problems that the storage system reported for the bound volume.',
  'ModifyVolumeStatus.status':
    '`Pending` (the class is missing), `InProgress`, or `Infeasible` (the driver rejected it).',
  'ModifyVolumeStatus.targetVolumeAttributesClassName':
    'The VolumeAttributesClass that the volume is being changed to.',
};
