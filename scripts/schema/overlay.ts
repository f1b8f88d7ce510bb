/** What the source packages do not say about a field, written down by hand. Keys are `Type.field`. */

/**
 * Values that the source gives in prose only, from the validation code and field comments of Kubernetes 1.36.
 * Only closed sets: `EmptyDirVolumeSource.medium`, which takes any `HugePages-<size>`, is not one.
 */
export const VALUES: Readonly<Record<string, readonly string[]>> = {
  'Container.restartPolicy': ['Always', 'Never', 'OnFailure'],
  'ContainerResizePolicy.resourceName': ['cpu', 'memory'],
  'ContainerResizePolicy.restartPolicy': ['NotRequired', 'RestartContainer'],
  'ContainerRestartRule.action': ['Restart', 'RestartAllContainers'],
  'ContainerRestartRuleOnExitCodes.operator': ['In', 'NotIn'],
  'GRPCAction.mode': ['Plaintext', 'TLS'],
  'HTTPGetAction.protocol': ['HTTP1', 'HTTP2'],
  'LabelSelectorRequirement.operator': ['In', 'NotIn', 'Exists', 'DoesNotExist'],
  'PodCertificateProjection.keyType': ['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519'],
  'PodFailurePolicyOnPodConditionsPattern.status': ['True', 'False', 'Unknown'],
  'PodOS.name': ['linux', 'windows'],
  'PodSecurityContext.seLinuxChangePolicy': ['MountOption', 'Recursive'],
  'ScaleIOVolumeSource.storageMode': ['ThickProvisioned', 'ThinProvisioned'],
  // The declared type has an empty family too, which the API server refuses.
  'ServiceSpec.ipFamilies': ['IPv4', 'IPv6'],
  'ServiceSpec.trafficDistribution': ['PreferSameZone', 'PreferSameNode', 'PreferClose'],
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenDeleted': ['Retain', 'Delete'],
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenScaled': ['Retain', 'Delete'],
  'VolumeMount.bindMountOptions': ['noexec', 'nodev', 'nosuid'],
  'VolumeMount.recursiveReadOnly': ['Disabled', 'IfPossible', 'Enabled'],
};

/**
 * Defaults that prose does not state as a plain number, true or false: what Kubernetes fills in on create
 * (its defaults.go files), or how it behaves without the field. Undefined: prose misleads, there is no single default.
 */
export const DEFAULTS: Readonly<Record<string, string | undefined>> = {
  'AzureDiskVolumeSource.cachingMode': 'ReadWrite',
  'AzureDiskVolumeSource.fsType': 'ext4',
  'AzureDiskVolumeSource.kind': 'Shared',
  'CephFSVolumeSource.path': '/',
  'CephFSVolumeSource.secretFile': '/etc/ceph/user.secret',
  'CephFSVolumeSource.user': 'admin',
  'Container.terminationMessagePath': '/dev/termination-log',
  'Container.terminationMessagePolicy': 'File',
  'ContainerPort.protocol': 'TCP',
  'CronJobSpec.concurrencyPolicy': 'Allow',
  'DaemonSetUpdateStrategy.type': 'RollingUpdate',
  'DeploymentStrategy.type': 'RollingUpdate',
  'EmptyDirVolumeSource.medium': '""',
  'EnvVar.value': '""',
  'EphemeralContainer.terminationMessagePath': '/dev/termination-log',
  'EphemeralContainer.terminationMessagePolicy': 'File',
  'HTTPGetAction.path': '/',
  'HTTPGetAction.scheme': 'HTTP',
  'HostPathVolumeSource.type': '""',
  'ISCSIVolumeSource.iscsiInterface': 'default',
  'JobSpec.completionMode': 'NonIndexed',
  'JobSpec.manualSelector': 'false',
  'JobSpec.parallelism': '1',
  'ObjectFieldSelector.apiVersion': 'v1',
  'PersistentVolumeClaimSpec.volumeMode': 'Filesystem',
  'PodFailurePolicyOnPodConditionsPattern.status': '"True"',
  'PodSecurityContext.fsGroupChangePolicy': 'Always',
  'PodSecurityContext.supplementalGroupsPolicy': 'Merge',
  'PodSpec.automountServiceAccountToken': 'true',
  'PodSpec.dnsPolicy': 'ClusterFirst',
  'PodSpec.preemptionPolicy': 'PreemptLowerPriority',
  'PodSpec.restartPolicy': 'Always',
  'PodSpec.schedulerName': 'default-scheduler',
  'PodSpec.securityContext': '{}',
  'PodSpec.serviceAccountName': 'default',
  'Probe.initialDelaySeconds': '0',
  'ProjectedVolumeSource.defaultMode': '0644',
  'RBDVolumeSource.keyring': '/etc/ceph/keyring',
  'RBDVolumeSource.pool': 'rbd',
  'RBDVolumeSource.user': 'admin',
  'ScaleIOVolumeSource.fsType': 'xfs',
  'ScaleIOVolumeSource.storageMode': 'ThinProvisioned',
  'SecurityContext.procMount': 'Default',
  'ServiceAccountTokenProjection.expirationSeconds': '3600',
  'ServicePort.protocol': 'TCP',
  'ServiceSpec.externalTrafficPolicy': 'Cluster',
  'ServiceSpec.internalTrafficPolicy': 'Cluster',
  'ServiceSpec.sessionAffinity': 'None',
  'ServiceSpec.type': 'ClusterIP',
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenDeleted': 'Retain',
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenScaled': 'Retain',
  'StatefulSetSpec.podManagementPolicy': 'OrderedReady',
  'StatefulSetUpdateStrategy.type': 'RollingUpdate',
  'Toleration.operator': 'Equal',
  // Required, whatever its description says.
  'TopologySpreadConstraint.maxSkew': undefined,
  'TopologySpreadConstraint.minDomains': '1',
  'TopologySpreadConstraint.nodeAffinityPolicy': 'Honor',
  'TopologySpreadConstraint.nodeTaintsPolicy': 'Ignore',
  'VolumeMount.mountPropagation': 'None',
  'VolumeMount.recursiveReadOnly': 'Disabled',
};

