import { preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { remove } from '../../../wording/fix-titles.ts';

export const noTimeToStop = rule({
  id: 'no-time-to-stop',
  title: '`terminationGracePeriodSeconds` is 0',
  severity: 'information',
  source: 'docs/concepts/workloads/pods/pod-lifecycle/#pod-termination',
  lesson: 'lifecycle-and-probes#stopping',
  watches: ['PodSpec.terminationGracePeriodSeconds'],
  why:
    'The containers are killed immediately (SIGKILL): requests are cut off, files can be incomplete, and the Pod is ' +
    'deleted before its node has confirmed that it stopped. Remove the field to use the default of 30 seconds; a Pod ' +
    'whose processes exit sooner does not wait that long.',
  check(grace, { report, edits, manifest: { podSpec } }) {
    const entry = podSpec?.entry('terminationGracePeriodSeconds');
    if (grace.int !== 0 || !podSpec || !entry) return;
    report(grace, 'With a grace period of 0, containers are killed immediately.', {
      fixes: preferredFix(remove('terminationGracePeriodSeconds'), edits.removeField(podSpec, entry)),
    });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        terminationGracePeriodSeconds: «0»
        hostname: web
      `,
      fixed: 'hostname: web',
    },
    { in: 'pod-spec', good: 'terminationGracePeriodSeconds: 10' },
  ],
});
