/** What choosing a field writes below it: as much as makes it right, with tab stops where people have their own values. */

import { Open, Stop } from './draft.ts';
import type { Draft } from './draft.ts';
import { freeName, namesIn } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

type Skeleton = (here: Surroundings) => Draft;

/** The same, typed over where it does not fit. */
function labels(here: Surroundings): Draft {
  return Object.fromEntries(Object.entries(here.podLabels).map(([name, value]) => [name, new Stop(value)]));
}

function exactLabels(here: Surroundings): Draft {
  return { ...here.podLabels };
}

/** An image for a start; every container wants one of its own. */
export const IMAGE = 'nginx:1.29';

function container(here: Surroundings): Draft {
  return { name: new Stop(freeName('app', here.containerNames)), image: new Stop(IMAGE) };
}

function podSpec(here: Surroundings): Draft {
  const isJob = here.manifest.kind.kind === 'Job' || here.manifest.kind.kind === 'CronJob';
  return isJob ? { containers: [container(here)], restartPolicy: new Stop('OnFailure') } : { containers: [container(here)] };
}

function template(here: Surroundings): Draft {
  const isJob = here.manifest.kind.kind === 'Job' || here.manifest.kind.kind === 'CronJob';
  return isJob ? { spec: podSpec(here) } : { metadata: { labels: exactLabels(here) }, spec: podSpec(here) };
}

function workload(here: Surroundings): Draft {
  return { selector: { matchLabels: exactLabels(here) }, template: template(here) };
}

function affinityTerm(here: Surroundings): Draft {
  return { topologyKey: new Stop('kubernetes.io/hostname'), labelSelector: { matchLabels: labels(here) } };
}

function freeVolume(here: Surroundings): Draft {
  const mounted = here.container ? namesIn(here.container.container.maps('volumeMounts')) : [];
  const name = here.volumeNames.find((volume) => !mounted.includes(volume)) ?? here.volumeNames[0];
  return name === undefined ? new Open('scalar') : new Stop(name);
}

/** What is mounted already is what the new one is for. */
function volumeName(here: Surroundings): Stop {
  return new Stop(here.unmetVolumes[0] ?? freeName('data', here.volumeNames));
}

function objectName(here: Surroundings): Stop {
  return here.isInClaimTemplate ? volumeName(here) : new Stop(here.objectName);
}

function servicePorts({ manifest }: Surroundings): Draft {
  const ports = manifest.root.map('spec')?.maps('ports') ?? [];
  const numbers = ports.flatMap((port) => port.int('port') ?? []);
  const port = numbers.includes(80) ? Math.max(...numbers) + 1 : 80;
  return ports.some((other) => other.has('port')) ? { name: new Stop(freeName('http', namesIn(ports))), port: new Stop(port) } : { port: new Stop(port) };
}

function containerPort({ container: place }: Surroundings): Draft {
  const taken = place?.container.maps('ports').flatMap((port) => port.int('containerPort') ?? []) ?? [];
  let port = 8080;
  while (taken.includes(port)) port++;
  return { containerPort: new Stop(port) };
}

/** As much memory as the other side says. */
function amount({ resources }: Surroundings, side: 'requests' | 'limits', otherwise: string): string {
  return resources?.map(side)?.text('memory') ?? otherwise;
}

const requirement = { key: new Stop('kubernetes.io/os'), operator: new Stop('In'), values: [new Stop('linux')] };
const nodeTerm = { matchExpressions: [requirement] };
const claim = { accessModes: [new Stop('ReadWriteOnce')], resources: { requests: { storage: new Stop('1Gi') } } };
const exitCodes = { operator: new Stop('In'), values: [new Stop(42)] };

