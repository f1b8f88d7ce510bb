/** What the values of a field mean: the ones that people look up. */

import type { ValueMeanings } from './value-meanings.ts';

const protocols: ValueMeanings = {
  TCP: 'connections, as for HTTP, gRPC and databases',
  UDP: 'single datagrams, as for DNS and QUIC',
  SCTP: 'SCTP associations, as in telephone networks',
};

const counting: ValueMeanings = {
  Honor: 'nodes that the Pod may not use are left out of the count',
  Ignore: 'all nodes are counted, even those that the Pod may not use',
};

export const detailValues: Readonly<Record<string, ValueMeanings>> = {
  'AppArmorProfile.type': {
    Localhost: 'a profile loaded on the node, named by `localhostProfile`',
    RuntimeDefault: 'the default AppArmor profile of the container runtime',
    Unconfined: 'no AppArmor profile is enforced',
  },
  'AzureDiskVolumeSource.cachingMode': {
    None: 'the host does not cache',
    ReadOnly: 'the host caches reads',
    ReadWrite: 'the host caches reads and writes',
  },
  'AzureDiskVolumeSource.kind': {
    Dedicated: 'one blob disk per storage account',
    Managed: 'an Azure managed disk',
    Shared: 'several blob disks per storage account',
  },
  'ContainerPort.protocol': protocols,
  'ServicePort.protocol': protocols,
  'ContainerResizePolicy.resourceName': { cpu: 'the rule is about CPU', memory: 'the rule is about memory' },
  'ContainerResizePolicy.restartPolicy': {
    NotRequired: 'a resize is applied to the running container',
    RestartContainer: 'a resize restarts the container',
  },
  'ContainerRestartRule.action': {
    Restart: 'the container is restarted',
    RestartAllContainers: 'all containers of the Pod are restarted in place',
  },
  'ContainerRestartRuleOnExitCodes.operator': {
    In: 'the exit code is one of `values`',
    NotIn: 'the exit code is none of `values`; 0 counts too',
  },
  'PodFailurePolicyOnExitCodesRequirement.operator': {
    In: 'the exit code is one of `values`',
    NotIn: 'the exit code is none of `values`, and not 0',
  },
  'GRPCAction.mode': { Plaintext: 'without TLS', TLS: 'with TLS; the certificate is not verified' },
  'HTTPGetAction.scheme': {
    HTTP: 'unencrypted `http://`',
    HTTPS: '`https://`; the certificate is not verified',
  },
  'HTTPGetAction.protocol': { HTTP1: 'HTTP/1.1', HTTP2: 'HTTP/2' },
  'JobSpec.podReplacementPolicy': {
    Failed: 'a replacement starts only after the old Pod has terminated completely',
    TerminatingOrFailed: 'a replacement starts as soon as the old Pod is terminating',
  },
  'Lifecycle.stopSignal': {
    SIGTERM: 'asks the program to shut down; the usual signal',
    SIGINT: 'interrupts the program, like Ctrl+C',
    SIGQUIT: 'asks for a graceful shutdown in nginx and others',
    SIGHUP: 'makes many daemons reload their configuration instead of exiting',
    SIGKILL: 'kills the program immediately; it cannot clean up',
    SIGSTOP: 'pauses the process without ending it',
    SIGUSR1: 'a signal whose meaning the program defines',
    SIGUSR2: 'a signal whose meaning the program defines',
    SIGWINCH: 'asks Apache httpd for a graceful shutdown',
  },
  'PodCertificateProjection.keyType': {
    RSA3072: 'an RSA key of 3072 bits',
    RSA4096: 'an RSA key of 4096 bits',
    ECDSAP256: 'an ECDSA key on the curve P-256',
    ECDSAP384: 'an ECDSA key on the curve P-384',
    ECDSAP521: 'an ECDSA key on the curve P-521',
    ED25519: 'an Ed25519 key',
  },
  'PodFailurePolicyOnPodConditionsPattern.status': {
    True: 'the condition holds',
    False: 'the condition does not hold',
    Unknown: 'the condition is unknown',
  },
  'PodFailurePolicyRule.action': {
    Count: 'the failure counts against `backoffLimit`, as usual',
    FailIndex: 'the index of this Pod fails without further retries',
    FailJob: 'the whole Job fails at once; running Pods are stopped',
    Ignore: 'the Pod is replaced, and the failure does not count against `backoffLimit`',
  },
  'PodOS.name': { linux: 'runs on Linux nodes', windows: 'runs on Windows nodes' },
  'PodSecurityContext.fsGroupChangePolicy': {
    Always: 'ownership of every file is changed at each mount; slow on large volumes',
    OnRootMismatch: 'ownership is changed only if the root directory of the volume has the wrong one',
  },
  'PodSecurityContext.seLinuxChangePolicy': {
    MountOption: 'the volume is mounted with the SELinux label: fast',
    Recursive: 'every file on the volume is relabelled: slow on large volumes',
  },
  'PodSecurityContext.supplementalGroupsPolicy': {
    Merge: 'groups from `/etc/group` of the image are added',
    Strict: 'only the groups set in the Pod are used',
  },
  'ScaleIOVolumeSource.storageMode': {
    ThickProvisioned: 'all space is reserved at once',
    ThinProvisioned: 'space is taken as it is used',
  },
  'SecurityContext.procMount': {
    Default: 'sensitive parts of `/proc` are hidden or read-only',
    Unmasked: 'all of `/proc` is visible, which needs `hostUsers: false`',
  },
  'ServiceSpec.ipFamilies': { IPv4: 'an IPv4 address', IPv6: 'an IPv6 address' },
  'ServiceSpec.trafficDistribution': {
    PreferSameZone: "to ready Pods in the client's zone, if there are any",
    PreferSameNode: "to ready Pods on the client's node, otherwise in its zone",
    PreferClose: "to ready Pods in the client's zone, if there are any (the older name of `PreferSameZone`)",
  },
  'TopologySpreadConstraint.nodeAffinityPolicy': counting,
  'TopologySpreadConstraint.nodeTaintsPolicy': counting,
  'VolumeMount.recursiveReadOnly': {
    Disabled: 'mounts below this one may still be writable',
    IfPossible: 'mounts below this one are read-only too, if the runtime can do that',
    Enabled: 'mounts below this one are read-only too, or the Pod does not start',
  },
  'VolumeMount.bindMountOptions': {
    noexec: 'no program on the volume can be executed',
    nodev: 'device files on the volume do nothing',
    nosuid: 'setuid and setgid bits on the volume are ignored',
  },
};
