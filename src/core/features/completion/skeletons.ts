/**
 * What choosing a field writes below it: as much as makes it right, with tab stops where people have their own values.
 */

import { Open, Placeholder } from './snippet.ts';
import type { Snippet } from './snippet.ts';
import { freeName, namesIn } from './context.ts';
import type { CompletionContext } from './context.ts';

type Skeleton = (here: CompletionContext) => Snippet;

/** The same, typed over where it does not fit. */
function labels(here: CompletionContext): Snippet {
  return Object.fromEntries(Object.entries(here.podLabels).map(([name, value]) => [name, new Placeholder(value)]));
}

function exactLabels(here: CompletionContext): Snippet {
  return { ...here.podLabels };
}

/** An image for a start; every container wants one of its own. */
export const IMAGE = 'nginx:1.29';

function container(here: CompletionContext): Snippet {
  return { name: new Placeholder(freeName('app', here.containerNames)), image: new Placeholder(IMAGE) };
}

function podSpec(here: CompletionContext): Snippet {
  const isJob = here.manifest.kind.kind === 'Job' || here.manifest.kind.kind === 'CronJob';
  return isJob
    ? { containers: [container(here)], restartPolicy: new Placeholder('OnFailure') }
    : { containers: [container(here)] };
}

function template(here: CompletionContext): Snippet {
  const isJob = here.manifest.kind.kind === 'Job' || here.manifest.kind.kind === 'CronJob';
  return isJob ? { spec: podSpec(here) } : { metadata: { labels: exactLabels(here) }, spec: podSpec(here) };
}

function workload(here: CompletionContext): Snippet {
  return { selector: { matchLabels: exactLabels(here) }, template: template(here) };
}

function affinityTerm(here: CompletionContext): Snippet {
  return { topologyKey: new Placeholder('kubernetes.io/hostname'), labelSelector: { matchLabels: labels(here) } };
}

function freeVolume(here: CompletionContext): Snippet {
  const mounted = here.container ? namesIn(here.container.container.maps('volumeMounts')) : [];
  const name = here.volumeNames.find((volume) => !mounted.includes(volume)) ?? here.volumeNames[0];
  return name === undefined ? new Open('scalar') : new Placeholder(name);
}

/** What is mounted already is what the new one is for. */
function volumeName(here: CompletionContext): Placeholder {
  return new Placeholder(here.unmetVolumes[0] ?? freeName('data', here.volumeNames));
}

function objectName(here: CompletionContext): Placeholder {
  return here.isInClaimTemplate ? volumeName(here) : new Placeholder(here.objectName);
}

function servicePorts({ manifest }: CompletionContext): Snippet {
  const ports = manifest.root.map('spec')?.maps('ports') ?? [];
  const numbers = ports.flatMap((port) => port.int('port') ?? []);
  const port = numbers.includes(80) ? Math.max(...numbers) + 1 : 80;
  return ports.some((other) => other.has('port'))
    ? { name: new Placeholder(freeName('http', namesIn(ports))), port: new Placeholder(port) }
    : { port: new Placeholder(port) };
}

function containerPort({ container: place }: CompletionContext): Snippet {
  const taken = place?.container.maps('ports').flatMap((port) => port.int('containerPort') ?? []) ?? [];
  let port = 8080;
  while (taken.includes(port)) port++;
  return { containerPort: new Placeholder(port) };
}

/** As much memory as the other side says. */
function amount({ resources }: CompletionContext, side: 'requests' | 'limits', otherwise: string): string {
  return resources?.map(side)?.text('memory') ?? otherwise;
}

const requirement = {
  key: new Placeholder('kubernetes.io/os'),
  operator: new Placeholder('In'),
  values: [new Placeholder('linux')],
};
const nodeTerm = { matchExpressions: [requirement] };
const claim = {
  accessModes: [new Placeholder('ReadWriteOnce')],
  resources: { requests: { storage: new Placeholder('1Gi') } },
};
const exitCodes = { operator: new Placeholder('In'), values: [new Placeholder(42)] };

