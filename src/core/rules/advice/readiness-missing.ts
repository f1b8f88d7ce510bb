import { containerAround } from '../../manifest/containers.ts';
import { suggestedHandlers } from '../../manifest/probe-handlers.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const readinessMissing: Rule = {
  id: 'readiness-missing',
  title: 'A container without a readiness probe',
  severity: 'information',
  profile: 'standard',
  lesson: 'lifecycle-and-probes#probes',
  watches: ['Container'],
  why: 'Without a readiness probe, a Service sends requests as soon as the container runs, even while the program is still starting. With one, it waits until the program answers.',
  check(container, { report, edits }) {
    if (container.kind !== 'map' || container.entry('readinessProbe') || containerAround(container)?.role !== 'container') return;
    const name = container.entry('name');
    if (!name || !container.has('ports')) return;
    const [handler] = suggestedHandlers(container);
    const fixes = handler ? preferredFix(`Add ${handler.name === 'httpGet' ? 'an HTTP' : 'a TCP'} probe of its first port`, edits.addField(container, 'readinessProbe', { [handler.name]: handler.data }, container.entry('ports'))) : [];
    report(name.value, 'This container gets requests before it can answer.', { fixes });
  },
  examples: [
    { in: 'container', bad: 'name: «web»\nports:\n  - containerPort: 5432', fixed: 'name: web\nports:\n  - containerPort: 5432\nreadinessProbe:\n  tcpSocket:\n    port: 5432' },
    { in: 'container', good: 'name: web\nports:\n  - containerPort: 8080\nreadinessProbe:\n  tcpSocket:\n    port: 8080' },
  ],
};
