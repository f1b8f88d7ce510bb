import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const noTimeToStop: Rule = {
  id: 'no-time-to-stop',
  title: 'A Pod that is killed at once',
  severity: 'information',
  lesson: 'lifecycle-and-probes#stopping',
  watches: ['PodSpec.terminationGracePeriodSeconds'],
  why: 'With 0 seconds the program is killed without a word: requests break off, files stay half written, and the cluster forgets the Pod before its node has confirmed the end. Leave the field out for the usual 30 seconds; a program that ends sooner does not use them up.',
  check(grace, { report, edits, manifest: { podSpec } }) {
    const entry = podSpec?.entry('terminationGracePeriodSeconds');
    if (grace.kind !== 'scalar' || grace.int !== 0 || !podSpec || !entry) return;
    report(grace, 'The program is killed without time to finish its work.', { fixes: preferredFix('Remove terminationGracePeriodSeconds', edits.removeField(podSpec, entry)) });
  },
  examples: [
    { in: 'pod-spec', bad: 'terminationGracePeriodSeconds: «0»\nhostname: web', fixed: 'hostname: web' },
    { in: 'pod-spec', good: 'terminationGracePeriodSeconds: 10' },
  ],
};
