/** Which lesson section explains what is checked about a field: by `Type.field`, else by its type. */

const SECTIONS: Readonly<Record<string, string>> = {
  'Container.image': 'images',
  'Container.imagePullPolicy': 'images',
  'Container.env': 'environment',
  'Container.resources': 'resources',
  'Container.securityContext': 'security',
  'Container.volumeMounts': 'volumes',
  'PodSpec.restartPolicy': 'restarts',
  'PodSpec.volumes': 'volumes',
  'PodSpec.securityContext': 'security',
  Container: 'containers',
  ContainerPort: 'ports',
  EnvVar: 'environment',
  EnvVarSource: 'environment',
  EnvFromSource: 'environment',
  ObjectMeta: 'names-and-labels',
  Probe: 'probes',
  HTTPGetAction: 'probes',
  TCPSocketAction: 'probes',
  GRPCAction: 'probes',
  ExecAction: 'probes',
  ResourceRequirements: 'resources',
  SecurityContext: 'security',
  PodSecurityContext: 'security',
  SeccompProfile: 'security',
  Volume: 'volumes',
  VolumeMount: 'volumes',
  ServiceSpec: 'services',
  ServicePort: 'services',
  DeploymentSpec: 'workloads',
  StatefulSetSpec: 'workloads',
  DaemonSetSpec: 'workloads',
  ReplicaSetSpec: 'workloads',
  JobSpec: 'workloads',
  CronJobSpec: 'workloads',
  LabelSelector: 'workloads',
};

/** `<lesson>#<section>`; undefined when the check's own lesson is the best there is. */
export function lessonOf(type: string, field: string): string | undefined {
  const key = `${type}.${field}`;
  const section = Object.hasOwn(SECTIONS, key) ? SECTIONS[key] : Object.hasOwn(SECTIONS, type) ? SECTIONS[type] : undefined;
  return section && `about-pods#${section}`;
}
