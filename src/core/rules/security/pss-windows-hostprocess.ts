import { podSecurityRule } from '../pod-security-rule.ts';

export const pssWindowsHostprocess = podSecurityRule({
  id: 'pss-windows-hostprocess',
  title: 'A container that runs on the Windows node itself',
  level: 'baseline',
  finds: 'hostprocess',
  why: 'A HostProcess container is a process of the node, with the node’s files and network. The baseline level forbids it.',
  examples: [
    {
      in: 'pod-spec',
      bad: 'hostNetwork: true\nsecurityContext:\n  windowsOptions:\n    hostProcess: «true»',
      fixed: 'hostNetwork: true\nsecurityContext:\n  windowsOptions:\n    hostProcess: false',
    },
    { in: 'pod-spec', good: 'securityContext:\n  windowsOptions:\n    hostProcess: false' },
  ],
});
