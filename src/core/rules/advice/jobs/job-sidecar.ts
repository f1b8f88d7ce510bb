import { runsForever } from '../../../kubernetes/image-roles.ts';
import { rule } from '../../rule.ts';
import { wordsOf } from '../commands/shell-words.ts';
import { yaml } from '../../yaml-example.ts';
import type { MapValue } from '../../../yaml/values.ts';

/** What ends a proxy when the work is done: a request to it, a signal, or a wrapper around the work that sends them. */
const STOPS = /\b(?:quitquitquit|p?kill|killall|linkerd-await|scuttle)\b|:4191\/shutdown\b/;

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
    const containers = podSpec.maps('containers');
    if (containers.some(endsAnother)) return;
    const images = containers.flatMap((container) => container.scalar('image') ?? []);
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
              containers:
                - name: report
                  image: registry.example.com/shop/report:1.0.0
                  command: [sh, -c, "make-report; curl -X POST http://localhost:9091/quitquitquit"]
                - name: database-proxy
                  image: registry.example.com/cloud-sql-proxy:2.14.0
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

/** Does what a container runs stop another one? */
function endsAnother(container: MapValue): boolean {
  const words = [...(wordsOf(container.get('command')) ?? []), ...(wordsOf(container.get('args')) ?? [])];
  return words.some(({ string = '' }) => STOPS.test(string));
}
