import { preferredFix, rule } from '../rule.ts';
import { service } from './example-services.ts';
import { changeTo } from '../../wording/fix-titles.ts';
import { deprecated } from '../../wording/messages.ts';

export const serviceTrafficDistribution = rule({
  id: 'service-traffic-distribution',
  title: 'trafficDistribution PreferClose is deprecated',
  severity: 'warning',
  source: 'pkg/api/service.GetWarningsForService',
  judges: 'names',
  apiWarning: true,
  since: 34,
  lesson: 'pod-anatomy#versions',
  watches: ['ServiceSpec.trafficDistribution'],
  why:
    'The API server warns, and the old name may be removed: `PreferClose`, which keeps traffic in the same zone, ' +
    'was renamed to `PreferSameZone` when `PreferSameNode` was added. Use the new name.',
  check(distribution, { edits, report }) {
    if (distribution.string !== 'PreferClose') return;
    report(distribution, deprecated('`PreferClose`', 'is deprecated', '`PreferSameZone`'), {
      deprecated: true,
      fixes: preferredFix(changeTo('PreferSameZone'), edits.setText(distribution.node, 'PreferSameZone')),
    });
  },
  examples: [
    {
      bad: service('  trafficDistribution: «PreferClose»\n'),
      fixed: service('  trafficDistribution: PreferSameZone\n'),
    },
    { good: service('  trafficDistribution: PreferSameZone\n') },
    { good: service('  trafficDistribution: PreferClose\n'), version: 33 },
  ],
});
