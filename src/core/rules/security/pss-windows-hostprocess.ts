import { podSecurityRule } from '../pod-security-rule.ts';
import { yaml } from '../yaml-example.ts';

export const pssWindowsHostprocess = podSecurityRule({
  id: 'pss-windows-hostprocess',
  title: 'Windows HostProcess container (Pod Security: baseline)',
  level: 'baseline',
  finds: 'hostprocess',
  why: 'A namespace with the baseline level rejects the Pod. A HostProcess container runs as a process of the Windows node, with access to its files and network. Remove `hostProcess`.',
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        hostNetwork: true
        securityContext:
          windowsOptions:
            hostProcess: «true»
      `,
      fixed: yaml`
        hostNetwork: true
        securityContext:
          windowsOptions:
            hostProcess: false
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        securityContext:
          windowsOptions:
            hostProcess: false
      `,
    },
  ],
});
