import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const probeTiming: Rule = {
  id: 'probe-timing',
  title: 'A probe that waits longer than its own period',
  severity: 'information',
  lesson: 'lifecycle-and-probes#probe-timing',
  watches: ['Probe'],
  why: 'A probe is tried every `periodSeconds` and fails after `timeoutSeconds`. With a timeout longer than the period, a hanging program delays every try, and it takes much longer than it seems until Kubernetes acts. Make the timeout shorter.',
  check(probe, { report, edits }) {
    if (probe.kind !== 'map') return;
    const period = probe.int('periodSeconds') || 10;
    const timeout = probe.int('timeoutSeconds') || 1;
    const place = probe.entry('timeoutSeconds');
    if (place?.value.kind !== 'scalar' || timeout <= period) return;
    report(place.value, `The timeout (${timeout} s) is longer than the period (${period} s).`, { fixes: preferredFix(`Write ${period}`, edits.setSource(place.value.node, String(period))) });
  },
  examples: [
    { in: 'container', bad: 'ports:\n  - containerPort: 8080\nlivenessProbe:\n  tcpSocket:\n    port: 8080\n  periodSeconds: 5\n  timeoutSeconds: «30»', fixed: 'ports:\n  - containerPort: 8080\nlivenessProbe:\n  tcpSocket:\n    port: 8080\n  periodSeconds: 5\n  timeoutSeconds: 5' },
    { in: 'container', good: 'ports:\n  - containerPort: 8080\nlivenessProbe:\n  tcpSocket:\n    port: 8080\n  periodSeconds: 10\n  timeoutSeconds: 2' },
  ],
};
