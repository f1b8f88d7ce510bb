import { containerAround } from '../../manifest/containers.ts';
import type { Rule } from '../rule.ts';

export const livenessMissing: Rule = {
  id: 'liveness-missing',
  title: 'A container without a liveness probe',
  severity: 'hint',
  off: true,
  lesson: 'lifecycle-and-probes#liveness',
  watches: ['Container'],
  why: 'A liveness probe lets Kubernetes restart a program that hangs. Many programs do better without one: they end by themselves when something is wrong, and a hasty probe restarts them while they are only busy.',
  check(container, { report }) {
    if (container.kind !== 'map' || container.entry('livenessProbe') || containerAround(container)?.role !== 'container') return;
    const name = container.entry('name');
    if (name && container.has('ports')) report(name.value, 'This container has no liveness probe.');
  },
  examples: [
    { in: 'container', bad: 'name: «web»\nports:\n  - containerPort: 8080' },
    { in: 'container', good: 'name: web\nports:\n  - containerPort: 8080\nlivenessProbe:\n  tcpSocket:\n    port: 8080' },
  ],
};
