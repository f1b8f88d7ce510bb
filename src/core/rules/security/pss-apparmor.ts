import { podSecurityRule } from '../pod-security-rule.ts';

export const pssApparmor = podSecurityRule({
  id: 'pss-apparmor',
  title: 'No AppArmor profile',
  level: 'baseline',
  finds: 'apparmor',
  why: 'AppArmor keeps a program to the files and calls that its profile allows. The baseline level takes the runtime’s own profile (RuntimeDefault, or nothing at all) or one that lies on the node (Localhost), but not Unconfined.',
  examples: [
    {
      in: 'container',
      bad: 'securityContext:\n  appArmorProfile:\n    type: «Unconfined»',
      fixed: 'securityContext:\n  appArmorProfile:\n    type: RuntimeDefault',
    },
    { in: 'container', good: 'securityContext:\n  appArmorProfile:\n    type: RuntimeDefault' },
  ],
});
