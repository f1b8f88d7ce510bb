import type { MapValue } from '../../yaml/values.ts';
import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { removeThe } from '../../wording/fix-titles.ts';

export const topologySpreadDuplicate = rule({
  id: 'topology-spread-duplicate',
  title: 'Duplicate topology spread constraint',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateTopologySpreadConstraints',
  lesson: 'resources-and-qos#affinity',
  watches: ['PodSpec.topologySpreadConstraints'],
  why:
    'The API server rejects the Pod. Each combination of `topologyKey` and `whenUnsatisfiable` can appear only ' +
    'once, because two such constraints could conflict. Keep the one you need.',
  check(constraints, { edits, pathOf, rangeOf, report }) {
    const seen = new Map<string, MapValue>();
    for (const [at, constraint] of constraints.items.entries()) {
      if (constraint.kind !== 'map' || !constraint.text('topologyKey') || !constraint.text('whenUnsatisfiable'))
        continue;
      const pair = `${constraint.text('whenUnsatisfiable')} ${constraint.text('topologyKey')}`;
      const first = seen.get(pair);
      if (first) {
        const related = [{ range: rangeOf(first), message: 'First listed here.' }];
        const fixes = preferredFix(removeThe('duplicate'), edits.removeItem(constraints, at));
        report(constraint, 'Duplicate combination of `topologyKey` and `whenUnsatisfiable`.', {
          path: pathOf(first),
          related,
          fixes,
        });
      } else seen.set(pair, constraint);
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        topologySpreadConstraints:
          - maxSkew: 1
            topologyKey: zone
            whenUnsatisfiable: DoNotSchedule
            labelSelector: {}
          - «maxSkew: 2»
            topologyKey: zone
            whenUnsatisfiable: DoNotSchedule
            labelSelector: {}
      `,
      fixed: yaml`
        topologySpreadConstraints:
          - maxSkew: 1
            topologyKey: zone
            whenUnsatisfiable: DoNotSchedule
            labelSelector: {}
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        topologySpreadConstraints:
          - maxSkew: 1
            topologyKey: zone
            whenUnsatisfiable: DoNotSchedule
            labelSelector: {}
          - maxSkew: 1
            topologyKey: zone
            whenUnsatisfiable: ScheduleAnyway
            labelSelector: {}
      `,
    },
  ],
});
