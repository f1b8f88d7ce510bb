import { fieldPath } from '../../yaml/path.ts';
import type { MapValue } from '../../yaml/values.ts';
import { preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';
import { job } from './example-workloads.ts';
import { addField, changeTo } from '../../wording/fix-titles.ts';
import { mustBe, required } from '../../wording/messages.ts';

const MOST = 100_000;
/** Of Jobs with more completions than that, when failures are counted for each index. */
const MOST_OF_LARGE = 10_000;

export const jobIndexLimits = rule({
  id: 'job-index-limits',
  title: 'Indexed Job exceeds a limit',
  severity: 'error',
  source: 'pkg/apis/batch/validation.ValidateJobSpec',
  lesson: 'workloads-and-services#parallel-jobs',
  watches: ['JobSpec'],
  why:
    'The API server rejects the Job. Kubernetes stores the completed indexes of a Job in one list, so an Indexed Job ' +
    'is limited: `parallelism` to 100,000 and `maxFailedIndexes` to the number of indexes. With ' +
    '`backoffLimitPerIndex` and more than 100,000 indexes, both are limited to 10,000, and `maxFailedIndexes` is ' +
    'required.',
  check(spec, context) {
    if (spec.text('completionMode') !== 'Indexed') return;
    const completions =
      spec.int('completions') ??
      (context.manifest.kind.kind === 'Job' && !spec.has('completions') && !spec.has('parallelism') ? 1 : undefined);
    if (completions !== undefined && completions < 0) return;
    const isLarge = completions !== undefined && completions > MOST && spec.has('backoffLimitPerIndex');
    checkMost(spec, 'parallelism', isLarge ? MOST_OF_LARGE : MOST, context);
    checkMost(spec, 'maxFailedIndexes', Math.min(isLarge ? MOST_OF_LARGE : MOST, completions ?? MOST), context);
    const perIndex = spec.entry('backoffLimitPerIndex');
    if (isLarge && perIndex && !spec.has('maxFailedIndexes')) {
      const fixes = preferredFix(
        addField('maxFailedIndexes', MOST_OF_LARGE),
        setField(context.edits, spec, 'maxFailedIndexes', MOST_OF_LARGE, perIndex),
      );
      context.report(perIndex, required('maxFailedIndexes', 'with so many completions'), {
        path: fieldPath(context.pathOf(spec), 'maxFailedIndexes'),
        fixes,
      });
    }
  },
  examples: [
    {
      bad: job('  completionMode: Indexed\n  completions: 5\n  backoffLimitPerIndex: 1\n  maxFailedIndexes: «9»\n'),
      fixed: job('  completionMode: Indexed\n  completions: 5\n  backoffLimitPerIndex: 1\n  maxFailedIndexes: 5\n'),
    },
    {
      bad: job('  completionMode: Indexed\n  completions: 200000\n  «backoffLimitPerIndex»: 1\n'),
      fixed: job(
        '  completionMode: Indexed\n  completions: 200000\n  backoffLimitPerIndex: 1\n  maxFailedIndexes: 10000\n',
      ),
    },
    { good: job('  completionMode: Indexed\n  completions: 5\n  parallelism: 5\n') },
  ],
});

function checkMost(spec: MapValue, name: string, most: number, { edits, report }: RuleContext): void {
  const value = spec.scalar(name);
  if (value?.int === undefined || value.int <= most) return;
  report(value, mustBe(name, `at most ${most}`), {
    fixes: preferredFix(changeTo(most), edits.setSource(value.node, String(most))),
  });
}
