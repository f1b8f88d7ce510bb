/** What the values of a field mean. */

type Meanings = Readonly<Record<string, string>>;

const restarts: Meanings = {
  Always: 'started again whenever it ends',
  OnFailure: 'started again when it ends with an error',
  Never: 'not started again',
};

const pulls: Meanings = {
  Always: 'ask the registry at every start',
  IfNotPresent: 'only when the node does not have it',
  Never: 'the node must have it already',
};

const selectorOperators: Meanings = {
  In: 'has one of the values',
  NotIn: 'has none of the values',
  Exists: 'is there, whatever its value',
  DoesNotExist: 'is not there',
};

const policies: Meanings = { Cluster: 'to any node', Local: 'only to Pods of the same node' };
const updates: Meanings = { RollingUpdate: 'step by step, by itself', OnDelete: 'each Pod when you delete it' };
const keeping: Meanings = { Retain: 'the storage stays', Delete: 'the storage is deleted as well' };

export const valueWords: Readonly<Record<string, Meanings>> = {
  'PodSpec.restartPolicy': restarts,
  'PodSpec.dnsPolicy': {
    ClusterFirst: 'the cluster\'s DNS, where Services have names',
    ClusterFirstWithHostNet: 'the same, for Pods with hostNetwork',
    Default: 'as the node does; the names of Services are unknown',
    None: 'only what dnsConfig says',
  },
  'PodSpec.preemptionPolicy': { Never: 'waits for room', PreemptLowerPriority: 'may push out less important Pods' },
  'Container.restartPolicy': restarts,
  'Container.imagePullPolicy': pulls,
  'ImageVolumeSource.pullPolicy': pulls,
  'Container.terminationMessagePolicy': { File: 'the file at terminationMessagePath', FallbackToLogsOnError: 'the end of the log when that file is empty' },
  'HostPathVolumeSource.type': {
    '': 'nothing is checked',
    DirectoryOrCreate: 'a folder, made if it is missing',
    Directory: 'a folder that is there',
    FileOrCreate: 'a file, made if it is missing',
    File: 'a file that is there',
    Socket: 'a Unix socket that is there',
    CharDevice: 'a character device that is there',
    BlockDevice: 'a block device that is there',
  },
  'VolumeMount.mountPropagation': {
    None: 'neither way',
    HostToContainer: 'the container sees later mounts of the node',
    Bidirectional: 'both ways; only for privileged containers',
  },
  'SeccompProfile.type': {
    RuntimeDefault: 'the list of the container runtime',
    Localhost: 'a file on the node',
    Unconfined: 'all system calls are allowed',
  },
  'Toleration.operator': { Equal: 'key and value must match', Exists: 'any value will do' },
  'Toleration.effect': {
    NoSchedule: 'no new Pods',
    PreferNoSchedule: 'new Pods only when nothing else is free',
    NoExecute: 'running Pods must leave too',
  },
  'TopologySpreadConstraint.whenUnsatisfiable': { DoNotSchedule: 'it waits', ScheduleAnyway: 'it is placed where the difference is least' },
  'LabelSelectorRequirement.operator': selectorOperators,
  'NodeSelectorRequirement.operator': { ...selectorOperators, Gt: 'is a number above the value', Lt: 'is a number below the value' },
  'DeploymentStrategy.type': { RollingUpdate: 'new Pods come while old ones go', Recreate: 'all old Pods end before the first new one starts' },
  'StatefulSetUpdateStrategy.type': updates,
  'DaemonSetUpdateStrategy.type': updates,
  'StatefulSetSpec.podManagementPolicy': { OrderedReady: 'one after the other', Parallel: 'all at once' },
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenDeleted': keeping,
  'StatefulSetPersistentVolumeClaimRetentionPolicy.whenScaled': keeping,
  'JobSpec.completionMode': { NonIndexed: 'all Pods do the same', Indexed: 'each Pod has a number, from 0' },
  'CronJobSpec.concurrencyPolicy': { Allow: 'both run', Forbid: 'the new one is left out', Replace: 'the old one is stopped' },
  'PersistentVolumeClaimSpec.accessModes': {
    ReadWriteOnce: 'read and write, on one node',
    ReadOnlyMany: 'read, on many nodes',
    ReadWriteMany: 'read and write, on many nodes',
    ReadWriteOncePod: 'read and write, in one Pod alone',
  },
  'PersistentVolumeClaimSpec.volumeMode': { Filesystem: 'a folder', Block: 'a bare disk' },
  'ServiceSpec.type': {
    ClusterIP: 'reachable inside the cluster',
    NodePort: 'also on a port of every node',
    LoadBalancer: 'also through a load balancer of the cloud',
    ExternalName: 'a DNS alias for a name outside',
  },
  'ServiceSpec.externalTrafficPolicy': policies,
  'ServiceSpec.internalTrafficPolicy': policies,
  'ServiceSpec.sessionAffinity': { None: 'any Pod, each time', ClientIP: 'the same Pod for the same client address' },
  'ServiceSpec.ipFamilyPolicy': { SingleStack: 'one of them', PreferDualStack: 'both where the cluster can', RequireDualStack: 'both, or nothing' },
};
