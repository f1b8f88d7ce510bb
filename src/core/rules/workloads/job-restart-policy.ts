import { textOrEmpty } from '../../manifest/text-field.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { MapValue } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { job } from './example-workloads.ts';

export const jobRestartPolicy: Rule = {
  id: 'job-restart-policy',
  title: 'A Job whose Pods would never end',
  severity: 'error',
  lesson: 'lifecycle-and-probes#restarts',
  watches: ['JobSpec'],
  why: 'A Job is done when its containers have ended, so they may not be restarted always, which is what a Pod does when it says nothing. `OnFailure` starts a failed container again in the same Pod; `Never` leaves the Pod as it is, and the Job makes a new one.',
  check(spec, context) {
    const podSpec = spec.kind === 'map' ? spec.map('template')?.map('spec') : undefined;
    if (spec.kind !== 'map' || !podSpec) return;
    const policy = textOrEmpty(podSpec, 'restartPolicy');
    const hasFailurePolicy = spec.has('podFailurePolicy');
    if (policy === '' || policy === 'Always') {
      const path = fieldPath(context.pathOf(podSpec), 'restartPolicy');
      const place = podSpec.get('restartPolicy') ?? podSpec.entry('restartPolicy') ?? podSpec;
      context.report(place, 'The Pods of a Job need `restartPolicy: OnFailure` or `Never`.', { path, fixes: fixesFor(podSpec, hasFailurePolicy, context) });
    } else if (policy === 'OnFailure' && hasFailurePolicy) {
      const place = podSpec.get('restartPolicy') ?? podSpec;
      context.report(place, 'With a `podFailurePolicy` the restart policy must be `Never`.', { fixes: fixesFor(podSpec, true, context).slice(0, 1) });
    }
  },
  examples: [
    { bad: job('', '').replace('    spec:\n', '    «spec»:\n'), fixed: job('', '      restartPolicy: OnFailure\n') },
    { bad: job('', '      restartPolicy: «Always»\n'), fixed: job('', '      restartPolicy: OnFailure\n') },
    { good: job('', '      restartPolicy: OnFailure\n') },
  ],
};

function fixesFor(podSpec: MapValue, hasFailurePolicy: boolean, { edits }: RuleContext): Fix[] {
  const written = podSpec.entry('restartPolicy')?.value;
  const write = (policy: string) => (written?.kind === 'scalar' ? edits.setText(written.node, policy) : edits.addFirstField(podSpec, 'restartPolicy', policy));
  if (hasFailurePolicy) return preferredFix('Write Never', write('Never'));
  return [...preferredFix('Write OnFailure', write('OnFailure')), ...otherFix('Write Never', write('Never'))];
}
