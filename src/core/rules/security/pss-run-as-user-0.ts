import { podSecurityRule } from '../pod-security-rule.ts';

export const pssRunAsUser0 = podSecurityRule({
  id: 'pss-run-as-user-0',
  title: 'Root as the user',
  level: 'restricted',
  finds: 'run-as-root',
  why: 'User 0 is root. The restricted level wants any other number; choose one that may read the image’s files, such as 1000.',
  examples: [
    {
      in: 'pod-spec',
      bad: 'securityContext:\n  runAsUser: «0»\ncontainers:\n  - name: web\n    image: nginx:1.27',
      fixed: 'securityContext:\n  runAsUser: 1000\ncontainers:\n  - name: web\n    image: nginx:1.27',
    },
    { in: 'pod-spec', good: 'securityContext:\n  runAsUser: 1000' },
  ],
});
