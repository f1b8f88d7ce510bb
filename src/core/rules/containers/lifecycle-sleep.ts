import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { pathOf } from '../../yaml/path.ts';

export const lifecycleSleep: Rule = {
  id: 'lifecycle-sleep',
  title: 'A hook that sleeps longer than the Pod may take to stop',
  severity: 'error',
  lesson: 'lifecycle-and-probes#stopping',
  watches: ['SleepAction'],
  why: 'A Pod has `terminationGracePeriodSeconds` (30 unless it says otherwise) to stop, and the sleep of a hook is part of it. Sleep for less, or give the Pod more time.',
  check(sleep, { manifest, version, edits, report }) {
    const seconds = sleep.kind === 'map' ? sleep.scalar('seconds') : undefined;
    const { podSpec } = manifest;
    if (sleep.kind !== 'map' || !podSpec || (sleep.has('seconds') && seconds?.int === undefined)) return;
    const written = podSpec.scalar('terminationGracePeriodSeconds');
    if (written && written.int === undefined) return;
    // A negative grace period counts as 1.
    const grace = written?.int === undefined ? 30 : written.int < 0 ? 1 : written.int;
    const least = version >= 33 ? 0 : 1;
    const time = seconds?.int ?? 0;
    if (time >= least && time <= grace) return;
    const bound = time < least ? least : grace;
    const fixes = [
      ...preferredFix(`Write ${bound}`, seconds ? edits.setSource(seconds.node, String(bound)) : edits.addField(sleep, 'seconds', bound)),
      ...(time > grace && written ? otherFix(`Write terminationGracePeriodSeconds: ${time}`, edits.setSource(written.node, String(time))) : []),
    ];
    const message = time < least ? least === 0 ? 'A hook cannot sleep a negative time.' : 'A hook sleeps at least 1 second.' : `This sleeps longer than the ${grace} seconds in which the Pod must stop.`;
    report(seconds ?? sleep, message, { fixes, path: pathOf(sleep) });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'containers:\n  - name: web\n    image: nginx:1.27\n    lifecycle:\n      preStop:\n        sleep: {seconds: «60»}',
      fixed: 'containers:\n  - name: web\n    image: nginx:1.27\n    lifecycle:\n      preStop:\n        sleep: {seconds: 30}',
    },
    { in: 'container', good: 'lifecycle:\n  preStop:\n    sleep: {seconds: 5}' },
  ],
};
