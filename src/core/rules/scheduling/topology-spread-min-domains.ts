import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const topologySpreadMinDomains: Rule = {
  id: 'topology-spread-min-domains',
  title: 'minDomains where nothing is forbidden',
  severity: 'error',
  lesson: 'resources-and-qos#affinity',
  watches: ['TopologySpreadConstraint'],
  why: '`minDomains` makes the scheduler wait until there are so many zones or nodes. With `ScheduleAnyway` it never waits, so the two exclude each other.',
  check(constraint, { edits, report }) {
    if (constraint.kind !== 'map' || constraint.text('whenUnsatisfiable') !== 'ScheduleAnyway' || (constraint.int('minDomains') ?? 0) < 1) return;
    const entry = constraint.entry('minDomains');
    const when = constraint.scalar('whenUnsatisfiable');
    if (!entry) return;
    const fixes = [
      ...preferredFix('Remove minDomains', edits.removeField(constraint, entry)),
      ...(when ? otherFix('Write DoNotSchedule', edits.setText(when.node, 'DoNotSchedule')) : []),
    ];
    report(entry, '`minDomains` goes only with `DoNotSchedule`.', { fixes });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'topologySpreadConstraints:\n  - maxSkew: 1\n    «minDomains»: 3\n    topologyKey: zone\n    whenUnsatisfiable: ScheduleAnyway\n    labelSelector: {}',
      fixed: 'topologySpreadConstraints:\n  - maxSkew: 1\n    topologyKey: zone\n    whenUnsatisfiable: ScheduleAnyway\n    labelSelector: {}',
    },
    {
      in: 'pod-spec',
      good: 'topologySpreadConstraints:\n  - maxSkew: 1\n    minDomains: 3\n    topologyKey: zone\n    whenUnsatisfiable: DoNotSchedule\n    labelSelector: {}',
    },
  ],
};
