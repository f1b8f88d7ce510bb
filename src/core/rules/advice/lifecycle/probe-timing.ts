import { preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { changeTo } from '../../../wording/fix-titles.ts';

export const probeTiming = rule({
  id: 'probe-timing',
  title: 'Probe timeout exceeds its period',
  severity: 'information',
  source: 'docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  lesson: 'lifecycle-and-probes#probe-timing',
  watches: ['Probe'],
  why:
    'Kubernetes reacts to a hung process much later than `periodSeconds` suggests: an attempt can take up to ' +
    '`timeoutSeconds`, and the next one does not start before it ends. Use a shorter timeout.',
  check(probe, { report, edits }) {
    const period = probe.int('periodSeconds') || 10;
    const timeout = probe.int('timeoutSeconds') || 1;
    const place = probe.entry('timeoutSeconds');
    if (place?.value.kind !== 'scalar' || timeout <= period) return;
    report(place.value, `\`timeoutSeconds\` (${timeout}) is longer than \`periodSeconds\` (${period}).`, {
      fixes: preferredFix(changeTo(period), edits.setSource(place.value.node, String(period))),
    });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        ports:
          - containerPort: 8080
        livenessProbe:
          tcpSocket:
            port: 8080
          periodSeconds: 5
          timeoutSeconds: «30»
      `,
      fixed: yaml`
        ports:
          - containerPort: 8080
        livenessProbe:
          tcpSocket:
            port: 8080
          periodSeconds: 5
          timeoutSeconds: 5
      `,
    },
    {
      in: 'container',
      good: yaml`
        ports:
          - containerPort: 8080
        livenessProbe:
          tcpSocket:
            port: 8080
          periodSeconds: 10
          timeoutSeconds: 2
      `,
    },
  ],
});
