import { runsForever } from '../../kubernetes/image-roles.ts';
import type { Rule } from '../rule.ts';

export const jobSidecar: Rule = {
  id: 'job-sidecar',
  title: 'A helper that keeps its Job from ending',
  severity: 'information',
  lesson: 'init-and-sidecars#sidecars',
  watches: ['JobSpec'],
  why: 'A Job is done when all containers of its Pod have ended, and this helper runs until somebody stops it. As a sidecar (an init container with `restartPolicy: Always`) it is stopped when the work is done. The lightbulb at its name makes it one.',
  check(spec, { report, manifest: { podSpec } }) {
    if (spec.kind !== 'map' || !podSpec) return;
    const images = podSpec.maps('containers').flatMap((container) => container.scalar('image') ?? []);
    const helpers = images.filter(({ string = '' }) => runsForever(string));
    if (helpers.length === images.length) return;
    for (const image of helpers) report(image, 'While this helper runs, the Job does not end.');
  },
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: report\nspec:\n  template:\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: report\n          image: registry.example.com/shop/report:1.0.0\n        - name: database-proxy\n          image: «registry.example.com/cloud-sql-proxy:2.14.0»\n',
    },
    {
      in: 'document',
      good: 'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: report\nspec:\n  template:\n    spec:\n      restartPolicy: Never\n      initContainers:\n        - name: database-proxy\n          image: registry.example.com/cloud-sql-proxy:2.14.0\n          restartPolicy: Always\n      containers:\n        - name: report\n          image: registry.example.com/shop/report:1.0.0\n',
    },
  ],
};
