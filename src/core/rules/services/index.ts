import type { Rule } from '../rule.ts';
import { configmapDuplicateKey } from './configmap-duplicate-key.ts';
import { configValueNotExpanded } from './config-value-not-expanded.ts';
import { configmapSize } from './configmap-size.ts';
import { nodePortRange } from './node-port-range.ts';
import { pvcAccessModes } from './pvc-access-modes.ts';
import { pvcDataSource } from './pvc-data-source.ts';
import { pvcStorageClassAnnotation } from './pvc-storage-class-annotation.ts';
import { pvcStorageFraction } from './pvc-storage-fraction.ts';
import { pvcStorage } from './pvc-storage.ts';
import { serviceAnnotations } from './service-annotations.ts';
import { serviceClusterIp } from './service-cluster-ip.ts';
import { serviceExternalIps } from './service-external-ips.ts';
import { serviceExternalIpsDeprecated } from './service-external-ips-deprecated.ts';
import { serviceExternalName } from './service-external-name.ts';
import { serviceHeadless } from './service-headless.ts';
import { serviceIgnoredField } from './service-ignored-field.ts';
import { serviceIpFamilies } from './service-ip-families.ts';
import { serviceKubeletPort } from './service-kubelet-port.ts';
import { serviceLbFields } from './service-lb-fields.ts';
import { serviceNodePort } from './service-node-port.ts';
import { servicePortDuplicate } from './service-port-duplicate.ts';
import { servicePortName } from './service-port-name.ts';
import { servicePortsRequired } from './service-ports-required.ts';
import { serviceSessionAffinity } from './service-session-affinity.ts';
import { serviceTopologyAnnotation } from './service-topology-annotation.ts';
import { serviceTrafficDistribution } from './service-traffic-distribution.ts';
import { serviceTrafficPolicy } from './service-traffic-policy.ts';

/** In the order in which a lesson would teach them. */
export const servicesRules: readonly Rule[] = [
  servicePortsRequired,
  servicePortName,
  servicePortDuplicate,
  serviceNodePort,
  nodePortRange,
  serviceHeadless,
  serviceClusterIp,
  serviceIpFamilies,
  serviceExternalName,
  serviceIgnoredField,
  serviceSessionAffinity,
  serviceExternalIps,
  serviceExternalIpsDeprecated,
  serviceLbFields,
  serviceKubeletPort,
  serviceTrafficPolicy,
  serviceTrafficDistribution,
  serviceAnnotations,
  serviceTopologyAnnotation,
  configmapDuplicateKey,
  configmapSize,
  configValueNotExpanded,
  pvcAccessModes,
  pvcStorage,
  pvcStorageFraction,
  pvcDataSource,
  pvcStorageClassAnnotation,
];
