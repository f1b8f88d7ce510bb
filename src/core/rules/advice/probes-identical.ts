import { pathOf } from '../../yaml/path.ts';
import type { MapValue, Value } from '../../yaml/values.ts';
import type { Rule } from '../rule.ts';

export const probesIdentical: Rule = {
  id: 'probes-identical',
  title: 'Liveness and readiness that ask the same question',
  severity: 'information',
  lesson: 'lifecycle-and-probes#liveness',
  watches: ['Container'],
  why: 'A failing readiness probe takes the Pod out of its Services for a while; a failing liveness probe restarts the container. When both ask the same in the same rhythm, a busy program is restarted just when it needed a rest. Let liveness ask less, or fail later.',
  check(container, { report, rangeOf }) {
    if (container.kind !== 'map') return;
    const liveness = container.map('livenessProbe');
    const readiness = container.map('readinessProbe');
    if (!liveness || !readiness || liveness.entries.length === 0 || textOf(liveness) !== textOf(readiness)) return;
    const place = container.entry('livenessProbe');
    const other = container.entry('readinessProbe');
    if (place && other) report(place, 'Liveness and readiness ask exactly the same.', { related: [{ range: rangeOf(other), message: 'The readiness probe is here.' }] });
  },
  examples: [
    { in: 'container', bad: 'ports:\n  - containerPort: 8080\nreadinessProbe:\n  tcpSocket:\n    port: 8080\n«livenessProbe»:\n  tcpSocket:\n    port: 8080' },
    { in: 'container', good: 'ports:\n  - containerPort: 8080\nreadinessProbe:\n  tcpSocket:\n    port: 8080\nlivenessProbe:\n  tcpSocket:\n    port: 8080\n  failureThreshold: 10' },
  ],
};

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
