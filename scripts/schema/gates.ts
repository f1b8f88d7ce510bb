/**
 * Fields and values behind a feature gate of Kubernetes that was closed by default in some version from 1.30 on.
 * From its pkg/features/kube_features.go and, for 1.36 and 1.37, its reference of feature gates (the website's table of
 * stages); the API server of 1.35 agrees.
 */

export interface Gate {
  readonly name: string;
  /** The minor version of 1.x that opened it by default; absent: closed in the newest too. */
  readonly openSince?: number;
  /** Later versions in which it is closed by default again. */
  readonly closedIn?: readonly number[];
}

/** Without the gate, the API server takes the field off before it checks the rest. */
export const FIELD_GATES: Readonly<Record<string, Gate>> = {
  'ClusterTrustBundleProjection.user': { name: 'AtomicWriteVolumeUserFields' },
  'ConfigMapVolumeSource.defaultUser': { name: 'AtomicWriteVolumeUserFields' },
  'Container.resizePolicy': { name: 'InPlacePodVerticalScaling', openSince: 33 },
  'Container.restartPolicyRules': { name: 'ContainerRestartRules', openSince: 35 },
  'DownwardAPIVolumeFile.user': { name: 'AtomicWriteVolumeUserFields' },
  'DownwardAPIVolumeSource.defaultUser': { name: 'AtomicWriteVolumeUserFields' },
  'EmptyDirVolumeSource.mode': { name: 'EmptyDirVolumeMode' },
  'EnvVarSource.fileKeyRef': { name: 'EnvFiles', openSince: 35 },
  'GRPCAction.mode': { name: 'GRPCContainerProbeTLS' },
  'HTTPGetAction.protocol': { name: 'H2CContainerProbe' },
  'JobSpec.managedBy': { name: 'JobManagedBy', openSince: 32 },
  'JobSpec.scheduling': { name: 'WorkloadWithJob' },
  'JobSpec.successPolicy': { name: 'JobSuccessPolicy', openSince: 31 },
  'KeyToPath.user': { name: 'AtomicWriteVolumeUserFields' },
  'Lifecycle.stopSignal': { name: 'ContainerStopSignals' },
  'PersistentVolumeClaimSpec.volumeAttributesClassName': { name: 'VolumeAttributesClass', openSince: 34 },
  'PodAffinityTerm.matchLabelKeys': { name: 'MatchLabelKeysInPodAffinity', openSince: 31 },
  'PodAffinityTerm.mismatchLabelKeys': { name: 'MatchLabelKeysInPodAffinity', openSince: 31 },
  'PodCertificateProjection.user': { name: 'AtomicWriteVolumeUserFields' },
  'PodSecurityContext.seLinuxChangePolicy': { name: 'SELinuxChangePolicy', openSince: 33 },
  'PodSecurityContext.supplementalGroupsPolicy': { name: 'SupplementalGroupsPolicy', openSince: 33 },
  'PodSpec.evictionResponders': { name: 'EvictionRequestAPI' },
  'PodSpec.hostUsers': { name: 'UserNamespacesSupport', openSince: 33 },
  'PodSpec.hostnameOverride': { name: 'HostnameOverride', openSince: 35 },
  'PodSpec.resourceClaims': { name: 'DynamicResourceAllocation', openSince: 34 },
  'PodSpec.resources': { name: 'PodLevelResources', openSince: 34 },
  'PodSpec.schedulingGroup': { name: 'GenericWorkload' },
  'PodSpec.workloadRef': { name: 'GenericWorkload' },
  'ProjectedVolumeSource.defaultUser': { name: 'AtomicWriteVolumeUserFields' },
  'ResourceRequirements.claims': { name: 'DynamicResourceAllocation', openSince: 34 },
  // On in 1.35.0 to 1.35.3, then off, and on again in 1.37. Of 1.35 the first release counts: it is what must not
  // refuse.
  'RollingUpdateStatefulSetStrategy.maxUnavailable': {
    name: 'MaxUnavailableStatefulSet',
    openSince: 35,
    closedIn: [36],
  },
  'SecretVolumeSource.defaultUser': { name: 'AtomicWriteVolumeUserFields' },
  'SecurityContext.procMount': { name: 'ProcMountType', openSince: 33 },
  'ServiceAccountTokenProjection.user': { name: 'AtomicWriteVolumeUserFields' },
  'ServiceSpec.trafficDistribution': { name: 'ServiceTrafficDistribution', openSince: 31 },
  'Volume.image': { name: 'ImageVolume', openSince: 35 },
  'VolumeMount.bindMountOptions': { name: 'VolumeBindMountOptions' },
  'VolumeMount.recursiveReadOnly': { name: 'RecursiveReadOnlyMounts', openSince: 31 },
  'VolumeProjection.clusterTrustBundle': { name: 'ClusterTrustBundleProjection', openSince: 37 },
  'VolumeProjection.podCertificate': { name: 'PodCertificateRequest', openSince: 37 },
};

/** Without the gate, the API server refuses the value. Gates still closed in the newest version. */
export const VALUE_GATES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'StatefulSetUpdateStrategy.type': { Recreate: 'StatefulSetRecreateStrategy' },
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
  // SELinuxMount.
  'PodSecurityContext.seLinuxChangePolicy': { MountOption: 37 },
  // PreferSameTrafficDistribution.
  'ServiceSpec.trafficDistribution': { PreferSameNode: 34, PreferSameZone: 34 },
};
