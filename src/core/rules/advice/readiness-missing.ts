import { containerAround } from '../../manifest/containers.ts';
import type { Rule } from '../rule.ts';

export const readinessMissing: Rule = {
  id: 'readiness-missing',
  title: 'A container without a readiness probe',
  severity: 'information',
  profile: 'standard',
  lesson: 'lifecycle-and-probes#probes',
  watches: ['Container'],
  why: 'Without a readiness probe, a Service sends requests as soon as the container runs, even while the program is still starting. With one, it waits until the program answers.',
  check(container, { report }) {
    if (container.kind !== 'map' || container.entry('readinessProbe') || containerAround(container)?.role !== 'container') return;
    const name = container.entry('name');
    if (name && container.has('ports')) report(name.value, 'This container gets requests before it can answer.');
  },
  examples: [
    { in: 'container', bad: 'name: «web»\nports:\n  - containerPort: 8080' },
    { in: 'container', good: 'name: web\nports:\n  - containerPort: 8080\nreadinessProbe:\n  tcpSocket:\n    port: 8080' },
  ],
};