/** By `Type.field`, else by the type of an object. Types without a row get their required fields. */
const SKELETONS: Readonly<Record<string, Skeleton>> = {
  PodSpec: podSpec,
  Container: container,
  'Container.name': (here) => new Stop(freeName('app', here.containerNames)),
  ContainerPort: containerPort,
  EnvVar: () => ({ name: new Stop('NAME'), value: new Stop('value') }),
  EnvFromSource: ({ names }) => ({ configMapRef: { name: new Stop(names.objects('ConfigMap')[0]?.name ?? 'config') } }),
  EnvVarSource: () => new Open('object'),
  VolumeMount: (here) => ({ name: freeVolume(here), mountPath: new Stop('/data') }),
  VolumeDevice: (here) => ({ name: freeVolume(here), devicePath: new Stop('/dev/xvda') }),
  Volume: (here) => ({ name: volumeName(here), emptyDir: {} }),
  'Volume.name': volumeName,
  EmptyDirVolumeSource: () => ({}),
  DownwardAPIVolumeSource: () => ({ items: [{ path: new Stop('labels'), fieldRef: { fieldPath: new Stop('metadata.labels') } }] }),
  DownwardAPIVolumeFile: () => ({ path: new Stop('labels'), fieldRef: { fieldPath: new Stop('metadata.labels') } }),
  ProjectedVolumeSource: () => ({ sources: [{ configMap: { name: new Stop('config') } }] }),
  VolumeProjection: () => ({ configMap: { name: new Stop('config') } }),
  Probe: (here) => ({ httpGet: { path: new Stop('/'), port: new Stop(here.port) } }),
  HTTPGetAction: (here) => ({ path: new Stop('/'), port: new Stop(here.port) }),
  TCPSocketAction: (here) => ({ port: new Stop(here.port) }),
  GRPCAction: (here) => ({ port: new Stop(here.portNumber) }),
  ExecAction: () => ({ command: [new Stop('cat'), new Stop('/tmp/healthy')] }),
  LifecycleHandler: () => ({ exec: { command: [new Stop('sh'), new Stop('-c'), new Stop('sleep 5')] } }),
  SleepAction: () => ({ seconds: new Stop(5) }),
  ResourceRequirements: () => ({ requests: { cpu: new Stop('100m'), memory: new Stop('128Mi') }, limits: { memory: new Stop('128Mi') } }),
  'ResourceRequirements.requests': (here) => ({ cpu: new Stop('100m'), memory: new Stop(amount(here, 'limits', '128Mi')) }),
  'ResourceRequirements.limits': (here) => ({ memory: new Stop(amount(here, 'requests', '128Mi')) }),
  VolumeResourceRequirements: () => ({ requests: { storage: new Stop('1Gi') } }),
  'VolumeResourceRequirements.requests': () => ({ storage: new Stop('1Gi') }),
  'PodSpec.overhead': () => ({ cpu: new Stop('50m'), memory: new Stop('64Mi') }),
  'PodSpec.nodeSelector': () => ({ 'kubernetes.io/os': new Stop('linux') }),
  Capabilities: () => ({ drop: ['ALL'] }),
  SeccompProfile: () => ({ type: new Stop('RuntimeDefault') }),
  AppArmorProfile: () => ({ type: new Stop('RuntimeDefault') }),
  Toleration: () => ({ key: new Stop('node.kubernetes.io/not-ready'), operator: new Stop('Exists'), effect: new Stop('NoExecute') }),
  TopologySpreadConstraint: (here) => ({
    maxSkew: new Stop(1),
    topologyKey: new Stop('kubernetes.io/hostname'),
    whenUnsatisfiable: new Stop('ScheduleAnyway'),
    labelSelector: { matchLabels: labels(here) },
  }),
  NodeSelector: () => ({ nodeSelectorTerms: [nodeTerm] }),
  NodeSelectorTerm: () => nodeTerm,
  NodeSelectorRequirement: () => requirement,
  PreferredSchedulingTerm: () => ({ weight: new Stop(100), preference: nodeTerm }),
  PodAffinityTerm: affinityTerm,
  WeightedPodAffinityTerm: (here) => ({ weight: new Stop(100), podAffinityTerm: affinityTerm(here) }),
  LabelSelector: (here) => ({ matchLabels: labels(here) }),
  LabelSelectorRequirement: () => ({ key: new Stop('app'), operator: new Stop('Exists') }),
  'LabelSelector.matchLabels': labels,
  'ObjectMeta.labels': labels,
  'ReplicationControllerSpec.selector': exactLabels,
  'ServiceSpec.selector': (here) => Object.fromEntries(Object.entries(here.names.pods()[0]?.labels ?? { app: here.objectName }).map(([name, value]) => [name, new Stop(value)])),
  HostAlias: () => ({ ip: new Stop('127.0.0.1'), hostnames: [new Stop('web.local')] }),
  HTTPHeader: () => ({ name: new Stop('X-Name'), value: new Stop('value') }),
  PodDNSConfigOption: () => ({ name: new Stop('ndots'), value: new Stop('2') }),
  Sysctl: () => ({ name: new Stop('net.ipv4.ip_local_port_range'), value: new Stop('32768 60999') }),
  LocalObjectReference: () => ({ name: new Stop('registry') }),
  PodResourceClaim: () => ({ name: new Stop('device'), resourceClaimTemplateName: new Stop('device') }),
  ContainerRestartRule: () => ({ action: new Stop('Restart'), exitCodes }),
  ContainerRestartRuleOnExitCodes: () => exitCodes,
  DeploymentSpec: workload,
  ReplicaSetSpec: workload,
  DaemonSetSpec: workload,
  StatefulSetSpec: (here) => ({ serviceName: new Stop(here.objectName), ...(workload(here) as object) }),
  ReplicationControllerSpec: (here) => ({ selector: exactLabels(here), template: template(here) }),
  PodTemplateSpec: template,
  JobSpec: (here) => ({ template: template(here) }),
  JobTemplateSpec: (here) => ({ spec: { template: template(here) } }),
  CronJobSpec: (here) => ({ schedule: new Stop('0 3 * * *'), jobTemplate: { spec: { template: template(here) } } }),
  'StatefulSetSpec.volumeClaimTemplates': (here) => [{ metadata: { name: volumeName(here) }, spec: claim }],
  ObjectMeta: (here) => ({ name: objectName(here) }),
  'ObjectMeta.name': objectName,
  'PodTemplateSpec.metadata': (here) => ({ labels: exactLabels(here) }),
  'JobTemplateSpec.metadata': (here) => ({ labels: labels(here) }),
  'PersistentVolumeClaimTemplate.metadata': (here) => ({ labels: labels(here) }),
  PersistentVolumeClaimSpec: () => claim,
  PersistentVolumeClaimTemplate: () => ({ spec: claim }),
  ServiceSpec: (here) => ({ selector: SKELETONS['ServiceSpec.selector']?.(here) ?? {}, ports: [servicePorts(here)] }),
  ServicePort: servicePorts,
  SessionAffinityConfig: () => ({ clientIP: { timeoutSeconds: new Stop(10800) } }),
  'ConfigMap.data': () => ({ key: new Stop('value') }),
  PodFailurePolicyRule: () => ({ action: new Stop('FailJob'), onExitCodes: exitCodes }),
  PodFailurePolicyOnExitCodesRequirement: () => exitCodes,
  SuccessPolicyRule: () => ({ succeededIndexes: new Stop('0') }),
};

/** The skeleton of a field or a type; undefined where the required fields are all there is to say. */
export function skeletonOf(key: string, here: Surroundings): Draft | undefined {
  return Object.hasOwn(SKELETONS, key) ? SKELETONS[key]?.(here) : undefined;
}
