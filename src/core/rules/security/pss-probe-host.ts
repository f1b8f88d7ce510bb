import { podSecurityRule } from '../pod-security-rule.ts';

export const pssProbeHost = podSecurityRule({
  id: 'pss-probe-host',
  title: 'A probe or hook that asks another host',
  level: 'baseline',
  finds: 'probe-host',
  why: 'With `host` a probe makes the node send requests anywhere, also where the Pod itself may not reach. The baseline level forbids it since 1.34; without `host` the probe asks its own Pod.',
  examples: [
    {
      in: 'container',
      bad: 'readinessProbe:\n  tcpSocket:\n    port: 8080\n    «host»: 10.0.0.1',
      fixed: 'readinessProbe:\n  tcpSocket:\n    port: 8080',
    },
    { in: 'container', good: 'readinessProbe:\n  tcpSocket:\n    port: 8080' },
  ],
});
