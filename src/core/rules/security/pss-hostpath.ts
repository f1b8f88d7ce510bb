import { podSecurityRule } from '../pod-security-rule.ts';
import { yaml } from '../yaml-example.ts';

export const pssHostpath = podSecurityRule({
  id: 'pss-hostpath',
  title: 'Pod uses a hostPath volume (Pod Security: baseline)',
  level: 'baseline',
  finds: 'hostpath',
  takesAway: true,
  why: 'A namespace with the baseline level rejects the Pod. A `hostPath` volume gives the container access to files of its node; with the wrong directory it can take over the node. Use a `persistentVolumeClaim` for data that must be kept, and an `emptyDir` for temporary data.',
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: data
            «hostPath»:
              path: /var/lib/data
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: data
            emptyDir: {}
      `,
    },
  ],
});
