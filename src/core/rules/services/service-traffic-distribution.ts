import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { service } from './example-services.ts';

export const serviceTrafficDistribution: Rule = {
  id: 'service-traffic-distribution',
  title: 'PreferClose has a clearer name',
  severity: 'warning',
  apiWarning: true,
  since: 34,
  lesson: 'pod-anatomy#versions',
  watches: ['ServiceSpec.trafficDistribution'],
  why: '`PreferClose` means Pods in the same zone. Since there is also `PreferSameNode`, it is called `PreferSameZone`, and the old name is out of use.',
  check(distribution, { edits, report }) {
    if (distribution.kind !== 'scalar' || distribution.string !== 'PreferClose') return;
    report(distribution, '`PreferClose` is now called PreferSameZone.', { deprecated: true, fixes: preferredFix('Write PreferSameZone', edits.setText(distribution.node, 'PreferSameZone')) });
  },
  examples: [
    { bad: service('  trafficDistribution: «PreferClose»\n'), fixed: service('  trafficDistribution: PreferSameZone\n') },
    { good: service('  trafficDistribution: PreferSameZone\n') },
    { good: service('  trafficDistribution: PreferClose\n'), version: 33 },
  ],
};
