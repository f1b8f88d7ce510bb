import { podSecurityRule } from '../pod-security-rule.ts';
import { yaml } from '../yaml-example.ts';

export const pssRestrictedVolumes = podSecurityRule({
  id: 'pss-restricted-volumes',
  title: 'Volume type is not allowed (Pod Security: restricted)',
  level: 'restricted',
  finds: 'restricted-volumes',
  takesAway: true,
  why: 'A namespace with the restricted level rejects the Pod. Restricted allows only `configMap`, `csi`, `downwardAPI`, `emptyDir`, `ephemeral`, `image`, `persistentVolumeClaim`, `projected` and `secret` volumes. Use other storage through a `persistentVolumeClaim`.',
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: data
            «nfs»:
              server: nfs.example.com
              path: /exports
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: data
            persistentVolumeClaim:
              claimName: data
      `,
    },
  ],
});
