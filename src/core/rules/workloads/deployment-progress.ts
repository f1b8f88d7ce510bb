import { fieldPath } from '../../yaml/path.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';
import { deployment } from './example-workloads.ts';

const DEFAULT_DEADLINE = 600;

export const deploymentProgress: Rule = {
  id: 'deployment-progress',
  title: 'A deadline that every update would miss',
  severity: 'error',
  lesson: 'workloads-and-services#update-settings',
  watches: ['DeploymentSpec'],
  why: 'A new Pod counts only after it was ready for `minReadySeconds`. If an update makes no progress for `progressDeadlineSeconds` (600 when left out), it counts as failed. So the second must be greater than the first.',
  check(spec, { edits, pathOf, report }) {
    if (spec.kind !== 'map') return;
    const deadline = spec.has('progressDeadlineSeconds') ? spec.int('progressDeadlineSeconds') : DEFAULT_DEADLINE;
    const ready = spec.has('minReadySeconds') ? spec.int('minReadySeconds') : 0;
    if (deadline === undefined || ready === undefined || deadline < 0 || ready < 0 || ready >= 2 ** 31 || deadline > ready) return;
    const written = spec.entry('progressDeadlineSeconds');
    const number = ready + DEFAULT_DEADLINE;
    const edit = setField(edits, spec, 'progressDeadlineSeconds', number, spec.entry('minReadySeconds'));
    const message = `\`progressDeadlineSeconds\` (${deadline}) must be more than \`minReadySeconds\` (${ready}).`;
    const place = spec.has('progressDeadlineSeconds') ? written : spec.entry('minReadySeconds');
    report(place ?? spec, message, { path: fieldPath(pathOf(spec), 'progressDeadlineSeconds'), fixes: preferredFix(`Write progressDeadlineSeconds: ${number}`, edit) });
  },
  examples: [
    { bad: deployment('  «minReadySeconds»: 600\n'), fixed: deployment('  minReadySeconds: 600\n  progressDeadlineSeconds: 1200\n') },
    { bad: deployment('  «progressDeadlineSeconds»: 0\n'), fixed: deployment('  progressDeadlineSeconds: 600\n') },
    { good: deployment('  minReadySeconds: 30\n  progressDeadlineSeconds: 120\n') },
  ],
};
