import type { MapValue } from '../../yaml/values.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const topologySpreadDuplicate: Rule = {
  id: 'topology-spread-duplicate',
  title: 'The same topology spread twice',
  severity: 'error',
  lesson: 'resources-and-qos#affinity',
  watches: ['PodSpec.topologySpreadConstraints'],
  why: 'For one `topologyKey` there may be one constraint that forbids (`DoNotSchedule`) and one that prefers (`ScheduleAnyway`). Two of the same sort would contradict each other. Keep the one you mean.',
  check(constraints, { edits, pathOf, rangeOf, report }) {
    if (constraints.kind !== 'list') return;
    const seen = new Map<string, MapValue>();
    for (const [at, constraint] of constraints.items.entries()) {
      if (constraint.kind !== 'map' || !constraint.text('topologyKey') || !constraint.text('whenUnsatisfiable')) continue;
      const pair = `${constraint.text('whenUnsatisfiable')} ${constraint.text('topologyKey')}`;
      const first = seen.get(pair);
      if (first) {
        const related = [{ range: rangeOf(first), message: 'It is here as well.' }];
        const fixes = preferredFix('Remove the second one', edits.removeItem(constraints, at));
        report(constraint, 'This topology key and `whenUnsatisfiable` stand here twice.', { path: pathOf(first), related, fixes });
      } else seen.set(pair, constraint);
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'topologySpreadConstraints:\n  - maxSkew: 1\n    topologyKey: zone\n    whenUnsatisfiable: DoNotSchedule\n    labelSelector: {}\n  - «maxSkew: 2»\n    topologyKey: zone\n    whenUnsatisfiable: DoNotSchedule\n    labelSelector: {}',
      fixed: 'topologySpreadConstraints:\n  - maxSkew: 1\n    topologyKey: zone\n    whenUnsatisfiable: DoNotSchedule\n    labelSelector: {}',
    },
    {
      in: 'pod-spec',
      good: 'topologySpreadConstraints:\n  - maxSkew: 1\n    topologyKey: zone\n    whenUnsatisfiable: DoNotSchedule\n    labelSelector: {}\n  - maxSkew: 1\n    topologyKey: zone\n    whenUnsatisfiable: ScheduleAnyway\n    labelSelector: {}',
    },
  ],
};
