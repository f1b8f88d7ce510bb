/** Kinds, the fields that every object has, and workloads. */

import type { FieldWords } from './index.ts';

/** What each kind is, in one sentence. */
export const kindWords: Readonly<Record<string, string>> = {
  Pod: 'One or more containers that run together on one node, with one IP address and shared volumes.',
  PodTemplate: 'A stored pattern for Pods. By itself it runs nothing.',
  Deployment: 'Keeps a number of equal, replaceable Pods running, and replaces them step by step when you change them.',
  ReplicaSet: 'Keeps a number of equal Pods running. A Deployment makes and replaces ReplicaSets for you.',
  StatefulSet: 'Keeps Pods with lasting names, and a lasting volume for each, in order: for databases and the like.',
  DaemonSet: 'Runs one copy of a Pod on every node, or on every node that you select.',
  Job: 'Runs Pods until the work is done, and tries again when one fails.',
  CronJob: 'Makes a Job again and again, at the times of a schedule.',
  ReplicationController: 'The ancestor of ReplicaSet: keeps a number of equal Pods running. Prefer a Deployment.',
  Service: 'One lasting address and DNS name for a changing set of Pods.',
  ConfigMap: 'Settings, as names and texts, that Pods read from variables or files. Not for secrets.',
  PersistentVolumeClaim: 'A request for storage that outlives the Pods that use it.',
  List: 'Several objects in one document.',
};

/** Fields that mean the same in every kind. */
export const commonWords: FieldWords = {
  apiVersion: 'The API group and version that this kind belongs to: `v1` for a Pod, `apps/v1` for a Deployment.',
  kind: 'What kind of object this is.',
  metadata: 'What identifies the object: its name, namespace, labels and annotations.',
  spec: 'What you want: the state that Kubernetes brings about and keeps.',
  status: 'What is the case now. Kubernetes writes it; you only read it.',
};

