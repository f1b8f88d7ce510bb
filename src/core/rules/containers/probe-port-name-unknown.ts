import { fieldPath, pathOf } from '../../yaml/path.ts';
import { isPortName } from '../../kubernetes/names.ts';
import { containerAround, firstPortOf, portNamesOf } from '../../manifest/containers.ts';
import { closestWords } from '../../text-distance.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo } from '../../wording/fix-titles.ts';
import { notDefined } from '../../wording/messages.ts';

export const probePortNameUnknown = rule({
  id: 'probe-port-name-unknown',
  title: 'Probe or lifecycle hook refers to an undefined port name',
  severity: 'warning',
  source: 'docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  judges: 'names',
  lesson: 'lifecycle-and-probes#probe-mechanisms',
  watches: ['HTTPGetAction.port', 'TCPSocketAction.port'],
  why:
    'The probe never runs: the kubelet finds no port with this name among the `ports` of the container, and reports ' +
    '`probe errored`, not a failure. So a readiness or startup probe never lets the container become ready, and a ' +
    'liveness probe never restarts it. A lifecycle hook fails: after `postStart` the container is restarted, and ' +
    '`preStop` is skipped. Use the name of a port, or its number.',
  check(port, { edits, report }) {
    const name = port.string;
    const container = containerAround(port)?.container;
    if (name === undefined || !isPortName(name) || !container) return;
    if (container.has('ports') && !container.list('ports')) return;
    const names = portNamesOf(container);
    if (names.includes(name)) return;
    const number = firstPortOf(container);
    const [meant] = [...closestWords(name, names), ...names, ...(number === undefined ? [] : [number])];
    const others =
      number === undefined || meant === number
        ? []
        : otherFix(changeTo(number), edits.setSource(port.node, String(number)));
    const write =
      typeof meant === 'number' ? edits.setSource(port.node, String(meant)) : edits.setText(port.node, meant ?? '');
    report(port, notDefined('Port', name, 'in this container'), {
      awaits: [fieldPath(pathOf(container), 'ports')],
      fixes: meant === undefined ? [] : [...preferredFix(changeTo(meant), write), ...others],
    });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        ports:
          - name: http
            containerPort: 8080
        livenessProbe:
          httpGet:
            port: «htpp»
      `,
      fixed: yaml`
        ports:
          - name: http
            containerPort: 8080
        livenessProbe:
          httpGet:
            port: http
      `,
    },
    {
      in: 'container',
      bad: yaml`
        ports:
          - containerPort: 8080
        livenessProbe:
          tcpSocket:
            port: «http»
      `,
      fixed: yaml`
        ports:
          - containerPort: 8080
        livenessProbe:
          tcpSocket:
            port: 8080
      `,
    },
    {
      in: 'container',
      good: yaml`
        ports:
          - name: http
            containerPort: 8080
        livenessProbe:
          httpGet:
            port: http
      `,
    },
  ],
});
