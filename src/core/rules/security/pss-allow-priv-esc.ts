import { podSecurityRule } from '../pod-security-rule.ts';
import { yaml } from '../yaml-example.ts';

export const pssAllowPrivEsc = podSecurityRule({
  id: 'pss-allow-priv-esc',
  title: 'Container allows privilege escalation (Pod Security: restricted)',
  level: 'restricted',
  finds: 'allow-priv-esc',
  why: 'A namespace with the restricted level rejects the Pod. Unless `allowPrivilegeEscalation: false` is set, a process can gain more privileges than its parent, for example with `sudo`. Set it in every container.',
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
            - name: «web»
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
                allowPrivilegeEscalation: false
      `,
    },
    {
      in: 'container',
      good: yaml`
        securityContext:
          allowPrivilegeEscalation: false
      `,
    },
  ],
});
