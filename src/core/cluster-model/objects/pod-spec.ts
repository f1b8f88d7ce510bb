/** A pod spec with the API server's defaults applied. Source of the defaults: pkg/apis/core/v1/defaults.go. */
import { readContainer, type ContainerSpec } from './container-spec.ts';
import {
  flagAt,
  mapAt,
  mapsAt,
  numberAt,
  stringsAt,
  textAt,
  textsAt,
  type Plain,
  type PlainMap,
} from './plain-object.ts';
import {
  amountsAt,
  podRequests,
  qosClassOf,
  readResources,
  type Amounts,
  type QosClass,
  type Resources,
} from './resources.ts';

export interface VolumeSpec {
  readonly name: string;
  /** `emptyDir`, `configMap`, `persistentVolumeClaim` …; empty when the volume has no source. */
  readonly source: string;
  readonly body: PlainMap;
  /** A StatefulSet's claim for each Pod: the name of the template. */
  readonly claimTemplate?: string;
  readonly path: readonly (string | number)[];
}

/** An entry of `resourceClaims`: the claim that it names, or the template from which one is made for each Pod. */
export interface ResourceClaimSpec {
  readonly name: string;
  readonly object: string;
  readonly isTemplate: boolean;
}

/** The scheduler that every cluster has. */
export const DEFAULT_SCHEDULER = 'default-scheduler';

export type RestartPolicy = 'Always' | 'OnFailure' | 'Never';

export interface PodSpec {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** Init containers and sidecars first, in the order in which they start. */
  readonly containers: readonly ContainerSpec[];
  readonly volumes: readonly VolumeSpec[];
  readonly restartPolicy: RestartPolicy;
  readonly hostNetwork: boolean;
  /** `linux`, `windows`; empty when it does not say. */
  readonly os: string;
  readonly nodeName: string;
  readonly nodeSelector: Readonly<Record<string, string>>;
  readonly affinity: PlainMap | undefined;
  readonly tolerations: readonly PlainMap[];
  /** How its Pods must be spread, `DoNotSchedule` only. */
  readonly spreads: readonly PlainMap[];
  readonly graceSeconds: number;
  readonly deadlineSeconds: number | undefined;
  readonly hostname: string;
  readonly subdomain: string;
  readonly serviceAccount: string;
  readonly schedulingGates: number;
  readonly resourceClaims: readonly ResourceClaimSpec[];
  /** Conditions that something other than Kubernetes must set before the Pod counts as ready. */
  readonly readinessGates: readonly string[];
  readonly priorityClass: string;
  readonly runtimeClass: string;
  readonly scheduler: string;
  /** It asks the DNS of the cluster, which knows the names of Services. */
  readonly asksClusterDns: boolean;
  /** Domains that the Pod's own DNS settings add to those that names are looked up in. */
  readonly dnsSearches: readonly string[];
  /** Resources of the whole Pod, where they are written. */
  readonly podLevel: Resources | undefined;
  readonly overhead: Amounts;
  readonly requests: Amounts;
  readonly qosClass: QosClass;
  /** Where the spec is in its object: `spec`, or `spec.template.spec`. */
  readonly path: readonly (string | number)[];
}

