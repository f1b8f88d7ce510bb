/**
 * The API groups that Kubernetes itself owns: every kind of the versions in versions.ts, and the versions of groups
 * that are gone.
 */

type Versions = Readonly<Record<string, string>>;

/**
 * Group -> version -> kinds, the version to be preferred first; the core group has no name. Lists (`PodList`) follow
 * from their kinds.
 */
export const API_GROUPS: Readonly<Record<string, Versions>> = {
  '': {
    v1:
      'Binding ComponentStatus ConfigMap Endpoints Event LimitRange List Namespace Node PersistentVolume ' +
      'PersistentVolumeClaim Pod ' +
      'PodTemplate ReplicationController ResourceQuota Secret Service ServiceAccount',
  },
  'admissionregistration.k8s.io': {
    v1:
      'MutatingAdmissionPolicy MutatingAdmissionPolicyBinding MutatingWebhookConfiguration ValidatingAdmissionPolicy ' +
      'ValidatingAdmissionPolicyBinding ValidatingWebhookConfiguration',
    v1beta1:
      'MutatingAdmissionPolicy MutatingAdmissionPolicyBinding ValidatingAdmissionPolicy ' +
      'ValidatingAdmissionPolicyBinding',
    v1alpha1:
      'MutatingAdmissionPolicy MutatingAdmissionPolicyBinding ValidatingAdmissionPolicy ' +
      'ValidatingAdmissionPolicyBinding',
  },
  'apiextensions.k8s.io': { v1: 'CustomResourceDefinition' },
  'apiregistration.k8s.io': { v1: 'APIService' },
  apps: { v1: 'ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet' },
  'authentication.k8s.io': {
    v1: 'SelfSubjectReview TokenRequest TokenReview',
    v1beta1: 'SelfSubjectReview',
    v1alpha1: 'SelfSubjectReview',
  },
  'authorization.k8s.io': {
    v1: 'LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview',
  },
  autoscaling: { v2: 'HorizontalPodAutoscaler', v1: 'HorizontalPodAutoscaler Scale' },
  batch: { v1: 'CronJob Job' },
  'certificates.k8s.io': {
    v1: 'CertificateSigningRequest',
    v1beta1: 'ClusterTrustBundle PodCertificateRequest',
    v1alpha1: 'ClusterTrustBundle PodCertificateRequest',
  },
  'coordination.k8s.io': {
    v1: 'Lease',
    v1beta1: 'LeaseCandidate',
    v1alpha2: 'LeaseCandidate',
    v1alpha1: 'LeaseCandidate',
  },
  'discovery.k8s.io': { v1: 'EndpointSlice' },
  'events.k8s.io': { v1: 'Event' },
  extensions: {},
  'flowcontrol.apiserver.k8s.io': {
    v1: 'FlowSchema PriorityLevelConfiguration',
    v1beta3: 'FlowSchema PriorityLevelConfiguration',
  },
  'internal.apiserver.k8s.io': { v1alpha1: 'StorageVersion' },
  'networking.k8s.io': {
    v1: 'IPAddress Ingress IngressClass NetworkPolicy ServiceCIDR',
    v1beta1: 'IPAddress ServiceCIDR',
    v1alpha1: 'IPAddress ServiceCIDR',
  },
  'node.k8s.io': { v1: 'RuntimeClass' },
  policy: { v1: 'Eviction PodDisruptionBudget' },
  'rbac.authorization.k8s.io': { v1: 'ClusterRole ClusterRoleBinding Role RoleBinding' },
  'resource.k8s.io': {
    v1: 'DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice',
    v1beta2: 'DeviceClass DeviceTaintRule ResourceClaim ResourceClaimTemplate ResourceSlice',
    v1beta1: 'DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice',
    v1alpha3:
      'DeviceClass DeviceTaintRule PodSchedulingContext ResourceClaim ResourceClaimTemplate ' +
      'ResourcePoolStatusRequest ResourceSlice',
    v1alpha2:
      'PodSchedulingContext ResourceClaim ResourceClaimParameters ResourceClaimTemplate ResourceClass ' +
      'ResourceClassParameters ResourceSlice',
  },
  'scheduling.k8s.io': { v1: 'PriorityClass', v1alpha2: 'PodGroup Workload', v1alpha1: 'Workload' },
  'storage.k8s.io': {
    v1: 'CSIDriver CSINode CSIStorageCapacity StorageClass VolumeAttachment VolumeAttributesClass',
    v1beta1: 'VolumeAttributesClass',
    v1alpha1: 'VolumeAttributesClass',
  },
  'storagemigration.k8s.io': { v1beta1: 'StorageVersionMigration', v1alpha1: 'StorageVersionMigration' },
};

