import { serviceType } from '../../manifest/service.ts';
import { countOf } from '../../manifest/text-field.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { setFirstField } from '../../yaml/set-field.ts';
import { service } from './example-services.ts';

export const serviceLbFields: Rule = {
  id: 'service-lb-fields',
  title: 'Settings of a load balancer without one',
  severity: 'error',
  lesson: 'networking#service-details',
  watches: ['ServiceSpec'],
  why: 'Only a Service of type LoadBalancer gets a load balancer from the cloud, so only there its settings mean something: its class, whether it uses node ports, and who may come in.',
  check(spec, { edits, report }) {
    const type = spec.kind === 'map' ? serviceType(spec) : undefined;
    if (spec.kind !== 'map' || type === undefined || type === 'LoadBalancer') return;
    for (const name of ['loadBalancerClass', 'allocateLoadBalancerNodePorts', 'loadBalancerSourceRanges']) {
      const entry = spec.entry(name);
      if (!entry || !spec.has(name) || (name === 'loadBalancerSourceRanges' && !countOf(spec, name))) continue;
      const fixes = [...preferredFix(`Remove ${name}`, edits.removeField(spec, entry)), ...otherFix('Make it a LoadBalancer Service', setFirstField(edits, spec, 'type', 'LoadBalancer'))];
      report(entry, `\`${name}\` needs the type LoadBalancer.`, { fixes });
    }
  },
  examples: [
    { bad: service('  «loadBalancerClass»: example.com/internal\n'), fixed: service('') },
    { good: service('  type: LoadBalancer\n  loadBalancerClass: example.com/internal\n') },
  ],
};
