import { rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';

/** A program that needs longer than this to start is better served by a startup probe. */
const LONG_SECONDS = 60;

export const slowStart = rule({
  id: 'slow-start',
  title: 'Long initialDelaySeconds instead of a startup probe',
  severity: 'information',
  source: 'docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
  lesson: 'lifecycle-and-probes#slow-start',
  watches: ['Container.livenessProbe'],
  why:
    'A program that starts fast is not checked for the whole delay, and one that starts even more slowly is ' +
    'restarted anyway. A `startupProbe` waits exactly as long as the program needs before the liveness probe takes ' +
    'over. Use one.',
  check(probe, { report }) {
    if (probe.parent?.kind === 'map' && probe.parent.has('startupProbe')) return;
    const delay = probe.scalar('initialDelaySeconds');
    if (delay?.int !== undefined && delay.int >= LONG_SECONDS)
      report(delay, `Liveness is not checked for ${delay.int} s; use a \`startupProbe\` instead.`);
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
          initialDelaySeconds: «120»
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
          initialDelaySeconds: 5
      `,
    },
  ],
});
