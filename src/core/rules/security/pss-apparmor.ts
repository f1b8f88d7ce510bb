import { podSecurityRule } from '../pod-security-rule.ts';
import { yaml } from '../yaml-example.ts';

export const pssApparmor = podSecurityRule({
  id: 'pss-apparmor',
  title: 'AppArmor profile is Unconfined (Pod Security: baseline)',
  level: 'baseline',
  finds: 'apparmor',
  why: 'A namespace with the baseline level rejects the Pod. AppArmor limits the files and capabilities that a process can use; baseline allows the default profile of the runtime (`RuntimeDefault`, or no profile set) and a `Localhost` profile. Remove `Unconfined`.',
  examples: [
    {
      in: 'container',
      bad: yaml`
        securityContext:
          appArmorProfile:
            type: «Unconfined»
      `,
      fixed: yaml`
        securityContext:
          appArmorProfile:
            type: RuntimeDefault
      `,
    },
    {
      in: 'container',
      good: yaml`
        securityContext:
          appArmorProfile:
            type: RuntimeDefault
      `,
    },
  ],
});
