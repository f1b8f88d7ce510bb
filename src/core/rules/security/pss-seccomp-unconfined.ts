import { podSecurityRule } from '../pod-security-rule.ts';
import { yaml } from '../yaml-example.ts';

export const pssSeccompUnconfined = podSecurityRule({
  id: 'pss-seccomp-unconfined',
  title: 'seccomp profile is Unconfined (Pod Security: baseline)',
  level: 'baseline',
  finds: 'seccomp-unconfined',
  why: 'A namespace with the baseline level rejects the Pod. seccomp limits the system calls that a process can make; `Unconfined` removes the limit. Use `RuntimeDefault`, which works for nearly every program.',
  examples: [
    {
      in: 'container',
      bad: yaml`
        securityContext:
          seccompProfile:
            type: «Unconfined»
      `,
      fixed: yaml`
        securityContext:
          seccompProfile:
            type: RuntimeDefault
      `,
    },
    {
      in: 'container',
      good: yaml`
        securityContext:
          seccompProfile:
            type: RuntimeDefault
      `,
    },
  ],
});
