import { otherFix, preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { requires } from '../../wording/messages.ts';
import { changeField, remove } from '../../wording/fix-titles.ts';

export const topologySpreadMinDomains = rule({
  id: 'topology-spread-min-domains',
  title: 'minDomains requires DoNotSchedule',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateTopologySpreadConstraints',
  lesson: 'resources-and-qos#affinity',
  watches: ['TopologySpreadConstraint'],
  why:
    'The API server rejects the Pod. `minDomains` makes the scheduler wait until there are enough zones or nodes, ' +
    'but with `ScheduleAnyway` it never waits. Remove `minDomains`, or use `DoNotSchedule`.',
  check(constraint, { edits, report }) {
    if (constraint.text('whenUnsatisfiable') !== 'ScheduleAnyway' || (constraint.int('minDomains') ?? 0) < 1) return;
    const entry = constraint.entry('minDomains');
    const when = constraint.scalar('whenUnsatisfiable');
    if (!entry) return;
    const fixes = [
      ...preferredFix(remove('minDomains'), edits.removeField(constraint, entry)),
      ...(when
        ? otherFix(changeField('whenUnsatisfiable', 'DoNotSchedule'), edits.setText(when.node, 'DoNotSchedule'))
        : []),
    ];
    report(entry, requires('`minDomains`', '`whenUnsatisfiable: DoNotSchedule`'), { fixes });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        topologySpreadConstraints:
          - maxSkew: 1
            «minDomains»: 3
            topologyKey: zone
            whenUnsatisfiable: ScheduleAnyway
            labelSelector: {}
      `,
      fixed: yaml`
        topologySpreadConstraints:
          - maxSkew: 1
            topologyKey: zone
            whenUnsatisfiable: ScheduleAnyway
            labelSelector: {}
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        topologySpreadConstraints:
          - maxSkew: 1
            minDomains: 3
            topologyKey: zone
            whenUnsatisfiable: DoNotSchedule
            labelSelector: {}
      `,
    },
  ],
});
