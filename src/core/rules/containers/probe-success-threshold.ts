import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const probeSuccessThreshold: Rule = {
  id: 'probe-success-threshold',
  title: 'More than one success asked of a liveness or startup probe',
  severity: 'error',
  lesson: 'lifecycle-and-probes#probe-timing',
  watches: ['Container.livenessProbe', 'Container.startupProbe'],
  why: 'One success is enough for a liveness or a startup probe: `successThreshold` must be 1 there. Only a readiness probe may ask for more.',
  check(probe, { edits, report }) {
    const threshold = probe.kind === 'map' ? probe.scalar('successThreshold') : undefined;
    if (threshold?.int === undefined || threshold.int < 2) return;
    report(threshold, '`successThreshold` must be 1 here.', { fixes: preferredFix('Write 1', edits.setSource(threshold.node, '1')) });
  },
  examples: [
    {
      in: 'container',
      bad: 'livenessProbe:\n  successThreshold: «2»\n  tcpSocket: {port: 80}',
      fixed: 'livenessProbe:\n  successThreshold: 1\n  tcpSocket: {port: 80}',
    },
    { in: 'container', good: 'readinessProbe:\n  successThreshold: 2\n  tcpSocket: {port: 80}' },
  ],
};
