import { otherFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { changeTo } from '../../../wording/fix-titles.ts';

export const updateWithAGap = rule({
  id: 'update-with-a-gap',
  title: 'Deployment uses the Recreate strategy',
  severity: 'hint',
  source: 'docs/concepts/workloads/controllers/deployment/#strategy',
  profile: 'production',
  lesson: 'workloads-and-services#rolling-updates',
  watches: ['DeploymentStrategy.type'],
  why:
    'The service is down during each update, because `Recreate` stops all Pods before the first new one starts. That ' +
    'is right for a program that must not run twice, such as one that holds a `ReadWriteOnce` volume. Otherwise use ' +
    'a rolling update.',
  check(type, { report, edits }) {
    if (type.string === 'Recreate')
      report(type, '`Recreate` stops all Pods before new ones start: downtime at each update.', {
        fixes: otherFix(changeTo('RollingUpdate'), edits.setText(type.node, 'RollingUpdate')),
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
          replicas: 2
          strategy:
            type: «Recreate»
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
          strategy:
            type: RollingUpdate
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
