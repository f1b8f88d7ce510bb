/** Kinds, the fields that every object has, and workloads. */

import type { FieldWords } from './field-words.ts';

/** What each kind is, in one sentence. */
export const kindWords: Readonly<Record<string, string>> = {
  Pod: 'One or more containers that run together on one node, with one IP address and shared volumes.',
  PodTemplate: 'A stored Pod template. On its own it runs nothing.',
  Deployment: 'Keeps a number of identical, replaceable Pods running, and rolls out changes to them step by step.',
  ReplicaSet: 'Keeps a number of identical Pods running. A Deployment creates and replaces ReplicaSets for you.',
  StatefulSet:
    'Keeps Pods with stable names, each with its own persistent volume, and starts them in order. Made for ' +
    'databases and the like.',
  DaemonSet: 'Runs one copy of a Pod on every node, or on every node that you select.',
  Job: 'Runs Pods until the work is done, and retries when one fails.',
  CronJob: 'Creates a Job again and again, on a schedule.',
  ReplicationController:
    'The predecessor of ReplicaSet: keeps a number of identical Pods running. Prefer a Deployment.',
  Service: 'A stable IP address and DNS name for a changing set of Pods.',
  ConfigMap: 'Configuration as key-value pairs, which Pods read from environment variables or files. Not for secrets.',
  Secret: 'Passwords, keys and certificates that Pods read from environment variables or files.',
  PersistentVolumeClaim: 'A request for storage that outlives the Pods using it.',
  List: 'Several objects in one document.',
};

/** Fields that mean the same in every kind. */
export const commonWords: FieldWords = {
  apiVersion: 'The API group and version that this kind belongs to: `v1` for a Pod, `apps/v1` for a Deployment.',
  kind: 'The type of object, such as `Pod` or `Service`. Together with `apiVersion` it decides which fields are valid.',
  metadata: 'Identifies the object: its name, namespace, labels and annotations.',
  spec: 'What you want: the desired state, which Kubernetes establishes and maintains.',
  status: 'The current state. Kubernetes writes it; you only read it.',
};

