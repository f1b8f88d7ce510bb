import { containerAround } from '../../manifest/containers.ts';
import { suggestedHandlers } from '../../manifest/probe-handlers.ts';
import { otherFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const livenessMissing: Rule = {
  id: 'liveness-missing',
  title: 'A container without a liveness probe',
  severity: 'hint',
  off: true,
  lesson: 'lifecycle-and-probes#liveness',
  watches: ['Container'],
  why: 'A liveness probe lets Kubernetes restart a program that hangs. Many programs do better without one: they end by themselves when something is wrong, and a hasty probe restarts them while they are only busy.',
  check(container, { report, edits }) {
    if (container.kind !== 'map' || container.entry('livenessProbe') || containerAround(container)?.role !== 'container') return;
    const name = container.entry('name');
    if (!name || !container.has('ports')) return;
    const [handler] = suggestedHandlers(container);
    const fixes = handler ? otherFix(`Add ${handler.name === 'httpGet' ? 'an HTTP' : 'a TCP'} probe of its first port`, edits.addField(container, 'livenessProbe', { [handler.name]: handler.data }, container.entry('ports'))) : [];
    report(name.value, 'This container has no liveness probe.', { fixes });
  },
  examples: [
    { in: 'container', bad: 'name: «web»\nports:\n  - containerPort: 8080' },
    { in: 'container', good: 'name: web\nports:\n  - containerPort: 8080\nlivenessProbe:\n  tcpSocket:\n    port: 8080' },
  ],
};
