import type { Rule } from '../rule.ts';

/** A program that needs longer than this to start is better served by a startup probe. */
const LONG_SECONDS = 60;

export const slowStart: Rule = {
  id: 'slow-start',
  title: 'A long wait before the liveness probe',
  severity: 'information',
  lesson: 'lifecycle-and-probes#slow-start',
  watches: ['Container.livenessProbe'],
  why: 'With a long `initialDelaySeconds`, a program that starts fast is left unwatched for all that time, and one that starts even slower is ended anyway. A `startupProbe` waits just as long as the program needs, and then lets the liveness probe take over.',
  check(probe, { report }) {
    if (probe.kind !== 'map' || (probe.parent?.kind === 'map' && probe.parent.has('startupProbe'))) return;
    const delay = probe.scalar('initialDelaySeconds');
    if (delay?.int !== undefined && delay.int >= LONG_SECONDS) report(delay, `For ${delay.int} s nobody looks; a startupProbe waits only as long as needed.`);
  },
  examples: [
    { in: 'container', bad: 'ports:\n  - containerPort: 8080\nlivenessProbe:\n  tcpSocket:\n    port: 8080\n  initialDelaySeconds: «120»' },
    { in: 'container', good: 'ports:\n  - containerPort: 8080\nlivenessProbe:\n  tcpSocket:\n    port: 8080\n  initialDelaySeconds: 5' },
  ],
};
