import { isExternallyAccessible, serviceType } from '../../manifest/service.ts';
import type { MapValue } from '../../yaml/values.ts';
import { preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { service } from './example-services.ts';

export const serviceTrafficPolicy: Rule = {
  id: 'service-traffic-policy',
  title: 'A policy for traffic that never comes',
  severity: 'error',
  lesson: 'networking#service-details',
  watches: ['ServiceSpec'],
  why: '`externalTrafficPolicy` is about connections from outside the cluster: it goes with the types NodePort and LoadBalancer, or with `externalIPs`. `healthCheckNodePort` is where a load balancer asks which nodes have a Pod: only with type LoadBalancer and policy Local.',
  check(spec, context) {
    const type = spec.kind === 'map' ? serviceType(spec) : undefined;
    if (spec.kind !== 'map' || type === undefined) return;
    // With a node port it is the type that is wrong, which is reported there.
    const wantsNodePort = type === 'ClusterIP' && spec.maps('ports').some((port) => port.int('nodePort'));
    if ((spec.text('externalTrafficPolicy') ?? '') !== '' && !isExternallyAccessible(spec) && !wantsNodePort) {
      remove(spec, 'externalTrafficPolicy', 'Nothing comes from outside to a Service of this type.', context);
    }
    const port = spec.scalar('healthCheckNodePort');
    if (!port?.int) return;
    const isAsked = type === 'LoadBalancer' && spec.text('externalTrafficPolicy') === 'Local';
    if (!isAsked) remove(spec, 'healthCheckNodePort', '`healthCheckNodePort` needs type LoadBalancer and policy Local.', context);
    else if (port.int < 1 || port.int > 65535) remove(spec, 'healthCheckNodePort', 'A port number is from 1 to 65535.', context);
  },
  examples: [
    { bad: service('  «externalTrafficPolicy»: Local\n'), fixed: service('') },
    { bad: service('  type: NodePort\n  externalTrafficPolicy: Local\n  «healthCheckNodePort»: 30100\n'), fixed: service('  type: NodePort\n  externalTrafficPolicy: Local\n') },
    { good: service('  type: LoadBalancer\n  externalTrafficPolicy: Local\n  healthCheckNodePort: 30100\n') },
  ],
};

function remove(spec: MapValue, name: string, message: string, { edits, report }: RuleContext): void {
  const entry = spec.entry(name);
  if (entry) report(entry, message, { fixes: preferredFix(`Remove ${name}`, edits.removeField(spec, entry)) });
}
