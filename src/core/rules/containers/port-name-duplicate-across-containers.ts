import { containersOf } from '../../manifest/containers.ts';
import type { MapValue } from '../../yaml/values.ts';
import type { Rule } from '../rule.ts';

export const portNameDuplicateAcrossContainers: Rule = {
  id: 'port-name-duplicate-across-containers',
  title: 'The same port name in two containers',
  severity: 'warning',
  apiWarning: true,
  since: 33,
  lesson: 'networking#port-names',
  watches: ['PodSpec'],
  why: 'A Service or a probe that uses the name gets the first port of that name in the Pod, never this one. Give the ports different names.',
  check(podSpec, { report, rangeOf }) {
    if (podSpec.kind !== 'map') return;
    const first = new Map<string, { port: MapValue; container: MapValue }>();
    for (const { container } of containersOf(podSpec)) {
      for (const port of container.maps('ports')) {
        const name = port.scalar('name');
        if (!name?.string) continue;
        const other = first.get(name.string);
        if (!other) first.set(name.string, { port, container });
        // Within one container it is refused.
        else if (other.container !== container) {
          const related = [{ range: rangeOf(other.port.get('name') ?? other.port), message: 'The port that the name leads to.' }];
          report(name, `Another container has a port \`${name.string}\`; the name leads there.`, { related });
        }
      }
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'containers:\n  - name: web\n    image: nginx:1.27\n    ports:\n      - {name: http, containerPort: 80}\n  - name: admin\n    image: admin:1.0\n    ports:\n      - {name: «http», containerPort: 8080}',
    },
    {
      in: 'pod-spec',
      good: 'containers:\n  - name: web\n    image: nginx:1.27\n    ports:\n      - {name: http, containerPort: 80}\n  - name: admin\n    image: admin:1.0\n    ports:\n      - {name: admin, containerPort: 8080}',
    },
  ],
};
