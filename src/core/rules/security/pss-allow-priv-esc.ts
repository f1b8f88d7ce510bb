import { podSecurityRule } from '../pod-security-rule.ts';

export const pssAllowPrivEsc = podSecurityRule({
  id: 'pss-allow-priv-esc',
  title: 'A program that may gain rights',
  level: 'restricted',
  finds: 'allow-priv-esc',
  why: 'Unless `allowPrivilegeEscalation: false` is set, a process can gain more rights than its parent had, with sudo for example. The restricted level wants it in every container.',
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: «web»\n      image: nginx:1.27\n',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n      securityContext:\n        allowPrivilegeEscalation: false\n',
    },
    { in: 'container', good: 'securityContext:\n  allowPrivilegeEscalation: false' },
  ],
});
