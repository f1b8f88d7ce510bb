/** Volumes, mounts, claims, ConfigMaps and Services. */

import type { FieldWords } from './field-words.ts';

export const storageAndNetworkWords: FieldWords = {
  'Volume.name': 'The name by which `volumeMounts` refer to this volume.',
  'Volume.emptyDir': 'An empty directory that lives exactly as long as the Pod.',
  'Volume.configMap': 'The keys of a ConfigMap as files.',
  'Volume.secret': 'The keys of a Secret as files.',
  'Volume.persistentVolumeClaim': 'Persistent storage that outlives the Pod, by the name of its claim.',
  'Volume.hostPath':
    'A file or directory on the node itself. Its contents differ from node to node, and access to it is a ' +
    'security risk.',
  'Volume.projected': 'Several sources combined in one directory.',
  'Volume.downwardAPI': 'Fields of the Pod, such as its labels, as files.',
  'Volume.ephemeral': 'A claim that is created for this Pod and deleted with it.',
  'Volume.csi': 'An ephemeral volume from a CSI driver, created and deleted with the Pod.',
  'Volume.nfs': 'A directory exported by an NFS server.',
  'Volume.image': 'The files of an OCI image, read-only.',
  'VolumeMount.name': "The volume to mount: the name of an entry in the Pod's `volumes`.",
  'VolumeMount.mountPath':
    'The directory in the container where the volume is mounted. Files of the image at that path are hidden.',
  'VolumeMount.readOnly': 'Mounts the volume read-only: the container cannot write to it.',
  'VolumeMount.subPath':
    'Mounts one file or directory instead of the whole volume. Later changes to a ConfigMap are not picked up.',
  'VolumeMount.subPathExpr': 'Like `subPath`, with environment variables of the container such as `$(POD_NAME)`.',
  'VolumeMount.mountPropagation':
    'Whether mounts made later in the container or on the node are visible on the other side.',
  'EmptyDirVolumeSource.medium': "Empty for the node's disk, `Memory` for a tmpfs in its memory.",
  'EmptyDirVolumeSource.sizeLimit': 'How large the directory may grow before the Pod is evicted.',
  'ConfigMapVolumeSource.name': 'The ConfigMap in the same namespace whose keys become files.',
  'ConfigMapVolumeSource.items': 'Only these keys, each as a file at a path of your choice.',
  'ConfigMapVolumeSource.defaultMode': 'The permissions of the files, such as `0644`.',
  'ConfigMapVolumeSource.optional': 'Lets the Pod start even if the ConfigMap is missing.',
  'SecretVolumeSource.secretName': 'The name of the Secret. Here the field is called `secretName`, not `name`.',
  'SecretVolumeSource.items': 'Only these keys, each as a file at a path of your choice.',
  'SecretVolumeSource.defaultMode': 'The permissions of the files, such as `0400`.',
  'SecretVolumeSource.optional': 'Lets the Pod start even if the Secret is missing.',
  'PersistentVolumeClaimVolumeSource.claimName': 'The name of the PersistentVolumeClaim, in the same namespace.',
  'PersistentVolumeClaimVolumeSource.readOnly':
    'Mounts the claim read-only in every container, whatever their `volumeMounts` say.',
  'HostPathVolumeSource.path': 'The file or directory on the node, as an absolute path such as `/var/log`.',
  'HostPathVolumeSource.type': 'What must exist at the path, or is created there. If empty, nothing is checked.',
  'KeyToPath.key': 'The key of the ConfigMap or Secret that becomes a file.',
  'KeyToPath.path': 'The path of the file, relative to the volume.',
  'KeyToPath.mode': 'The permissions of this file, such as `0400`, instead of `defaultMode`.',
  'ConfigMapProjection.name': 'The ConfigMap in the same namespace whose keys become files.',
  'ConfigMapProjection.items': 'Only these keys, each as a file at a path of your choice.',
  'SecretProjection.name': 'The Secret in the same namespace whose keys become files.',
  'SecretProjection.items': 'Only these keys, each as a file at a path of your choice.',
  'ServiceAccountTokenProjection.path': 'The file that holds the token.',
  'ServiceAccountTokenProjection.audience': 'Who the token is meant for.',
  'ServiceAccountTokenProjection.expirationSeconds':
    'How long a token is valid. The kubelet renews it before it expires.',
  'DownwardAPIVolumeSource.items': 'Which field of the Pod becomes which file.',
  'DownwardAPIVolumeFile.path': 'The path of the file, relative to the volume.',
  'DownwardAPIVolumeFile.fieldRef': 'The field of the Pod to write to the file, such as its labels.',
  'EphemeralVolumeSource.volumeClaimTemplate': 'The claim that is created for the Pod.',
  'ProjectedVolumeSource.defaultMode': 'The permissions of the files, such as `0644`.',
  'ProjectedVolumeSource.sources': 'The sources that are combined in the directory.',

  'PersistentVolumeClaimSpec.accessModes':
    'How many nodes or Pods may use the volume at once, and whether they may write.',
  'PersistentVolumeClaimSpec.resources': 'How much storage is requested, as `requests.storage`.',
  'PersistentVolumeClaimSpec.storageClassName':
    'The StorageClass to use. If unset, the default of the cluster; if empty (`""`), only an existing ' +
    'PersistentVolume without a class.',
  'PersistentVolumeClaimSpec.volumeMode':
    'Whether the volume is mounted as a filesystem or attached as a raw block device.',
  'PersistentVolumeClaimSpec.volumeName': 'Binds the claim to this one PersistentVolume, by name.',
  'PersistentVolumeClaimSpec.selector':
    'Labels that the PersistentVolume must have. With a selector, no volume is provisioned dynamically.',
  'VolumeResourceRequirements.requests': 'How much storage is requested, such as `storage: 1Gi`.',

  'ConfigMap.data': 'Key-value pairs. Every value is a string: quote what looks like a number, `true` or `false`.',
  'ConfigMap.binaryData':
    'Values that are not UTF-8 text, encoded in base64. A key may be here or in `data`, not in both.',
  'ConfigMap.immutable': 'Makes the ConfigMap immutable: to change it, delete and recreate it.',

  'Secret.data': 'Confidential values, each encoded in base64, which hides nothing: anyone can decode it.',
  'Secret.stringData': 'Values as plain strings: the API server encodes them and writes them into `data`.',
  'Secret.immutable': 'Makes the Secret immutable: to change it, delete and recreate it.',
  'Secret.type':
    'What the Secret holds, such as `kubernetes.io/tls`; some types require fixed keys. Default: `Opaque`.',

  'ServiceSpec.type':
    'How the Service is exposed: inside the cluster, on a port of every node, by a load balancer, or as a DNS alias.',
  'ServiceSpec.selector': 'The labels of the Pods that get the traffic. All of them must match.',
  'ServiceSpec.ports': 'The ports of the Service, and where each leads in the Pods.',
  'ServiceSpec.clusterIP':
    'The IP address of the Service. Leave it out to get one assigned; `None` makes the Service headless.',
  'ServiceSpec.externalName': 'With `type: ExternalName`: the DNS name that this Service is an alias for.',
  'ServiceSpec.externalTrafficPolicy':
    'Whether traffic from outside the cluster may be forwarded to Pods on other nodes.',
  'ServiceSpec.internalTrafficPolicy':
    'Whether traffic from inside the cluster may be forwarded to Pods on other nodes.',
  'ServiceSpec.sessionAffinity': 'Whether the same client always reaches the same Pod.',
  'ServiceSpec.publishNotReadyAddresses':
    'Treats Pods that are not ready as if they were: DNS returns them, and they receive traffic.',
  'ServiceSpec.loadBalancerSourceRanges': 'The only client address ranges that the load balancer lets in.',
  'ServiceSpec.ipFamilyPolicy':
    'Whether the Service has one address (`SingleStack`) or both IPv4 and IPv6 (`PreferDualStack`, ' +
    '`RequireDualStack`).',
  'ServiceSpec.ipFamilies': 'Which of IPv4 and IPv6, the preferred one first.',
  'ServiceSpec.externalIPs':
    'External IP addresses for this Service; you have to route their traffic to a node yourself.',
  'ServiceSpec.loadBalancerIP':
    "Deprecated: the IP address to request for the load balancer. Use your cloud provider's annotations instead.",
  'ServiceSpec.loadBalancerClass': 'Which load balancer implementation to use, if the cluster has several.',
  'ServicePort.port': 'The port of the Service itself, which clients connect to.',
  'ServicePort.targetPort': 'The port of the Pods, as a number or the name of a container port. Defaults to `port`.',
  'ServicePort.nodePort': 'The port on every node, for `type: NodePort` and `LoadBalancer`.',
  'ServicePort.name': 'The name of the port. Required if the Service has more than one port.',
  'ServicePort.protocol': 'The transport protocol of the port: `TCP` (the default), `UDP` or `SCTP`.',
  'ServicePort.appProtocol': 'A hint about the application protocol, such as `http`.',
};
