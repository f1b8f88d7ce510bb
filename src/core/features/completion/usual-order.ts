/** In which order people write fields, and which fields nobody writes. */

/** By type, the fields that come first; the others follow by name. */
const USUAL: Readonly<Record<string, string>> = {
  ObjectMeta: 'name namespace labels annotations generateName',
  PodSpec:
    'containers initContainers volumes restartPolicy securityContext serviceAccountName ' +
    'automountServiceAccountToken imagePullSecrets ' +
    'terminationGracePeriodSeconds nodeSelector affinity tolerations topologySpreadConstraints hostNetwork dnsPolicy',
  Container:
    'name image command args ports env envFrom resources volumeMounts securityContext startupProbe livenessProbe ' +
    'readinessProbe ' +
    'lifecycle workingDir imagePullPolicy restartPolicy',
  ContainerPort: 'containerPort name protocol',
  EnvVar: 'name value valueFrom',
  EnvVarSource: 'configMapKeyRef secretKeyRef fieldRef resourceFieldRef',
  ConfigMapKeySelector: 'name key',
  SecretKeySelector: 'name key',
  EnvFromSource: 'configMapRef secretRef prefix',
  VolumeMount: 'name mountPath readOnly subPath',
  Volume: 'name emptyDir configMap secret persistentVolumeClaim projected downwardAPI hostPath ephemeral nfs csi image',
  Probe:
    'httpGet tcpSocket grpc exec initialDelaySeconds periodSeconds timeoutSeconds failureThreshold successThreshold',
  HTTPGetAction: 'path port scheme httpHeaders',
  ResourceRequirements: 'requests limits',
  SecurityContext:
    'runAsNonRoot allowPrivilegeEscalation readOnlyRootFilesystem capabilities seccompProfile runAsUser runAsGroup',
  PodSecurityContext: 'runAsNonRoot runAsUser runAsGroup fsGroup seccompProfile',
  DeploymentSpec: 'selector template replicas strategy',
  StatefulSetSpec: 'selector serviceName template replicas volumeClaimTemplates updateStrategy',
  DaemonSetSpec: 'selector template updateStrategy',
  ReplicaSetSpec: 'selector template replicas',
  ReplicationControllerSpec: 'template replicas selector',
  JobSpec: 'template backoffLimit completions parallelism ttlSecondsAfterFinished activeDeadlineSeconds',
  CronJobSpec: 'schedule jobTemplate timeZone concurrencyPolicy',
  PodTemplateSpec: 'metadata spec',
  ServiceSpec: 'selector ports type clusterIP',
  ServicePort: 'port targetPort name protocol nodePort',
  LabelSelector: 'matchLabels matchExpressions',
  Toleration: 'key operator value effect tolerationSeconds',
  TopologySpreadConstraint: 'maxSkew topologyKey whenUnsatisfiable labelSelector',
  PersistentVolumeClaimSpec: 'accessModes resources storageClassName',
  ConfigMap: 'apiVersion kind metadata data',
  Secret: 'apiVersion kind metadata type stringData',
};

/** Every whole object begins like this. */
const WHOLE = 'apiVersion kind metadata spec';

/** Fields that the server fills in, or that it refuses in a manifest that creates something. */
const NOT_WRITTEN: ReadonlySet<string> = new Set([
  'status',
  'ObjectMeta.creationTimestamp',
  'ObjectMeta.deletionGracePeriodSeconds',
  'ObjectMeta.deletionTimestamp',
  'ObjectMeta.generation',
  'ObjectMeta.managedFields',
  'ObjectMeta.resourceVersion',
  'ObjectMeta.selfLink',
  'ObjectMeta.uid',
  'ListMeta.continue',
  'ListMeta.remainingItemCount',
  'ListMeta.resourceVersion',
  'ListMeta.selfLink',
  // Whoever wrote these would be warned at once.
  ...[
    'cephfs',
    'flocker',
    'gitRepo',
    'glusterfs',
    'photonPersistentDisk',
    'quobyte',
    'rbd',
    'scaleIO',
    'storageos',
  ].map((type) => `Volume.${type}`),
  'PodSpec.overhead',
  'ServiceSpec.externalIPs',
  'PodSpec.ephemeralContainers',
  'PodSpec.serviceAccount',
]);

const ORDERS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(USUAL).map(([type, names]) => [type, names.split(' ')]),
);

/** The place of a field among those that are usual in its type; what is not usual comes after all of them. */
export function usualRank(type: string, field: string): number {
  const order = ORDERS.get(type) ?? WHOLE.split(' ');
  const at = order.indexOf(field);
  return at === -1 ? order.length : at;
}

/** Does anybody write this field by hand? */
export function isWritten(type: string, field: string): boolean {
  return !NOT_WRITTEN.has(field) && !NOT_WRITTEN.has(`${type}.${field}`);
}