/** By `Type.field`, else by the type of an object. Types without a row get their required fields. */
const SKELETONS: Readonly<Record<string, Skeleton>> = {
  PodSpec: podSpec,
  Container: container,
  'Container.name': (here) => new Placeholder(freeName('app', here.containerNames)),
  ContainerPort: containerPort,
  EnvVar: () => ({ name: new Placeholder('NAME'), value: new Placeholder('value') }),
  EnvFromSource: ({ names }) => ({
    configMapRef: { name: new Placeholder(names.objects('ConfigMap')[0]?.name ?? 'config') },
  }),
  EnvVarSource: () => new Open('object'),
  VolumeMount: (here) => ({ name: freeVolume(here), mountPath: new Placeholder('/data') }),
  VolumeDevice: (here) => ({ name: freeVolume(here), devicePath: new Placeholder('/dev/xvda') }),
  Volume: (here) => ({ name: volumeName(here), emptyDir: {} }),
  'Volume.name': volumeName,
  EmptyDirVolumeSource: () => ({}),
  DownwardAPIVolumeSource: () => ({
    items: [{ path: new Placeholder('labels'), fieldRef: { fieldPath: new Placeholder('metadata.labels') } }],
  }),
  DownwardAPIVolumeFile: () => ({
    path: new Placeholder('labels'),
    fieldRef: { fieldPath: new Placeholder('metadata.labels') },
  }),
  ProjectedVolumeSource: () => ({ sources: [{ configMap: { name: new Placeholder('config') } }] }),
  VolumeProjection: () => ({ configMap: { name: new Placeholder('config') } }),
  Probe: (here) => ({ httpGet: { path: new Placeholder('/'), port: new Placeholder(here.port) } }),
  HTTPGetAction: (here) => ({ path: new Placeholder('/'), port: new Placeholder(here.port) }),
  TCPSocketAction: (here) => ({ port: new Placeholder(here.port) }),
  GRPCAction: (here) => ({ port: new Placeholder(here.portNumber) }),
  ExecAction: () => ({ command: [new Placeholder('cat'), new Placeholder('/tmp/healthy')] }),
  LifecycleHandler: () => ({
    exec: { command: [new Placeholder('sh'), new Placeholder('-c'), new Placeholder('sleep 5')] },
  }),
  SleepAction: () => ({ seconds: new Placeholder(5) }),
  ResourceRequirements: () => ({
    requests: { cpu: new Placeholder('100m'), memory: new Placeholder('128Mi') },
    limits: { memory: new Placeholder('128Mi') },
  }),
  'ResourceRequirements.requests': (here) => ({
    cpu: new Placeholder('100m'),
    memory: new Placeholder(amount(here, 'limits', '128Mi')),
  }),
  'ResourceRequirements.limits': (here) => ({ memory: new Placeholder(amount(here, 'requests', '128Mi')) }),
  VolumeResourceRequirements: () => ({ requests: { storage: new Placeholder('1Gi') } }),
  'VolumeResourceRequirements.requests': () => ({ storage: new Placeholder('1Gi') }),
  'PodSpec.overhead': () => ({ cpu: new Placeholder('50m'), memory: new Placeholder('64Mi') }),
  'PodSpec.nodeSelector': () => ({ 'kubernetes.io/os': new Placeholder('linux') }),
  Capabilities: () => ({ drop: ['ALL'] }),
  SeccompProfile: () => ({ type: new Placeholder('RuntimeDefault') }),
  AppArmorProfile: () => ({ type: new Placeholder('RuntimeDefault') }),
  Toleration: () => ({
    key: new Placeholder('node.kubernetes.io/not-ready'),
    operator: new Placeholder('Exists'),
    effect: new Placeholder('NoExecute'),
  }),
  TopologySpreadConstraint: (here) => ({
    maxSkew: new Placeholder(1),
    topologyKey: new Placeholder('kubernetes.io/hostname'),
    whenUnsatisfiable: new Placeholder('ScheduleAnyway'),
    labelSelector: { matchLabels: labels(here) },
  }),
  NodeSelector: () => ({ nodeSelectorTerms: [nodeTerm] }),
  NodeSelectorTerm: () => nodeTerm,
  NodeSelectorRequirement: () => requirement,
  PreferredSchedulingTerm: () => ({ weight: new Placeholder(100), preference: nodeTerm }),
  PodAffinityTerm: affinityTerm,
  WeightedPodAffinityTerm: (here) => ({ weight: new Placeholder(100), podAffinityTerm: affinityTerm(here) }),
  LabelSelector: (here) => ({ matchLabels: labels(here) }),
  LabelSelectorRequirement: () => ({ key: new Placeholder('app'), operator: new Placeholder('Exists') }),
  'LabelSelector.matchLabels': labels,
  'ObjectMeta.labels': labels,
  'ReplicationControllerSpec.selector': exactLabels,
  'ServiceSpec.selector': (here) =>
    Object.fromEntries(
      Object.entries(here.names.pods()[0]?.labels ?? { app: here.objectName }).map(([name, value]) => [
        name,
        new Placeholder(value),
      ]),
    ),
  HostAlias: () => ({ ip: new Placeholder('127.0.0.1'), hostnames: [new Placeholder('web.local')] }),
  HTTPHeader: () => ({ name: new Placeholder('X-Name'), value: new Placeholder('value') }),
  PodDNSConfigOption: () => ({ name: new Placeholder('ndots'), value: new Placeholder('2') }),
  Sysctl: () => ({ name: new Placeholder('net.ipv4.ip_local_port_range'), value: new Placeholder('32768 60999') }),
  LocalObjectReference: () => ({ name: new Placeholder('registry') }),
  PodResourceClaim: () => ({ name: new Placeholder('device'), resourceClaimTemplateName: new Placeholder('device') }),
  ContainerRestartRule: () => ({ action: new Placeholder('Restart'), exitCodes }),
  ContainerRestartRuleOnExitCodes: () => exitCodes,
  DeploymentSpec: workload,
  ReplicaSetSpec: workload,
  DaemonSetSpec: workload,
  StatefulSetSpec: (here) => ({ serviceName: new Placeholder(here.objectName), ...(workload(here) as object) }),
  ReplicationControllerSpec: (here) => ({ selector: exactLabels(here), template: template(here) }),
  PodTemplateSpec: template,
  JobSpec: (here) => ({ template: template(here) }),
  JobTemplateSpec: (here) => ({ spec: { template: template(here) } }),
  CronJobSpec: (here) => ({
    schedule: new Placeholder('0 3 * * *'),
    jobTemplate: { spec: { template: template(here) } },
  }),
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
  SessionAffinityConfig: () => ({ clientIP: { timeoutSeconds: new Placeholder(10800) } }),
  'ConfigMap.data': () => ({ key: new Placeholder('value') }),
  PodFailurePolicyRule: () => ({ action: new Placeholder('FailJob'), onExitCodes: exitCodes }),
  PodFailurePolicyOnExitCodesRequirement: () => exitCodes,
  SuccessPolicyRule: () => ({ succeededIndexes: new Placeholder('0') }),
};

/** The skeleton of a field or a type; undefined where the required fields are all there is to say. */
export function skeletonOf(key: string, here: CompletionContext): Snippet | undefined {
  return Object.hasOwn(SKELETONS, key) ? SKELETONS[key]?.(here) : undefined;
}
