/** Jobs and CronJobs. Source: kubernetes.io/docs/concepts/workloads/controllers/job and cron-jobs. */
import type { ClusterObject } from './cluster-object.ts';
import { mapAt, numberAt, flagAt } from './plain-object.ts';
import { deletePod, isActive } from './pods.ts';
import { isOwned, makeOwned } from './owned-pods.ts';
import { tell, type PodState, type Run, type WorkloadState } from './state.ts';

export function keepJob(run: Run, workload: WorkloadState): void {
  const spec = mapAt(workload.object.body, 'spec');
  const pods = run.pods.filter((pod) => isOwned(workload, pod));
  workload.completions = pods.filter(({ phase }) => phase === 'Succeeded').length;
  const restarts = pods.flatMap(({ containers }) => containers).reduce((sum, { restarts: count }) => sum + count, 0);
  workload.failures = pods.filter(({ phase }) => phase === 'Failed').length + restarts;
  if (workload.isOver || flagAt(spec, 'suspend') === true) return;
  const wanted = numberAt(spec, 'completions');
  const done = wanted === undefined ? workload.completions > 0 : workload.completions >= wanted;
  const active = pods.filter(isActive);
  if (done && active.length === 0) {
    workload.isOver = true;
    tell(run, workload.id, 'Normal', 'Completed', 'Job completed');
    return;
  }
  if (workload.failures > (numberAt(spec, 'backoffLimit') ?? 6)) {
    workload.isOver = true;
    for (const pod of active) deletePod(run, pod);
    tell(run, workload.id, 'Warning', 'BackoffLimitExceeded', 'Job has reached the specified backoff limit');
    return;
  }
  if (!done && isOverdue(run, pods, numberAt(spec, 'activeDeadlineSeconds'))) {
    workload.isOver = true;
    for (const pod of active) deletePod(run, pod);
    tell(run, workload.id, 'Warning', 'DeadlineExceeded', 'Job was active longer than specified deadline');
    return;
  }
  if (done || run.clock < nextPodAt(pods)) return;
  const left = (wanted ?? Infinity) - workload.completions;
  const most = Math.min(workload.replicas, left);
  for (let count = active.length; count < most; count++) if (!makeOwned(run, workload)) return;
}

/** `activeDeadlineSeconds` counts from the start of the Job, whatever its Pods do. Source: kubernetes.io, "Jobs". */
function isOverdue(run: Run, pods: readonly PodState[], seconds: number | undefined): boolean {
  return (
    seconds !== undefined &&
    pods.length > 0 &&
    run.clock - Math.min(...pods.map(({ createdAt }) => createdAt)) >= seconds
  );
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
