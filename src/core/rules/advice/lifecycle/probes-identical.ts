import { pathOf } from '../../../yaml/path.ts';
import type { MapValue, Value } from '../../../yaml/values.ts';
import { rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';

export const probesIdentical = rule({
  id: 'probes-identical',
  title: 'Liveness and readiness probes are identical',
  severity: 'information',
  source: 'docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  unfinishedIn: 'container',
  lesson: 'lifecycle-and-probes#liveness',
  watches: ['Container'],
  why:
    'Under load the container is restarted just when it needs time to recover: a failing readiness probe only ' +
    'removes the Pod from its Services, but an identical liveness probe fails at the same time and restarts the ' +
    'container. Use a cheaper check or a higher `failureThreshold` for liveness.',
  check(container, { report, rangeOf }) {
    const liveness = container.map('livenessProbe');
    const readiness = container.map('readinessProbe');
    if (!liveness || !readiness || liveness.entries.length === 0 || textOf(liveness) !== textOf(readiness)) return;
    const place = container.entry('livenessProbe');
    const other = container.entry('readinessProbe');
    if (place && other)
      report(place, 'Liveness and readiness probes are identical.', {
        related: [{ range: rangeOf(other), message: 'The readiness probe is here.' }],
      });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        ports:
          - containerPort: 8080
        readinessProbe:
          tcpSocket:
            port: 8080
        «livenessProbe»:
          tcpSocket:
            port: 8080
      `,
    },
    {
      in: 'container',
      good: yaml`
        ports:
          - containerPort: 8080
        readinessProbe:
          tcpSocket:
            port: 8080
        livenessProbe:
          tcpSocket:
            port: 8080
          failureThreshold: 10
      `,
    },
  ],
});

/** A probe's fields, without regard to their order. */
function textOf(probe: MapValue): string {
  const lines: string[] = [];
  const collect = (value: Value): void => {
    if (value.kind === 'scalar') lines.push(`${pathOf(value, probe)}=${value.source}`);
    else if (value.kind === 'list') value.items.forEach(collect);
    else for (const entry of value.entries) collect(entry.value);
  };
  collect(probe);
  return lines.sort().join('\n');
}
