/** What a number of seconds means: when something happens to whom. */

import { spanWords } from '../../../time-words.ts';
import { graceSeconds } from '../../../manifest/effective/restarts.ts';
import type { ValueContext, ValueWords } from './context.ts';

type Sentences = (span: string, seconds: number, context: ValueContext) => readonly string[];

const minReady: Sentences = (span, seconds) => [
  seconds === 0
    ? 'A new Pod counts as available as soon as it is ready.'
    : `A new Pod must be ready for ${span} before it counts as available and the update goes on.`,
];

const SECONDS: Readonly<Record<string, Sentences>> = {
  'PodSpec.terminationGracePeriodSeconds': (span, seconds) =>
    seconds === 0
      ? ['Killed at once: the program has no time to shut down.']
      : [
          `${span} to shut down after SIGTERM; what still runs then is killed (SIGKILL).`,
          'A `preStop` hook counts against this time.',
        ],
  'Probe.terminationGracePeriodSeconds': (span, _, { manifest }) => [
    `After this probe has failed, the container has ${span} to shut down, instead of the ` +
      `${spanWords((manifest.podSpec && graceSeconds(manifest.podSpec)) ?? 30)} of the Pod.`,
  ],
  'PodSpec.activeDeadlineSeconds': (span) => [
    `${span} after its start the Pod is stopped, finished or not, and fails with DeadlineExceeded.`,
  ],
  'JobSpec.activeDeadlineSeconds': (span) => [
    `${span} after its start the Job is stopped with all its Pods and fails with DeadlineExceeded, whatever is ` +
      'left of `backoffLimit`.',
  ],
  'JobSpec.ttlSecondsAfterFinished': (span, seconds) => [
    seconds === 0
      ? 'The Job is deleted as soon as it finishes, with its Pods and their logs.'
      : `${span} after it finishes, the Job is deleted, with its Pods and their logs.`,
  ],
  'CronJobSpec.startingDeadlineSeconds': (span, seconds) => [
    `A run that cannot start within ${span} of its time is skipped.`,
    ...(seconds < 10 ? ['The controller looks every 10 s, so with less than that runs may never start.'] : []),
  ],
  'DeploymentSpec.minReadySeconds': minReady,
  'ReplicaSetSpec.minReadySeconds': minReady,
  'ReplicationControllerSpec.minReadySeconds': minReady,
  'StatefulSetSpec.minReadySeconds': minReady,
  'DaemonSetSpec.minReadySeconds': minReady,
  'DeploymentSpec.progressDeadlineSeconds': (span) => [
    `A rollout that makes no progress for ${span} is reported as failed (ProgressDeadlineExceeded); it is not ` +
      'rolled back.',
  ],
  'Toleration.tolerationSeconds': (span, seconds) => [
    seconds === 0
      ? 'The Pod is evicted as soon as its node gets the taint.'
      : `The Pod stays on its node for ${span} after the taint is added, then it is evicted.`,
  ],
  'ServiceAccountTokenProjection.expirationSeconds': (span) => [
    `The token is valid for ${span}; the kubelet replaces it after 80% of that, or after 24 hours.`,
  ],
  'PodCertificateProjection.maxExpirationSeconds': (span) => [`The certificate is valid for ${span} at most.`],
  'ClientIPConfig.timeoutSeconds': (span) => [
    `A client keeps going to the same Pod until it has sent nothing for ${span}.`,
  ],
  'SleepAction.seconds': (span) => [
    `The hook waits ${span}; before a stop, Services use that time to stop sending requests.`,
  ],
};

export function secondsWords(context: ValueContext): ValueWords | undefined {
  const { type, field, value } = context;
  const key = `${type}.${field.name}`;
  const seconds = value.kind === 'scalar' ? value.int : undefined;
  if (seconds === undefined || seconds < 0 || !Object.hasOwn(SECONDS, key)) return undefined;
  return { lines: SECONDS[key]?.(longSpan(seconds), seconds, context) ?? [], more: [] };
}

const DAY = 86_400;

/** As `spanWords`, with whole days from two on. */
function longSpan(seconds: number): string {
  return seconds >= 2 * DAY && seconds % DAY === 0 ? `${seconds / DAY} days` : spanWords(seconds);
}
