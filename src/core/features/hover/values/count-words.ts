/** What a number of Pods, tries, revisions or points means. */

import { spanWords } from '../../../time-words.ts';
import type { MapValue } from '../../../yaml/values.ts';
import { code } from './context.ts';
import type { ValueContext, ValueWords } from './context.ts';
import { rolloutWords } from './rolling-words.ts';

type Sentences = (count: number, context: ValueContext) => readonly string[];

const replicas: Sentences = (count, { manifest }) => {
  const spec = manifest.root.map('spec');
  if (count === 0) return ['No Pods: the workload is scaled down to zero.'];
  const rollout = manifest.kind.kind === 'Deployment' ? rolloutWords(spec) : undefined;
  return [`${things(count, 'Pod')}, kept at that number: one that fails or is deleted is replaced.`, ...some(rollout)];
};

const weight: Sentences = (count) => [
  `A node that matches gets ${things(count, 'point')} (1 to 100 for each term); the one with the highest sum is ` +
    'preferred.',
];

const history: Sentences = (count) => [
  count === 0
    ? 'No old revision is kept: `kubectl rollout undo` cannot work.'
    : `The last ${things(count, 'old revision')} can be restored with \`kubectl rollout undo\`.`,
];

const COUNTS: Readonly<Record<string, Sentences>> = {
  'DeploymentSpec.replicas': replicas,
  'ReplicaSetSpec.replicas': replicas,
  'ReplicationControllerSpec.replicas': replicas,
  'StatefulSetSpec.replicas': (count, context) => {
    const first = context.manifest.root.map('spec')?.map('ordinals')?.int('start') ?? 0;
    const [from, to] = [podName(context, first), podName(context, first + count - 1)];
    if (count === 0) return replicas(count, context);
    return [count === 1 ? `1 Pod, ${from}.` : `${things(count, 'Pod')}, ${from} to ${to}, started in this order.`];
  },
  'StatefulSetOrdinals.start': (count, context) => [`The first Pod is ${podName(context, count)}.`],
  'RollingUpdateStatefulSetStrategy.partition': (count, context) => [
    count === 0
      ? 'All Pods get the new version.'
      : `Only ${podName(context, count)} and those after it get the new version; the ones before keep the old one.`,
  ],
  'JobSpec.completions': (count, { manifest, value }) => [
    jobSpecOf(value)?.text('completionMode') === 'Indexed'
      ? `Finished when the indexes 0 to ${count - 1} have each succeeded once.`
      : `Finished when ${things(count, 'Pod')} ${count === 1 ? 'has' : 'have'} succeeded.`,
    ...(manifest.kind.kind === 'CronJob' ? ['This holds for each run of the CronJob.'] : []),
  ],
  'JobSpec.parallelism': (count) => [
    count === 0
      ? 'Paused: no Pod runs until this is raised.'
      : `At most ${things(count, 'Pod')} of the Job ${count === 1 ? 'runs' : 'run'} at the same time.`,
  ],
  'JobSpec.backoffLimit': (count) => [
    count === 0
      ? 'No retries: the first failure fails the Job.'
      : `Up to ${things(count, 'retry')}; failure number ${count + 1} fails the Job.`,
    ...(count === 0 ? [] : [`The wait doubles from 10 s to at most 10 min: ${spanWords(totalBackOff(count))} in all.`]),
  ],
  'JobSpec.backoffLimitPerIndex': (count) => [
    `Each index may be retried ${count === 1 ? 'once' : `${count} times`}; then this index has failed, and the ` +
      'others go on.',
  ],
  'JobSpec.maxFailedIndexes': (count) => [
    `When more than ${things(count, 'index')} ${count === 1 ? 'has' : 'have'} failed, the whole Job fails and ` +
      'its running Pods are stopped.',
  ],
  'SuccessPolicyRule.succeededCount': (count) => [
    `The Job succeeds as soon as ${things(count, 'index')} ${count === 1 ? 'has' : 'have'} succeeded.`,
  ],
  'CronJobSpec.successfulJobsHistoryLimit': (count) => [finishedJobs(count, 'successful')],
  'CronJobSpec.failedJobsHistoryLimit': (count) => [finishedJobs(count, 'failed')],
  'DeploymentSpec.revisionHistoryLimit': history,
  'StatefulSetSpec.revisionHistoryLimit': history,
  'DaemonSetSpec.revisionHistoryLimit': history,
  'TopologySpreadConstraint.maxSkew': (count, { value }) => [
    `The ${domain(value.parent)} with the most matching Pods may have at most ${count} more than the one with ` +
      'the fewest.',
  ],
  'TopologySpreadConstraint.minDomains': (count, { value }) => [
    `While there are fewer than ${things(count, domain(value.parent))}, a missing one counts as having 0 Pods.`,
  ],
  'PreferredSchedulingTerm.weight': weight,
  'WeightedPodAffinityTerm.weight': weight,
  'PodSpec.priority': (count) => [
    `Priority ${count}: Pods with a lower number may be evicted to make room for this one.`,
  ],
};

export function countWords(context: ValueContext): ValueWords | undefined {
  const key = `${context.type}.${context.field.name}`;
  const count = context.value.kind === 'scalar' ? context.value.int : undefined;
  if (count === undefined || count < 0 || !Object.hasOwn(COUNTS, key)) return undefined;
  return { lines: COUNTS[key]?.(count, context) ?? [], more: [] };
}

const PLURALS: Readonly<Record<string, string>> = { index: 'indexes', retry: 'retries' };

/** `1 Pod`, `3 indexes` */
function things(count: number, one: string): string {
  return `${count} ${count === 1 ? one : (PLURALS[one] ?? `${one}s`)}`;
}

function some(text: string | undefined): string[] {
  return text === undefined ? [] : [text];
}

function podName({ manifest }: ValueContext, ordinal: number): string {
  return code(`${manifest.root.map('metadata')?.text('name') ?? '?'}-${ordinal}`);
}

function finishedJobs(count: number, how: string): string {
  if (count === 1) return `The last ${how} Job is kept, with its Pods and logs; older ones are deleted.`;
  return count === 0
    ? `No ${how} Job is kept: its logs are gone as soon as it finishes.`
    : `The last ${things(count, `${how} Job`)} are kept, with Pods and logs; older ones are deleted.`;
}

function jobSpecOf({ parent }: ValueContext['value']): MapValue | undefined {
  return parent?.kind === 'map' ? parent : undefined;
}

/** Seconds: 10, 20, 40 … at most 600 each. Source: MaxJobPodFailureBackOff in pkg/controller/job. */
function totalBackOff(retries: number): number {
  const doubling = Math.min(retries, 6);
  return 10 * (2 ** doubling - 1) + 600 * (retries - doubling);
}

const DOMAINS: Readonly<Record<string, string>> = {
  'kubernetes.io/hostname': 'node',
  'topology.kubernetes.io/zone': 'zone',
  'topology.kubernetes.io/region': 'region',
};

/** What the nodes are grouped by. */
function domain(constraint: ValueContext['value']['parent']): string {
  const key = constraint?.kind === 'map' ? (constraint.text('topologyKey') ?? '') : '';
  return (Object.hasOwn(DOMAINS, key) ? DOMAINS[key] : undefined) ?? 'domain';
}
