/** Volume types: what their drivers need, and the projected sources. */

import type { FieldWords } from './field-words.ts';

/** Fields that mean the same in every volume type that has them. */
export const volumeSourceWords: FieldWords = {
  fsType: 'The file system on the volume, such as `ext4` or `xfs`; if unset, the driver chooses, often `ext4`.',
  readOnly: 'Mounts the volume read-only in every container, whatever their `volumeMounts` say. `false` by default.',
  secretRef: 'The Secret in the namespace of the Pod with the credentials for the storage system.',
  defaultUser: 'The user ID that owns the files, unless an item names its own user.',
};

const removed = 'No longer supported: the driver was removed from Kubernetes.';
const useCsi = 'Deprecated: the CSI driver has taken over. In new manifests, use a PersistentVolumeClaim.';
const optional = 'Starts the Pod even when the object or one of the keys is missing; their files are then absent.';

export const volumeSourceDetails: FieldWords = {
  'Volume.awsElasticBlockStore': `An AWS EBS disk. ${useCsi}`,
  'Volume.azureDisk': `An Azure data disk. ${useCsi}`,
  'Volume.azureFile': `An Azure Files share. ${useCsi}`,
  'Volume.cephfs': `A CephFS file system. No longer supported: the driver was removed in Kubernetes 1.31.`,
  'Volume.cinder': `An OpenStack Cinder disk. ${useCsi}`,
  'Volume.fc': 'A disk on a Fibre Channel network that the nodes are connected to.',
  'Volume.flexVolume': 'A volume from a FlexVolume plugin on the nodes. Deprecated in favor of CSI drivers.',
  'Volume.flocker': `A Flocker dataset. ${removed}`,
  'Volume.gcePersistentDisk': `A Google Compute Engine disk. ${useCsi}`,
  'Volume.gitRepo':
    'A clone of a Git repository. Unsafe, and off by default since Kubernetes 1.33; clone in an init container ' +
    'into an `emptyDir` instead.',
  'Volume.glusterfs': `A GlusterFS volume. ${removed}`,
  'Volume.iscsi': 'A disk that an iSCSI target provides over the network.',
  'Volume.photonPersistentDisk': `A Photon Controller disk. ${removed}`,
  'Volume.portworxVolume': `A Portworx volume. ${useCsi}`,
  'Volume.quobyte': `A Quobyte volume. ${removed}`,
  'Volume.rbd': `A Ceph block device image. No longer supported: the driver was removed in Kubernetes 1.31.`,
  'Volume.scaleIO': `A ScaleIO volume. ${removed}`,
  'Volume.storageos': `A StorageOS volume. ${removed}`,
  'Volume.vsphereVolume': `A vSphere virtual disk. ${useCsi}`,
  'AWSElasticBlockStoreVolumeSource.volumeID':
    'The EBS volume, such as `vol-0123456789abcdef0`; it must be in the zone of the node.',
  'AWSElasticBlockStoreVolumeSource.partition':
    'The partition of the disk to mount, counted from 1; 0 or nothing for the whole disk.',
  'AzureDiskVolumeSource.diskName': 'The name of the data disk in Azure.',
  'AzureDiskVolumeSource.diskURI': 'The resource ID of a managed disk, or the URL of a blob disk.',
  'AzureDiskVolumeSource.kind':
    '`Managed` for a managed disk; `Shared` or `Dedicated` for blob disks of a storage account.',
  'AzureDiskVolumeSource.cachingMode': 'Caching on the host: `None`, `ReadOnly` or `ReadWrite`.',
  'AzureFileVolumeSource.secretName': 'The Secret with the name and key of the Azure storage account.',
  'AzureFileVolumeSource.shareName': 'The file share in that storage account.',
  'CephFSVolumeSource.monitors': 'Addresses of the Ceph monitors, such as `10.16.154.78:6789`.',
  'CephFSVolumeSource.path': 'The directory in CephFS to mount; `/` by default.',
  'CephFSVolumeSource.user': 'The Ceph user to log in as; `admin` by default.',
  'CephFSVolumeSource.secretFile': 'The key ring on the node; `/etc/ceph/user.secret` by default.',
  'CinderVolumeSource.volumeID': 'The ID of the Cinder volume in OpenStack.',
  'CSIVolumeSource.driver':
    'The CSI driver that provides the volume, such as `secrets-store.csi.k8s.io`. It must run on the node.',
  'CSIVolumeSource.volumeAttributes': 'Settings for the driver; its own documentation says which.',
  'CSIVolumeSource.nodePublishSecretRef':
    'The Secret in the namespace of the Pod that the driver gets when it mounts the volume.',
  'DownwardAPIVolumeSource.defaultMode': 'Permissions of the files, such as `0400`; 0644 by default.',
  'EmptyDirVolumeSource.mode': 'Permissions of the directory, such as `0755` or `01777`; 0777 by default.',
  'FCVolumeSource.targetWWNs': 'World wide names of the Fibre Channel targets. Use them with `lun`, or use `wwids`.',
  'FCVolumeSource.lun': 'The logical unit number on the target.',
  'FCVolumeSource.wwids': 'World wide identifiers of the disk, instead of `targetWWNs` and `lun`.',
  'FlexVolumeSource.driver': 'The FlexVolume plugin that must be installed on the node.',
  'FlexVolumeSource.options': 'Settings that the plugin receives when it mounts the volume.',
  'FlockerVolumeSource.datasetName': 'The dataset, by the name in its metadata. Deprecated in favor of `datasetUUID`.',
  'FlockerVolumeSource.datasetUUID': 'The dataset by its unique ID, instead of `datasetName`.',
  'GCEPersistentDiskVolumeSource.pdName': 'The disk in Google Compute Engine; it must be in the zone of the node.',
  'GCEPersistentDiskVolumeSource.partition':
    'The partition of the disk to mount, counted from 1; 0 or nothing for the whole disk.',
  'GitRepoVolumeSource.repository': 'The URL to clone from; the node must be able to reach it without a password.',
  'GitRepoVolumeSource.revision': 'The commit, branch or tag to check out.',
  'GitRepoVolumeSource.directory':
    'Where in the volume to clone to: `.` for the volume itself, otherwise a subdirectory.',
  'GlusterfsVolumeSource.endpoints': 'The Endpoints object that lists the servers of the Gluster cluster.',
  'GlusterfsVolumeSource.path': 'The Gluster volume to mount.',
  'ImageVolumeSource.reference':
    'The image or OCI artifact whose files are mounted, such as `registry.example.com/model:1.2`.',
  'ImageVolumeSource.pullPolicy':
    'When to pull: `Always`, `IfNotPresent` or `Never`. For `latest`, `Always` is the default.',
  'ISCSIVolumeSource.targetPortal': 'The address of the iSCSI target, with a port unless that is 3260.',
  'ISCSIVolumeSource.portals': 'Further addresses of the same target, for multipath.',
  'ISCSIVolumeSource.iqn': 'The iSCSI qualified name of the target, such as `iqn.2001-04.com.example:storage`.',
  'ISCSIVolumeSource.lun': 'The logical unit number on the target.',
  'ISCSIVolumeSource.iscsiInterface': 'The transport that the node uses; `default` is plain TCP.',
  'ISCSIVolumeSource.initiatorName': 'The name by which the node logs in, when it is not the usual one of the node.',
  'ISCSIVolumeSource.chapAuthDiscovery':
    'Whether discovering targets needs CHAP authentication, with the Secret in `secretRef`.',
  'ISCSIVolumeSource.chapAuthSession': 'Whether the session needs CHAP authentication, with the Secret in `secretRef`.',
  'NFSVolumeSource.server':
    'The NFS server by host name or IP address. The node resolves it, not the DNS of the cluster.',
  'NFSVolumeSource.path': 'The exported directory on the server, as an absolute path.',
  'PhotonPersistentDiskVolumeSource.pdID': 'The disk in the Photon Controller.',
  'PortworxVolumeSource.volumeID': 'The volume as the Portworx cluster identifies it.',
  'QuobyteVolumeSource.registry': 'Addresses of the Quobyte registries, as `host:port` separated by commas.',
  'QuobyteVolumeSource.volume': 'The Quobyte volume, by name.',
  'QuobyteVolumeSource.user': 'The user to map access to; the owner of the service account by default.',
  'QuobyteVolumeSource.group': 'The group to map access to; none by default.',
  'QuobyteVolumeSource.tenant': 'The Quobyte tenant that owns the volume; set by the provisioner for dynamic volumes.',
  'RBDVolumeSource.monitors': 'Addresses of the Ceph monitors, such as `10.16.154.78:6789`.',
  'RBDVolumeSource.image': 'The RBD image that holds the block device.',
  'RBDVolumeSource.pool': 'The Ceph pool of the image; `rbd` by default.',
  'RBDVolumeSource.user': 'The Ceph user to log in as; `admin` by default.',
  'RBDVolumeSource.keyring':
    'The key ring on the node; `/etc/ceph/keyring` by default. A Secret in `secretRef` overrides it.',
  'ScaleIOVolumeSource.gateway': 'The address of the ScaleIO API gateway.',
  'ScaleIOVolumeSource.system': 'The storage system as it is known to ScaleIO.',
  'ScaleIOVolumeSource.protectionDomain': 'The ScaleIO protection domain of the storage.',
  'ScaleIOVolumeSource.storagePool': 'The storage pool in the protection domain.',
  'ScaleIOVolumeSource.storageMode': '`ThickProvisioned` or `ThinProvisioned` (the default).',
  'ScaleIOVolumeSource.volumeName': 'The existing volume in the ScaleIO system.',
  'ScaleIOVolumeSource.sslEnabled': 'Whether the gateway is contacted over TLS; off by default.',
  'StorageOSVolumeSource.volumeName': 'The StorageOS volume, unique in its StorageOS namespace.',
  'StorageOSVolumeSource.volumeNamespace':
    'The StorageOS namespace of the volume; by default, the one named after the namespace of the Pod.',
  'VsphereVirtualDiskVolumeSource.volumePath': 'The virtual disk, as `[datastore] path/disk.vmdk`.',
  'VsphereVirtualDiskVolumeSource.storagePolicyName': 'The storage policy that the disk was made with, by name.',
  'VsphereVirtualDiskVolumeSource.storagePolicyID': 'Identifies the storage policy that `storagePolicyName` names.',
  'KeyToPath.user': 'The user ID that owns this file, instead of the volume’s `defaultUser`.',
  'DownwardAPIVolumeFile.mode': 'Permissions of this file, such as `0400`, instead of the volume’s `defaultMode`.',
  'DownwardAPIVolumeFile.user': 'The user ID that owns this file, instead of the volume’s `defaultUser`.',
  'DownwardAPIVolumeFile.resourceFieldRef':
    'Writes a request or limit of a container into the file, such as `limits.memory`.',
  'VolumeProjection.configMap': 'Adds keys of a ConfigMap as files.',
  'VolumeProjection.secret': 'Adds keys of a Secret as files.',
  'VolumeProjection.downwardAPI': 'Adds fields of the Pod as files, such as its labels.',
  'VolumeProjection.serviceAccountToken': 'Adds a token for the service account that expires and is renewed by itself.',
  'VolumeProjection.clusterTrustBundle': 'Adds a file with root certificates that the cluster distributes.',
  'VolumeProjection.podCertificate':
    'Adds a private key and a certificate that the kubelet requests for the Pod and renews.',
  'ConfigMapProjection.optional': optional,
  'SecretProjection.optional': optional,
  'DownwardAPIProjection.items': 'The files to write, each with a field of the Pod.',
  'ServiceAccountTokenProjection.user': 'The user ID that owns the token file, instead of the volume’s `defaultUser`.',
  'ClusterTrustBundleProjection.name': 'One ClusterTrustBundle by name. Use it, or `signerName` with `labelSelector`.',
  'ClusterTrustBundleProjection.signerName': 'All bundles of this signer, narrowed down by `labelSelector`.',
  'ClusterTrustBundleProjection.labelSelector':
    'Which bundles of the signer to take. If unset, it matches none; `{}` matches all.',
  'ClusterTrustBundleProjection.optional': 'Starts the Pod even when no bundle exists; otherwise it waits.',
  'ClusterTrustBundleProjection.path': 'The file in the volume for the certificates, as a relative path.',
  'ClusterTrustBundleProjection.user': 'The user ID that owns the file, instead of the volume’s `defaultUser`.',
  'PodCertificateProjection.signerName': 'The signer that issues the certificate, as a name with a domain.',
  'PodCertificateProjection.keyType': 'The private key to generate, such as `ED25519`, `ECDSAP256` or `RSA3072`.',
  'PodCertificateProjection.credentialBundlePath':
    'One file for the private key and the certificate chain together; the easiest to read atomically.',
  'PodCertificateProjection.keyPath':
    'A file for the private key alone. Prefer `credentialBundlePath`: two files can be out of step.',
  'PodCertificateProjection.certificateChainPath':
    'A file for the certificates alone. Prefer `credentialBundlePath`: two files can be out of step.',
  'PodCertificateProjection.maxExpirationSeconds':
    'How long the certificate may be valid at most; the signer can issue a shorter one.',
  'PodCertificateProjection.userAnnotations':
    'Extra facts for the signer, as keys with a domain; the signer says which it understands.',
  'PodCertificateProjection.user': 'The user ID that owns the files, instead of the volume’s `defaultUser`.',
};