/** The fields that tell the items of a list apart, from `listMapKey` in the API types of Kubernetes 1.36. */
export const MAP_KEYS: Readonly<Record<string, readonly string[]>> = {
  'Container.env': ['name'],
  'Container.ports': ['containerPort', 'protocol'],
  'Container.volumeDevices': ['devicePath'],
  'Container.volumeMounts': ['mountPath'],
  'EphemeralContainer.env': ['name'],
  'EphemeralContainer.ports': ['containerPort', 'protocol'],
  'EphemeralContainer.volumeDevices': ['devicePath'],
  'EphemeralContainer.volumeMounts': ['mountPath'],
  'PodSpec.containers': ['name'],
  'PodSpec.ephemeralContainers': ['name'],
  'PodSpec.hostAliases': ['ip'],
  'PodSpec.imagePullSecrets': ['name'],
  'PodSpec.initContainers': ['name'],
  'PodSpec.resourceClaims': ['name'],
  'PodSpec.schedulingGates': ['name'],
  'PodSpec.topologySpreadConstraints': ['topologyKey', 'whenUnsatisfiable'],
  'PodSpec.volumes': ['name'],
  'ResourceRequirements.claims': ['name'],
  'ServiceSpec.ports': ['port', 'protocol'],
};

/** Fields that OpenAPI calls required and that the API server takes as empty, or fills in, when they are left out. */
export const NOT_ENFORCED: ReadonlySet<string> = new Set([
  'HTTPHeader.value',
  'ISCSIVolumeSource.lun',
  'PodFailurePolicy.rules',
  'PodFailurePolicyOnPodConditionsPattern.status',
  'PreferredSchedulingTerm.preference',
  'ShardInfo.selector',
  'SleepAction.seconds',
  'StatefulSetSpec.serviceName',
  'Sysctl.value',
  // A dataSource that is not a claim or a snapshot is dropped, not refused.
  'TypedLocalObjectReference.kind',
  'TypedLocalObjectReference.name',
]);

/** Fields that OpenAPI calls optional and that the API server refuses to do without, in every kind that has them. */
export const ENFORCED: ReadonlySet<string> = new Set([
  'ConfigMapEnvSource.name',
  'ConfigMapProjection.name',
  'ConfigMapVolumeSource.name',
  'DaemonSet.spec',
  'Deployment.spec',
  'EphemeralVolumeSource.volumeClaimTemplate',
  'ExecAction.command',
  'Job.spec',
  'JobTemplateSpec.spec',
  'PersistentVolumeClaim.spec',
  'PersistentVolumeClaimSpec.accessModes',
  'PersistentVolumeClaimSpec.resources',
  'Pod.spec',
  'PodTemplate.template',
  'PodTemplateSpec.spec',
  'ReplicaSet.spec',
  'ReplicationController.spec',
  'ReplicationControllerSpec.template',
  'SecretEnvSource.name',
  'SecretProjection.name',
  'SecretVolumeSource.secretName',
  'Service.spec',
  'StatefulSet.spec',
]);

/**
 * Fields with a closed set of values where the API server takes an empty text for none: its defaulting, or its checks,
 * ask for "".
 */
export const EMPTY_IS_ABSENT: ReadonlySet<string> = new Set([
  'Container.imagePullPolicy',
  'Container.terminationMessagePolicy',
  'ContainerPort.protocol',
  'ContainerResizePolicy.restartPolicy',
  'CronJobSpec.concurrencyPolicy',
  'DaemonSetUpdateStrategy.type',
  'DeploymentStrategy.type',
  'EphemeralContainer.imagePullPolicy',
  'EphemeralContainer.terminationMessagePolicy',
  'HTTPGetAction.scheme',
  'ImageVolumeSource.pullPolicy',
  'PodFailurePolicyOnPodConditionsPattern.status',
  'PodSpec.dnsPolicy',
  'PodSpec.restartPolicy',
  'ScaleIOVolumeSource.storageMode',
  'ServicePort.protocol',
  'ServiceSpec.externalTrafficPolicy',
  'ServiceSpec.sessionAffinity',
  'ServiceSpec.type',
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenDeleted',
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenScaled',
  'StatefulSetSpec.podManagementPolicy',
  'StatefulSetUpdateStrategy.type',
  'Toleration.effect',
  'Toleration.operator',
  'VolumeMount.mountPropagation',
  'VolumeMount.recursiveReadOnly',
]);

/** Types of our own. What a Secret holds is often filled in by another tool: a rule judges its Base64. */
export const OTHER_TYPES: Readonly<Record<string, string | undefined>> = { 'Secret.data': 'map[]any' };
