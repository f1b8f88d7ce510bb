import { isHeadless, serviceType } from '../../manifest/service.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { setFirstField } from '../../yaml/set-field.ts';
import { service } from './example-services.ts';

export const serviceNodePort: Rule = {
  id: 'service-node-port',
  title: 'A node port of a Service that has none',
  severity: 'error',
  lesson: 'networking#service-types',
  watches: ['ServiceSpec'],
  why: 'A `nodePort` opens the Service at that port of every node. A Service of type ClusterIP, which is the default, is reached only inside the cluster. Make it a NodePort Service, or leave `nodePort` out.',
  check(spec, { edits, report }) {
    if (spec.kind !== 'map' || serviceType(spec) !== 'ClusterIP') return;
    for (const port of spec.maps('ports')) {
      const entry = port.entry('nodePort');
      if (!entry || !port.int('nodePort')) continue;
      const removal = edits.removeField(port, entry);
      const toNodePort = setFirstField(edits, spec, 'type', 'NodePort');
      const fixes = isHeadless(spec)
        ? preferredFix('Remove nodePort', removal)
        : [...preferredFix('Make it a NodePort Service', toNodePort), ...otherFix('Remove nodePort', removal)];
      report(entry, 'A Service of type ClusterIP has no `nodePort`.', { fixes });
    }
  },
  examples: [
    { bad: service('', '    - port: 80\n      «nodePort»: 30080\n'), fixed: service('  type: NodePort\n', '    - port: 80\n      nodePort: 30080\n') },
    { good: service('  type: NodePort\n', '    - port: 80\n      nodePort: 30080\n') },
  ],
};
