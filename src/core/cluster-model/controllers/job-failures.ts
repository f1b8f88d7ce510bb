/**
 * When a Job has failed: its policy for failed Pods, its back-off limit, and the limit of each index. Source:
 * pkg/controller/job, matchPodFailurePolicy and trackJobStatusAndRemoveFinalizers.
 */
import { listAt, mapAt, mapsAt, numberAt, textAt, type Plain, type PlainMap } from '../objects/plain-object.ts';
import type { ContainerState, PodState } from '../state.ts';

export interface JobFailure {
  readonly reason: string;
  readonly message: string;
}

export const FAILED_INDEXES: JobFailure = { reason: 'FailedIndexes', message: 'Job has failed indexes' };

export function isIndexed(spec: Plain | undefined): boolean {
  return textAt(spec, 'completionMode') === 'Indexed';
}

/** Failed Pods, but for those that a rule ignores, and the restarts of the others. */
export function countedFailures(spec: Plain | undefined, pods: readonly PodState[]): number {
  const failed = pods.filter((pod) => pod.phase === 'Failed' && policyOf(spec, pod)?.action !== 'Ignore');
  return failed.length + pods.flatMap(({ containers }) => containers).reduce((sum, { restarts }) => sum + restarts, 0);
}

export function failureOfJob(spec: Plain | undefined, pods: readonly PodState[]): JobFailure | undefined {
  for (const pod of pods.filter(({ phase }) => phase === 'Failed')) {
    const matched = policyOf(spec, pod);
    if (matched?.action === 'FailJob') return { reason: 'PodFailurePolicy', message: matched.message };
  }
  const most = numberAt(spec, 'maxFailedIndexes');
  if (most !== undefined && (failedIndexes(spec, pods)?.size ?? 0) > most) {
    return {
      reason: 'MaxFailedIndexesExceeded',
      message: 'Job has exceeded the specified maximal number of failed indexes',
    };
  }
  // With a limit for each index the one for the whole Job counts only where it is written.
  const limit = numberAt(spec, 'backoffLimit') ?? (perIndex(spec) === undefined ? 6 : Infinity);
  if (countedFailures(spec, pods) <= limit) return undefined;
  return { reason: 'BackoffLimitExceeded', message: 'Job has reached the specified backoff limit' };
}

/** Indexes that are not tried again; undefined where no index has a limit of its own. */
export function failedIndexes(spec: Plain | undefined, pods: readonly PodState[]): ReadonlySet<number> | undefined {
  const limit = perIndex(spec);
  if (limit === undefined) return undefined;
  const counts = new Map<number, number>();
  for (const pod of pods.filter(({ phase }) => phase === 'Failed')) {
    const action = policyOf(spec, pod)?.action;
    const counted = action === 'FailIndex' ? Infinity : action === 'Ignore' ? 0 : 1;
    const index = pod.ordinal ?? 0;
    counts.set(index, (counts.get(index) ?? 0) + counted);
  }
  return new Set([...counts].flatMap(([index, count]) => (count > limit ? [index] : [])));
}

function perIndex(spec: Plain | undefined): number | undefined {
  return isIndexed(spec) ? numberAt(spec, 'backoffLimitPerIndex') : undefined;
}

interface MatchedRule {
  readonly action: string;
  readonly message: string;
}

/** The first rule that a failed Pod matches. Of a Pod's conditions the model knows none that a rule could name. */
function policyOf(spec: Plain | undefined, pod: PodState): MatchedRule | undefined {
  for (const [index, rule] of mapsAt(spec, 'podFailurePolicy', 'rules').entries()) {
    const codes = mapAt(rule, 'onExitCodes');
    const ended = codes && pod.containers.find((state) => matchesCodes(codes, state));
    if (!ended) continue;
    const action = textAt(rule, 'action') ?? '';
    return {
      action,
      message:
        `Container ${ended.name} for pod ${pod.key} failed with exit code ${ended.last?.exitCode ?? 0} matching ` +
        `${action} rule at index ${index}`,
    };
  }
  return undefined;
}

function matchesCodes(codes: PlainMap, { name, phase, last }: ContainerState): boolean {
  const only = textAt(codes, 'containerName');
  if (phase !== 'terminated' || !last || last.exitCode === 0 || (only !== undefined && only !== name)) return false;
  const isListed = listAt(codes, 'values').includes(last.exitCode);
  return textAt(codes, 'operator') === 'NotIn' ? !isListed : isListed;
}