/** `path` leads from the object to the pod spec; its metadata lies beside it. */
export function readPodSpec(body: PlainMap, path: readonly string[]): PodSpec | undefined {
  const spec = mapAt(body, ...path);
  if (spec === undefined) return undefined;
  const holder = path.slice(0, -1);
  const containers = [
    ...mapsAt(spec, 'initContainers').map((each, at) =>
      readContainer(each, spec, [...path, 'initContainers', at], true),
    ),
    ...mapsAt(spec, 'containers').map((each, at) => readContainer(each, spec, [...path, 'containers', at], false)),
  ];
  const podLevel = mapAt(spec, 'resources') === undefined ? undefined : readResources(spec);
  const overhead = amountsAt(spec, 'overhead');
  return {
    labels: stringsAt(body, ...holder, 'metadata', 'labels'),
    annotations: stringsAt(body, ...holder, 'metadata', 'annotations'),
    containers,
    volumes: mapsAt(spec, 'volumes').map((volume, at) => readVolume(volume, [...path, 'volumes', at])),
    restartPolicy: restartPolicyOf(textAt(spec, 'restartPolicy')),
    hostNetwork: flagAt(spec, 'hostNetwork') ?? false,
    os: textAt(spec, 'os', 'name') ?? '',
    nodeName: textAt(spec, 'nodeName') ?? '',
    nodeSelector: stringsAt(spec, 'nodeSelector'),
    affinity: mapAt(spec, 'affinity'),
    tolerations: mapsAt(spec, 'tolerations'),
    spreads: mapsAt(spec, 'topologySpreadConstraints').filter(
      (each) => textAt(each, 'whenUnsatisfiable') !== 'ScheduleAnyway',
    ),
    graceSeconds: numberAt(spec, 'terminationGracePeriodSeconds') ?? 30,
    deadlineSeconds: numberAt(spec, 'activeDeadlineSeconds'),
    hostname: textAt(spec, 'hostname') ?? '',
    subdomain: textAt(spec, 'subdomain') ?? '',
    serviceAccount: textAt(spec, 'serviceAccountName') ?? textAt(spec, 'serviceAccount') ?? 'default',
    schedulingGates: mapsAt(spec, 'schedulingGates').length,
    resourceClaims: mapsAt(spec, 'resourceClaims').map(readResourceClaim),
    readinessGates: mapsAt(spec, 'readinessGates').flatMap((gate) => textAt(gate, 'conditionType') ?? []),
    priorityClass: textAt(spec, 'priorityClassName') ?? '',
    runtimeClass: textAt(spec, 'runtimeClassName') ?? '',
    scheduler: textAt(spec, 'schedulerName') || DEFAULT_SCHEDULER,
    asksClusterDns: asksClusterDns(flagAt(spec, 'hostNetwork') ?? false, textAt(spec, 'dnsPolicy')),
    dnsSearches: textsAt(spec, 'dnsConfig', 'searches'),
    podLevel,
    overhead,
    ...totals(containers, podLevel, overhead),
    path,
  };
}

/** Source: kubernetes.io, "Pod's DNS Policy": on the node's network `ClusterFirst` counts as `Default`. */
function asksClusterDns(hostNetwork: boolean, policy = 'ClusterFirst'): boolean {
  return policy === 'ClusterFirst' ? !hostNetwork : policy !== 'Default';
}

function totals(
  containers: readonly ContainerSpec[],
  podLevel: Resources | undefined,
  overhead: Amounts,
): Pick<PodSpec, 'requests' | 'qosClass'> {
  return {
    requests: { ...podRequests(containers, overhead), ...podLevel?.requests },
    qosClass: qosClassOf(podLevel ? [podLevel] : containers.map(({ resources }) => resources)),
  };
}

/** The spec with other containers, or with other resources for them. */
export function withContainers(spec: PodSpec, containers: readonly ContainerSpec[]): PodSpec {
  return { ...spec, containers, ...totals(containers, spec.podLevel, spec.overhead) };
}

function restartPolicyOf(text: string | undefined): RestartPolicy {
  return text === 'OnFailure' || text === 'Never' ? text : 'Always';
}

function readResourceClaim(body: PlainMap): ResourceClaimSpec {
  const template = textAt(body, 'resourceClaimTemplateName');
  return {
    name: textAt(body, 'name') ?? '',
    object: template ?? textAt(body, 'resourceClaimName') ?? '',
    isTemplate: template !== undefined,
  };
}

function readVolume(body: PlainMap, path: readonly (string | number)[]): VolumeSpec {
  const source = Object.keys(body).find((key) => key !== 'name') ?? '';
  return { name: textAt(body, 'name') ?? '', source, body, path };
}

/** A volume's own settings, below the name of its source. */
export function volumeSettings({ body, source }: VolumeSpec): Plain | undefined {
  return mapAt(body, source);
}
