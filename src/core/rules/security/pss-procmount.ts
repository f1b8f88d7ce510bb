import { podSecurityRule } from '../pod-security-rule.ts';

export const pssProcmount = podSecurityRule({
  id: 'pss-procmount',
  title: 'An unmasked /proc, where the baseline level forbids it',
  level: 'baseline',
  finds: 'procmount',
  why: 'The runtime hides parts of /proc that tell of the node and can change it. The baseline level allows Unmasked only with `hostUsers: false`, since 1.35.',
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n      securityContext:\n        procMount: «Unmasked»\n',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n      securityContext:\n        procMount: Default\n',
    },
    { in: 'container', good: 'securityContext:\n  procMount: Default' },
  ],
});
