import { podSecurityRule } from '../pod-security-rule.ts';
import { yaml } from '../yaml-example.ts';

export const pssPrivileged = podSecurityRule({
  id: 'pss-privileged',
  title: 'Container runs as privileged (Pod Security: baseline)',
  level: 'baseline',
  finds: 'privileged',
  why: 'A namespace with the baseline level rejects the Pod. A privileged container can do nearly everything that root on the node can. Remove `privileged`, and add individual capabilities if the program needs them.',
  examples: [
    {
      in: 'container',
      bad: yaml`
        securityContext:
          privileged: «true»
      `,
      fixed: yaml`
        securityContext:
          privileged: false
      `,
    },
    {
      in: 'container',
      good: yaml`
        securityContext:
          privileged: false
      `,
    },
  ],
});
