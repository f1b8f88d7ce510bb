/** What a colleague would write for values that are missing or make no sense, in scheduling, workloads and Services. */

import type { MapValue } from '../yaml/values.ts';
import type { YamlData } from '../yaml/write.ts';

/** By `Type.field`; for items of a list, by the list. */
export const WORKLOAD_VALUES: Readonly<Record<string, (map: MapValue) => YamlData | undefined>> = {
  // Every node has this label.
  'TopologySpreadConstraint.topologyKey': () => 'kubernetes.io/hostname',
  'TopologySpreadConstraint.maxSkew': () => 1,
  'TopologySpreadConstraint.whenUnsatisfiable': (map) => (map.has('minDomains') ? 'DoNotSchedule' : 'ScheduleAnyway'),
  'PodAffinityTerm.topologyKey': () => 'kubernetes.io/hostname',
  'PreferredSchedulingTerm.weight': () => 1,
  'WeightedPodAffinityTerm.weight': () => 1,
  'LabelSelectorRequirement.operator': operatorOf,
  'NodeSelectorRequirement.operator': operatorOf,
  'NodeSelectorRequirement.key': (map) => (map.parent?.key === 'matchFields' ? 'metadata.name' : undefined),
  'Toleration.operator': (map) => (map.text('key') && map.text('value') ? 'Equal' : 'Exists'),
  'Toleration.effect': (map) => (map.has('tolerationSeconds') ? 'NoExecute' : 'NoSchedule'),
  'PodDNSConfigOption.name': (map) => (/^\d+$/.test(map.text('value') ?? '') ? 'ndots' : undefined),

  'PodSpec.restartPolicy': (map) => (isOfJob(map) ? 'OnFailure' : 'Always'),
  'JobSpec.podReplacementPolicy': (map) => (map.has('podFailurePolicy') ? 'Failed' : 'TerminatingOrFailed'),
  'JobSpec.completionMode': (map) =>
    ['backoffLimitPerIndex', 'maxFailedIndexes', 'successPolicy'].some((name) => map.has(name))
      ? 'Indexed'
      : 'NonIndexed',
  'PodFailurePolicyRule.action': (map) => (map.has('onPodConditions') ? 'Ignore' : 'FailJob'),
  'PodFailurePolicyOnExitCodesRequirement.operator': () => 'In',
  'PodFailurePolicyOnExitCodesRequirement.values': (map) => (map.text('operator') === 'NotIn' ? [0] : [1]),
  'PodFailurePolicyOnPodConditionsPattern.type': () => 'DisruptionTarget',
  'PodFailurePolicyOnPodConditionsPattern.status': () => 'True',
  'SuccessPolicy.rules': () => [{ succeededCount: 1 }],

  'ServicePort.port': portOf,
  'ServiceSpec.type': (map) => (map.maps('ports').some((port) => port.has('nodePort')) ? 'NodePort' : 'ClusterIP'),
  'ServiceSpec.ipFamilyPolicy': (map) =>
    (map.list('ipFamilies')?.items.length ?? 0) > 1 ? 'PreferDualStack' : 'SingleStack',
  'ServiceSpec.ipFamilies': () => 'IPv4',
  'PersistentVolumeClaimSpec.accessModes': () => 'ReadWriteOnce',
};

function operatorOf(requirement: MapValue): string {
  return (requirement.list('values')?.items.length ?? 0) > 0 ? 'In' : 'Exists';
}

/** Does the pod spec belong to a Job or a CronJob? */
function isOfJob(podSpec: MapValue): boolean {
  let at: MapValue['parent'] = podSpec;
  while (at && !(at.kind === 'map' && at.has('apiVersion'))) at = at.parent;
  return at?.kind === 'map' && /Job$/.test(at.text('kind') ?? '');
}

/** Where the traffic goes to, else the usual port of the name. */
function portOf(port: MapValue): number | undefined {
  const target = port.int('targetPort');
  if (target !== undefined && target > 0 && target < 65536) return target;
  const name = port.text('targetPort') ?? port.text('name') ?? '';
  return name.includes('https') ? 443 : name.includes('http') || name === 'web' ? 80 : undefined;
}
