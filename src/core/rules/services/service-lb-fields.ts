import { pathOf } from '../../yaml/path.ts';
import { serviceType } from '../../manifest/service.ts';
import { countOf } from '../../manifest/text-field.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import { setFirstField } from '../../yaml/set-field.ts';
import { service } from './example-services.ts';
import { requires } from '../../wording/messages.ts';
import { remove, setTo } from '../../wording/fix-titles.ts';

export const serviceLbFields = rule({
  id: 'service-lb-fields',
  title: 'Load balancer field without type LoadBalancer',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateService',
  judges: 'names',
  lesson: 'networking#service-details',
  watches: ['ServiceSpec'],
  why:
    'The API server rejects the Service. Only a Service of type LoadBalancer gets a load balancer, so the class, the ' +
    'node ports and the source ranges of one can be set only there. Remove the field, or change the type.',
  check(spec, { edits, report }) {
    const type = serviceType(spec);
    if (type === undefined || type === 'LoadBalancer') return;
    for (const name of ['loadBalancerClass', 'allocateLoadBalancerNodePorts', 'loadBalancerSourceRanges']) {
      const entry = spec.entry(name);
      if (!entry || !spec.has(name) || (name === 'loadBalancerSourceRanges' && !countOf(spec, name))) continue;
      const fixes = [
        ...preferredFix(remove(name), edits.removeField(spec, entry)),
        ...otherFix(setTo(spec, 'type', 'LoadBalancer'), setFirstField(edits, spec, 'type', 'LoadBalancer')),
      ];
      report(entry, requires(`\`${name}\``, '`type: LoadBalancer`'), {
        fixes,
        awaits: spec.has('type') ? [] : [pathOf(spec)],
      });
    }
  },
  examples: [
    { bad: service('  «loadBalancerClass»: example.com/internal\n'), fixed: service('') },
    { good: service('  type: LoadBalancer\n  loadBalancerClass: example.com/internal\n') },
  ],
});
