/** The pod spec, containers, environment, probes, resources and security. */

import type { FieldWords } from './field-words.ts';

export const podWords: FieldWords = {
  'PodSpec.containers':
    'The containers of the Pod. They run together on one node and reach each other through `localhost`.',
  'PodSpec.initContainers':
    'Containers that run to completion, one after another, before the others start; one with `restartPolicy: ' +
    'Always` keeps running, as a sidecar.',
  'PodSpec.ephemeralContainers':
    'Containers added to a running Pod for debugging. They are not allowed in a manifest; `kubectl debug` ' +
    'creates them.',
  'PodSpec.volumes': 'The volumes that containers of this Pod can mount.',
  'PodSpec.restartPolicy': 'Whether containers that exit are restarted, in the same Pod and on the same node.',
  'PodSpec.terminationGracePeriodSeconds':
    'How long containers have to shut down after SIGTERM before they are killed.',
  'PodSpec.activeDeadlineSeconds': 'How long the Pod may run; after that it is stopped and marked as failed.',
  'PodSpec.serviceAccountName': 'The ServiceAccount that programs in this Pod use to authenticate to the API server.',
  'PodSpec.serviceAccount': 'Deprecated alias of `serviceAccountName`.',
  'PodSpec.automountServiceAccountToken':
    'Whether a token for the API server is mounted into the containers. Few programs need one.',
  'PodSpec.securityContext':
    'The user and privileges that the processes of all containers run with. A container can override them.',
  'PodSpec.nodeSelector': 'Labels that a node must have for the Pod to be scheduled there.',
  'PodSpec.nodeName':
    'Places the Pod on this node and bypasses the scheduler. Use `nodeSelector` or affinity instead in almost ' +
    'all cases.',
  'PodSpec.affinity': 'Rules about which nodes, and next to which Pods, this Pod should or must run.',
  'PodSpec.tolerations': 'Node taints that this Pod tolerates, so that they do not keep it away.',
  'PodSpec.topologySpreadConstraints': 'How evenly Pods are spread over nodes or zones.',
  'PodSpec.priorityClassName':
    'How important the Pod is: when nodes are full, Pods of lower priority are preempted (evicted) to make room.',
  'PodSpec.priority': 'The priority as a number. Kubernetes sets it from `priorityClassName`.',
  'PodSpec.preemptionPolicy': 'Whether Pods of lower priority may be evicted to make room for this one.',
  'PodSpec.imagePullSecrets': 'The Secrets with credentials for private image registries.',
  'PodSpec.hostNetwork':
    'Uses the host network: the Pod shares the network of its node, and its ports are ports of the node.',
  'PodSpec.hostPID':
    'Shares the PID namespace of the host: containers see all processes of the node, which removes most isolation.',
  'PodSpec.hostIPC':
    'Shares the IPC namespace of the host: containers can access shared memory of all programs on the node.',
  'PodSpec.hostUsers':
    'With `false`, the Pod gets its own user namespace: root in a container is an unprivileged user on the node.',
  'PodSpec.hostAliases': 'Extra entries for `/etc/hosts` in the containers.',
  'PodSpec.hostname': 'The host name that programs in the Pod see. Defaults to the name of the Pod.',
  'PodSpec.subdomain': 'The headless Service under whose name this Pod gets a DNS name.',
  'PodSpec.dnsPolicy': 'Which DNS servers the Pod uses to resolve names.',
  'PodSpec.dnsConfig': 'Extra name servers, search domains and resolver options.',
  'PodSpec.shareProcessNamespace':
    "Containers of the Pod share a PID namespace: they see and can signal each other's processes.",
  'PodSpec.enableServiceLinks':
    'Whether containers get environment variables with the address of every Service in the namespace.',
  'PodSpec.runtimeClassName': 'The RuntimeClass that runs the Pod, for example a sandboxed runtime such as gVisor.',
  'PodSpec.schedulerName': 'The scheduler that picks a node for the Pod.',
  'PodSpec.readinessGates':
    'Extra conditions, set by other controllers, that must be true before the Pod counts as ready.',
  'PodSpec.schedulingGates': 'While any of these gates is left, the Pod is not scheduled.',
  'PodSpec.resources': 'CPU and memory for the Pod as a whole, shared by its containers.',
  'PodSpec.os':
    'The operating system of the containers. If set, the API server rejects fields that belong to another one.',

  'Container.name':
    'The name of the container, unique in the Pod. `kubectl logs` and `kubectl exec` take it with `-c`.',
  'Container.image': 'The container image to run, with its version: `nginx:1.27`.',
  'Container.imagePullPolicy':
    'When the node pulls the image. Defaults to `Always` for `latest` or no tag, otherwise `IfNotPresent`.',
  'Container.command':
    "The program to start and its first arguments; overrides the image's ENTRYPOINT. It does not run in a shell.",
  'Container.args': "Arguments for the program; overrides the image's CMD.",
  'Container.workingDir': "The directory that the program starts in. Defaults to the image's WORKDIR.",
  'Container.env':
    'Environment variables of the program. They override those of the same name from `envFrom` and from the image.',
  'Container.envFrom': 'ConfigMaps and Secrets whose keys all become environment variables.',
  'Container.ports': 'The ports that the program listens on. This only documents them: the program itself opens them.',
  'Container.volumeMounts': 'Which volumes of the Pod are mounted in this container, and where.',
  'Container.volumeDevices': 'Which volumes this container gets as raw block devices.',
  'Container.resources':
    'How much CPU and memory is reserved for the container (requests), and how much it may use at most (limits).',
  'Container.resizePolicy': 'Whether the container must restart when its CPU or memory is changed while it runs.',
  'Container.securityContext':
    "The user and privileges that the container's processes run with. Its settings override those of the Pod.",
  'Container.livenessProbe':
    'A periodic check that the program still works: when it keeps failing, the container is restarted.',
  'Container.readinessProbe':
    'A periodic check that the program can take requests: while it fails, Services send no traffic here.',
  'Container.startupProbe': 'A check that runs until the program has started; the other probes wait for it to succeed.',
  'Container.lifecycle': 'Hooks that run just after the container has started and just before it is stopped.',
  'Container.restartPolicy':
    'In an init container, `Always` makes it a sidecar: it keeps running beside the other containers.',
  'Container.stdin': 'Keeps standard input open, so that you can attach to the program.',
  'Container.tty': 'Allocates a terminal for the program. Needs `stdin: true`.',
  'Container.terminationMessagePath': 'The file where the program can write a final message before it exits.',
  'Container.terminationMessagePolicy': 'Where the termination message of a failed program comes from.',

  'ContainerPort.containerPort':
    'The port that the program listens on. This only documents it: the program itself opens the port.',
  'ContainerPort.name': 'A name for the port, which Services and probes can use instead of the number.',
  'ContainerPort.protocol': 'The transport protocol of the port: `TCP` (the default), `UDP` or `SCTP`.',
  'ContainerPort.hostPort':
    'A host port that forwards to this port. Only one such Pod fits on a node; prefer a Service.',
  'ContainerPort.hostIP': 'The node address that the host port binds to.',

  'EnvVar.name': 'The name of the variable, such as `LOG_LEVEL`. If a name is defined twice, the last one wins.',
  'EnvVar.value': 'The value, always a string: quote numbers, `true` and `false`.',
  'EnvVar.valueFrom': 'Takes the value from somewhere else, such as a ConfigMap, a Secret or a field of the Pod.',
  'EnvVarSource.configMapKeyRef': 'Takes the value from one key of a ConfigMap in the same namespace.',
  'EnvVarSource.secretKeyRef': 'Takes the value from one key of a Secret in the same namespace.',
  'EnvVarSource.fieldRef': 'Takes the value from a field of the Pod, such as its name or IP address.',
  'EnvVarSource.resourceFieldRef': 'Takes the value from a CPU or memory request or limit of a container.',
  'EnvFromSource.configMapRef': 'The ConfigMap whose keys become variables.',
  'EnvFromSource.secretRef': 'The Secret whose keys become variables.',
  'EnvFromSource.prefix': 'A string that is put in front of the name of each variable.',
  'ConfigMapKeySelector.name': 'The ConfigMap in the same namespace that holds the key.',
  'ConfigMapKeySelector.key': 'The key of the ConfigMap to read.',
  'ConfigMapKeySelector.optional': 'Lets the container start even if the ConfigMap or the key is missing.',
  'SecretKeySelector.name': 'The Secret in the same namespace that holds the key.',
  'SecretKeySelector.key': 'The key of the Secret to read.',
  'SecretKeySelector.optional': 'Lets the container start even if the Secret or the key is missing.',
  'ObjectFieldSelector.fieldPath': 'The field of the Pod to read, such as `metadata.name` or `status.podIP`.',

  'ResourceRequirements.requests':
    'What is reserved for the container: the scheduler looks for a node with this much left.',
  'ResourceRequirements.limits':
    'The most it may use: a program that needs more CPU is throttled, one that uses more memory is killed.',
  'ResourceRequirements.claims': 'Devices, such as GPUs, that this container uses.',

  'Probe.httpGet': 'Sends an HTTP GET request: a status from 200 to 399 is a success.',
  'Probe.tcpSocket': 'Tries to open a TCP connection: an open port is a success.',
  'Probe.exec': 'Runs a command in the container: exit code 0 is a success.',
  'Probe.grpc': 'Calls the gRPC health checking service.',
  'Probe.initialDelaySeconds': 'How many seconds after the container start the first check runs.',
  'Probe.periodSeconds': 'How many seconds pass between two checks.',
  'Probe.timeoutSeconds': 'How many seconds to wait for a response before the check counts as failed.',
  'Probe.successThreshold':
    'How many successes in a row it takes after a failure. Must be 1 for liveness and startup probes.',
  'Probe.failureThreshold': 'How many failures in a row it takes before Kubernetes acts.',
  'Probe.terminationGracePeriodSeconds':
    'The grace period for shutdown after this probe has failed; overrides that of the Pod.',
  'HTTPGetAction.path': 'The path of the request, such as `/healthz`.',
  'HTTPGetAction.port': 'The port, as a number or the name of a container port.',
  'HTTPGetAction.scheme': 'HTTP or HTTPS. Certificates are not checked.',
  'HTTPGetAction.host': 'The host to connect to instead of the Pod. You almost never want this.',
  'HTTPGetAction.httpHeaders': 'Extra headers to send with the request, such as `Authorization`.',
  'TCPSocketAction.port': 'The port, as a number or the name of a container port.',
  'GRPCAction.port': 'The container port to connect to. It must be a number; a port name is not allowed here.',
  'ExecAction.command': 'The command and its arguments. It does not run in a shell.',
  'Lifecycle.postStart': 'Runs right after the container is created; if it fails, the container is killed.',
  'Lifecycle.preStop': 'Runs before the container gets SIGTERM. Its time counts towards the grace period.',

  'SecurityContext.runAsNonRoot': 'Requires a non-root user: the container does not start as root.',
  'SecurityContext.runAsUser': 'The user ID (UID) that the processes run as. 0 is root.',
  'SecurityContext.runAsGroup': 'The primary group ID (GID) that the processes run as.',
  'SecurityContext.privileged':
    'Runs the container as privileged: it can do almost everything that root on the node can do.',
  'SecurityContext.allowPrivilegeEscalation':
    'Whether a process can gain more privileges than its parent, as with `sudo`.',
  'SecurityContext.readOnlyRootFilesystem':
    'Makes the root filesystem read-only: the container can write only to its volumes.',
  'SecurityContext.capabilities': 'Linux capabilities to add or drop: the privileges of root, one by one.',
  'SecurityContext.seccompProfile': 'The seccomp profile: which system calls the container may make.',
  'SecurityContext.procMount': 'Whether sensitive parts of `/proc` are masked.',
  'Capabilities.add': 'Linux capabilities that the container gets in addition, such as `NET_BIND_SERVICE`.',
  'Capabilities.drop': 'Linux capabilities to take away. `ALL` drops every one.',
  'SeccompProfile.type': 'Where the seccomp profile, the list of allowed system calls, comes from.',
  'PodSecurityContext.runAsNonRoot': 'Requires a non-root user: containers do not start as root.',
  'PodSecurityContext.runAsUser': 'The user ID (UID) that the processes run as. 0 is root.',
  'PodSecurityContext.runAsGroup': 'The primary group ID (GID) that the processes run as.',
  'PodSecurityContext.fsGroup':
    'The group ID that owns the files in volumes, so that the containers can write to them.',
  'PodSecurityContext.supplementalGroups': 'Additional groups that the processes belong to.',
  'PodSecurityContext.seccompProfile': 'The seccomp profile: which system calls the containers may make.',
  'PodSecurityContext.sysctls': 'Linux kernel parameters (sysctls) to set for this Pod.',

  'ConfigMapEnvSource.name': 'The ConfigMap in the same namespace whose keys become variables.',
  'ConfigMapEnvSource.optional': 'Lets the container start even if the ConfigMap is missing.',
  'SecretEnvSource.name': 'The Secret in the same namespace whose keys become variables.',
  'SecretEnvSource.optional': 'Lets the container start even if the Secret is missing.',
  'ResourceFieldSelector.resource': 'The request or limit to read, such as `limits.memory`.',
  'ResourceFieldSelector.containerName':
    'The container to read from; optional in an environment variable, where it defaults to this one.',
  'ResourceFieldSelector.divisor': 'The unit of the result: with `1Mi`, memory is given in mebibytes.',
  'TCPSocketAction.host': 'The host to connect to instead of the Pod. You almost never want this.',
  'GRPCAction.service': 'The service name to send in the health check request.',
  'HTTPHeader.name': 'The header to send along, such as `Host` or `Authorization`.',
  'HTTPHeader.value': 'The value of the header, as a string.',
  'LifecycleHandler.exec': 'Runs a command in the container.',
  'LifecycleHandler.httpGet': 'Sends an HTTP request to the container.',
  'LifecycleHandler.sleep':
    'Pauses for some seconds, for example so that load balancers stop sending requests before shutdown.',
  'LifecycleHandler.tcpSocket':
    'Deprecated and not supported: the manifest is accepted, but the hook fails when it runs.',
  'SleepAction.seconds': 'How many seconds to sleep.',
  'SeccompProfile.localhostProfile': 'With `type: Localhost`: the profile file on the node.',
  'Sysctl.name': 'The kernel parameter to set, such as `net.core.somaxconn`.',
  'Sysctl.value': 'The value to set the kernel parameter to.',
  'HostAlias.ip': 'The IP address that the host names below resolve to.',
  'HostAlias.hostnames': 'The host names for this address.',
  'PodDNSConfig.nameservers': 'Addresses of DNS servers.',
  'PodDNSConfig.searches': 'Search domains in which short names are looked up.',
  'PodOS.name': '`linux` or `windows`. The API server then rejects settings that belong to the other.',
  'LocalObjectReference.name': 'The name of the object, in the same namespace.',
};
