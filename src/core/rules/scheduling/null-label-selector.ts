import { identityOf, labelsOf } from '../../manifest/labels.ts';
import { fieldPath } from '../../yaml/path.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';
import { yaml } from '../yaml-example.ts';
import { addField, addPhrase } from '../../wording/fix-titles.ts';

export const nullLabelSelector = rule({
  id: 'null-label-selector',
  title: 'Pod affinity or topology spread without labelSelector',
  severity: 'warning',
  source: 'pkg/api/pod.warningsForPodSpecAndMeta',
  apiWarning: true,
  lesson: 'resources-and-qos#affinity',
  watches: ['PodAffinityTerm', 'TopologySpreadConstraint'],
  why:
    'The term matches no Pod: with a required Pod affinity, the Pod stays `Pending`; any other term has no effect. ' +
    'Set a `labelSelector` for the Pods that you mean, often the labels of this Pod. An empty selector, `{}`, ' +
    'matches all Pods of the namespace.',
  check(holder, { edits, manifest, pathOf, report }) {
    if (holder.has('labelSelector')) return;
    const labels = identityOf(labelsOf(manifest.podMetadata) ?? new Map());
    const add = (data: Record<string, Record<string, string>>) => setField(edits, holder, 'labelSelector', data);
    const fixes = [
      ...(Object.keys(labels).length > 0
        ? preferredFix(addPhrase('a `labelSelector` for the labels of this Pod'), add({ matchLabels: labels }))
        : []),
      ...otherFix(addField('labelSelector', '{}'), add({})),
    ];
    report(holder, 'Without a `labelSelector`, no Pod matches.', {
      path: fieldPath(pathOf(holder), 'labelSelector'),
      fixes,
    });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        topologySpreadConstraints:
          - «maxSkew: 1»
            topologyKey: topology.kubernetes.io/zone
            whenUnsatisfiable: ScheduleAnyway
      `,
      fixed: yaml`
        topologySpreadConstraints:
          - maxSkew: 1
            topologyKey: topology.kubernetes.io/zone
            whenUnsatisfiable: ScheduleAnyway
            labelSelector:
              matchLabels:
                app: web
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        affinity:
          podAntiAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              - topologyKey: kubernetes.io/hostname
                labelSelector:
                  matchLabels:
                    app: web
      `,
    },
  ],
});
