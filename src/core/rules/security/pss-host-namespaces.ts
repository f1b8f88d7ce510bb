import { podSecurityRule } from '../pod-security-rule.ts';

export const pssHostNamespaces = podSecurityRule({
  id: 'pss-host-namespaces',
  title: 'Pod uses a host namespace (Pod Security: baseline)',
  level: 'baseline',
  finds: 'host-namespaces',
  why: 'A namespace with the baseline level rejects the Pod. With `hostNetwork`, `hostPID` or `hostIPC` the Pod has access to the network, the processes or the shared memory of its node and of all Pods there. Nearly all programs work without; remove the field.',
  examples: [
    {
      in: 'pod-spec',
      bad: 'hostPID: «true»',
      fixed: 'hostPID: false',
    },
    { in: 'pod-spec', good: 'hostPID: false' },
  ],
});
