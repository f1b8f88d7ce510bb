/** Where a Pod may run. */

import type { FieldWords } from './index.ts';

const preferred = 'What the scheduler looks for first. Where it is not to be had, the Pod runs elsewhere.';
const required = 'What must be so. As long as it is not, the Pod waits.';

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
  'NodeSelector.nodeSelectorTerms': 'A node must meet one of these; it need not meet all.',
  'NodeSelectorTerm.matchExpressions': 'Conditions on the labels of a node, all of which must hold.',
  'NodeSelectorTerm.matchFields': 'Conditions on the node itself, such as its name.',
  'NodeSelectorRequirement.key': 'The label of the node that the condition is about.',
  'NodeSelectorRequirement.operator': 'How the label is compared with the values.',
  'NodeSelectorRequirement.values': 'The values to compare with. Not used with Exists and DoesNotExist.',
  'PreferredSchedulingTerm.preference': 'The conditions that a node should meet.',
  'PreferredSchedulingTerm.weight': 'How much this counts beside the other wishes.',
  'WeightedPodAffinityTerm.podAffinityTerm': 'Which Pods, and what counts as near.',
  'WeightedPodAffinityTerm.weight': 'How much this counts beside the other wishes.',
  'PodAffinityTerm.labelSelector': 'Which Pods are meant.',
  'PodAffinityTerm.topologyKey': 'What counts as near: the same value of this label of the nodes, such as `kubernetes.io/hostname`.',
  'PodAffinityTerm.namespaces': 'In which namespaces to look. Without it, in that of the Pod.',
  'Toleration.key': 'The taint that is tolerated.',
  'Toleration.operator': 'Whether the value of the taint matters.',
  'Toleration.value': 'The value that the taint must have.',
  'Toleration.effect': 'Which effect of the taint is tolerated; unset, all of them.',
  'Toleration.tolerationSeconds': 'How long the Pod may stay after a NoExecute taint has appeared.',
  'TopologySpreadConstraint.maxSkew': 'By how many Pods the fullest and the emptiest place may differ.',
  'TopologySpreadConstraint.topologyKey': 'The label of nodes that tells places apart, such as `topology.kubernetes.io/zone`.',
  'TopologySpreadConstraint.whenUnsatisfiable': 'What happens to a Pod that would make the difference too large.',
  'TopologySpreadConstraint.labelSelector': 'Which Pods are counted.',
};
