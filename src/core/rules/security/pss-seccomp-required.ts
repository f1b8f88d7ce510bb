import { podSecurityRule } from '../pod-security-rule.ts';

export const pssSeccompRequired = podSecurityRule({
  id: 'pss-seccomp-required',
  title: 'No seccomp profile',
  level: 'restricted',
  finds: 'seccomp-required',
  why: 'seccomp limits which calls of the kernel a program can make, but only where a profile is named. The restricted level wants RuntimeDefault or Localhost for the whole Pod or in every container.',
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n«spec»:\n  containers:\n    - name: web\n      image: nginx:1.27\n',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n  securityContext:\n    seccompProfile:\n      type: RuntimeDefault\n',
    },
    { in: 'pod-spec', good: 'securityContext:\n  seccompProfile:\n    type: RuntimeDefault' },
  ],
});