export const objectWords: FieldWords = {
  'ObjectMeta.name': 'The name of the object, unique among objects of its kind in the namespace.',
  'ObjectMeta.namespace': 'The namespace that the object lives in. Leave it out, and the command that sends the manifest decides.',
  'ObjectMeta.labels': 'Short names and values by which selectors find this object, such as `app: web`.',
  'ObjectMeta.annotations': 'Notes for people and tools. Unlike labels, nothing is selected by them.',
  'ObjectMeta.generateName': 'The beginning of a name that the API server completes with random letters.',
  'ObjectMeta.ownerReferences': 'The objects that this one belongs to: when all of them are deleted, so is it.',
  'ObjectMeta.finalizers': 'What has to be tidied up, and by whom, before the object is really deleted.',
  'ObjectMeta.uid': 'An identity that is never used twice. Kubernetes writes it.',
  'ObjectMeta.creationTimestamp': 'When the object was made. Kubernetes writes it.',
  'ObjectMeta.resourceVersion': 'Changes with every change of the object. Kubernetes writes it.',

  'LabelSelector.matchLabels': 'Labels that an object must have, all of them, to be selected.',
  'LabelSelector.matchExpressions': 'Conditions on labels that an object must meet, all of them, to be selected.',
  'LabelSelectorRequirement.key': 'The label that the condition is about.',
  'LabelSelectorRequirement.operator': 'How the label is compared with the values.',
  'LabelSelectorRequirement.values': 'The values to compare with. Not used with Exists and DoesNotExist.',

  'PodTemplateSpec.metadata': 'What each Pod made from this template gets: above all its labels.',
  'PodTemplateSpec.spec': 'The Pod itself, as in a manifest of kind Pod.',
  'PodTemplate.template': 'The pattern from which Pods are made.',

  'DeploymentSpec.replicas': 'How many Pods there shall be.',
  'DeploymentSpec.selector': 'Which Pods belong to this Deployment: labels that its template must have. It can never be changed.',
  'DeploymentSpec.template': 'The pattern from which each Pod is made.',
  'DeploymentSpec.strategy': 'How old Pods give way to new ones.',
  'DeploymentSpec.minReadySeconds': 'How long a new Pod must stay ready before it counts as available.',
  'DeploymentSpec.revisionHistoryLimit': 'How many old versions are kept, so that you can go back to them.',
  'DeploymentSpec.progressDeadlineSeconds': 'After how long without progress a rollout is reported as failed.',
  'DeploymentSpec.paused': 'Changes wait until this is taken away.',
  'DeploymentStrategy.type': 'Step by step, or all old Pods first and then the new ones.',
  'DeploymentStrategy.rollingUpdate': 'How far a step-by-step rollout may go beside the wanted number of Pods.',
  'RollingUpdateDeployment.maxSurge': 'How many Pods more than wanted there may be during a rollout, as a number or a percentage.',
  'RollingUpdateDeployment.maxUnavailable': 'How many of the wanted Pods may be missing during a rollout, as a number or a percentage.',

  'ReplicaSetSpec.replicas': 'How many Pods there shall be.',
  'ReplicaSetSpec.selector': 'Which Pods belong to this ReplicaSet: labels that its template must have. It can never be changed.',
  'ReplicaSetSpec.template': 'The pattern from which each Pod is made.',
  'ReplicationControllerSpec.replicas': 'How many Pods there shall be.',
  'ReplicationControllerSpec.selector': 'Which Pods belong here: labels that its template must have.',
  'ReplicationControllerSpec.template': 'The pattern from which each Pod is made.',

  'StatefulSetSpec.replicas': 'How many Pods there shall be. They are numbered: web-0, web-1 and so on.',
  'StatefulSetSpec.selector': 'Which Pods belong to this StatefulSet: labels that its template must have. It can never be changed.',
  'StatefulSetSpec.serviceName': 'The headless Service that gives each Pod a DNS name of its own.',
  'StatefulSetSpec.template': 'The pattern from which each Pod is made.',
  'StatefulSetSpec.volumeClaimTemplates': 'The storage that each Pod gets for itself, and finds again after it was replaced.',
  'StatefulSetSpec.podManagementPolicy': 'Whether Pods are started and stopped one after the other, or all at once.',
  'StatefulSetSpec.updateStrategy': 'How Pods are replaced when the template changes.',
  'StatefulSetSpec.persistentVolumeClaimRetentionPolicy': 'What becomes of the storage when the StatefulSet is deleted or made smaller.',

  'DaemonSetSpec.selector': 'Which Pods belong to this DaemonSet: labels that its template must have. It can never be changed.',
  'DaemonSetSpec.template': 'The pattern for the Pod that runs on each node.',
  'DaemonSetSpec.updateStrategy': 'How Pods are replaced when the template changes.',

  'DaemonSetUpdateStrategy.type': 'Whether Pods are replaced step by step, or only when you delete them.',
  'RollingUpdateDaemonSet.maxUnavailable': 'On how many nodes the Pod may be missing during a rollout.',
  'StatefulSetUpdateStrategy.type': 'Whether Pods are replaced step by step, or only when you delete them.',
  'RollingUpdateStatefulSetStrategy.partition': 'Only Pods with this number or a higher one are replaced.',

  'JobSpec.template': 'The Pod that does the work. Its restartPolicy must be OnFailure or Never.',
  'JobSpec.completions': 'How many Pods must end well before the Job is done.',
  'JobSpec.parallelism': 'How many Pods may work at the same time.',
  'JobSpec.backoffLimit': 'How often failed Pods are tried again before the Job has failed.',
  'JobSpec.activeDeadlineSeconds': 'How long the Job may take in all; then its Pods are stopped and it has failed.',
  'JobSpec.ttlSecondsAfterFinished': 'How long the finished Job stays before it is deleted with its Pods. Without it, it stays.',
  'JobSpec.completionMode': 'Whether all Pods do the same, or each has a number of its own.',
  'JobSpec.suspend': 'The Job waits, without Pods, until this is taken away.',
  'JobSpec.podFailurePolicy': 'Which failures count, which do not, and which end the Job at once.',

  'CronJobSpec.schedule': 'When to run, as five columns: minute, hour, day of the month, month, day of the week.',
  'CronJobSpec.timeZone': 'The time zone of the schedule, such as `Europe/Berlin`. Without it, that of the control plane.',
  'CronJobSpec.jobTemplate': 'The Job that is made each time.',
  'CronJobSpec.concurrencyPolicy': 'What happens when it is time again and the last Job is still running.',
  'CronJobSpec.startingDeadlineSeconds': 'How late a missed run may still be started.',
  'CronJobSpec.successfulJobsHistoryLimit': 'How many Jobs that ended well are kept to look at.',
  'CronJobSpec.failedJobsHistoryLimit': 'How many failed Jobs are kept to look at.',
  'CronJobSpec.suspend': 'No more runs are started until this is taken away.',
  'JobTemplateSpec.metadata': 'What each Job gets: its labels and annotations.',
  'JobTemplateSpec.spec': 'The Job itself, as in a manifest of kind Job.',
};
