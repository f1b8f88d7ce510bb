/**
 * Fields and values behind a feature gate of Kubernetes that was closed by default in some version from 1.30 on.
 * From its pkg/features/kube_features.go as of 1.35 and its changelog of 1.36; the API server of 1.35 agrees.
 */

export interface Gate {
  readonly name: string;
  /** The minor version of 1.x that opened it by default; absent: closed in 1.36 too. */
  readonly openSince?: number;
}

/** Without the gate, the API server takes the field off before it checks the rest. */
export const FIELD_GATES: Readonly<Record<string, Gate>> = {
  'Container.resizePolicy': { name: 'InPlacePodVerticalScaling', openSince: 33 },
  'Container.restartPolicyRules': { name: 'ContainerRestartRules', openSince: 35 },
  'EnvVarSource.fileKeyRef': { name: 'EnvFiles', openSince: 35 },
  'JobSpec.managedBy': { name: 'JobManagedBy', openSince: 32 },
  'JobSpec.successPolicy': { name: 'JobSuccessPolicy', openSince: 31 },
  'Lifecycle.stopSignal': { name: 'ContainerStopSignals' },
  'PersistentVolumeClaimSpec.volumeAttributesClassName': { name: 'VolumeAttributesClass', openSince: 34 },
  'PodAffinityTerm.matchLabelKeys': { name: 'MatchLabelKeysInPodAffinity', openSince: 31 },
  'PodAffinityTerm.mismatchLabelKeys': { name: 'MatchLabelKeysInPodAffinity', openSince: 31 },
  'PodSecurityContext.seLinuxChangePolicy': { name: 'SELinuxChangePolicy', openSince: 33 },
  'PodSecurityContext.supplementalGroupsPolicy': { name: 'SupplementalGroupsPolicy', openSince: 33 },
  'PodSpec.hostUsers': { name: 'UserNamespacesSupport', openSince: 33 },
  'PodSpec.hostnameOverride': { name: 'HostnameOverride', openSince: 35 },
  'PodSpec.resourceClaims': { name: 'DynamicResourceAllocation', openSince: 34 },
  'PodSpec.resources': { name: 'PodLevelResources', openSince: 34 },
  'PodSpec.schedulingGroup': { name: 'GenericWorkload' },
  'PodSpec.workloadRef': { name: 'GenericWorkload' },
  'ResourceRequirements.claims': { name: 'DynamicResourceAllocation', openSince: 34 },
  'RollingUpdateStatefulSetStrategy.maxUnavailable': { name: 'MaxUnavailableStatefulSet', openSince: 35 },
  'SecurityContext.procMount': { name: 'ProcMountType', openSince: 33 },
  'ServiceSpec.trafficDistribution': { name: 'ServiceTrafficDistribution', openSince: 31 },
  'Volume.image': { name: 'ImageVolume', openSince: 35 },
  'VolumeMount.recursiveReadOnly': { name: 'RecursiveReadOnlyMounts', openSince: 31 },
  'VolumeProjection.clusterTrustBundle': { name: 'ClusterTrustBundleProjection' },
  'VolumeProjection.podCertificate': { name: 'PodCertificateRequest' },
};

/** Without the gate, the API server refuses the value. Gates still closed in 1.36. */
export const VALUE_GATES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'PodSecurityContext.seLinuxChangePolicy': { MountOption: 'SELinuxMount' },
  'Toleration.operator': {
    Gt: 'TaintTolerationComparisonOperators',
    Lt: 'TaintTolerationComparisonOperators',
  },
};

/** The minor version of 1.x from which a value is accepted without a gate, for those newer than 1.30. */
export const VALUE_SINCE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // ContainerRestartRules; before it, Always was for init containers and the only value.
  'Container.restartPolicy': { Never: 35, OnFailure: 35 },
  // RestartAllContainersOnContainerExits.
  'ContainerRestartRule.action': { RestartAllContainers: 36 },
  // PreferSameTrafficDistribution.
  'ServiceSpec.trafficDistribution': { PreferSameNode: 34, PreferSameZone: 34 },
};
