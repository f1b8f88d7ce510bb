import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo } from '../../wording/fix-titles.ts';
import { mustBe } from '../../wording/messages.ts';

export const probeSuccessThreshold = rule({
  id: 'probe-success-threshold',
  title: 'successThreshold above 1 in a liveness or startup probe',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateLivenessProbe',
  lesson: 'lifecycle-and-probes#probe-timing',
  watches: ['Container.livenessProbe', 'Container.startupProbe'],
  why:
    'The API server rejects the Pod. One success is enough for a liveness or startup probe, so `successThreshold` ' +
    'must be 1; only a readiness probe can require more. Change it to 1, or remove it.',
  check(probe, { edits, report }) {
    const threshold = probe.scalar('successThreshold');
    if (threshold?.int === undefined || threshold.int < 2) return;
    report(threshold, mustBe('successThreshold', '1 in a liveness or startup probe'), {
      fixes: preferredFix(changeTo(1), edits.setSource(threshold.node, '1')),
    });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        livenessProbe:
          successThreshold: «2»
          tcpSocket: {port: 80}
      `,
      fixed: yaml`
        livenessProbe:
          successThreshold: 1
          tcpSocket: {port: 80}
      `,
    },
    {
      in: 'container',
      good: yaml`
        readinessProbe:
          successThreshold: 2
          tcpSocket: {port: 80}
      `,
    },
  ],
});
