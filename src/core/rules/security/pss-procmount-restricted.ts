import { podSecurityRule } from '../pod-security-rule.ts';
import { yaml } from '../yaml-example.ts';

export const pssProcmountRestricted = podSecurityRule({
  id: 'pss-procmount-restricted',
  title: 'procMount is Unmasked (Pod Security: restricted)',
  level: 'restricted',
  finds: 'unmasked-own-proc',
  why: 'A namespace with the restricted level rejects the Pod. Baseline allows `procMount: Unmasked` for a Pod in its own user namespace (`hostUsers: false`); restricted never does. Use `Default`.',
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          hostUsers: false
          containers:
            - name: web
              image: nginx:1.27
              securityContext:
                procMount: «Unmasked»
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          hostUsers: false
          containers:
            - name: web
              image: nginx:1.27
              securityContext:
                procMount: Default
      `,
    },
    {
      in: 'container',
      good: yaml`
        securityContext:
          procMount: Default
      `,
    },
  ],
});
