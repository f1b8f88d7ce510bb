/** Services, ConfigMaps, Secrets and PersistentVolumeClaims. */

import {
  configKey,
  dnsLabel,
  dnsSubdomain,
  exactlyOneOf,
  ipAddress,
  ipForm,
  ipRange,
  labelValue,
  oneOf,
  qualifiedName,
  required,
} from './constraint.ts';
import type { ConstraintTable } from './constraint.ts';

export const services: ConstraintTable = {
  'Service.spec': [],
  'ServiceSpec.type': [oneOf],
  'ServiceSpec.selector{key}': [qualifiedName],
  'ServiceSpec.selector{}': [labelValue],
  // service-cluster-ip judges their other forms.
  'ServiceSpec.clusterIP': ipForm,
  'ServiceSpec.clusterIPs[]': ipForm,
  'ServiceSpec.loadBalancerIP': [{ check: 'ip-form' }],
  'ServiceSpec.loadBalancerClass': [{ check: 'qualified-name', notEmpty: true }],
  'ServiceSpec.externalIPs[]': ipAddress,
  'ServiceSpec.loadBalancerSourceRanges[]': ipRange,
  'ServiceSpec.ipFamilies[]': [{ check: 'one-of', values: ['IPv4', 'IPv6'] }],
  'ServiceSpec.ipFamilyPolicy': [exactlyOneOf],
  'ServiceSpec.internalTrafficPolicy': [exactlyOneOf],
  'ServiceSpec.trafficDistribution': [exactlyOneOf],
  'ServiceSpec.sessionAffinity': [oneOf],
  'ServicePort.name': [dnsLabel],
  'ServicePort.port': [required, { check: 'range', min: 1, max: 65535, zeroIsUnset: true }],
  'ServicePort.targetPort': [{ check: 'port-or-name', optional: true }],
  'ServicePort.appProtocol': [{ check: 'qualified-name', notEmpty: true }],
  'ServicePort.protocol': [oneOf],

  'ConfigMap.data{key}': [configKey],
  'ConfigMap.binaryData{key}': [configKey],
  'Secret.data{key}': [configKey],
  'Secret.stringData{key}': [configKey],

  'PersistentVolumeClaim.spec': [],
  'PersistentVolumeClaimSpec.accessModes': [],
  'PersistentVolumeClaimSpec.resources': [],
  'TypedLocalObjectReference.kind': [],
  'TypedLocalObjectReference.name': [],
  'TypedObjectReference.kind': [],
  'TypedObjectReference.name': [],
  'PersistentVolumeClaimSpec.accessModes[]': [exactlyOneOf],
  'PersistentVolumeClaimSpec.storageClassName': [dnsSubdomain],
  'PersistentVolumeClaimSpec.volumeAttributesClassName': [dnsSubdomain],
  'PersistentVolumeClaimSpec.volumeMode': [exactlyOneOf],
};
