import { textOrEmpty } from '../../manifest/text-field.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { MapValue } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { job } from './example-workloads.ts';
import { setTo } from '../../wording/fix-titles.ts';
import { mustBe } from '../../wording/messages.ts';

export const jobRestartPolicy = rule({
  id: 'job-restart-policy',
  title: 'Job needs restartPolicy OnFailure or Never',
  severity: 'error',
  source: 'pkg/apis/batch/validation.ValidateJobSpec',
  saysMissing: true,
  lesson: 'lifecycle-and-probes#restarts',
  watches: ['JobSpec'],
  why:
    'The API server rejects the Job: with `restartPolicy: Always`, the default for Pods, the Job would never ' +
    'complete. With `OnFailure`, a failed container restarts in the same Pod; with `Never`, the Job creates a new ' +
    'Pod.',
  check(spec, context) {
    const podSpec = spec.kind === 'map' ? spec.map('template')?.map('spec') : undefined;
    if (!podSpec) return;
    const policy = textOrEmpty(podSpec, 'restartPolicy');
    const hasFailurePolicy = spec.has('podFailurePolicy');
    if (policy === '' || policy === 'Always') {
      const path = fieldPath(context.pathOf(podSpec), 'restartPolicy');
      const place = podSpec.get('restartPolicy') ?? podSpec.entry('restartPolicy') ?? podSpec;
      context.report(place, mustBe('restartPolicy', '`OnFailure` or `Never` in a Job'), {
        path,
        fixes: fixesFor(podSpec, hasFailurePolicy, context),
      });
    } else if (policy === 'OnFailure' && hasFailurePolicy) {
      const place = podSpec.get('restartPolicy') ?? podSpec;
      context.report(place, mustBe('restartPolicy', '`Never` with a `podFailurePolicy`'), {
        fixes: fixesFor(podSpec, true, context).slice(0, 1),
      });
    }
  },
  examples: [
    { bad: job('', '').replace('    spec:\n', '    «spec»:\n'), fixed: job('', '      restartPolicy: OnFailure\n') },
    { bad: job('', '      restartPolicy: «Always»\n'), fixed: job('', '      restartPolicy: OnFailure\n') },
    { good: job('', '      restartPolicy: OnFailure\n') },
  ],
});

function fixesFor(podSpec: MapValue, hasFailurePolicy: boolean, { edits }: RuleContext): Fix[] {
  const written = podSpec.entry('restartPolicy')?.value;
  const write = (policy: string) =>
    written?.kind === 'scalar'
      ? edits.setText(written.node, policy)
      : edits.addFirstField(podSpec, 'restartPolicy', policy);
  if (hasFailurePolicy) return preferredFix(setTo(podSpec, 'restartPolicy', 'Never'), write('Never'));
  return [
    ...preferredFix(setTo(podSpec, 'restartPolicy', 'OnFailure'), write('OnFailure')),
    ...otherFix(setTo(podSpec, 'restartPolicy', 'Never'), write('Never')),
  ];
}
