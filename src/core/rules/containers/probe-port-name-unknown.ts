import { isPortName } from '../../kubernetes/names.ts';
import { containerAround, firstPortOf, portNamesOf } from '../../manifest/containers.ts';
import { closestWords } from '../../text-distance.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const probePortNameUnknown: Rule = {
  id: 'probe-port-name-unknown',
  title: 'A probe of a port that the container does not name',
  severity: 'warning',
  lesson: 'lifecycle-and-probes#probe-mechanisms',
  watches: ['HTTPGetAction.port', 'TCPSocketAction.port'],
  why: 'The API server takes any name here, but the name is looked up among the `ports` of this container. When it is not there, the probe always fails. Write the name of a port, or its number.',
  check(port, { edits, report }) {
    const name = port.kind === 'scalar' ? port.string : undefined;
    const container = containerAround(port)?.container;
    if (port.kind !== 'scalar' || name === undefined || !isPortName(name) || !container) return;
    if (container.has('ports') && !container.list('ports')) return;
    const names = portNamesOf(container);
    if (names.includes(name)) return;
    const number = firstPortOf(container);
    const [meant] = [...closestWords(name, names), ...names, ...(number === undefined ? [] : [number])];
    const others = number === undefined || meant === number ? [] : otherFix(`Write ${number}`, edits.setSource(port.node, String(number)));
    const write = typeof meant === 'number' ? edits.setSource(port.node, String(meant)) : edits.setText(port.node, meant ?? '');
    report(port, `This container has no port called \`${name}\`.`, { fixes: meant === undefined ? [] : [...preferredFix(`Write ${meant}`, write), ...others] });
  },
  examples: [
    {
      in: 'container',
      bad: 'ports:\n  - name: http\n    containerPort: 8080\nlivenessProbe:\n  httpGet:\n    port: «htpp»',
      fixed: 'ports:\n  - name: http\n    containerPort: 8080\nlivenessProbe:\n  httpGet:\n    port: http',
    },
    {
      in: 'container',
      bad: 'ports:\n  - containerPort: 8080\nlivenessProbe:\n  tcpSocket:\n    port: «http»',
      fixed: 'ports:\n  - containerPort: 8080\nlivenessProbe:\n  tcpSocket:\n    port: 8080',
    },
    { in: 'container', good: 'ports:\n  - name: http\n    containerPort: 8080\nlivenessProbe:\n  httpGet:\n    port: http' },
  ],
};
