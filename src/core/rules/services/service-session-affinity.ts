import { preferredFix, rule } from '../rule.ts';
import { service } from './example-services.ts';
import { changeTo } from '../../wording/fix-titles.ts';
import { outOfRange } from '../../wording/messages.ts';

/** A day. */
const LONGEST = 86400;
const DEFAULT = 10800;

export const serviceSessionAffinity = rule({
  id: 'service-session-affinity',
  title: 'sessionAffinity timeout is out of range',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateService',
  judges: 'names',
  lesson: 'networking#service-details',
  watches: ['ClientIPConfig.timeoutSeconds'],
  why:
    'The API server rejects the Service. With `sessionAffinity: ClientIP`, the connections of a client go to the ' +
    'same Pod until the client has been idle for `timeoutSeconds`: from 1 to 86400, which is a day. The default is ' +
    '10800, which is three hours.',
  check(timeout, { edits, report }) {
    const spec = timeout.parent?.parent?.parent;
    const seconds = timeout.int;
    if (
      timeout.kind !== 'scalar' ||
      seconds === undefined ||
      spec?.kind !== 'map' ||
      spec.text('sessionAffinity') !== 'ClientIP'
    )
      return;
    if (seconds > 0 && seconds <= LONGEST) return;
    const nearest = seconds > LONGEST ? LONGEST : DEFAULT;
    report(timeout, outOfRange('timeoutSeconds', 1, LONGEST), {
      fixes: preferredFix(changeTo(nearest), edits.setSource(timeout.node, String(nearest))),
    });
  },
  examples: [
    {
      bad: service(
        '  sessionAffinity: ClientIP\n  sessionAffinityConfig:\n    clientIP:\n      timeoutSeconds: «90000»\n',
      ),
      fixed: service(
        '  sessionAffinity: ClientIP\n  sessionAffinityConfig:\n    clientIP:\n      timeoutSeconds: 86400\n',
      ),
    },
    {
      good: service(
        '  sessionAffinity: ClientIP\n  sessionAffinityConfig:\n    clientIP:\n      timeoutSeconds: 600\n',
      ),
    },
  ],
});
