import { containersOf } from '../../manifest/containers.ts';
import type { MapValue } from '../../yaml/values.ts';
import { rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { code } from '../../wording/code.ts';

export const portNameDuplicateAcrossContainers = rule({
  id: 'port-name-duplicate-across-containers',
  title: 'Port name is used in two containers',
  severity: 'warning',
  source: 'pkg/api/pod.warningsForPodSpecAndMeta',
  apiWarning: true,
  since: 33,
  lesson: 'networking#port-names',
  watches: ['PodSpec'],
  why:
    'A Service or probe that uses the name gets only the first port with that name in the Pod, never this one. ' +
    'Give the ports different names.',
  check(podSpec, { report, rangeOf }) {
    const first = new Map<string, { port: MapValue; container: MapValue }>();
    for (const { container } of containersOf(podSpec)) {
      for (const port of container.maps('ports')) {
        const name = port.scalar('name');
        if (!name?.string) continue;
        const other = first.get(name.string);
        if (!other) first.set(name.string, { port, container });
        // Within one container it is refused.
        else if (other.container !== container) {
          const related = [
            { range: rangeOf(other.port.get('name') ?? other.port), message: 'The name refers to this port.' },
          ];
          report(name, `Port name ${code(name.string)} is also used in another container and refers to its port.`, {
            related,
          });
        }
      }
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        containers:
          - name: web
            image: nginx:1.27
            ports:
              - {name: http, containerPort: 80}
          - name: admin
            image: admin:1.0
            ports:
              - {name: «http», containerPort: 8080}
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        containers:
          - name: web
            image: nginx:1.27
            ports:
              - {name: http, containerPort: 80}
          - name: admin
            image: admin:1.0
            ports:
              - {name: admin, containerPort: 8080}
      `,
    },
  ],
});
