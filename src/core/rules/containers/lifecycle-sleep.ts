import { otherFix, preferredFix, rule } from '../rule.ts';
import { pathOf } from '../../yaml/path.ts';
import { yaml } from '../yaml-example.ts';
import { mustBe, notNegative } from '../../wording/messages.ts';
import { changeField, changeTo } from '../../wording/fix-titles.ts';

export const lifecycleSleep = rule({
  id: 'lifecycle-sleep',
  title: 'Lifecycle hook sleeps longer than the grace period',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateSleepAction',
  lesson: 'lifecycle-and-probes#stopping',
  watches: ['SleepAction'],
  why:
    'The API server rejects the Pod. A Pod has `terminationGracePeriodSeconds` (30 by default) to stop, and that ' +
    'includes the sleep of its hooks. Use a shorter sleep, or a longer grace period.',
  check(sleep, { manifest, version, edits, report }) {
    const seconds = sleep.scalar('seconds');
    const { podSpec } = manifest;
    if (!podSpec || (sleep.has('seconds') && seconds?.int === undefined)) return;
    const written = podSpec.scalar('terminationGracePeriodSeconds');
    if (written && written.int === undefined) return;
    // A negative grace period counts as 1.
    const grace = written?.int === undefined ? 30 : written.int < 0 ? 1 : written.int;
    const least = version >= 33 ? 0 : 1;
    const time = seconds?.int ?? 0;
    if (time >= least && time <= grace) return;
    const bound = time < least ? least : grace;
    const fixes = [
      ...preferredFix(
        changeTo(bound),
        seconds ? edits.setSource(seconds.node, String(bound)) : edits.addField(sleep, 'seconds', bound),
      ),
      ...(time > grace && written
        ? otherFix(changeField('terminationGracePeriodSeconds', time), edits.setSource(written.node, String(time)))
        : []),
    ];
    const message =
      time < least
        ? least === 0
          ? notNegative('seconds')
          : mustBe('seconds', 'at least 1')
        : `Sleep must not exceed \`terminationGracePeriodSeconds\` (${grace}).`;
    report(seconds ?? sleep, message, { fixes, path: pathOf(sleep) });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        containers:
          - name: web
            image: nginx:1.27
            lifecycle:
              preStop:
                sleep: {seconds: «60»}
      `,
      fixed: yaml`
        containers:
          - name: web
            image: nginx:1.27
            lifecycle:
              preStop:
                sleep: {seconds: 30}
      `,
    },
    {
      in: 'container',
      good: yaml`
        lifecycle:
          preStop:
            sleep: {seconds: 5}
      `,
    },
  ],
});
