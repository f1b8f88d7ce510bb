/** Volumes, their sources and their mounts. */

import { dnsLabel, exactlyOneOf, fileMode, innerPath, oneOf, projectedPath, range, required } from './constraint.ts';
import { notNegativeAmount } from './constraint.ts';
import type { ConstraintTable } from './constraint.ts';

export const volumes: ConstraintTable = {
  'Volume.name': [required, dnsLabel],

  'EmptyDirVolumeSource.sizeLimit': [notNegativeAmount],
  'HostPathVolumeSource.path': [required, { check: 'path' }],
  'HostPathVolumeSource.type': [exactlyOneOf],
  'ConfigMapVolumeSource.name': [required],
  'ConfigMapVolumeSource.defaultMode': [fileMode],
  'SecretVolumeSource.secretName': [required],
  'SecretVolumeSource.defaultMode': [fileMode],
  'KeyToPath.key': [required],
  'KeyToPath.path': [required, projectedPath],
  'KeyToPath.mode': [fileMode],
  'PersistentVolumeClaimVolumeSource.claimName': [required],
  'EphemeralVolumeSource.volumeClaimTemplate': [required],
  'DownwardAPIVolumeSource.defaultMode': [fileMode],
  'DownwardAPIVolumeFile.path': [required, projectedPath],
  'DownwardAPIVolumeFile.mode': [fileMode],
  'ProjectedVolumeSource.defaultMode': [fileMode],
  'ConfigMapProjection.name': [required],
  'SecretProjection.name': [required],
  'ServiceAccountTokenProjection.path': [required, projectedPath],
  'ServiceAccountTokenProjection.expirationSeconds': [range(600, 2 ** 32)],
  'CSIVolumeSource.driver': [required, { check: 'csi-driver' }],
  'ImageVolumeSource.pullPolicy': [oneOf],

  'NFSVolumeSource.server': [required],
  'NFSVolumeSource.path': [required, { check: 'path', starts: 'absolute', mayClimb: true }],
  'ISCSIVolumeSource.targetPortal': [required],
  'ISCSIVolumeSource.iqn': [required, { check: 'iscsi-name' }],
  'ISCSIVolumeSource.initiatorName': [{ check: 'iscsi-name' }],
  'ISCSIVolumeSource.lun': [range(0, 255)],
  'GCEPersistentDiskVolumeSource.pdName': [required],
  'GCEPersistentDiskVolumeSource.partition': [range(0, 255)],
  'AWSElasticBlockStoreVolumeSource.volumeID': [required],
  'AWSElasticBlockStoreVolumeSource.partition': [range(0, 255)],
  'AzureDiskVolumeSource.cachingMode': [exactlyOneOf],
  'AzureDiskVolumeSource.kind': [exactlyOneOf],
  'FlexVolumeSource.driver': [required],
  'GitRepoVolumeSource.repository': [required],
  'GitRepoVolumeSource.directory': [innerPath],
  'ScaleIOVolumeSource.secretRef': [],
  'ScaleIOVolumeSource.storageMode': [],
  'ScaleIOVolumeSource.volumeName': [required],
  'StorageOSVolumeSource.volumeName': [required, dnsLabel],
  'StorageOSVolumeSource.volumeNamespace': [dnsLabel],

  /** Dropped unread while their feature gates are closed, as they are in every version here. */
  'ClusterTrustBundleProjection.path': [],
  'PodCertificateProjection.keyType': [],
  'PodCertificateProjection.signerName': [],

  'VolumeMount.name': [required],
  'VolumeMount.mountPath': [required],
  'VolumeMount.subPath': [innerPath],
  'VolumeMount.subPathExpr': [innerPath],
  'VolumeMount.mountPropagation': [exactlyOneOf],
  'VolumeMount.recursiveReadOnly': [exactlyOneOf],
  'VolumeDevice.name': [required],
  'VolumeDevice.devicePath': [required, { check: 'path' }],
};
