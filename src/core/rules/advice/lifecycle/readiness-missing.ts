import { containerAround } from '../../../manifest/containers.ts';
import { suggestedHandlers } from '../../../manifest/probe-handlers.ts';
import { preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { addPhrase } from '../../../wording/fix-titles.ts';

export const readinessMissing = rule({
  id: 'readiness-missing',
  title: 'Container has no readiness probe',
  severity: 'information',
  source: 'docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  unfinishedIn: 'container',
  profile: 'standard',
  onceInFile: true,
  lesson: 'lifecycle-and-probes#probes',
  watches: ['Container'],
  why:
    'A Service sends requests as soon as the container runs, even while the program is still starting, and these ' +
    'requests fail. With a readiness probe it waits until the program answers. Add one.',
  check(container, { report, edits }) {
    if (container.entry('readinessProbe') || containerAround(container)?.role !== 'container') return;
    const name = container.entry('name');
    if (!name || !container.has('ports')) return;
    const [handler] = suggestedHandlers(container);
    const fixes = handler
      ? preferredFix(
          addPhrase(`a readiness probe (\`${handler.name}\`)`),
          edits.addField(container, 'readinessProbe', { [handler.name]: handler.data }, container.entry('ports')),
        )
      : [];
    report(name.value, 'No readiness probe: traffic arrives before the container is ready.', { fixes });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        name: «web»
        ports:
          - containerPort: 5432
      `,
      fixed: yaml`
        name: web
        ports:
          - containerPort: 5432
        readinessProbe:
          tcpSocket:
            port: 5432
      `,
    },
    {
      in: 'container',
      good: yaml`
        name: web
        ports:
          - containerPort: 8080
        readinessProbe:
          tcpSocket:
            port: 8080
      `,
    },
  ],
});
