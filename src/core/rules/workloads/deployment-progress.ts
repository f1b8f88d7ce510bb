import { fieldPath } from '../../yaml/path.ts';
import { preferredFix, rule } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';
import { deployment } from './example-workloads.ts';
import { setTo } from '../../wording/fix-titles.ts';

const DEFAULT_DEADLINE = 600;

export const deploymentProgress = rule({
  id: 'deployment-progress',
  title: 'progressDeadlineSeconds does not exceed minReadySeconds',
  severity: 'error',
  source: 'pkg/apis/apps/validation.ValidateDeploymentSpec',
  lesson: 'workloads-and-services#update-settings',
  watches: ['DeploymentSpec'],
  why:
    'The API server rejects the Deployment, because every rollout would fail. A new Pod counts as available only ' +
    'after `minReadySeconds`, and a rollout without progress for `progressDeadlineSeconds` (600 by default) counts ' +
    'as failed. Raise `progressDeadlineSeconds`.',
  check(spec, { edits, pathOf, report }) {
    const deadline = spec.has('progressDeadlineSeconds') ? spec.int('progressDeadlineSeconds') : DEFAULT_DEADLINE;
    const ready = spec.has('minReadySeconds') ? spec.int('minReadySeconds') : 0;
    if (
      deadline === undefined ||
      ready === undefined ||
      deadline < 0 ||
      ready < 0 ||
      ready >= 2 ** 31 ||
      deadline > ready
    )
      return;
    const written = spec.entry('progressDeadlineSeconds');
    const number = ready + DEFAULT_DEADLINE;
    const edit = setField(edits, spec, 'progressDeadlineSeconds', number, spec.entry('minReadySeconds'));
    const message = `\`progressDeadlineSeconds\` (${deadline}) must be greater than \`minReadySeconds\` (${ready}).`;
    const place = spec.has('progressDeadlineSeconds') ? written : spec.entry('minReadySeconds');
    report(place ?? spec, message, {
      path: fieldPath(pathOf(spec), 'progressDeadlineSeconds'),
      fixes: preferredFix(setTo(spec, 'progressDeadlineSeconds', number), edit),
    });
  },
  examples: [
    {
      bad: deployment('  «minReadySeconds»: 600\n'),
      fixed: deployment('  minReadySeconds: 600\n  progressDeadlineSeconds: 1200\n'),
    },
    { bad: deployment('  «progressDeadlineSeconds»: 0\n'), fixed: deployment('  progressDeadlineSeconds: 600\n') },
    { good: deployment('  minReadySeconds: 30\n  progressDeadlineSeconds: 120\n') },
  ],
});
