import { setFirstField } from '../../../yaml/set-field.ts';
import { otherFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { setTo } from '../../../wording/fix-titles.ts';

export const singleReplica = rule({
  id: 'single-replica',
  title: 'Deployment has a single replica',
  severity: 'hint',
  source: 'docs/concepts/workloads/controllers/deployment/',
  profile: 'production',
  lesson: 'about-pods#scaling',
  watches: ['DeploymentSpec'],
  why:
    'The service is down while its only Pod is replaced, for example when a node fails. Use two or more replicas ' +
    'to keep it available.',
  check(spec, { report, edits, manifest }) {
    if ((spec.int('replicas') ?? 1) !== 1) return;
    const place = spec.entry('replicas')?.value ?? manifest.root.entry('kind')?.value;
    if (place)
      report(place, 'Single replica: the service is down while the Pod is replaced.', {
        fixes: otherFix(setTo(spec, 'replicas', 2), setFirstField(edits, spec, 'replicas', 2)),
      });
  },
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          replicas: «1»
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
                - name: web
                  image: nginx:1.27
      `,
    },
    {
      in: 'document',
      good: yaml`
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          replicas: 2
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
                - name: web
                  image: nginx:1.27
      `,
    },
  ],
});
