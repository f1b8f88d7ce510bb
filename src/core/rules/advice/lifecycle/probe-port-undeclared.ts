import { containerAround } from '../../../manifest/containers.ts';
import { otherFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { changeTo } from '../../../wording/fix-titles.ts';

export const probePortUndeclared = rule({
  id: 'probe-port-undeclared',
  title: 'Probe port is not declared in the container',
  severity: 'hint',
  source: 'docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  judges: 'names',
  unfinishedIn: 'container',
  lesson: 'lifecycle-and-probes#probe-mechanisms',
  watches: ['HTTPGetAction.port', 'TCPSocketAction.port', 'GRPCAction.port'],
  why:
    'If the port is a mistake, such as 80 instead of 8080, the probe always fails, and the container is restarted or ' +
    'never becomes ready. A container can also listen on a port that it does not declare, so this may be intended. ' +
    'Declare the port, or use a port name, which can be checked.',
  check(port, { report, edits }) {
    const place = containerAround(port);
    const action = port.parent;
    if (port.int === undefined || !place || (action?.kind === 'map' && action.has('host'))) return;
    const declared = place.container.maps('ports');
    const numbers = declared.map((one) => one.int('containerPort'));
    if (declared.length === 0 || numbers.includes(port.int) || ![port.int, ...numbers].every(isPort)) return;
    const fixes = declared.flatMap((one) => {
      const number = String(one.int('containerPort') ?? '');
      return (one.text('protocol') || 'TCP') === 'TCP'
        ? otherFix(changeTo(number), edits.setSource(port.node, number))
        : [];
    });
    report(port, `Port ${port.int} is not declared in the \`ports\` of this container.`, { fixes });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        ports:
          - containerPort: 8080
        readinessProbe:
          tcpSocket:
            port: «80»
      `,
    },
    {
      in: 'container',
      good: yaml`
        ports:
          - containerPort: 8080
        readinessProbe:
          tcpSocket:
            port: 8080
      `,
    },
    {
      in: 'container',
      good: yaml`
        readinessProbe:
          tcpSocket:
            port: 8080
      `,
    },
  ],
});

/** What is no port is another mistake. */
function isPort(number: number | undefined): boolean {
  return number !== undefined && number >= 1 && number <= 65_535;
}
