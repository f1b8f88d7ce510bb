import { serviceType } from '../../manifest/service.ts';
import { otherFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { setFirstField } from '../../yaml/set-field.ts';
import { service } from './example-services.ts';

/** Where the kubelet of each node listens. */
const KUBELET_PORT = 10250;

export const serviceKubeletPort: Rule = {
  id: 'service-kubelet-port',
  title: 'A load balancer at the port of the kubelet',
  severity: 'error',
  lesson: 'networking#service-types',
  watches: ['ServiceSpec.ports'],
  why: 'At port 10250 the kubelet of every node listens, which can do anything with its Pods. A load balancer there could open it to the world, so the API server refuses that port. Choose another port; `targetPort` may stay.',
  check(ports, { edits, report }) {
    const spec = ports.parent;
    if (ports.kind !== 'list' || spec?.kind !== 'map' || serviceType(spec) !== 'LoadBalancer') return;
    for (const port of ports.maps()) {
      if (port.int('port') === KUBELET_PORT) report(port, 'Port 10250 belongs to the kubelet.', { fixes: otherFix('Make it a ClusterIP Service', setFirstField(edits, spec, 'type', 'ClusterIP')) });
    }
  },
  examples: [
    { bad: service('  type: LoadBalancer\n', '    - «port: 10250»\n') },
    { good: service('  type: LoadBalancer\n', '    - port: 80\n      targetPort: 10250\n') },
  ],
};
