/** What the values of a field mean: the ones that people meet every day. */

import type { ValueMeanings } from './value-meanings.ts';

const restarts: ValueMeanings = {
  Always: 'restarted whenever it exits, even with exit code 0',
  OnFailure: 'restarted when it exits with an error, not after exit code 0',
  Never: 'never restarted',
};

const pulls: ValueMeanings = {
  Always: 'ask the registry at every start; layers that the node has are not downloaded again',
  IfNotPresent: 'pull only when the image is not on the node yet',
  Never: 'never pull: the image must be on the node already',
};

const labelOperators: ValueMeanings = {
  In: 'the label has one of `values`',
  NotIn: 'the label has none of `values`, or is missing',
  Exists: 'the label exists, whatever its value',
  DoesNotExist: 'the label does not exist',
};

const policies: ValueMeanings = {
  Cluster: 'to ready Pods on any node; the client IP may be hidden',
  Local: 'only to ready Pods on the same node; the client IP is kept',
};
const insidePolicies: ValueMeanings = {
  Cluster: 'to ready Pods on any node',
  Local: 'only to ready Pods on the same node; without one, connections fail',
};
const updates: ValueMeanings = {
  RollingUpdate: 'Pods are replaced step by step, automatically',
  OnDelete: 'a Pod gets the new version only when you delete it',
};
const keeping: ValueMeanings = {
  Retain: 'the PersistentVolumeClaims and their data stay',
  Delete: 'the PersistentVolumeClaims are deleted, usually with their data',
};

export const valueWords: Readonly<Record<string, ValueMeanings>> = {
  'PodSpec.restartPolicy': restarts,
  'PodSpec.dnsPolicy': {
    ClusterFirst: 'cluster DNS first, where Services have names; other names go to the DNS of the node',
    ClusterFirstWithHostNet: 'cluster DNS first, for Pods with `hostNetwork: true`',
    Default: 'the DNS settings of the node; Service names do not resolve',
    None: 'only what `dnsConfig` says',
  },
  'PodSpec.preemptionPolicy': {
    Never: 'waits for free resources and never evicts other Pods',
    PreemptLowerPriority: 'may evict Pods of lower priority to make room',
  },
  'Container.restartPolicy': restarts,
  'Container.imagePullPolicy': pulls,
  'ImageVolumeSource.pullPolicy': pulls,
  'Container.terminationMessagePolicy': {
    File: 'the message is the content of the file at `terminationMessagePath`',
    FallbackToLogsOnError: 'after an error, the end of the log is used when that file is empty',
  },
  'HostPathVolumeSource.type': {
    '': 'nothing is checked before mounting',
    DirectoryOrCreate: 'a directory, created if it is missing',
    Directory: 'a directory that must exist',
    FileOrCreate: 'a file, created if it is missing',
    File: 'a file that must exist',
    Socket: 'a Unix socket that must exist',
    CharDevice: 'a character device that must exist',
    BlockDevice: 'a block device that must exist',
  },
  'VolumeMount.mountPropagation': {
    None: 'later mounts are seen neither by the container nor by the node',
    HostToContainer: 'the container sees what the node mounts later',
    Bidirectional: 'mounts are seen in both directions; only for privileged containers',
  },
  'SeccompProfile.type': {
    RuntimeDefault: 'the system calls that the container runtime allows by default',
    Localhost: 'a profile file on the node, named by `localhostProfile`',
    Unconfined: 'all system calls are allowed',
  },
  'Toleration.operator': {
    Equal: 'tolerates a taint with this key and this value',
    Exists: 'tolerates a taint with this key, whatever its value',
  },
  'Toleration.effect': {
    NoSchedule: 'a taint that keeps new Pods off the node; running Pods stay',
    PreferNoSchedule: 'a taint that the scheduler avoids if another node has room',
    NoExecute: 'a taint that keeps new Pods off the node and evicts running ones',
  },
  'TopologySpreadConstraint.whenUnsatisfiable': {
    DoNotSchedule: 'the Pod stays Pending until it can be spread',
    ScheduleAnyway: 'the Pod is scheduled anyway, where the skew is smallest',
  },
  'LabelSelectorRequirement.operator': labelOperators,
  'NodeSelectorRequirement.operator': {
    ...labelOperators,
    Gt: 'the label is a number greater than the one in `values`',
    Lt: 'the label is a number less than the one in `values`',
  },
  'DeploymentStrategy.type': {
    RollingUpdate: 'old Pods are replaced step by step, without downtime if probes are right',
    Recreate: 'all old Pods stop before the first new one starts: a short downtime',
  },
  'StatefulSetUpdateStrategy.type': updates,
  'DaemonSetUpdateStrategy.type': updates,
  'StatefulSetSpec.podManagementPolicy': {
    OrderedReady: 'Pods start one after the other, each when the one before is ready',
    Parallel: 'all Pods start and stop at the same time',
  },
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenDeleted': keeping,
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenScaled': keeping,
  'JobSpec.completionMode': {
    NonIndexed: 'all Pods are alike; any `completions` successes finish the Job',
    Indexed: 'each Pod gets an index, from 0 to `completions` - 1, in `JOB_COMPLETION_INDEX`',
  },
  'CronJobSpec.concurrencyPolicy': {
    Allow: 'a new Job starts even if the previous one is still running',
    Forbid: 'a run is skipped if the previous Job is still running',
    Replace: 'a Job that is still running is stopped and replaced by the new one',
  },
  'PersistentVolumeClaimSpec.accessModes': {
    ReadWriteOnce: 'read and write, for Pods on one node',
    ReadOnlyMany: 'read-only, for Pods on many nodes',
    ReadWriteMany: 'read and write, for Pods on many nodes',
    ReadWriteOncePod: 'read and write, for a single Pod in the cluster',
  },
  'PersistentVolumeClaimSpec.volumeMode': {
    Filesystem: 'mounted as a directory',
    Block: 'a raw block device, without a file system',
  },
  'ServiceSpec.type': {
    ClusterIP: 'reachable only inside the cluster, at a virtual IP',
    NodePort: 'also reachable on one port of every node',
    LoadBalancer: 'also reachable through a load balancer of the cloud provider',
    ExternalName: 'a DNS alias (CNAME) for a name outside the cluster',
  },
  'ServiceSpec.externalTrafficPolicy': policies,
  'ServiceSpec.internalTrafficPolicy': insidePolicies,
  'ServiceSpec.sessionAffinity': {
    None: 'each connection may go to any Pod',
    ClientIP: 'connections from one client IP go to the same Pod',
  },
  'ServiceSpec.ipFamilyPolicy': {
    SingleStack: 'one IP family only, IPv4 or IPv6',
    PreferDualStack: 'IPv4 and IPv6 where the cluster has both',
    RequireDualStack: 'IPv4 and IPv6; rejected where the cluster has only one',
  },
};
