import { otherFix, preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { mustBe, notAllowed } from '../../wording/messages.ts';
import { changeTo, remove } from '../../wording/fix-titles.ts';

export const probeTgps = rule({
  id: 'probe-tgps',
  title: 'Probe has an invalid terminationGracePeriodSeconds',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateProbe',
  lesson: 'lifecycle-and-probes#probe-timing',
  watches: ['Probe.terminationGracePeriodSeconds'],
  why:
    'The API server rejects the Pod. When a liveness or startup probe fails, the container is stopped, and the ' +
    'probe can set how long that may take: at least 1 second. A failing readiness probe stops nothing, so it ' +
    'cannot have this field.',
  check(seconds, { edits, report }) {
    const probe = seconds.parent;
    if (seconds.int === undefined || probe?.kind !== 'map') return;
    const entry = probe.entry('terminationGracePeriodSeconds');
    const removal = entry && edits.removeField(probe, entry);
    if (probe.key === 'readinessProbe') {
      report(entry ?? seconds, notAllowed('terminationGracePeriodSeconds', 'in a readiness probe'), {
        fixes: preferredFix(remove('terminationGracePeriodSeconds'), removal),
      });
    } else if (seconds.int < 1) {
      const fixes = [
        ...preferredFix(remove('terminationGracePeriodSeconds'), removal),
        ...otherFix(changeTo(1), edits.setSource(seconds.node, '1')),
      ];
      report(seconds, mustBe('terminationGracePeriodSeconds', 'at least 1 second'), { fixes });
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        readinessProbe:
          tcpSocket: {port: 80}
          «terminationGracePeriodSeconds»: 30
      `,
      fixed: yaml`
        readinessProbe:
          tcpSocket: {port: 80}
      `,
    },
    {
      in: 'container',
      bad: yaml`
        livenessProbe:
          tcpSocket: {port: 80}
          terminationGracePeriodSeconds: «0»
      `,
      fixed: yaml`
        livenessProbe:
          tcpSocket: {port: 80}
      `,
    },
    {
      in: 'container',
      good: yaml`
        livenessProbe:
          tcpSocket: {port: 80}
          terminationGracePeriodSeconds: 10
      `,
    },
  ],
});
