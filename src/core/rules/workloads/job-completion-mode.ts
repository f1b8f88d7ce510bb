import { textOrEmpty } from '../../manifest/text-field.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { MapValue } from '../../yaml/values.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';
import { cronJob, job } from './example-workloads.ts';
import { required, requires } from '../../wording/messages.ts';
import { addField, remove, setTo } from '../../wording/fix-titles.ts';

export const jobCompletionMode = rule({
  id: 'job-completion-mode',
  title: 'Indexed Job settings conflict',
  severity: 'error',
  source: 'pkg/apis/batch/validation.ValidateJobSpec',
  lesson: 'workloads-and-services#parallel-jobs',
  watches: ['JobSpec'],
  why:
    'The API server rejects the Job. In an `Indexed` Job every Pod has an index from 0 to `completions` - 1, so ' +
    '`completions` is required. Counting failures per index (`backoffLimitPerIndex`, and `maxFailedIndexes`, which ' +
    'requires it) works only in an `Indexed` Job.',
  check(spec, context) {
    const mode = spec.kind === 'map' ? textOrEmpty(spec, 'completionMode') : undefined;
    if (mode === undefined) return;
    if (mode === 'Indexed') checkIndexed(spec, context);
    else if (mode === 'NonIndexed' || !spec.has('completionMode')) checkPlain(spec, context);
  },
  examples: [
    {
      bad: cronJob('  schedule: "0 3 * * *"\n', '      completionMode: «Indexed»\n'),
      fixed: cronJob('  schedule: "0 3 * * *"\n', '      completionMode: Indexed\n      completions: 1\n'),
    },
    { bad: job('  «backoffLimitPerIndex»: 2\n'), fixed: job('') },
    {
      bad: job('  completionMode: Indexed\n  completions: 5\n  «maxFailedIndexes»: 2\n'),
      fixed: job('  completionMode: Indexed\n  completions: 5\n  maxFailedIndexes: 2\n  backoffLimitPerIndex: 1\n'),
    },
    { good: job('  completionMode: Indexed\n  completions: 5\n  backoffLimitPerIndex: 1\n  maxFailedIndexes: 2\n') },
  ],
});

function checkIndexed(spec: MapValue, { edits, manifest, pathOf, report }: RuleContext): void {
  const mode = spec.entry('completionMode');
  const path = pathOf(spec);
  // The server fills in 1 for a Job that says neither how many nor how many at a time, but not for those of a CronJob.
  const isFilledIn = manifest.kind.kind === 'Job' && !spec.has('parallelism');
  if (mode && !spec.has('completions') && !isFilledIn) {
    const number = Math.max(1, spec.int('parallelism') ?? 1);
    const fixes = preferredFix(addField('completions', number), setField(edits, spec, 'completions', number, mode));
    report(mode.value, required('completions', 'for an `Indexed` Job'), {
      path: fieldPath(path, 'completions'),
      fixes,
    });
  }
  const failed = spec.entry('maxFailedIndexes');
  if (failed && spec.has('maxFailedIndexes') && !spec.has('backoffLimitPerIndex')) {
    const fixes = preferredFix(
      addField('backoffLimitPerIndex', 1),
      setField(edits, spec, 'backoffLimitPerIndex', 1, failed),
    );
    report(failed, requires('`maxFailedIndexes`', '`backoffLimitPerIndex`'), {
      path: fieldPath(path, 'backoffLimitPerIndex'),
      fixes,
    });
  }
}

function checkPlain(spec: MapValue, { edits, report }: RuleContext): void {
  const names = ['backoffLimitPerIndex', 'maxFailedIndexes'].filter((name) => spec.has(name));
  for (const name of names.slice(0, 1)) {
    const entry = spec.entry(name);
    if (!entry) continue;
    const toIndexed = setField(edits, spec, 'completionMode', 'Indexed', entry);
    const [indexFix, removeFix] = names.length > 1 ? [preferredFix, otherFix] : [otherFix, preferredFix];
    const fixes = [
      ...removeFix(remove(name), edits.removeField(spec, entry)),
      ...indexFix(setTo(spec, 'completionMode', 'Indexed'), toIndexed),
    ];
    report(entry, requires(`\`${name}\``, '`completionMode: Indexed`'), { fixes });
  }
}
