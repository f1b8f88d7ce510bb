import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { service } from './example-services.ts';

const FIRST = 30000;
const LAST = 32767;

export const nodePortRange: Rule = {
  id: 'node-port-range',
  title: 'A node port outside the usual range',
  severity: 'warning',
  lesson: 'networking#service-types',
  watches: ['ServicePort.nodePort'],
  why: 'Clusters keep the ports 30000 to 32767 of their nodes for Services, unless they are set up differently, and refuse others. Write one of them, or leave `nodePort` out, and the cluster chooses.',
  check(nodePort, { edits, report }) {
    const port = nodePort.parent;
    const entry = port?.kind === 'map' ? port.entry('nodePort') : undefined;
    const number = nodePort.kind === 'scalar' ? nodePort.int ?? 0 : 0;
    if (port?.kind !== 'map' || !entry || number === 0 || (number >= FIRST && number <= LAST)) return;
    report(nodePort, `Most clusters take only node ports from ${FIRST} to ${LAST}.`, { fixes: preferredFix('Remove nodePort, the cluster chooses one', edits.removeField(port, entry)) });
  },
  examples: [
    { bad: service('  type: NodePort\n', '    - port: 80\n      nodePort: «8080»\n'), fixed: service('  type: NodePort\n') },
    { good: service('  type: NodePort\n', '    - port: 80\n      nodePort: 30080\n') },
  ],
};
