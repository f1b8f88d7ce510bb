/** Node selection, affinity, tolerations, spreading, DNS and host names. */

import { dnsLabel, dnsSubdomain, ipAddress, labelValue, oneOf, qualifiedName, range, required } from './constraint.ts';
import type { ConstraintTable } from './constraint.ts';

const weight = [required, { check: 'range', min: 1, max: 100, zeroIsUnset: true }] as const;

export const scheduling: ConstraintTable = {
  'PodSpec.nodeSelector{key}': [qualifiedName],
  'PodSpec.nodeSelector{}': [labelValue],

  'Toleration.key': [qualifiedName],
  'Toleration.operator': [oneOf],
  'Toleration.effect': [oneOf],

  'NodeSelector.nodeSelectorTerms': [required],
  'NodeSelectorRequirement.key': [required, qualifiedName],
  'NodeSelectorRequirement.operator': [required, oneOf],
  'PreferredSchedulingTerm.weight': weight,
  'WeightedPodAffinityTerm.weight': weight,
  'PodAffinityTerm.topologyKey': [required, qualifiedName],
  'PodAffinityTerm.namespaces[]': [dnsLabel],
  'PodAffinityTerm.matchLabelKeys[]': [qualifiedName],
  'PodAffinityTerm.mismatchLabelKeys[]': [qualifiedName],
  'TopologySpreadConstraint.matchLabelKeys[]': [qualifiedName],

  'TopologySpreadConstraint.maxSkew': [required, { check: 'range', min: 1, zeroIsUnset: true }],
  'TopologySpreadConstraint.topologyKey': [required],
  'TopologySpreadConstraint.minDomains': [range(1)],
  'TopologySpreadConstraint.whenUnsatisfiable': [required, oneOf],

  'LabelSelector.matchLabels{key}': [qualifiedName],
  'LabelSelector.matchLabels{}': [labelValue],
  'LabelSelectorRequirement.key': [required, qualifiedName],
  'LabelSelectorRequirement.operator': [required, oneOf],
  'LabelSelectorRequirement.values[]': [labelValue],

  'PodDNSConfig.nameservers': [{ check: 'max-items', max: 3 }],
  'PodDNSConfig.nameservers[]': ipAddress,
  'PodDNSConfig.searches': [{ check: 'max-items', max: 32 }],
  'PodDNSConfig.searches[]': [
    { check: 'dns-search', until: 32 },
    { check: 'dns-search', underscore: true, since: 33 },
  ],
  'PodDNSConfigOption.name': [required],
  'HostAlias.ip': [required, ...ipAddress],
  'HostAlias.hostnames[]': [dnsSubdomain],
};
