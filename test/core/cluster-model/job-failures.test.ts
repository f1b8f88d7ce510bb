/** Jobs that fail, by policy and by index. Source: pkg/controller/job; kubernetes.io, "Jobs". */
import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { outcomeOf } from '../../../src/core/features/outcome/outcome.ts';
import { outcomeText } from '../../../src/core/features/outcome/outcome-text.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';

const job = (fields: string, command: string, restartPolicy = 'Never'): string => `apiVersion: batch/v1
kind: Job
metadata:
  name: import
spec:
${fields}  template:
    spec:
      restartPolicy: ${restartPolicy}
      containers:
        - name: import
          image: busybox:1.36
          command: ["sh", "-c", "${command}"]
`;

const policy = (action: string, codes: string): string =>
  `  podFailurePolicy:\n    rules:\n      - action: ${action}\n        onExitCodes:\n          operator: In\n` +
  `          values: [${codes}]\n`;

const indexed = (count: number): string =>
  `  completions: ${count}\n  parallelism: ${count}\n  completionMode: Indexed\n`;

/** The Job's warnings, and how many Pods there are in the end. */
function resultOf(yaml: string): string {
  const { text } = outcomeText(outcomeOf(new Analyzer().analyse(yaml, defaultSettings)), 'job.yaml');
  const warning = /Warning +(\S+) .*job-controller/.exec(text)?.[1] ?? 'none';
  return `${warning} ${text.match(/^import-\S+ +\d\/\d/gm)?.length ?? 0}`;
}

const rows: readonly (readonly [name: string, yaml: string, result: string])[] = [
  ['without a policy a Pod is tried again', job('  backoffLimit: 1\n', 'exit 3'), 'BackoffLimitExceeded 2'],
  ['a code that fails the Job', job(policy('FailJob', '3'), 'exit 3'), 'PodFailurePolicy 1'],
  ['another code does not', job(`  backoffLimit: 1\n${policy('FailJob', '4')}`, 'exit 3'), 'BackoffLimitExceeded 2'],
  ['an ignored failure does not count', job(`  backoffLimit: 0\n${policy('Ignore', '3')}`, 'exit 3'), 'none 5'],
  ['each index by itself', job(`${indexed(2)}  backoffLimitPerIndex: 0\n`, 'exit 3'), 'FailedIndexes 2'],
  [
    'an index that is not tried again',
    job(`${indexed(1)}  backoffLimitPerIndex: 5\n${policy('FailIndex', '3')}`, 'exit 3'),
    'FailedIndexes 1',
  ],
  ['the Pod of OnFailure is deleted', job('  backoffLimit: 1\n', 'exit 3', 'OnFailure'), 'BackoffLimitExceeded 0'],
  ['too long', job('  activeDeadlineSeconds: 20\n', 'sleep 60'), 'DeadlineExceeded 0'],
  ['all indexes done', job(indexed(3), 'echo $JOB_COMPLETION_INDEX'), 'none 3'],
];

describe('a Job that fails', () => {
  for (const [name, yaml, result] of rows) it(name, () => assert.equal(resultOf(yaml), result));
});
