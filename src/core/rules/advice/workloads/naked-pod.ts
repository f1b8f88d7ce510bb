import { rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';

export const nakedPod = rule({
  id: 'naked-pod',
  title: 'Pod is not managed by a workload',
  severity: 'hint',
  source: 'docs/concepts/workloads/pods/',
  profile: 'standard',
  lesson: 'workloads-and-services#bare-pods',
  watches: ['Pod'],
  why:
    'When its node fails, the Pod is lost and nothing replaces it. A Deployment, StatefulSet or Job creates a new ' +
    'one. A naked Pod like this is fine for a first try.',
  check(pod, { report }) {
    const kind = pod.entry('kind');
    if (kind && !pod.map('metadata')?.has('ownerReferences'))
      report(kind.value, 'Pod is not replaced when its node fails; use a Deployment or Job.');
  },
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: «Pod»
        metadata:
          name: web
        spec:
          containers:
            - name: web
              image: nginx:1.27
      `,
    },
    {
      in: 'document',
      good: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
      `,
    },
  ],
});