export const objectWords: FieldWords = {
  'ObjectMeta.name': 'The name of the object, unique among objects of its kind in the namespace.',
  'ObjectMeta.namespace':
    'The namespace the object lives in. If you leave it out, the command that applies the manifest decides.',
  'ObjectMeta.labels': 'Key-value pairs by which selectors find this object, such as `app: web`.',
  'ObjectMeta.annotations': 'Notes for people and tools. Unlike labels, they are not used to select objects.',
  'ObjectMeta.generateName': 'A name prefix that the API server completes with random characters.',
  'ObjectMeta.ownerReferences': 'The objects that this one belongs to: when all of them are deleted, so is it.',
  'ObjectMeta.finalizers': 'Cleanup that controllers must do before the object is really deleted.',
  'ObjectMeta.uid': 'A unique ID that is never reused. Kubernetes sets it.',
  'ObjectMeta.creationTimestamp': 'When the object was created. Kubernetes sets it.',
  'ObjectMeta.resourceVersion': 'Changes with every update of the object. Kubernetes sets it.',

  'LabelSelector.matchLabels': 'Labels that an object must have to be selected; all of them must match.',
  'LabelSelector.matchExpressions':
    'Conditions on labels that an object must meet to be selected; all of them must hold.',
  'LabelSelectorRequirement.key': 'The label that the condition is about.',
  'LabelSelectorRequirement.operator': 'How the label is compared with the values.',
  'LabelSelectorRequirement.values': 'The values to compare with. Leave it out with `Exists` and `DoesNotExist`.',

  'PodTemplateSpec.metadata': 'Metadata for each Pod created from this template, above all its labels.',
  'PodTemplateSpec.spec': 'The Pod itself, as in a manifest of kind Pod.',
  'PodTemplate.template': 'The template that Pods are created from.',

  'DeploymentSpec.replicas': 'The desired number of Pods. Missing ones are created, surplus ones are deleted.',
  'DeploymentSpec.selector':
    'Which Pods belong to this Deployment: labels that its template must have. Immutable once created.',
  'DeploymentSpec.template': 'The Pods to create: their labels and their `spec`. A change starts a rollout.',
  'DeploymentSpec.strategy': 'How old Pods are replaced by new ones.',
  'DeploymentSpec.minReadySeconds': 'How long a new Pod must stay ready before it counts as available.',
  'DeploymentSpec.revisionHistoryLimit': 'How many old revisions are kept so that you can roll back to them.',
  'DeploymentSpec.progressDeadlineSeconds':
    'How many seconds a rollout may make no progress before it is reported as failed.',
  'DeploymentSpec.paused': 'Pauses rollouts: changes to the template wait until you remove this.',
  'DeploymentStrategy.type':
    'Whether Pods are replaced step by step, or all old Pods are stopped before new ones start.',
  'DeploymentStrategy.rollingUpdate': 'How far a rolling update may deviate from the desired number of Pods.',
  'RollingUpdateDeployment.maxSurge':
    'How many Pods may exist above the desired number during a rollout, as a number or a percentage.',
  'RollingUpdateDeployment.maxUnavailable':
    'How many of the desired Pods may be unavailable during a rollout, as a number or a percentage.',

  'ReplicaSetSpec.replicas': 'The desired number of Pods. Missing ones are created, surplus ones are deleted.',
  'ReplicaSetSpec.selector':
    'Which Pods belong to this ReplicaSet: labels that its template must have. Immutable once created.',
  'ReplicaSetSpec.template':
    'The Pods to create: their labels and their `spec`. A change affects only Pods created later.',
  'ReplicationControllerSpec.replicas':
    'The desired number of Pods. Missing ones are created, surplus ones are deleted.',
  'ReplicationControllerSpec.selector': 'Which Pods belong to this controller: labels that its template must have.',
  'ReplicationControllerSpec.template':
    'The Pods to create: their labels and their `spec`. A change affects only Pods created later.',

  'StatefulSetSpec.replicas': 'The desired number of Pods. They are numbered: web-0, web-1 and so on.',
  'StatefulSetSpec.selector':
    'Which Pods belong to this StatefulSet: labels that its template must have. Immutable once created.',
  'StatefulSetSpec.serviceName': 'The headless Service that gives each Pod its own DNS name.',
  'StatefulSetSpec.template':
    'The Pods to create: their labels and their `spec`. ' +
    'By default, a change is rolled out from the highest number down.',
  'StatefulSetSpec.volumeClaimTemplates': 'The storage that each Pod gets for itself and keeps when it is replaced.',
  'StatefulSetSpec.podManagementPolicy': 'Whether Pods are started and stopped one after the other, or all at once.',
  'StatefulSetSpec.updateStrategy': 'How Pods are replaced when the template changes.',
  'StatefulSetSpec.persistentVolumeClaimRetentionPolicy':
    'What happens to the claims when the StatefulSet is deleted or scaled down.',

  'DaemonSetSpec.selector':
    'Which Pods belong to this DaemonSet: labels that its template must have. Immutable once created.',
  'DaemonSetSpec.template':
    'The Pod that runs on each node: its labels and its `spec`. By default, a change starts a rolling update.',
  'DaemonSetSpec.updateStrategy': 'How Pods are replaced when the template changes.',

  'DaemonSetUpdateStrategy.type': 'Whether Pods are replaced step by step, or only when you delete them.',
  'RollingUpdateDaemonSet.maxUnavailable':
    'On how many nodes the Pod may be unavailable during a rollout, as a number or a percentage.',
  'StatefulSetUpdateStrategy.type': 'Whether Pods are replaced step by step, or only when you delete them.',
  'RollingUpdateStatefulSetStrategy.partition':
    'Only Pods whose ordinal, the number in their name, is this or higher are updated.',

  'JobSpec.template': 'The Pod that does the work. Its restartPolicy must be OnFailure or Never.',
  'JobSpec.completions': 'How many Pods must succeed before the Job is complete.',
  'JobSpec.parallelism': 'How many Pods may run at the same time.',
  'JobSpec.backoffLimit': 'How many times failed Pods are retried before the Job fails.',
  'JobSpec.activeDeadlineSeconds': 'How long the whole Job may run; after that its Pods are stopped and it fails.',
  'JobSpec.ttlSecondsAfterFinished':
    'How long a finished Job is kept before it is deleted with its Pods. If unset, it is kept forever.',
  'JobSpec.completionMode': 'Whether all Pods are interchangeable, or each gets its own index.',
  'JobSpec.suspend': 'Suspends the Job: it has no Pods until you remove this.',
  'JobSpec.podFailurePolicy': 'Which failures count, which are ignored, and which fail the Job immediately.',

  'CronJobSpec.schedule': 'When to run, in cron syntax: minute, hour, day of the month, month, day of the week.',
  'CronJobSpec.timeZone':
    'The time zone of the schedule, such as `Europe/Berlin`. Defaults to the time zone of the control plane.',
  'CronJobSpec.jobTemplate': 'The Job that is created on each run.',
  'CronJobSpec.concurrencyPolicy': 'What happens when a run is due and the previous Job is still running.',
  'CronJobSpec.startingDeadlineSeconds': 'How late a missed run may still start.',
  'CronJobSpec.successfulJobsHistoryLimit': 'How many successful Jobs are kept for you to inspect.',
  'CronJobSpec.failedJobsHistoryLimit': 'How many failed Jobs are kept for you to inspect.',
  'CronJobSpec.suspend': 'Suspends the schedule: no runs start until you remove this.',
  'JobTemplateSpec.metadata': 'Labels and annotations for each Job.',
  'JobTemplateSpec.spec': 'The Job itself, as in a manifest of kind Job.',
};
