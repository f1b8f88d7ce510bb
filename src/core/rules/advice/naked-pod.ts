import type { Rule } from '../rule.ts';

export const nakedPod: Rule = {
  id: 'naked-pod',
  title: 'A Pod that nobody replaces',
  severity: 'hint',
  profile: 'standard',
  lesson: 'workloads-and-services#bare-pods',
  watches: ['Pod'],
  why: 'When its node fails, a Pod that no workload owns is gone for good. A Deployment, a StatefulSet or a Job makes a new one. For a first try, a bare Pod is fine.',
  check(pod, { report }) {
    const kind = pod.kind === 'map' ? pod.entry('kind') : undefined;
    if (pod.kind === 'map' && kind && !pod.map('metadata')?.has('ownerReferences')) report(kind.value, 'When its node fails, nobody replaces this Pod.');
  },
  examples: [
    { in: 'document', bad: 'apiVersion: v1\nkind: «Pod»\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n' },
    { in: 'document', good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n' },
  ],
};
