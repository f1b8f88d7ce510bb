import { podSecurityRule } from '../pod-security-rule.ts';
import { yaml } from '../yaml-example.ts';

export const pssRunAsUser0 = podSecurityRule({
  id: 'pss-run-as-user-0',
  title: 'runAsUser is 0 (Pod Security: restricted)',
  level: 'restricted',
  finds: 'run-as-root',
  why: 'A namespace with the restricted level rejects the Pod. User 0 is root. Use another user ID that can read the files of the image, such as 1000.',
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        securityContext:
          runAsUser: «0»
        containers:
          - name: web
            image: nginx:1.27
      `,
      fixed: yaml`
        securityContext:
          runAsUser: 1000
        containers:
          - name: web
            image: nginx:1.27
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        securityContext:
          runAsUser: 1000
      `,
    },
  ],
});
