import { versionName } from '../../kubernetes/versions.ts';
import { fieldPath, pathOf } from '../../yaml/path.ts';
import { countOf } from '../../manifest/text-field.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import type { MapValue } from '../../yaml/values.ts';
import { setField } from '../../yaml/set-field.ts';
import { cronJob, job } from './example-workloads.ts';
import { addField, changeTo, remove } from '../../wording/fix-titles.ts';
import { exclusive, required, requires } from '../../wording/messages.ts';

/**
 * Since this version the API server gives a condition its default status in a CronJob too, as it always did in a Job.
 */
const DEFAULT_STATUS_IN_CRON_JOB = 34;

const NIGHTLY = '  schedule: "0 3 * * *"\n';

function conditions(pattern: string): string {
  return (
    '      podFailurePolicy:\n        rules:\n          - action: Ignore\n            onPodConditions:\n' +
    `              - ${pattern}\n`
  );
}

export const jobPodFailurePolicy = rule({
  id: 'job-pod-failure-policy',
  title: 'podFailurePolicy rule is not valid',
  severity: 'error',
  source: 'pkg/apis/batch/validation.validatePodFailurePolicyRule',
  lesson: 'workloads-and-services#job-policies',
  watches: ['PodFailurePolicyRule'],
  why:
    'The API server rejects the Job. Each rule matches a failed Pod either by the exit code of a container ' +
    '(`onExitCodes`) or by a condition of the Pod (`onPodConditions`), never both. The action `FailIndex` fails ' +
    'one index, so it requires `backoffLimitPerIndex`.',
  check(rule, context) {
    checkStatus(rule, context);
    const { edits, report } = context;
    const conditions = countOf(rule, 'onPodConditions');
    const codes = rule.entry('onExitCodes');
    const patterns = rule.entry('onPodConditions');
    const hasCodes = rule.has('onExitCodes');
    if (conditions === 0 && !hasCodes)
      report(rule, 'A `podFailurePolicy` rule must have `onExitCodes` or `onPodConditions`.', {
        awaits: [pathOf(rule)],
      });
    else if (conditions !== undefined && conditions > 0 && codes && patterns && hasCodes) {
      const fixes = [
        ...otherFix(remove('onPodConditions'), edits.removeField(rule, patterns)),
        ...otherFix(remove('onExitCodes'), edits.removeField(rule, codes)),
      ];
      report(rule, exclusive('onExitCodes', 'onPodConditions'), { fixes });
    }
    const action = rule.scalar('action');
    const spec = rule.parent?.parent?.parent;
    if (action?.string !== 'FailIndex' || spec?.kind !== 'map' || spec.has('backoffLimitPerIndex')) return;
    const isIndexed = spec.text('completionMode') === 'Indexed';
    const count = setField(edits, spec, 'backoffLimitPerIndex', 1, spec.entry('completionMode'));
    const failJob = edits.setText(action.node, 'FailJob');
    const fixes = isIndexed
      ? [...preferredFix(addField('backoffLimitPerIndex', 1), count), ...otherFix(changeTo('FailJob'), failJob)]
      : preferredFix(changeTo('FailJob'), failJob);
    report(action, requires('`action: FailIndex`', '`backoffLimitPerIndex`'), { fixes, awaits: [pathOf(spec)] });
  },
  examples: [
    { bad: job('  podFailurePolicy:\n    rules:\n      - «action: FailJob»\n') },
    {
      version: 33,
      bad: cronJob(NIGHTLY, conditions('«type: DisruptionTarget»')),
      fixed: cronJob(NIGHTLY, conditions('type: DisruptionTarget\n                status: "True"')),
    },
    {
      bad: job(
        '  podFailurePolicy:\n    rules:\n      - action: «FailIndex»\n' +
          '        onExitCodes: {operator: In, values: [42]}\n',
      ),
      fixed: job(
        '  podFailurePolicy:\n    rules:\n      - action: FailJob\n        onExitCodes: {operator: In, values: [42]}\n',
      ),
    },
    {
      good: job(
        '  podFailurePolicy:\n    rules:\n      - action: Ignore\n        onPodConditions:\n' +
          '          - type: DisruptionTarget\n',
      ),
    },
  ],
});

function checkStatus(rule: MapValue, { edits, manifest, report, version }: RuleContext): void {
  if (manifest.kind.kind !== 'CronJob' || version >= DEFAULT_STATUS_IN_CRON_JOB) return;
  for (const pattern of rule.maps('onPodConditions')) {
    if (pattern.text('status')) continue;
    report(pattern, required('status', `in a CronJob before Kubernetes ${versionName(DEFAULT_STATUS_IN_CRON_JOB)}`), {
      path: fieldPath(pathOf(pattern), 'status'),
      fixes: preferredFix(addField('status', '"True"'), setField(edits, pattern, 'status', 'True')),
    });
  }
}
