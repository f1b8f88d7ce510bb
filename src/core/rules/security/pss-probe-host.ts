import { podSecurityRule } from '../pod-security-rule.ts';
import { yaml } from '../yaml-example.ts';

export const pssProbeHost = podSecurityRule({
  id: 'pss-probe-host',
  title: 'Probe or lifecycle hook sets a host (Pod Security: baseline)',
  level: 'baseline',
  finds: 'probe-host',
  why: 'A namespace with the baseline level of 1.34 or later rejects the Pod. With `host`, a probe makes the node send requests to any address, even where the Pod has no access. Remove `host`, and the probe goes to its own Pod.',
  examples: [
    {
      in: 'container',
      bad: yaml`
        readinessProbe:
          tcpSocket:
            port: 8080
            «host»: 10.0.0.1
      `,
      fixed: yaml`
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
