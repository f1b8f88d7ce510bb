/** Where a Pod may run. */

import type { FieldWords } from './field-words.ts';

const preferred = 'Preferences: the scheduler tries to meet them. If it cannot, the Pod runs elsewhere.';
const required = 'Requirements: the Pod stays Pending until a node meets them.';

export const schedulingWords: FieldWords = {
  'Affinity.nodeAffinity': 'Which nodes the Pod should or must run on, by their labels.',
  'Affinity.podAffinity': 'Which Pods should or must run near this one.',
  'Affinity.podAntiAffinity': 'Which Pods should not or must not run near this one.',
  'NodeAffinity.preferredDuringSchedulingIgnoredDuringExecution': preferred,
  'NodeAffinity.requiredDuringSchedulingIgnoredDuringExecution': required,
  'PodAffinity.preferredDuringSchedulingIgnoredDuringExecution': preferred,
  'PodAffinity.requiredDuringSchedulingIgnoredDuringExecution': required,
  'PodAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution': preferred,
  'PodAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution': required,
  'NodeSelector.nodeSelectorTerms': 'Alternatives: a node has to meet at least one of these terms.',
  'NodeSelectorTerm.matchExpressions': 'Conditions on the labels of a node, all of which must hold.',
  'NodeSelectorTerm.matchFields': 'Conditions on the node itself, such as its name.',
  'NodeSelectorRequirement.key': 'The label of the node that the condition is about.',
  'NodeSelectorRequirement.operator': 'How the label is compared with the values.',
  'NodeSelectorRequirement.values': 'The values to compare with. Leave it out with `Exists` and `DoesNotExist`.',
  'PreferredSchedulingTerm.preference': 'The conditions that a node should meet.',
  'PreferredSchedulingTerm.weight': 'How much this preference counts relative to the others, from 1 to 100.',
  'WeightedPodAffinityTerm.podAffinityTerm': 'Which Pods, and what counts as near.',
  'WeightedPodAffinityTerm.weight': 'How much this preference counts relative to the others, from 1 to 100.',
  'PodAffinityTerm.labelSelector': 'The labels of the Pods that this rule is about.',
  'PodAffinityTerm.topologyKey':
    'What counts as near: nodes with the same value of this label, such as `kubernetes.io/hostname`.',
  'PodAffinityTerm.namespaces': 'The namespaces to look in. Defaults to that of the Pod.',
  'Toleration.key':
    'The key of the taint that is tolerated. If empty with `operator: Exists`, all taints are tolerated.',
  'Toleration.operator': 'How the taint is matched: `Equal` compares its value, `Exists` ignores it.',
  'Toleration.value': 'The value that the taint must have.',
  'Toleration.effect': 'The effect of the taint that is tolerated; if unset, all effects.',
  'Toleration.tolerationSeconds': 'How long the Pod may stay after a NoExecute taint has appeared.',
  'TopologySpreadConstraint.maxSkew': 'By how many Pods the fullest and the emptiest domain may differ.',
  'TopologySpreadConstraint.topologyKey':
    'The node label that defines the domains, such as `topology.kubernetes.io/zone`.',
  'TopologySpreadConstraint.whenUnsatisfiable': 'What happens to a Pod that would exceed `maxSkew`.',
  'TopologySpreadConstraint.labelSelector': 'Which Pods are counted.',
};
