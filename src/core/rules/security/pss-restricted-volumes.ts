import { podSecurityRule } from '../pod-security-rule.ts';

export const pssRestrictedVolumes = podSecurityRule({
  id: 'pss-restricted-volumes',
  title: 'A volume past the cluster’s own storage',
  level: 'restricted',
  finds: 'restricted-volumes',
  takesAway: true,
  why: 'The restricted level takes volumes whose access the cluster itself controls: configMap, csi, downwardAPI, emptyDir, ephemeral, image, persistentVolumeClaim, projected and secret. Reach other storage through a persistentVolumeClaim.',
  examples: [
    { in: 'pod-spec', bad: 'volumes:\n  - name: data\n    «nfs»:\n      server: nfs.example.com\n      path: /exports' },
    { in: 'pod-spec', good: 'volumes:\n  - name: data\n    persistentVolumeClaim:\n      claimName: data' },
  ],
});
