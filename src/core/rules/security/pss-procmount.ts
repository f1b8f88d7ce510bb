import { podSecurityRule } from '../pod-security-rule.ts';
import { yaml } from '../yaml-example.ts';

export const pssProcmount = podSecurityRule({
  id: 'pss-procmount',
  title: 'procMount is Unmasked (Pod Security: baseline)',
  level: 'baseline',
  finds: 'procmount',
  why: 'A namespace with the baseline level rejects the Pod. The runtime masks parts of `/proc` that reveal or change the node. Baseline allows `Unmasked` only with `hostUsers: false`, since 1.35. Use `Default`.',
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
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
