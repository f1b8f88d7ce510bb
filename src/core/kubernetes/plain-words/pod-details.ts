/** Fields of Pods and containers that people meet less often. */

import type { FieldWords } from './field-words.ts';

const windowsOptions =
  'Settings for Windows nodes, such as the user name to run as. Not allowed with `os.name: linux`.';
const appArmorProfile = 'Which AppArmor profile restricts the program, on nodes where the kernel has AppArmor.';
const seLinuxOptions =
  'The SELinux context to run in, on nodes with SELinux. If unset, the runtime picks a random one for each container.';
const claimName = 'An existing ResourceClaim in the same namespace; Pods that name the same claim share its devices.';
const claimTemplate =
  'A ResourceClaimTemplate in the same namespace; each Pod gets its own claim, deleted with the Pod.';
const restartPolicyRules =
  'Exceptions to `restartPolicy` by exit code, for example to restart only after exit code 42.';
const stdinOnce =
  'Closes standard input when the first attached client disconnects, so the program sees its end. Needs `stdin: true`.';

const noProbes = 'Not allowed: an ephemeral container has no probes.';

export const podDetailWords: FieldWords = {
  'PodSpec.overhead':
    'Resources that the sandbox itself uses. Kubernetes copies it from the RuntimeClass; do not set it.',
  'PodSpec.resourceClaims':
    'Devices such as GPUs that must be reserved before the Pod starts; containers use them by name.',
  'PodSpec.setHostnameAsFQDN': 'Makes `hostname` inside the Pod return the full DNS name instead of its first part.',
  'PodSpec.hostnameOverride':
    'The host name that programs in the Pod see, without any effect on DNS. It takes precedence over `hostname`.',
  'PodSpec.schedulingGroup': 'The group of Pods that this one is scheduled together with.',
  'PodSpec.workloadRef': 'The Workload and group that this Pod is scheduled with.',
  'PodSpec.evictionResponders':
    'Controllers that may react to an EvictionRequest first, for example by moving the work elsewhere.',
  'EvictionResponder.name':
    'The controller that reacts to an eviction, as a key with a domain such as `example.com/migrator`. Each ' +
    'appears once.',
  'EvictionResponder.priority': 'Decides which responder acts first; a higher number goes first.',
  'PodSchedulingGroup.podGroupName': 'The PodGroup in the same namespace whose Pods are scheduled together.',
  'PodSchedulingGate.name':
    'The gate that holds the Pod back. The controller that set it removes it when the Pod may be scheduled.',
  'PodReadinessGate.conditionType':
    'A condition that something outside the Pod sets, such as a load balancer; the Pod is not ready before.',
  'PodResourceClaim.name': 'The name by which containers refer to the claim in `resources.claims`.',
  'PodResourceClaim.resourceClaimName': claimName,
  'PodResourceClaim.resourceClaimTemplateName': claimTemplate,
  'PodResourceClaim.source': 'The former place of the two claim names, which are now one level higher.',
  'ClaimSource.resourceClaimName': claimName,
  'ClaimSource.resourceClaimTemplateName': claimTemplate,
  'ResourceClaim.name': 'An entry of `spec.resourceClaims`; the container gets its devices.',
  'ResourceClaim.request': 'One request of the claim, when the container needs only that part of it.',
  'PodDNSConfig.options': 'Settings of the resolver in `/etc/resolv.conf`, such as `ndots`.',
  'PodDNSConfigOption.name': 'A resolver option, such as `ndots`, `timeout` or `single-request-reopen`.',
  'PodDNSConfigOption.value': 'What the option is set to, such as "2" for `ndots`. Options such as `rotate` take none.',
  'PodSecurityContext.appArmorProfile': appArmorProfile,
  'PodSecurityContext.seLinuxOptions': seLinuxOptions,
  'PodSecurityContext.windowsOptions': windowsOptions,
  'PodSecurityContext.fsGroupChangePolicy':
    'When the ownership of volumes is changed to `fsGroup`: `Always` (slow on large volumes), or only if the ' +
    'root directory differs.',
  'PodSecurityContext.seLinuxChangePolicy':
    'How volumes get their SELinux label: file by file (`Recursive`), or all at once by a mount option ' +
    '(`MountOption`).',
  'PodSecurityContext.supplementalGroupsPolicy':
    'Whether groups that the image defines for its user are added (`Merge`, the default) or ignored (`Strict`).',
  'SecurityContext.appArmorProfile': appArmorProfile,
  'SecurityContext.seLinuxOptions': seLinuxOptions,
  'SecurityContext.windowsOptions': windowsOptions,
  'AppArmorProfile.type':
    '`RuntimeDefault` for the profile of the container runtime, `Localhost` for one on the node, `Unconfined` ' +
    'for none.',
  'AppArmorProfile.localhostProfile':
    'A profile that is loaded on every node where the Pod can run. Only with `type: Localhost`.',
  'SELinuxOptions.user': 'The SELinux user part of the context, such as `system_u`; not a Linux user.',
  'SELinuxOptions.role': 'The SELinux role part of the context, such as `system_r`.',
  'SELinuxOptions.type': 'The SELinux type, which decides what is allowed; `container_t` is usual.',
  'SELinuxOptions.level': 'The SELinux level, such as `s0:c123,c456`. Programs with the same level can share files.',
  'WindowsSecurityContextOptions.runAsUserName':
    'The Windows user of the process, such as `ContainerUser`. It must exist in the image.',
  'WindowsSecurityContextOptions.hostProcess':
    'Runs the container directly on the Windows host. All containers of the Pod must agree.',
  'WindowsSecurityContextOptions.gmsaCredentialSpecName':
    'A GMSACredentialSpec object whose Active Directory identity the container takes.',
  'WindowsSecurityContextOptions.gmsaCredentialSpec':
    'The contents of the GMSA credential spec. A webhook fills it in from the name.',
  'TopologySpreadConstraint.minDomains':
    'The minimum number of domains, such as zones. While there are fewer, a missing one counts as having 0 ' +
    'Pods. Needs `DoNotSchedule`.',
  'TopologySpreadConstraint.matchLabelKeys':
    'Label keys whose values are taken from the Pod, such as `pod-template-hash` to spread each revision separately.',
  'TopologySpreadConstraint.nodeAffinityPolicy':
    "Whether nodes that the Pod's node selector or affinity excludes are left out of the count (`Honor`, the " +
    'default) or counted (`Ignore`).',
  'TopologySpreadConstraint.nodeTaintsPolicy':
    'Whether nodes with taints that the Pod does not tolerate are left out (`Honor`) or counted (`Ignore`, the ' +
    'default).',
  'PodAffinityTerm.namespaceSelector':
    'Looks for Pods in all namespaces with these labels; `{}` means every namespace.',
  'PodAffinityTerm.matchLabelKeys':
    'Label keys whose values are taken from this Pod. Only Pods with the same values count, such as those of ' +
    'the same revision.',
  'PodAffinityTerm.mismatchLabelKeys':
    'Label keys whose values are taken from this Pod. Only Pods with different values count.',
  'Container.restartPolicyRules': restartPolicyRules,
  'Container.stdinOnce': stdinOnce,
  'EphemeralContainer.lifecycle': 'Not allowed: an ephemeral container has no lifecycle hooks.',
  'EphemeralContainer.livenessProbe': noProbes,
  'EphemeralContainer.ports': 'Not allowed: an ephemeral container declares no ports.',
  'EphemeralContainer.readinessProbe': noProbes,
  'EphemeralContainer.resizePolicy': 'Not allowed: an ephemeral container has no requests or limits to resize.',
  'EphemeralContainer.resources':
    'Not allowed: an ephemeral container uses spare resources of the Pod, without requests or limits of its own.',
  'EphemeralContainer.restartPolicy': 'Not allowed: an ephemeral container is never restarted.',
  'EphemeralContainer.startupProbe': noProbes,
  'EphemeralContainer.restartPolicyRules': 'Not allowed: an ephemeral container is never restarted.',
  'EphemeralContainer.stdinOnce': stdinOnce,
  'EphemeralContainer.targetContainerName': 'The container whose processes the debugging container can see.',
  'ContainerRestartRule.action':
    'What happens when the exit code matches: with `Restart`, the container is restarted, whatever its ' +
    '`restartPolicy` says.',
  'ContainerRestartRule.exitCodes': 'The exit codes that the rule is about.',
  'ContainerRestartRuleOnExitCodes.operator': '`In`: the exit code is one of the values. `NotIn`: it is none of them.',
  'ContainerRestartRuleOnExitCodes.values': 'Exit codes to compare with, at most 255 of them.',
  'ContainerResizePolicy.resourceName': 'The resource that the rule is about: `cpu` or `memory`.',
  'ContainerResizePolicy.restartPolicy':
    'Whether a resize happens while the program runs (`NotRequired`) or restarts it (`RestartContainer`).',
  'Lifecycle.stopSignal':
    'The signal that asks the program to stop, instead of the one from the image. Needs `spec.os.name`.',
  'EnvVarSource.fileKeyRef':
    'Takes the value from a file of variables that an init container wrote into an `emptyDir` volume.',
  'FileKeySelector.volumeName': 'The `emptyDir` volume that holds the file.',
  'FileKeySelector.path': 'The file in the volume, relative to its root and without `..`.',
  'FileKeySelector.key': 'The variable in the file whose value is taken.',
  'FileKeySelector.optional':
    'Starts the container even when the file or the key is missing; the variable is then not set.',
  'HTTPGetAction.protocol': 'The protocol of the probe connection; HTTP/1.1 by default.',
  'GRPCAction.mode':
    '`TLS` encrypts the connection without verifying the certificate; `Plaintext` (the default) does not encrypt it.',
  'VolumeDevice.name': 'The claim in `volumes` to attach; it must have `volumeMode: Block`.',
  'VolumeDevice.devicePath': 'Where the raw block device appears in the container, such as `/dev/xvda`.',
  'VolumeMount.recursiveReadOnly':
    'Whether mounts inside a read-only mount are read-only too: `Disabled`, `IfPossible` or `Enabled`. Needs ' +
    '`readOnly: true`.',
  'VolumeMount.bindMountOptions':
    'Further restrictions of the mount: `noexec` (no programs), `nodev` (no devices) and `nosuid`. Linux only.',
  'ServiceSpec.clusterIPs': 'The IPv4 and IPv6 addresses of a dual-stack Service; the first equals `clusterIP`.',
  'ServiceSpec.allocateLoadBalancerNodePorts':
    'Set to `false` when your load balancer reaches Pods directly and needs no node ports.',
  'ServiceSpec.healthCheckNodePort':
    'The node port where load balancers ask whether a node has Pods. Only with `externalTrafficPolicy: Local`.',
  'ServiceSpec.sessionAffinityConfig':
    'How long a client keeps going to the same Pod; only with `sessionAffinity: ClientIP`.',
  'ServiceSpec.trafficDistribution':
    'Prefers endpoints nearby: `PreferSameZone` (once `PreferClose`) or `PreferSameNode`. A preference, not a ' +
    'guarantee.',
  'SessionAffinityConfig.clientIP': 'Settings for sticking to a Pod by the client address.',
  'ClientIPConfig.timeoutSeconds':
    'How long after its last request a client is still sent to the same Pod. 10800 (three hours) by default.',
  'PersistentVolumeClaimSpec.dataSource':
    'A claim or VolumeSnapshot in the same namespace whose data the new volume starts with.',
  'PersistentVolumeClaimSpec.dataSourceRef':
    'Like `dataSource`, and also takes custom kinds that a volume populator understands.',
  'PersistentVolumeClaimSpec.volumeAttributesClassName':
    'Performance settings of the volume, such as IOPS. Unlike the storage class, it can be changed later.',
  'VolumeResourceRequirements.limits': 'The largest size that the volume may have. Few storage drivers honor it.',
};
