/** The event FailedScheduling. Source: pkg/scheduler/framework, FitError.Error, and PostFilter of its plugins. */
import type { Misfit } from './node-fit.ts';
import { NO_DEVICES } from './resource-claims.ts';
import { tell, type PodState, type Run } from '../state.ts';

export interface Failure {
  /** What no node changes, or what is wrong with each node. */
  readonly what: string | readonly Misfit[];
  /** It is a matter of volumes, which are looked at before resource claims. */
  readonly isOfVolumes?: true;
}

/**
 * When the scheduler tries a Pod again that no change in the cluster has helped. Source: pkg/scheduler,
 * podMaxInUnschedulablePodsDuration.
 */
const RETRY_SECONDS = 300;

/** Tells of it, and returns the sentence that says why: the event goes on with what would not help either. */
export function tellFailed(run: Run, pod: PodState, failure: Failure): string {
  const why = `${noneOf(run)}: ${typeof failure.what === 'string' ? failure.what : reasonsOf(failure.what)}.`;
  const message = `${why} ${nothingHelps(run, failure)}`;
  if (!wasTold(run, pod, message)) tell(run, `Pod/${pod.key}`, 'Warning', 'FailedScheduling', message);
  return why;
}

function noneOf({ scenario: { nodes } }: Run): string {
  return `0/${nodes.length} nodes are available`;
}

function reasonsOf(misfits: readonly Misfit[]): string {
  return counted(misfits.flatMap(({ reasons }) => reasons));
}

/** Source: plugins/dynamicresources, PostFilter, and pkg/scheduler/framework/preemption, of Kubernetes 1.34 to 1.36. */
function nothingHelps(run: Run, { what, isOfVolumes }: Failure): string {
  // Its own state was never written, and it says so.
  if (isOfVolumes) return 'not found';
  const misfits = typeof what === 'string' ? [] : what;
  const claims = misfits.includes(NO_DEVICES) ? 'still not schedulable' : 'no new claims to deallocate';
  const finals = run.scenario.nodes.map((_node, at) => misfits[at]?.isFinal ?? true);
  const reasons = finals.map((isFinal) =>
    isFinal ? 'Preemption is not helpful for scheduling' : 'No preemption victims found for incoming pod',
  );
  return `${claims}, preemption: ${noneOf(run)}: ${counted(reasons)}.`;
}

/** Nothing has changed for the Pod, and its next try by the clock is still to come. */
function wasTold(run: Run, pod: PodState, message: string): boolean {
  const told = run.events.find(
    (event) => event.about === `Pod/${pod.key}` && event.reason === 'FailedScheduling' && event.message === message,
  );
  return told !== undefined && run.clock - told.lastAt < RETRY_SECONDS;
}

/** `1 node(s) had untolerated taint(s), 2 Insufficient cpu`: sorted, as the scheduler sorts them. */
function counted(reasons: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => `${count} ${reason}`)
    .sort()
    .join(', ');
}
