import { podSecurityRule } from '../pod-security-rule.ts';
import { yaml } from '../yaml-example.ts';

export const pssSeccompRequired = podSecurityRule({
  id: 'pss-seccomp-required',
  title: 'seccomp profile is not set (Pod Security: restricted)',
  level: 'restricted',
  finds: 'seccomp-required',
  why: 'A namespace with the restricted level rejects the Pod. Without a seccomp profile a process can make any system call. Set `RuntimeDefault` or `Localhost` for the Pod or in every container.',
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        «spec»:
          containers:
            - name: web
              image: nginx:1.27
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
            seccompProfile:
              type: RuntimeDefault
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        securityContext:
          seccompProfile:
            type: RuntimeDefault
      `,
    },
  ],
});
