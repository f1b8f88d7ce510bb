/** What Kubernetes reports about a running Pod. */

import type { FieldWords } from './field-words.ts';

export const podStatusWords: FieldWords = {
  'PodStatus.phase':
    'The summary: `Pending`, `Running`, `Succeeded`, `Failed` or `Unknown`. The reasons are in the conditions ' +
    'and container statuses.',
  'PodStatus.conditions':
    'The milestones of the Pod: `PodScheduled`, `Initialized`, `ContainersReady` and `Ready`, each with a reason.',
  'PodStatus.containerStatuses':
    'State, restarts, image and readiness of each regular container; the place to look for `CrashLoopBackOff`.',
  'PodStatus.initContainerStatuses':
    'State and restarts of each init container and sidecar, in the order in which they start.',
  'PodStatus.ephemeralContainerStatuses': 'State of the containers that `kubectl debug` added to the running Pod.',
  'PodStatus.hostIP':
    'The main IP address of the node that the Pod runs on. Empty until the Pod is scheduled and started.',
  'PodStatus.hostIPs': 'All IP addresses of the node, one per IP family; the first equals `hostIP`.',
  'PodStatus.podIP': 'The address under which other Pods reach this one. It changes whenever the Pod is replaced.',
  'PodStatus.podIPs': 'The IPv4 and IPv6 addresses of the Pod in a dual-stack cluster; the first equals `podIP`.',
  'PodStatus.qosClass':
    '`Guaranteed`, `Burstable` or `BestEffort`, derived from requests and limits. `BestEffort` Pods are usually ' +
    'evicted first.',
  'PodStatus.reason': 'One word for why the whole Pod is in this state, such as `Evicted` or `NodeLost`.',
  'PodStatus.message': 'A sentence about why the Pod is in this state, for example why the node evicted it.',
  'PodStatus.nominatedNodeName':
    'The node where the scheduler is evicting lower-priority Pods to make room for this one.',
  'PodStatus.observedGeneration': 'The `metadata.generation` that the kubelet acted on when it wrote this status.',
  'PodStatus.startTime': 'When the kubelet accepted the Pod, before any image was pulled.',
  'PodStatus.resize':
    'Progress of an in-place resize. Replaced by the conditions `PodResizePending` and `PodResizeInProgress`.',
  'PodStatus.resources':
    'The Pod-level requests and limits that are in force on the node, which lag behind the spec during a resize.',
  'PodStatus.allocatedResources': 'The total requests that the node has set aside for the Pod.',
  'PodStatus.resourceClaimStatuses':
    'For each claim in the spec, the ResourceClaim object that was created or is used for it.',
  'PodStatus.extendedResourceClaimStatus':
    'The ResourceClaim that was generated because an extended resource is served by dynamic resource allocation.',
  'PodStatus.nodeAllocatableResourceClaimStatuses':
    'CPU, memory and similar node resources that the Pod received through ResourceClaims.',
  'PodStatus.volumeHealth': 'Problems that CSI drivers on the node reported for the volumes of this Pod.',
  'ContainerStatus.name': 'The container in the spec that this entry reports on.',
  'ContainerStatus.state': 'Exactly one of `waiting`, `running` or `terminated`, with the details of that state.',
  'ContainerStatus.lastState':
    'How the previous run of this container ended: the exit code and reason to look at after a restart.',
  'ContainerStatus.ready':
    'Whether the container counts as ready: its readiness probe succeeds, or it has started and has no such probe.',
  'ContainerStatus.started':
    'Whether the startup probe has succeeded; until then liveness and readiness probes do not run.',
  'ContainerStatus.restartCount':
    'How many times the kubelet has restarted the container. If it keeps growing, the container keeps crashing ' +
    'or failing its liveness probe.',
  'ContainerStatus.image':
    'The image that actually runs, as the container runtime resolved it; it can differ from the spec.',
  'ContainerStatus.imageID':
    'The digest of the running image. It tells whether two Pods with the same tag run the same build.',
  'ContainerStatus.containerID':
    'The ID in the container runtime, such as `containerd://…`, for use with `crictl` on the node.',
  'ContainerStatus.resources':
    'The requests and limits in force for the running container, which lag behind the spec during a resize.',
  'ContainerStatus.allocatedResources': 'The requests that the node has reserved for this container.',
  'ContainerStatus.allocatedResourcesStatus': 'The health of devices assigned to this container, such as GPUs.',
  'ContainerStatus.stopSignal':
    'The signal that the runtime sends to stop this container, from the spec or from the image.',
  'ContainerStatus.user': 'The user and group IDs that the first process of the container started with.',
  'ContainerStatus.volumeMounts':
    'How each volume was actually mounted, for example whether read-only mounts are recursive.',
  'ContainerState.waiting':
    'The container is not running yet: its image is being pulled, or it waits before a restart.',
  'ContainerState.running': 'The container is running, and since when.',
  'ContainerState.terminated': 'The container ran and ended, with its exit code and the reason.',
  'ContainerStateWaiting.reason':
    'Why it does not run, in a word: `ContainerCreating`, `ImagePullBackOff`, `CrashLoopBackOff`.',
  'ContainerStateWaiting.message': 'The full error, for example what the registry answered when the image was pulled.',
  'ContainerStateRunning.startedAt':
    'When the current run of the container started; a recent time in an old Pod means a restart.',
  'ContainerStateTerminated.exitCode':
    'What the program returned: 0 is success, 137 means killed (128 + 9), often for using too much memory.',
  'ContainerStateTerminated.signal': 'The number of the signal that ended the process, where the runtime reports it.',
  'ContainerStateTerminated.reason': 'Why it ended, in a word: `Completed`, `Error` or `OOMKilled`.',
  'ContainerStateTerminated.message': 'What the program wrote to `terminationMessagePath`, or the end of its log.',
  'ContainerStateTerminated.startedAt': 'When this run of the container started.',
  'ContainerStateTerminated.finishedAt': 'When this run of the container ended.',
  'ContainerStateTerminated.containerID':
    'The ID of the ended container in the runtime; its logs are kept under it for a while.',
  'ContainerUser.linux': 'User and group IDs of the first process, on Linux nodes.',
  'LinuxContainerUser.uid': 'The user ID that the first process started as; 0 is root.',
  'LinuxContainerUser.gid': 'The primary group ID that the first process started with.',
  'LinuxContainerUser.supplementalGroups':
    'All additional groups of the first process, including those that the image defines for its user.',
  'HostIP.ip': 'One address of the node; there is one for each IP family.',
  'PodIP.ip': 'One address of the Pod; there is one for each IP family.',
  'PodResourceClaimStatus.name': 'The entry in `spec.resourceClaims` that this status belongs to.',
  'PodResourceClaimStatus.resourceClaimName':
    'The ResourceClaim that was generated for the Pod. Empty when none was needed.',
  'PodExtendedResourceClaimStatus.requestMappings':
    'Which extended resource of which container became which request in the generated claim.',
  'PodExtendedResourceClaimStatus.resourceClaimName':
    'The ResourceClaim that was generated for the extended resources of this Pod.',
  'ContainerExtendedResourceRequest.containerName': 'The container whose limits ask for the extended resource.',
  'ContainerExtendedResourceRequest.resourceName':
    'The extended resource in that container that devices from a claim provide.',
  'ContainerExtendedResourceRequest.requestName':
    'The request in the generated ResourceClaim that stands for the extended resource.',
  'NodeAllocatableResourceClaimStatus.resourceClaimName':
    'The claim through which the Pod received node resources such as CPU or memory.',
  'NodeAllocatableResourceClaimStatus.containers': 'The containers of this Pod that refer to the claim.',
  'NodeAllocatableResourceClaimStatus.resources': 'How much of each node resource the claim received in total.',
  'NodeAllocatableResourceClaimStatus.mapping':
    'What the devices themselves provide; the kubelet adds it to the cgroup limits of the Pod and its containers.',
  'NodeAllocatableResourceClaimStatus.overhead':
    'What using the devices costs in addition, per Pod and per container that uses the claim.',
  'NodeAllocatableMappedResources.name': 'The node resource that the devices provide, such as `cpu` or `memory`.',
  'NodeAllocatableMappedResources.quantity':
    'How much the claim provides in total, shared by all containers that refer to it.',
  'NodeAllocatableOverheadResources.name':
    'The node resource that using the devices consumes in addition, such as `memory`.',
  'NodeAllocatableOverheadResources.perPod': 'The flat part of the overhead, counted once for the Pod.',
  'NodeAllocatableOverheadResources.perContainer':
    'The part of the overhead that is counted for every container that refers to the claim.',
  'PodVolumeHealth.name': 'The entry in `spec.volumes` that has the problem.',
  'PodVolumeHealth.healthConditions': 'The problems that the CSI driver on this node reported, at most 16.',
  'PodVolumeHealth.lastTransitionTime': 'When this set of problems was first reported.',
  'VolumeHealthStatus.healthConditions':
    'The problems that the CSI controller reported, at most 16. Empty means the volume is healthy.',
  'VolumeHealthStatus.lastTransitionTime': 'When this set of problems was first reported.',
  'VolumeHealthCondition.status': '`Inaccessible`, `DataLoss` or `Degraded`: how badly the volume is affected.',
  'VolumeHealthCondition.reason': 'One CamelCase word for the problem; with `status` it identifies the entry.',
  'VolumeHealthCondition.message': 'The explanation of the CSI driver, up to 1,024 bytes.',
  'ResourceStatus.name': 'The resource, or the claim and request, whose devices are listed.',
  'ResourceStatus.resources': 'The health of each device that was assigned under this name.',
  'ResourceHealth.health': '`Healthy`, `Unhealthy` or `Unknown`; a device can recover, so unhealthy is not final.',
  'ResourceHealth.resourceID': 'The device, by the ID that its driver gave it.',
  'ResourceHealth.message': 'What the device driver says about the health, such as the error that it saw.',
  'VolumeMountStatus.name': 'The volume that was mounted, as the container names it.',
  'VolumeMountStatus.mountPath': 'Where in the container the volume was mounted.',
  'VolumeMountStatus.readOnly': 'Whether the container asked for a read-only mount.',
  'VolumeMountStatus.recursiveReadOnly':
    'Whether mounts below this one turned out read-only too: `Enabled` or `Disabled`.',
  'VolumeMountStatus.volumeStatus':
    'Details that only some volume types report, such as the digest of an image volume.',
  'VolumeStatus.image': 'Which OCI image or artifact was pulled for the volume.',
  'ImageVolumeStatus.imageRef': 'The digest of the image that backs the volume, so you know which build was mounted.',
};
