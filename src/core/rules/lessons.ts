/** Which lesson section explains what is checked about a field: by `Type.field`, else by its type. */

const environment = 'pod-anatomy#environment';
const containers = 'pod-anatomy#containers';
const ports = 'networking#ports';
const services = 'networking#services';
const volumes = 'volumes#volumes';
const configFiles = 'volumes#config-files';
const claims = 'volumes#claims';
const probeMechanisms = 'lifecycle-and-probes#probe-mechanisms';
const stopping = 'lifecycle-and-probes#stopping';
const resources = 'resources-and-qos#resources';
const choosingNodes = 'resources-and-qos#choosing-nodes';
const affinity = 'resources-and-qos#affinity';
const security = 'security-context#security';
const workloads = 'workloads-and-services#workloads';
const selectors = 'workloads-and-services#selectors';
const updates = 'workloads-and-services#update-settings';
const jobs = 'workloads-and-services#jobs';

const SECTIONS: Readonly<Record<string, string>> = {
  'Container.image': 'pod-anatomy#images',
  'Container.imagePullPolicy': 'pod-anatomy#images',
  'Container.env': environment,
  'Container.lifecycle': stopping,
  'Container.resources': resources,
  'Container.securityContext': security,
  'Container.volumeMounts': volumes,
  'PodSpec.restartPolicy': 'lifecycle-and-probes#restarts',
  'PodSpec.volumes': volumes,
  'PodSpec.securityContext': security,
  'PodSpec.hostNetwork': 'security-context#privileged',
  'PodSpec.hostPID': 'security-context#privileged',
  'PodSpec.hostIPC': 'security-context#privileged',
  'PodSpec.terminationGracePeriodSeconds': stopping,
  'PodSpec.activeDeadlineSeconds': 'lifecycle-and-probes#restarts',
  'PodSpec.nodeSelector': choosingNodes,
  'PodSpec.nodeName': choosingNodes,
  'PodSpec.affinity': affinity,
  'PodSpec.tolerations': choosingNodes,
  'PodSpec.topologySpreadConstraints': affinity,
  'PodSpec.containers': containers,
  'PodSpec.initContainers': 'init-and-sidecars#init-containers',
  Container: containers,
  ContainerPort: ports,
  EnvVar: environment,
  EnvVarSource: environment,
  EnvFromSource: environment,
  ObjectMeta: 'pod-anatomy#names-and-labels',
  'ObjectMeta.labels': 'pod-anatomy#labels',
  'ObjectMeta.annotations': 'pod-anatomy#labels',
  Probe: 'lifecycle-and-probes#probe-timing',
  HTTPGetAction: probeMechanisms,
  TCPSocketAction: probeMechanisms,
  GRPCAction: probeMechanisms,
  ExecAction: probeMechanisms,
  ResourceRequirements: resources,
  SecurityContext: security,
  PodSecurityContext: security,
  SeccompProfile: 'security-context#profiles',
  Volume: volumes,
  VolumeMount: 'volumes#mount-paths',
  ServiceSpec: services,
  ServicePort: 'networking#service-ports',
  DeploymentSpec: workloads,
  StatefulSetSpec: 'workloads-and-services#stateful-sets',
  DaemonSetSpec: 'workloads-and-services#daemon-sets',
  ReplicaSetSpec: workloads,
  JobSpec: jobs,
  CronJobSpec: jobs,
  LabelSelector: selectors,
  LabelSelectorRequirement: 'workloads-and-services#selector-conditions',
  PodTemplateSpec: workloads,
  DeploymentStrategy: updates,
  RollingUpdateDeployment: updates,
  Toleration: choosingNodes,
  TopologySpreadConstraint: affinity,
  ConfigMap: 'pod-anatomy#config-keys',
  ConfigMapKeySelector: environment,
  SecretKeySelector: environment,
  EmptyDirVolumeSource: 'volumes#empty-dir',
  ConfigMapVolumeSource: configFiles,
  SecretVolumeSource: configFiles,
  PersistentVolumeClaimVolumeSource: claims,
  PersistentVolumeClaimSpec: claims,
  KeyToPath: configFiles,
};

/** `<lesson>#<section>`; undefined when the check's own lesson is the best there is. */
export function lessonOf(type: string, field: string): string | undefined {
  const key = `${type}.${field}`;
  return Object.hasOwn(SECTIONS, key) ? SECTIONS[key] : Object.hasOwn(SECTIONS, type) ? SECTIONS[type] : undefined;
}

/** Every section that a check of one field may lead to. */
export const sectionsOfFields: readonly string[] = [...new Set(Object.values(SECTIONS))];
