import { containerAround } from '../../../manifest/containers.ts';
import { suggestedHandlers } from '../../../manifest/probe-handlers.ts';
import { otherFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { addPhrase } from '../../../wording/fix-titles.ts';

export const livenessMissing = rule({
  id: 'liveness-missing',
  title: 'Container has no liveness probe',
  severity: 'hint',
  source: 'docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  unfinishedIn: 'container',
  off: true,
  onceInFile: true,
  lesson: 'lifecycle-and-probes#liveness',
  watches: ['Container'],
  why:
    'A process that hangs keeps running, because Kubernetes restarts a container only when it exits or its ' +
    'liveness probe fails. Many programs do better without one: they exit on errors, and a probe that is too ' +
    'strict restarts them under load. Add a probe if the program can hang.',
  check(container, { report, edits }) {
    if (container.entry('livenessProbe') || containerAround(container)?.role !== 'container') return;
    const name = container.entry('name');
    if (!name || !container.has('ports')) return;
    const [handler] = suggestedHandlers(container);
    const fixes = handler
      ? otherFix(
          addPhrase(`a liveness probe (\`${handler.name}\`)`),
          edits.addField(container, 'livenessProbe', { [handler.name]: handler.data }, container.entry('ports')),
        )
      : [];
    report(name.value, 'Container has no liveness probe.', { fixes });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        name: «web»
        ports:
          - containerPort: 8080
      `,
    },
    {
      in: 'container',
      good: yaml`
        name: web
        ports:
          - containerPort: 8080
        livenessProbe:
          tcpSocket:
            port: 8080
      `,
    },
  ],
});
