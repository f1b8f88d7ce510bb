import { protocolOf } from '../../manifest/service.ts';
import type { MapValue } from '../../yaml/values.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { service } from './example-services.ts';

export const servicePortDuplicate: Rule = {
  id: 'service-port-duplicate',
  title: 'The same port twice in a Service',
  severity: 'error',
  lesson: 'networking#service-ports',
  watches: ['ServiceSpec.ports'],
  why: 'A connection to a port can go to one place only, so protocol and port together stand once in a Service, and protocol and `nodePort` too. Two ports may have the same `targetPort`.',
  check(ports, context) {
    if (ports.kind !== 'list') return;
    const byPort = new Map<string, MapValue>();
    const byNodePort = new Map<string, MapValue>();
    for (const port of ports.maps()) {
      const number = port.int('port');
      const nodePort = port.int('nodePort') ?? 0;
      const twin = number === undefined ? undefined : byPort.get(`${protocolOf(port)} ${number}`);
      const neighbour = nodePort === 0 ? undefined : byNodePort.get(`${protocolOf(port)} ${nodePort}`);
      if (twin) reportTwin(port, twin, context);
      else if (neighbour) reportNodePort(port, neighbour, context);
      if (number !== undefined) byPort.set(`${protocolOf(port)} ${number}`, twin ?? port);
      byNodePort.set(`${protocolOf(port)} ${nodePort}`, neighbour ?? port);
    }
  },
  examples: [
    {
      bad: service('', '    - name: web\n      port: 80\n    - «name: admin»\n      port: 80\n      targetPort: 9000\n'),
      fixed: service('', '    - name: web\n      port: 80\n'),
    },
    {
      bad: service('  type: NodePort\n', '    - name: web\n      port: 80\n      nodePort: 30080\n    - name: admin\n      port: 90\n      «nodePort»: 30080\n'),
      fixed: service('  type: NodePort\n', '    - name: web\n      port: 80\n      nodePort: 30080\n    - name: admin\n      port: 90\n'),
    },
    { good: service('', '    - name: dns\n      port: 53\n    - name: dns-udp\n      port: 53\n      protocol: UDP\n') },
  ],
};

function reportTwin(port: MapValue, twin: MapValue, { edits, rangeOf, report }: RuleContext): void {
  const list = port.parent;
  const related = [{ range: rangeOf(twin), message: 'It is here as well.' }];
  const fixes = list?.kind === 'list' ? preferredFix('Remove the second one', edits.removeItem(list, Number(port.key))) : [];
  report(port, `Port ${port.int('port')}/${protocolOf(port)} stands here twice.`, { related, fixes });
}

function reportNodePort(port: MapValue, neighbour: MapValue, { edits, rangeOf, report }: RuleContext): void {
  const entry = port.entry('nodePort');
  if (!entry) return;
  const related = [{ range: rangeOf(neighbour), message: 'This port has it.' }];
  const next = (port.int('nodePort') ?? 0) + 1;
  const written = port.scalar('nodePort');
  const fixes = [
    ...preferredFix('Remove nodePort, the cluster chooses one', edits.removeField(port, entry)),
    ...(written ? otherFix(`Write ${next}`, edits.setSource(written.node, String(next))) : []),
  ];
  report(entry, 'Another port of this Service has this `nodePort`.', { related, fixes });
}
