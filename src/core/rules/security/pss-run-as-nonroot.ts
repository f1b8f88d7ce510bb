import { podSecurityRule } from '../pod-security-rule.ts';
import { yaml } from '../yaml-example.ts';

export const pssRunAsNonroot = podSecurityRule({
  id: 'pss-run-as-nonroot',
  title: 'runAsNonRoot is not true (Pod Security: restricted)',
  level: 'restricted',
  finds: 'run-as-nonroot',
  why: 'A namespace with the restricted level rejects the Pod. With `runAsNonRoot: true` the kubelet does not start a container as root. Set it for the Pod or in every container; the image must then run as another user.',
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
            runAsNonRoot: true
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        securityContext:
          runAsNonRoot: true
      `,
    },
  ],
});
