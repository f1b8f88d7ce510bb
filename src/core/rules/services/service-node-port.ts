import { pathOf } from '../../yaml/path.ts';
import { isHeadless, serviceType } from '../../manifest/service.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import { setFirstField } from '../../yaml/set-field.ts';
import { service } from './example-services.ts';
import { notAllowed } from '../../wording/messages.ts';
import { remove, setTo } from '../../wording/fix-titles.ts';

export const serviceNodePort = rule({
  id: 'service-node-port',
  title: 'nodePort in a ClusterIP Service',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateService',
  judges: 'names',
  lesson: 'networking#service-types',
  watches: ['ServiceSpec'],
  why:
    'The API server rejects the Service. A `nodePort` exposes the Service on that port of every node, but a ' +
    'Service of type ClusterIP, the default, is reachable only inside the cluster. Use type NodePort, or remove ' +
    '`nodePort`.',
  check(spec, { edits, report }) {
    if (serviceType(spec) !== 'ClusterIP') return;
    for (const port of spec.maps('ports')) {
      const entry = port.entry('nodePort');
      if (!entry || !port.int('nodePort')) continue;
      const removal = edits.removeField(port, entry);
      const toNodePort = setFirstField(edits, spec, 'type', 'NodePort');
      const fixes = isHeadless(spec)
        ? preferredFix(remove('nodePort'), removal)
        : [...preferredFix(setTo(spec, 'type', 'NodePort'), toNodePort), ...otherFix(remove('nodePort'), removal)];
      report(entry, notAllowed('nodePort', 'in a Service of type ClusterIP'), {
        fixes,
        awaits: spec.has('type') ? [] : [pathOf(spec)],
      });
    }
  },
  examples: [
    {
      bad: service('', '    - port: 80\n      «nodePort»: 30080\n'),
      fixed: service('  type: NodePort\n', '    - port: 80\n      nodePort: 30080\n'),
    },
    { good: service('  type: NodePort\n', '    - port: 80\n      nodePort: 30080\n') },
  ],
});
