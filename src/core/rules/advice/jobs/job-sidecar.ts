import { runsForever } from '../../../kubernetes/image-roles.ts';
import { rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';

export const jobSidecar = rule({
  id: 'job-sidecar',
  title: 'Container keeps its Job from completing',
  severity: 'information',
  source: 'docs/concepts/workloads/pods/sidecar-containers/',
  lesson: 'init-and-sidecars#sidecars',
  watches: ['JobSpec'],
  why:
    'A Job completes when all containers of its Pod have terminated, but this helper runs until it is stopped. As ' +
    'a sidecar (an init container with `restartPolicy: Always`) it is stopped when the work is done. Use the ' +
    'lightbulb on its name to convert it.',
  check(_, { report, manifest: { podSpec } }) {
    if (!podSpec) return;
    const images = podSpec.maps('containers').flatMap((container) => container.scalar('image') ?? []);
    const helpers = images.filter(({ string = '' }) => runsForever(string));
    if (helpers.length === images.length) return;
    for (const image of helpers) report(image, 'The Job does not complete while this container runs.');
  },
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: report
        spec:
          template:
            spec:
              restartPolicy: Never
              containers:
                - name: report
                  image: registry.example.com/shop/report:1.0.0
                - name: database-proxy
                  image: «registry.example.com/cloud-sql-proxy:2.14.0»
      `,
    },
    {
      in: 'document',
      good: yaml`
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: report
        spec:
          template:
            spec:
              restartPolicy: Never
              initContainers:
                - name: database-proxy
                  image: registry.example.com/cloud-sql-proxy:2.14.0
                  restartPolicy: Always
              containers:
                - name: report
                  image: registry.example.com/shop/report:1.0.0
      `,
    },
  ],
});