/**
 * Minor version of 1.x that stopped serving it -> apiVersion -> kinds (the deprecated API migration guide of
 * kubernetes.io).
 */
export const REMOVED_KINDS: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  16: {
    'apps/v1beta1': 'ControllerRevision Deployment StatefulSet',
    'apps/v1beta2': 'ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet',
    'extensions/v1beta1': 'DaemonSet Deployment NetworkPolicy PodSecurityPolicy ReplicaSet',
  },
  21: { 'batch/v2alpha1': 'CronJob' },
  22: {
    'admissionregistration.k8s.io/v1beta1': 'MutatingWebhookConfiguration ValidatingWebhookConfiguration',
    'apiextensions.k8s.io/v1beta1': 'CustomResourceDefinition',
    'apiregistration.k8s.io/v1beta1': 'APIService',
    'authentication.k8s.io/v1beta1': 'TokenReview',
    'authorization.k8s.io/v1beta1':
      'LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview',
    'certificates.k8s.io/v1beta1': 'CertificateSigningRequest',
    'coordination.k8s.io/v1beta1': 'Lease',
    'extensions/v1beta1': 'Ingress',
    'networking.k8s.io/v1beta1': 'Ingress IngressClass',
    'rbac.authorization.k8s.io/v1beta1': 'ClusterRole ClusterRoleBinding Role RoleBinding',
    'scheduling.k8s.io/v1beta1': 'PriorityClass',
    'storage.k8s.io/v1beta1': 'CSIDriver CSINode StorageClass VolumeAttachment',
  },
  25: {
    'autoscaling/v2beta1': 'HorizontalPodAutoscaler',
    'batch/v1beta1': 'CronJob',
    'discovery.k8s.io/v1beta1': 'EndpointSlice',
    'events.k8s.io/v1beta1': 'Event',
    'node.k8s.io/v1beta1': 'RuntimeClass',
    'policy/v1beta1': 'PodDisruptionBudget PodSecurityPolicy',
  },
  26: {
    'autoscaling/v2beta2': 'HorizontalPodAutoscaler',
    'flowcontrol.apiserver.k8s.io/v1beta1': 'FlowSchema PriorityLevelConfiguration',
  },
  27: { 'storage.k8s.io/v1beta1': 'CSIStorageCapacity' },
  29: { 'flowcontrol.apiserver.k8s.io/v1beta2': 'FlowSchema PriorityLevelConfiguration' },
};

/**
 * apiVersion that is no longer served -> kinds whose fields are others in the version that took its place (the
 * deprecated API migration guide of kubernetes.io): another apiVersion alone makes no valid object of them.
 */
export const RESHAPED_KINDS: Readonly<Record<string, string>> = {
  'admissionregistration.k8s.io/v1beta1': 'MutatingWebhookConfiguration ValidatingWebhookConfiguration',
  'apiextensions.k8s.io/v1beta1': 'CustomResourceDefinition',
  'autoscaling/v2beta1': 'HorizontalPodAutoscaler',
  'certificates.k8s.io/v1beta1': 'CertificateSigningRequest',
  'discovery.k8s.io/v1beta1': 'EndpointSlice',
  'events.k8s.io/v1beta1': 'Event',
  'extensions/v1beta1': 'Ingress',
  'networking.k8s.io/v1beta1': 'Ingress',
};

/**
 * Files of tools that look like objects of the core group: a kubeconfig, an old OpenShift template, and what configures
 * the plugins of Kustomize (its `api/internal/plugins/builtinhelpers`).
 */
export const OTHER_TOOLS: Readonly<Record<string, string>> = {
  v1: 'Config Template',
  builtin:
    'ConfigMapGenerator SecretGenerator IAMPolicyGenerator HelmChartInflationGenerator AnnotationsTransformer ' +
    'HashTransformer ImageTagTransformer LabelTransformer NamespaceTransformer PatchJson6902Transformer ' +
    'PatchStrategicMergeTransformer PatchTransformer PrefixSuffixTransformer PrefixTransformer SuffixTransformer ' +
    'ReplacementTransformer ReplicaCountTransformer SortOrderTransformer ValueAddTransformer',
};
