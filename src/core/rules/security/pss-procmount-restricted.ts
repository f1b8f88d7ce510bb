import { podSecurityRule } from '../pod-security-rule.ts';

export const pssProcmountRestricted = podSecurityRule({
  id: 'pss-procmount-restricted',
  title: 'An unmasked /proc, where the restricted level forbids it',
  level: 'restricted',
  finds: 'unmasked-own-proc',
  why: 'The baseline level lets a Pod with users of its own (`hostUsers: false`) unmask /proc; the restricted level never does.',
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  hostUsers: false\n  containers:\n    - name: web\n      image: nginx:1.27\n      securityContext:\n        procMount: «Unmasked»\n',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  hostUsers: false\n  containers:\n    - name: web\n      image: nginx:1.27\n      securityContext:\n        procMount: Default\n',
    },
    { in: 'container', good: 'securityContext:\n  procMount: Default' },
  ],
});
