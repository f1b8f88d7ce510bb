import { containerAround } from '../../manifest/containers.ts';
import { code } from '../../wording/code.ts';
import { remove } from '../../wording/fix-titles.ts';
import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i;

export const probeHostLoopback = rule({
  id: 'probe-host-loopback',
  title: 'Probe or lifecycle hook has the host localhost',
  severity: 'warning',
  source: 'docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#http-probes',
  judges: 'value',
  lesson: 'lifecycle-and-probes#probe-mechanisms',
  watches: ['HTTPGetAction.host', 'TCPSocketAction.host'],
  why:
    'The kubelet sends the request from the node, so `localhost` is the node and not the container: the probe fails, ' +
    'or something else on the node answers it. Without `host` the request goes to the IP address of the Pod.',
  check(host, { report, edits }) {
    const action = host.parent;
    const entry = action?.kind === 'map' ? action.entry('host') : undefined;
    const podSpec = containerAround(host)?.container.parent?.parent;
    if (action?.kind !== 'map' || !entry || !LOOPBACK.test(host.string ?? '')) return;
    // In the network of the node both are the same.
    if (podSpec?.kind !== 'map' || podSpec.bool('hostNetwork') === true) return;
    report(host, `The kubelet sends the request, so ${code(host.string ?? '')} is the node, not the container.`, {
      fixes: preferredFix(remove('host'), edits.removeField(action, entry)),
    });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        readinessProbe:
          httpGet:
            host: «localhost»
            port: 8080
      `,
      fixed: yaml`
        readinessProbe:
          httpGet:
            port: 8080
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        hostNetwork: true
        containers:
          - name: a
            image: a:1.0
            livenessProbe:
              tcpSocket:
                host: 127.0.0.1
                port: 8080
      `,
    },
  ],
});
