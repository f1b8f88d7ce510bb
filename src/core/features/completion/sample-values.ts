/** For each kind of value one or more that the API server takes: what a made-up field holds when it is tried out. */

import type { FieldSchema, Scalar } from '../../kubernetes/schema.ts';

type SampleValue = string | number | boolean;

/**
 * Of fields for which the usual values of their type will not do. The first is what a tab stop shows; others are for
 * places where the first is taken.
 */
const SAMPLES: Readonly<Record<string, readonly SampleValue[]>> = {
  'Container.image': ['nginx:1.29'],
  'Secret.data{}': ['dmFsdWU='],
  'ConfigMapKeySelector.key': ['key'],
  'SecretKeySelector.key': ['key'],
  'ContainerPort.containerPort': [8080],
  'ContainerPort.hostPort': [8080, 18765],
  'ContainerPort.hostIP': ['127.0.0.1'],
  'ContainerPort.name': ['http', 'other-18765'],
  'EnvVar.name': ['NAME'],
  'VolumeMount.mountPath': ['/data'],
  'VolumeMount.subPath': ['data'],
  'VolumeMount.subPathExpr': ['data'],
  'VolumeDevice.devicePath': ['/dev/xvda'],
  'HTTPGetAction.path': ['/'],
  'HTTPGetAction.port': [8080],
  'HTTPGetAction.host': ['example.com'],
  'TCPSocketAction.port': [8080],
  'GRPCAction.port': [8080],
  'Probe.successThreshold': [1],
  'SleepAction.seconds': [5],
  'HostPathVolumeSource.path': ['/var/lib/app'],
  'NFSVolumeSource.server': ['nfs.example.com'],
  'NFSVolumeSource.path': ['/exports'],
  'CSIVolumeSource.driver': ['driver.example.com'],
  'KeyToPath.key': ['key'],
  'KeyToPath.path': ['key.txt'],
  'KeyToPath.mode': [256],
  'DownwardAPIVolumeFile.path': ['labels'],
  'DownwardAPIVolumeFile.mode': [256],
  'ServiceAccountTokenProjection.path': ['token'],
  'ServiceAccountTokenProjection.expirationSeconds': [3600],
  'ObjectFieldSelector.apiVersion': ['v1'],
  'ObjectFieldSelector.fieldPath': ['metadata.name'],
  'ResourceFieldSelector.resource': ['limits.cpu'],
  'ResourceFieldSelector.divisor': ['1', '1Mi'],
  'ObjectMeta.name': ['app'],
  'ObjectMeta.generateName': ['app-'],
  'ObjectMeta.namespace': ['default'],
  'ServicePort.port': [80],
  'ServicePort.targetPort': [8080],
  'ServicePort.name': ['http', 'other-18765'],
  'ServicePort.nodePort': [30080, 31765],
  'ServicePort.appProtocol': ['kubernetes.io/h2c'],
  'ServiceSpec.clusterIP': ['None', ''],
  'ServiceSpec.externalName': ['example.com'],
  'ServiceSpec.healthCheckNodePort': [30081],
  'ServiceSpec.loadBalancerClass': ['example.com/balancer'],
  'ServiceSpec.loadBalancerIP': ['192.0.2.1'],
  'ServiceSpec.loadBalancerSourceRanges[]': ['192.0.2.0/24'],
  'ServiceSpec.externalIPs[]': ['192.0.2.1'],
  'ServiceSpec.clusterIPs[]': ['None'],
  'CronJobSpec.schedule': ['0 3 * * *'],
  'CronJobSpec.timeZone': ['Etc/UTC'],
  'JobSpec.managedBy': ['example.com/controller'],
  'SuccessPolicyRule.succeededIndexes': ['0'],
  'TopologySpreadConstraint.maxSkew': [1],
  'TopologySpreadConstraint.topologyKey': ['kubernetes.io/hostname'],
  'PodAffinityTerm.topologyKey': ['kubernetes.io/hostname'],
  'PreferredSchedulingTerm.weight': [100],
  'WeightedPodAffinityTerm.weight': [100],
  'Toleration.key': ['example.com/special'],
  'ObjectMeta.finalizers[]': ['example.com/cleanup'],
  'TopologySpreadConstraint.matchLabelKeys[]': ['pod-template-hash'],
  'PodAffinityTerm.matchLabelKeys[]': ['pod-template-hash'],
  'PodAffinityTerm.mismatchLabelKeys[]': ['pod-template-hash'],
  'PodAffinityTerm.namespaces[]': ['default'],
  'PodFailurePolicyOnExitCodesRequirement.values[]': [42],
  'ContainerRestartRuleOnExitCodes.values[]': [42],
  'LabelSelectorRequirement.values[]': ['value'],
  'NodeSelectorRequirement.values[]': ['value', '1'],
  'PersistentVolumeClaimSpec.accessModes[]': ['ReadWriteOnce'],
  'HostAlias.ip': ['127.0.0.1'],
  'HostAlias.hostnames[]': ['web.local'],
  'PodDNSConfig.nameservers[]': ['192.0.2.53'],
  'PodDNSConfig.searches[]': ['example.com'],
  'PodSpec.schedulerName': ['default-scheduler'],
  'PodSpec.priority': [0],
  'PodReadinessGate.conditionType': ['example.com/ready'],
  'PodSchedulingGate.name': ['example.com/wait'],
  'SeccompProfile.localhostProfile': ['profiles/audit.json'],
  'Sysctl.name': ['net.ipv4.ip_local_port_range'],
  'PersistentVolumeClaimSpec.storageClassName': ['standard'],
  'ImageVolumeSource.reference': ['registry.example.com/models:1'],
  'ISCSIVolumeSource.iqn': ['iqn.2003-01.com.example:disk'],
  'ISCSIVolumeSource.initiatorName': ['iqn.2003-01.com.example:host'],
  'ISCSIVolumeSource.targetPortal': ['192.0.2.10:3260'],
  'OwnerReference.apiVersion': ['apps/v1'],
  'OwnerReference.kind': ['ReplicaSet'],
  'SecurityContext.runAsUser': [10001],
  'SecurityContext.runAsGroup': [10001],
  'PodSecurityContext.runAsUser': [10001],
  'PodSecurityContext.runAsGroup': [10001],
  'PodSecurityContext.fsGroup': [10001],
  'PodSecurityContext.supplementalGroups[]': [10001],
  'WindowsSecurityContextOptions.runAsUserName': ['ContainerUser'],
  'PodFailurePolicyOnPodConditionsPattern.type': ['DisruptionTarget'],
  'TypedLocalObjectReference.kind': ['PersistentVolumeClaim'],
  'TypedObjectReference.kind': ['PersistentVolumeClaim'],
};

const BY_SCALAR: Readonly<Record<Scalar, readonly SampleValue[]>> = {
  string: ['name', '/name', 'example.com/name', '1'],
  boolean: [true, false],
  int32: [1, 0, 600],
  int64: [1, 0, 600],
  double: [1],
  quantity: ['1', '1Gi'],
  'int-or-string': [1, '25%', 'http'],
  time: ['2030-01-01T00:00:00Z'],
  'micro-time': ['2030-01-01T00:00:00.000000Z'],
  bytes: ['YXBw'],
  any: ['name'],
};

/** Is there more to say about a field than its type? */
export function hasSample(key: string): boolean {
  return Object.hasOwn(SAMPLES, key);
}

/** Values to try a scalar out with. `key` is as in the constraints table. */
export function sampleValues(key: string, scalar: Scalar, field: FieldSchema | undefined): readonly SampleValue[] {
  if (Object.hasOwn(SAMPLES, key)) return SAMPLES[key] ?? [];
  if (field?.values && (field.type.kind === 'scalar' || key.endsWith('[]'))) return field.values;
  return BY_SCALAR[scalar];
}
