import { countIndexes } from '../../kubernetes/job-indexes.ts';
import type { IndexProblem } from '../../kubernetes/job-indexes.ts';
import { textOrEmpty } from '../../manifest/text-field.ts';
import type { MapValue } from '../../yaml/values.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';
import { job } from './example-workloads.ts';
import { addField, changeTo, remove, setTo } from '../../wording/fix-titles.ts';
import { mustBe, requires } from '../../wording/messages.ts';

const PROBLEMS: Readonly<Record<IndexProblem, string>> = {
  form: '`succeededIndexes` must be a list such as `0,2-4,9`, without spaces.',
  'too-large': '`succeededIndexes` must not exceed `completions` - 1.',
  order: '`succeededIndexes` must be in ascending order, without duplicates.',
};

export const jobSuccessPolicy = rule({
  id: 'job-success-policy',
  title: 'successPolicy is not valid',
  severity: 'error',
  source: 'pkg/apis/batch/validation.validateSuccessPolicy',
  since: 31,
  lesson: 'workloads-and-services#job-policies',
  watches: ['JobSpec.successPolicy'],
  why:
    'The API server rejects the Job. A success policy says when an `Indexed` Job may finish early: which indexes ' +
    'have succeeded (`succeededIndexes`, such as `0,2-4`), how many (`succeededCount`), or both. It cannot require ' +
    'more than the Job has.',
  check(policy, context) {
    const spec = policy.parent;
    if (spec?.kind !== 'map') return;
    const mode = textOrEmpty(spec, 'completionMode');
    const entry = spec.entry('successPolicy');
    if ((mode === 'NonIndexed' || !spec.has('completionMode')) && entry) {
      const toIndexed = setField(context.edits, spec, 'completionMode', 'Indexed', entry);
      const fixes = [
        ...preferredFix(setTo(spec, 'completionMode', 'Indexed'), toIndexed),
        ...otherFix(remove('successPolicy'), context.edits.removeField(spec, entry)),
      ];
      context.report(entry, requires('`successPolicy`', '`completionMode: Indexed`'), {
        fixes,
        awaits: spec.has('completionMode') ? [] : [context.pathOf(spec)],
      });
    } else if (mode === 'Indexed')
      for (const rule of policy.maps('rules')) checkRule(rule, completionsOf(spec, context), context);
  },
  examples: [
    {
      bad: job('  «successPolicy»:\n    rules:\n      - succeededCount: 1\n'),
      fixed: job('  successPolicy:\n    rules:\n      - succeededCount: 1\n  completionMode: Indexed\n'),
    },
    {
      bad: job(
        '  completionMode: Indexed\n  completions: 5\n  successPolicy:\n    rules:\n      - succeededIndexes: «3,1»\n',
      ),
    },
    {
      bad: job(
        '  completionMode: Indexed\n  completions: 5\n  successPolicy:\n    rules:\n' +
          '      - succeededIndexes: 0-1\n        succeededCount: «4»\n',
      ),
      fixed: job(
        '  completionMode: Indexed\n  completions: 5\n  successPolicy:\n    rules:\n' +
          '      - succeededIndexes: 0-1\n        succeededCount: 2\n',
      ),
    },
    {
      good: job(
        '  completionMode: Indexed\n  completions: 5\n  successPolicy:\n    rules:\n' +
          '      - succeededIndexes: 0,2-4\n        succeededCount: 3\n',
      ),
    },
  ],
});

/** A Job that says neither how many nor how many at a time has one completion. */
function completionsOf(spec: MapValue, { manifest }: RuleContext): number | undefined {
  if (spec.has('completions')) return spec.int('completions');
  return manifest.kind.kind === 'Job' && !spec.has('parallelism') ? 1 : undefined;
}

function checkRule(rule: MapValue, completions: number | undefined, { edits, report }: RuleContext): void {
  if (!rule.has('succeededCount') && !rule.has('succeededIndexes')) {
    report(rule, 'A `successPolicy` rule must have `succeededIndexes` or `succeededCount`.', {
      fixes: preferredFix(addField('succeededCount', 1), setField(edits, rule, 'succeededCount', 1)),
    });
  }
  if (completions === undefined) return;
  const indexes = rule.scalar('succeededIndexes');
  const named = indexes?.string === undefined ? undefined : countIndexes(indexes.string, completions);
  if (indexes && typeof named === 'string') report(indexes, PROBLEMS[named]);
  const count = rule.scalar('succeededCount');
  const most = typeof named === 'number' ? Math.min(named, completions) : completions;
  if (count?.int === undefined || count.int <= most) return;
  report(count, mustBe('succeededCount', `at most ${most}`), {
    fixes: preferredFix(changeTo(most), edits.setSource(count.node, String(most))),
  });
}
