import { identityOf, labelsOf } from '../../manifest/labels.ts';
import { fieldPath } from '../../yaml/path.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';

export const nullLabelSelector: Rule = {
  id: 'null-label-selector',
  title: 'A rule about other Pods that selects none',
  severity: 'warning',
  apiWarning: true,
  lesson: 'resources-and-qos#affinity',
  watches: ['PodAffinityTerm', 'TopologySpreadConstraint'],
  why: 'Without a `labelSelector` this selects no Pod at all, so it does nothing. Name the labels of the Pods that you mean, often those of this Pod. An empty selector, `{}`, means all Pods of the namespace.',
  check(holder, { edits, manifest, pathOf, report }) {
    if (holder.kind !== 'map' || holder.has('labelSelector')) return;
    const labels = identityOf(labelsOf(manifest.podMetadata) ?? new Map());
    const add = (data: Record<string, Record<string, string>>) => setField(edits, holder, 'labelSelector', data);
    const fixes = [
      ...(Object.keys(labels).length > 0 ? preferredFix('Select the Pods with the labels of this one', add({ matchLabels: labels })) : []),
      ...otherFix('Select all Pods: {}', add({})),
    ];
    report(holder, 'Without a `labelSelector` this selects no Pod.', { path: fieldPath(pathOf(holder), 'labelSelector'), fixes });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'topologySpreadConstraints:\n  - «maxSkew: 1»\n    topologyKey: topology.kubernetes.io/zone\n    whenUnsatisfiable: ScheduleAnyway',
      fixed: 'topologySpreadConstraints:\n  - maxSkew: 1\n    topologyKey: topology.kubernetes.io/zone\n    whenUnsatisfiable: ScheduleAnyway\n    labelSelector:\n      matchLabels:\n        app: web',
    },
    {
      in: 'pod-spec',
      good: 'affinity:\n  podAntiAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n      - topologyKey: kubernetes.io/hostname\n        labelSelector:\n          matchLabels:\n            app: web',
    },
  ],
};
