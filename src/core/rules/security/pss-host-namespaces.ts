import { podSecurityRule } from '../pod-security-rule.ts';

export const pssHostNamespaces = podSecurityRule({
  id: 'pss-host-namespaces',
  title: 'A part of the node opened to the Pod',
  level: 'baseline',
  finds: 'host-namespaces',
  why: 'With hostNetwork, hostPID or hostIPC the Pod sees the network, the processes or the memory of its node and of all Pods there. The baseline level forbids it; nearly all programs do without.',
  examples: [
    {
      in: 'pod-spec',
      bad: 'hostPID: «true»',
      fixed: 'hostPID: false',
    },
    { in: 'pod-spec', good: 'hostPID: false' },
  ],
});
