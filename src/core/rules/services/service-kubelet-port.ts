import { serviceType } from '../../manifest/service.ts';
import { otherFix, rule } from '../rule.ts';
import { setFirstField } from '../../yaml/set-field.ts';
import { service } from './example-services.ts';
import { changeField } from '../../wording/fix-titles.ts';

/** Where the kubelet of each node listens. Its limit went in 1.33 (kubernetes/kubernetes pull request 129174). */
const KUBELET_PORT = 10250;

export const serviceKubeletPort = rule({
  id: 'service-kubelet-port',
  title: 'LoadBalancer exposes port 10250 before Kubernetes 1.33',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateService',
  until: 32,
  judges: 'names',
  lesson: 'networking#service-types',
  watches: ['ServiceSpec.ports'],
  why:
    'Before Kubernetes 1.33, the API server rejects the Service. The kubelet of every node listens on port 10250 and ' +
    'has full control of its Pods, so a load balancer on that port could expose it. Use another `port`; ' +
    '`targetPort` can stay.',
  check(ports, { edits, report }) {
    const spec = ports.parent;
    if (spec?.kind !== 'map' || serviceType(spec) !== 'LoadBalancer') return;
    for (const port of ports.maps()) {
      if (port.int('port') === KUBELET_PORT)
        report(port, 'Before Kubernetes 1.33, port 10250 is reserved for the kubelet.', {
          fixes: otherFix(changeField('type', 'ClusterIP'), setFirstField(edits, spec, 'type', 'ClusterIP')),
        });
    }
  },
  examples: [
    { bad: service('  type: LoadBalancer\n', '    - «port: 10250»\n'), version: 32 },
    { good: service('  type: LoadBalancer\n', '    - port: 80\n      targetPort: 10250\n'), version: 32 },
    { good: service('  type: LoadBalancer\n', '    - port: 10250\n'), version: 33 },
  ],
});
