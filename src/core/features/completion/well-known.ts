/**
 * Values and names that Kubernetes documents and people look up again and again. Keys are those of the constraints
 * table.
 */

import { SECRET_TYPES } from '../../kubernetes/secret-types.ts';

const CAPABILITIES =
  'ALL NET_BIND_SERVICE CHOWN DAC_OVERRIDE FOWNER FSETID KILL SETGID SETUID SETPCAP SETFCAP SYS_CHROOT MKNOD ' +
  'AUDIT_WRITE ' +
  'NET_ADMIN NET_RAW IPC_LOCK SYS_PTRACE SYS_NICE SYS_RESOURCE SYS_TIME SYS_ADMIN BPF PERFMON';
const TOPOLOGY = 'kubernetes.io/hostname topology.kubernetes.io/zone topology.kubernetes.io/region';
const NODE_LABELS = `kubernetes.io/os kubernetes.io/arch ${TOPOLOGY} node.kubernetes.io/instance-type`;
const TAINTS =
  'node-role.kubernetes.io/control-plane node.kubernetes.io/not-ready node.kubernetes.io/unreachable ' +
  'node.kubernetes.io/disk-pressure ' +
  'node.kubernetes.io/memory-pressure node.kubernetes.io/pid-pressure node.kubernetes.io/network-unavailable ' +
  'node.kubernetes.io/unschedulable node.kubernetes.io/out-of-service';
const APP_LABELS =
  'app app.kubernetes.io/name app.kubernetes.io/instance app.kubernetes.io/version app.kubernetes.io/component ' +
  'app.kubernetes.io/part-of app.kubernetes.io/managed-by';
const PATHS = '/healthz /readyz /livez /';
const CPU = '100m 250m 500m 1 2';
const MEMORY = '64Mi 128Mi 256Mi 512Mi 1Gi 2Gi';
const STORAGE = '1Gi 5Gi 10Gi 50Gi 100Gi';
const COMPUTE = 'cpu memory ephemeral-storage';

const TABLE: Readonly<Record<string, string>> = {
  'Capabilities.add[]': CAPABILITIES,
  'Capabilities.drop[]': CAPABILITIES,
  'PodSpec.nodeSelector{key}': NODE_LABELS,
  'NodeSelectorRequirement.key': NODE_LABELS,
  'TopologySpreadConstraint.topologyKey': TOPOLOGY,
  'PodAffinityTerm.topologyKey': TOPOLOGY,
  'Toleration.key': TAINTS,
  'ObjectMeta.labels{key}': APP_LABELS,
  'ObjectMeta.annotations{key}':
    'kubectl.kubernetes.io/default-container kubernetes.io/description kubernetes.io/change-cause ' +
    'cluster-autoscaler.kubernetes.io/safe-to-evict',
  'ResourceRequirements.requests{key}': COMPUTE,
  'ResourceRequirements.limits{key}': COMPUTE,
  'PodSpec.overhead{key}': 'cpu memory',
  'VolumeResourceRequirements.requests{key}': 'storage',
  'VolumeResourceRequirements.limits{key}': 'storage',
  'EmptyDirVolumeSource.medium': 'Memory',
  'EmptyDirVolumeSource.sizeLimit': MEMORY,
  'ResourceFieldSelector.resource':
    'requests.cpu requests.memory requests.ephemeral-storage limits.cpu limits.memory limits.ephemeral-storage',
  'ResourceFieldSelector.divisor': '1 1m 1Mi 1Gi',
  'Sysctl.name':
    'kernel.shm_rmid_forced net.ipv4.ip_local_port_range net.ipv4.tcp_syncookies net.ipv4.ping_group_range ' +
    ('net.ipv4.ip_unprivileged_port_start net.ipv4.ip_local_reserved_ports net.ipv4.tcp_keepalive_time ' +
      'net.ipv4.tcp_fin_timeout ') +
    'net.ipv4.tcp_keepalive_intvl net.ipv4.tcp_keepalive_probes net.ipv4.tcp_rmem net.ipv4.tcp_wmem',
  'Secret.type': SECRET_TYPES.join(' '),
  'HTTPGetAction.path': PATHS,
  'PodSpec.priorityClassName': 'system-cluster-critical system-node-critical',
  'PodSpec.schedulerName': 'default-scheduler',
  'ServiceSpec.clusterIP': 'None',
  'ServicePort.appProtocol': 'kubernetes.io/h2c kubernetes.io/ws kubernetes.io/wss',
  'CronJobSpec.timeZone':
    'Etc/UTC Europe/London Europe/Berlin America/New_York America/Los_Angeles Asia/Kolkata Asia/Shanghai ' +
    'Asia/Tokyo Australia/Sydney',
  'PodFailurePolicyOnPodConditionsPattern.type': 'DisruptionTarget',
};

/** Values with blanks in them. */
const PHRASES: Readonly<Record<string, readonly string[]>> = {
  'CronJobSpec.schedule': ['0 3 * * *', '*/15 * * * *', '0 * * * *', '0 0 * * 0', '0 0 1 * *', '@daily', '@hourly'],
};

/** What a container can be told of its Pod, in a variable. */
const ENV_FIELDS =
  "metadata.name metadata.namespace metadata.uid metadata.labels['app'] metadata.annotations['example'] " +
  'spec.nodeName ' +
  'spec.serviceAccountName status.hostIP status.hostIPs status.podIP status.podIPs';
/** The same in a file. */
const FILE_FIELDS =
  "metadata.name metadata.namespace metadata.uid metadata.labels metadata.annotations metadata.labels['app'] " +
  "metadata.annotations['example']";

/** Usual amounts, by the name of the resource. */
const AMOUNTS: Readonly<Record<string, string>> = {
  cpu: CPU,
  memory: MEMORY,
  'ephemeral-storage': STORAGE,
  storage: STORAGE,
};

/** What nodes carry under the labels that Kubernetes gives them. */
const NODE_VALUES: Readonly<Record<string, string>> = {
  'kubernetes.io/os': 'linux windows',
  'kubernetes.io/arch': 'amd64 arm64',
};

/** Well-known values of a field. `name`: the key in a free map, or the sibling that decides. */
export function wellKnown(key: string, name: string | undefined, inVolume: boolean): readonly string[] {
  if (key === 'ObjectFieldSelector.fieldPath') return words(inVolume ? FILE_FIELDS : ENV_FIELDS);
  if (Object.hasOwn(PHRASES, key)) return PHRASES[key] ?? [];
  if (Object.hasOwn(TABLE, key)) return words(TABLE[key]);
  if (name === undefined) return [];
  if (/^(Volume)?ResourceRequirements\.\w+\{\}$|^PodSpec\.overhead\{\}$/.test(key) && Object.hasOwn(AMOUNTS, name))
    return words(AMOUNTS[name]);
  const ofNode = key === 'PodSpec.nodeSelector{}' || key === 'NodeSelectorRequirement.values[]';
  return ofNode && Object.hasOwn(NODE_VALUES, name) ? words(NODE_VALUES[name]) : [];
}

function words(text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : text.split(' ');
}
