import { podSecurityRule } from '../pod-security-rule.ts';

export const pssHostpath = podSecurityRule({
  id: 'pss-hostpath',
  title: 'A folder of the node in the Pod',
  level: 'baseline',
  finds: 'hostpath',
  takesAway: true,
  why: 'A hostPath volume shows the container files of its node; with the wrong folder it can take the node over. The baseline level forbids it. Use a persistentVolumeClaim for data that must stay and an emptyDir for data that need not.',
  examples: [
    { in: 'pod-spec', bad: 'volumes:\n  - name: data\n    «hostPath»:\n      path: /var/lib/data' },
    { in: 'pod-spec', good: 'volumes:\n  - name: data\n    emptyDir: {}' },
  ],
});
