import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const probeTgps: Rule = {
  id: 'probe-tgps',
  title: 'A grace period that a probe cannot have',
  severity: 'error',
  lesson: 'lifecycle-and-probes#probe-timing',
  watches: ['Probe.terminationGracePeriodSeconds'],
  why: 'When a liveness or startup probe fails, the container is stopped, and the probe may say how long that may take: at least 1 second. A readiness probe stops nothing, so it cannot have this field.',
  check(seconds, { edits, report }) {
    const probe = seconds.parent;
    if (seconds.kind !== 'scalar' || seconds.int === undefined || probe?.kind !== 'map') return;
    const entry = probe.entry('terminationGracePeriodSeconds');
    const removal = entry && edits.removeField(probe, entry);
    if (probe.key === 'readinessProbe') {
      report(entry ?? seconds, 'A readiness probe stops nothing: it has no grace period.', { fixes: preferredFix('Remove it', removal) });
    } else if (seconds.int < 1) {
      const fixes = [...preferredFix('Remove it', removal), ...otherFix('Write 1', edits.setSource(seconds.node, '1'))];
      report(seconds, 'This grace period must be at least 1 second.', { fixes });
    }
  },
  examples: [
    {
      in: 'container',
      bad: 'readinessProbe:\n  tcpSocket: {port: 80}\n  «terminationGracePeriodSeconds»: 30',
      fixed: 'readinessProbe:\n  tcpSocket: {port: 80}',
    },
    {
      in: 'container',
      bad: 'livenessProbe:\n  tcpSocket: {port: 80}\n  terminationGracePeriodSeconds: «0»',
      fixed: 'livenessProbe:\n  tcpSocket: {port: 80}',
    },
    { in: 'container', good: 'livenessProbe:\n  tcpSocket: {port: 80}\n  terminationGracePeriodSeconds: 10' },
  ],
};
