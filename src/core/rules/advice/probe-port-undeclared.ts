import { containerAround } from '../../manifest/containers.ts';
import { otherFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const probePortUndeclared: Rule = {
  id: 'probe-port-undeclared',
  title: 'A probe of a port that the container does not list',
  severity: 'hint',
  lesson: 'lifecycle-and-probes#probe-mechanisms',
  watches: ['HTTPGetAction.port', 'TCPSocketAction.port', 'GRPCAction.port'],
  why: 'Ports that are not under `ports` can be reached all the same, so this may be what you want. Often it is a slip, such as 80 for 8080, and then the probe always fails. With a name instead of a number, Pod Coach can tell the two apart.',
  check(port, { report, edits }) {
    const place = containerAround(port);
    const action = port.parent;
    if (port.kind !== 'scalar' || port.int === undefined || !place || (action?.kind === 'map' && action.has('host'))) return;
    const declared = place.container.maps('ports');
    const numbers = declared.map((one) => one.int('containerPort'));
    if (declared.length === 0 || numbers.includes(undefined) || numbers.includes(port.int)) return;
    const fixes = declared.flatMap((one) => {
      const number = String(one.int('containerPort') ?? '');
      return (one.text('protocol') || 'TCP') === 'TCP' ? otherFix(`Write ${number}`, edits.setSource(port.node, number)) : [];
    });
    report(port, `This container does not list port ${port.int} under \`ports\`.`, { fixes });
  },
  examples: [
    { in: 'container', bad: 'ports:\n  - containerPort: 8080\nreadinessProbe:\n  tcpSocket:\n    port: «80»' },
    { in: 'container', good: 'ports:\n  - containerPort: 8080\nreadinessProbe:\n  tcpSocket:\n    port: 8080' },
    { in: 'container', good: 'readinessProbe:\n  tcpSocket:\n    port: 8080' },
  ],
};
