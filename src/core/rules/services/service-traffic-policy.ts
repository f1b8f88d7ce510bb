import { isExternallyAccessible, serviceType } from '../../manifest/service.ts';
import type { MapValue } from '../../yaml/values.ts';
import { preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { service } from './example-services.ts';
import { remove as removeTitle } from '../../wording/fix-titles.ts';
import { outOfRange, requires } from '../../wording/messages.ts';

export const serviceTrafficPolicy = rule({
  id: 'service-traffic-policy',
  title: 'Traffic policy does not apply to this Service',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateService',
  judges: 'names',
  lesson: 'networking#service-details',
  watches: ['ServiceSpec'],
  why:
    'The API server rejects the Service. `externalTrafficPolicy` applies to connections from outside the cluster, ' +
    'so it requires type NodePort or LoadBalancer, or `externalIPs`. `healthCheckNodePort`, where a load balancer ' +
    'asks which nodes have a Pod, requires type LoadBalancer and `externalTrafficPolicy: Local`.',
  check(spec, context) {
    const type = serviceType(spec);
    if (type === undefined) return;
    // With a node port it is the type that is wrong, which is reported there.
    const wantsNodePort = type === 'ClusterIP' && spec.maps('ports').some((port) => port.int('nodePort'));
    if ((spec.text('externalTrafficPolicy') ?? '') !== '' && !isExternallyAccessible(spec) && !wantsNodePort) {
      remove(
        spec,
        'externalTrafficPolicy',
        requires('`externalTrafficPolicy`', 'type NodePort or LoadBalancer, or `externalIPs`'),
        context,
      );
    }
    const port = spec.scalar('healthCheckNodePort');
    if (!port?.int) return;
    const isAsked = type === 'LoadBalancer' && spec.text('externalTrafficPolicy') === 'Local';
    if (!isAsked)
      remove(
        spec,
        'healthCheckNodePort',
        requires('`healthCheckNodePort`', 'type LoadBalancer and `externalTrafficPolicy: Local`'),
        context,
      );
    else if (port.int < 1 || port.int > 65535)
      remove(spec, 'healthCheckNodePort', outOfRange('healthCheckNodePort', 1, 65_535), context);
  },
  examples: [
    { bad: service('  «externalTrafficPolicy»: Local\n'), fixed: service('') },
    {
      bad: service('  type: NodePort\n  externalTrafficPolicy: Local\n  «healthCheckNodePort»: 30100\n'),
      fixed: service('  type: NodePort\n  externalTrafficPolicy: Local\n'),
    },
    { good: service('  type: LoadBalancer\n  externalTrafficPolicy: Local\n  healthCheckNodePort: 30100\n') },
  ],
});

function remove(spec: MapValue, name: string, message: string, { edits, report }: RuleContext): void {
  const entry = spec.entry(name);
  if (entry) report(entry, message, { fixes: preferredFix(removeTitle(name), edits.removeField(spec, entry)) });
}
