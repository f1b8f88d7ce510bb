/** Jobs and CronJobs. Source: kubernetes.io/docs/concepts/workloads/controllers/job and cron-jobs. */
import type { ClusterObject } from './cluster-object.ts';
import {
  countedFailures,
  failedIndexes,
  failureOfJob,
  FAILED_INDEXES,
  isIndexed,
  type JobFailure,
} from './job-failures.ts';
import { mapAt, numberAt, flagAt, textAt, type Plain } from './plain-object.ts';
import { deletePod, isActive } from './pods.ts';
import { isOwned, makeOwned } from './owned-pods.ts';
import { tell, type PodState, type Run, type WorkloadState } from './state.ts';

/** An indexed Job has no more Pods than this at once. */
const MOST_PODS = 20;

/** Another controller's name in `managedBy`: Kubernetes' own leaves the Job alone. Source: kubernetes.io, "Jobs". */
export function otherManager({ body }: ClusterObject): string | undefined {
  const manager = textAt(body, 'spec', 'managedBy') ?? OWN_MANAGER;
  return manager === OWN_MANAGER ? undefined : manager;
}

const OWN_MANAGER = 'kubernetes.io/job-controller';

export function keepJob(run: Run, workload: WorkloadState): void {
  if (otherManager(workload.object) !== undefined) return;
  const spec = mapAt(workload.object.body, 'spec');
  const pods = run.pods.filter((pod) => isOwned(workload, pod));
  const succeeded = pods.filter(({ phase }) => phase === 'Succeeded');
  workload.completions = isIndexed(spec) ? new Set(succeeded.map(({ ordinal }) => ordinal)).size : succeeded.length;
  workload.failures = countedFailures(spec, pods);
  if (workload.isOver || flagAt(spec, 'suspend') === true) return;
  const wanted = numberAt(spec, 'completions');
  const failed = failedIndexes(spec, pods);
  const done = wanted === undefined ? workload.completions > 0 : workload.completions + (failed?.size ?? 0) >= wanted;
  const active = pods.filter(isActive);
  const failure = failureOfJob(spec, pods) ?? (done ? undefined : overdue(run, pods, spec));
  if (failure) return failJob(run, workload, active, failure);
  if (done && active.length === 0) {
    if (failed && failed.size > 0) return failJob(run, workload, active, FAILED_INDEXES);
    workload.isOver = true;
    tell(run, workload.id, 'Normal', 'Completed', 'Job completed');
    return;
  }
  if (!done) startPods(run, workload, pods, failed);
}

/** What runs is ended: a failed Job has no active Pods. Source: kubernetes.io, "Job termination and cleanup". */
function failJob(run: Run, workload: WorkloadState, active: readonly PodState[], failure: JobFailure): void {
  workload.isOver = true;
  for (const pod of active) {
    deletePod(run, pod);
    tell(run, workload.id, 'Normal', 'SuccessfulDelete', `Deleted pod: ${pod.name}`);
  }
  tell(run, workload.id, 'Warning', failure.reason, failure.message);
}

function startPods(
  run: Run,
  workload: WorkloadState,
  pods: readonly PodState[],
  failed: ReadonlySet<number> | undefined,
): void {
  const spec = mapAt(workload.object.body, 'spec');
  const wanted = numberAt(spec, 'completions');
  const active = pods.filter(isActive);
  if (isIndexed(spec) && wanted !== undefined) {
    const isTaken = ({ phase, goneAt }: PodState): boolean => phase !== 'Failed' && goneAt === undefined;
    const taken = new Set(pods.filter(isTaken).map(({ ordinal }) => ordinal));
    const most = Math.min(wanted, MOST_PODS + taken.size);
    const open = Array.from({ length: most }, (_, index) => index).filter(
      (index) =>
        !taken.has(index) &&
        failed?.has(index) !== true &&
        // With a limit for each index, each index waits for itself.
        run.clock >= nextPodAt(failed ? pods.filter((pod) => pod.ordinal === index) : pods),
    );
    for (const ordinal of open.slice(0, Math.max(0, workload.replicas - active.length)))
      if (!makeOwned(run, workload, { ordinal })) return;
    return;
  }
  if (run.clock < nextPodAt(pods)) return;
  const most = Math.min(workload.replicas, (wanted ?? Infinity) - workload.completions);
  for (let count = active.length; count < most; count++) if (!makeOwned(run, workload)) return;
}

/** `activeDeadlineSeconds` counts from the start of the Job, whatever its Pods do. Source: kubernetes.io, "Jobs". */
function overdue(run: Run, pods: readonly PodState[], spec: Plain | undefined): JobFailure | undefined {
  const seconds = numberAt(spec, 'activeDeadlineSeconds');
  if (seconds === undefined || pods.length === 0) return undefined;
  const age = run.clock - Math.min(...pods.map(({ createdAt }) => createdAt));
  return age < seconds
    ? undefined
    : { reason: 'DeadlineExceeded', message: 'Job was active longer than specified deadline' };
}

/**
 * 10 s after the first failed Pod has ended, then 20 s, 40 s … at most ten minutes. Source: MaxJobPodFailureBackOff in
 * pkg/controller/job; the page "Jobs" still says six.
 */
function nextPodAt(pods: readonly PodState[]): number {
  const failed = pods.filter(({ phase }) => phase === 'Failed');
  if (failed.length === 0) return 0;
  const ends = failed.flatMap(({ containers }) => containers.map(({ last }) => last?.finishedAt ?? 0));
  return Math.max(...ends) + Math.min(600, 10 * 2 ** (failed.length - 1));
}

/** A CronJob does nothing before its time comes: `runCronJob` makes the Job then. */
export function startCronJobs(): void {
  // The clock of a run has no date, so that no time of a schedule ever comes by itself.
}

/** The Job that a CronJob makes. */
export function jobOf({ body, name, namespace, ...rest }: ClusterObject, number: number): ClusterObject {
  const jobName = `${name}-${29_000_000 + number}`;
  const metadata = { ...mapAt(body, 'spec', 'jobTemplate', 'metadata'), name: jobName, namespace };
  const spec = mapAt(body, 'spec', 'jobTemplate', 'spec') ?? {};
  return {
    ...rest,
    id: `Job/${namespace}/${jobName}`,
    kind: 'Job',
    name: jobName,
    namespace,
    body: { apiVersion: 'batch/v1', kind: 'Job', metadata, spec },
  };
}
