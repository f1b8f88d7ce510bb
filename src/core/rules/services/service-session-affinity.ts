import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { service } from './example-services.ts';

/** A day. */
const LONGEST = 86400;
const DEFAULT = 10800;

export const serviceSessionAffinity: Rule = {
  id: 'service-session-affinity',
  title: 'A client that is remembered too long, or not at all',
  severity: 'error',
  lesson: 'networking#service-details',
  watches: ['ClientIPConfig.timeoutSeconds'],
  why: 'With `sessionAffinity: ClientIP` a client comes to the same Pod again until it was quiet for so many seconds: from 1 to 86400, which is a day. The default is 10800, three hours.',
  check(timeout, { edits, report }) {
    const spec = timeout.parent?.parent?.parent;
    const seconds = timeout.kind === 'scalar' ? timeout.int : undefined;
    if (timeout.kind !== 'scalar' || seconds === undefined || spec?.kind !== 'map' || spec.text('sessionAffinity') !== 'ClientIP') return;
    if (seconds > 0 && seconds <= LONGEST) return;
    const nearest = seconds > LONGEST ? LONGEST : DEFAULT;
    report(timeout, `\`timeoutSeconds\` must be from 1 to ${LONGEST}.`, { fixes: preferredFix(`Write ${nearest}`, edits.setSource(timeout.node, String(nearest))) });
  },
  examples: [
    { bad: service('  sessionAffinity: ClientIP\n  sessionAffinityConfig:\n    clientIP:\n      timeoutSeconds: «90000»\n'), fixed: service('  sessionAffinity: ClientIP\n  sessionAffinityConfig:\n    clientIP:\n      timeoutSeconds: 86400\n') },
    { good: service('  sessionAffinity: ClientIP\n  sessionAffinityConfig:\n    clientIP:\n      timeoutSeconds: 600\n') },
  ],
};
