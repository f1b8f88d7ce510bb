import { podSecurityRule } from '../pod-security-rule.ts';

export const pssRunAsNonroot = podSecurityRule({
  id: 'pss-run-as-nonroot',
  title: 'Nothing that forbids root',
  level: 'restricted',
  finds: 'run-as-nonroot',
  why: '`runAsNonRoot: true` makes the node refuse to start a container as root. The restricted level wants it for the whole Pod or in every container. The image must then name another user.',
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n«spec»:\n  containers:\n    - name: web\n      image: nginx:1.27\n',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n  securityContext:\n    runAsNonRoot: true\n',
    },
    { in: 'pod-spec', good: 'securityContext:\n  runAsNonRoot: true' },
  ],
});
