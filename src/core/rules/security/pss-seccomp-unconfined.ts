import { podSecurityRule } from '../pod-security-rule.ts';

export const pssSeccompUnconfined = podSecurityRule({
  id: 'pss-seccomp-unconfined',
  title: 'All of the kernel open to the program',
  level: 'baseline',
  finds: 'seccomp-unconfined',
  why: 'seccomp limits which calls of the kernel a program can make. Unconfined takes that limit away; RuntimeDefault suits nearly every program.',
  examples: [
    {
      in: 'container',
      bad: 'securityContext:\n  seccompProfile:\n    type: «Unconfined»',
      fixed: 'securityContext:\n  seccompProfile:\n    type: RuntimeDefault',
    },
    { in: 'container', good: 'securityContext:\n  seccompProfile:\n    type: RuntimeDefault' },
  ],
});
