import { podSecurityRule } from '../pod-security-rule.ts';

export const pssPrivileged = podSecurityRule({
  id: 'pss-privileged',
  title: 'A container with all rights, where the baseline level forbids it',
  level: 'baseline',
  finds: 'privileged',
  why: 'A privileged container can do nearly everything that root of the node can. The baseline level forbids it; add single capabilities where the program needs them.',
  examples: [
    {
      in: 'container',
      bad: 'securityContext:\n  privileged: «true»',
      fixed: 'securityContext:\n  privileged: false',
    },
    { in: 'container', good: 'securityContext:\n  privileged: false' },
  ],
});
