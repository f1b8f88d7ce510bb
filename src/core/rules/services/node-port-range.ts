import { otherFix, rule } from '../rule.ts';
import { service } from './example-services.ts';
import { remove } from '../../wording/fix-titles.ts';

const FIRST = 30000;
const LAST = 32767;

export const nodePortRange = rule({
  id: 'node-port-range',
  title: 'nodePort is outside 30000-32767',
  severity: 'warning',
  source: 'docs/concepts/services-networking/service/#type-nodeport',
  lesson: 'networking#service-types',
  watches: ['ServicePort.nodePort'],
  why:
    'Most clusters reject the Service: they reserve the ports 30000 to 32767 for node ports, unless configured ' +
    'otherwise. Use a port in this range, or remove `nodePort` and the cluster chooses one.',
  check(nodePort, { edits, report }) {
    const port = nodePort.parent;
    const entry = port?.kind === 'map' ? port.entry('nodePort') : undefined;
    const number = nodePort.kind === 'scalar' ? (nodePort.int ?? 0) : 0;
    if (port?.kind !== 'map' || !entry || number === 0 || (number >= FIRST && number <= LAST)) return;
    report(nodePort, `Most clusters allow only a \`nodePort\` from ${FIRST} to ${LAST}.`, {
      fixes: otherFix(remove('nodePort'), edits.removeField(port, entry)),
    });
  },
  examples: [
    {
      bad: service('  type: NodePort\n', '    - port: 80\n      nodePort: «8080»\n'),
    },
    { good: service('  type: NodePort\n', '    - port: 80\n      nodePort: 30080\n') },
  ],
});
