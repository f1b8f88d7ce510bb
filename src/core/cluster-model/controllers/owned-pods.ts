/** Pods that a workload makes from its template. */
import type { ClusterObject } from '../objects/cluster-object.ts';
import { podSuffix, templateSuffix } from '../api-server/names.ts';
import { makePod } from '../api-server/pods.ts';
import { tell, type PodState, type Run, type WorkloadState } from '../state.ts';

export function isOwned({ id }: WorkloadState, pod: PodState): boolean {
  return pod.owner === id;
}

/** Makes one more Pod; false, with a FailedCreate event, when the API server rejects it. */
export function makeOwned(
  run: Run,
  workload: WorkloadState,
  extra: { readonly node?: string; readonly ordinal?: number } = {},
): boolean {
  const { object, spec, id, revision } = workload;
  if (run.clock < workload.triesAt) return false;
  const name = podName(run, workload, extra.ordinal);
  const problem = makePod(run, { name, object, spec, owner: id, revision, ...extra });
  workload.problem = problem ?? '';
  workload.refusals = problem === undefined ? 0 : workload.refusals + 1;
  if (problem === undefined) {
    // A Deployment's Pods are made by its ReplicaSet, which tells of them.
    if (object.kind !== 'Deployment') tell(run, id, 'Normal', 'SuccessfulCreate', createdWords(object, name));
    return true;
  }
  workload.triesAt = run.clock + Math.min(LONGEST_PAUSE, 2 ** (workload.refusals - 1));
  tell(run, id, 'Warning', 'FailedCreate', failedWords(object, name, problem));
  return false;
}

/**
 * The pause doubles up to this many seconds. It begins with milliseconds, which a clock of seconds does not show.
 * Source: k8s.io/client-go/util/workqueue, DefaultTypedControllerRateLimiter.
 */
const LONGEST_PAUSE = 1000;

function createdWords(owner: ClusterObject, pod: string): string {
  return owner.kind === 'StatefulSet'
    ? `create Pod ${pod} in StatefulSet ${owner.name} successful`
    : `Created pod: ${pod}`;
}

/** Source: pkg/controller, RealPodControl; pkg/controller/statefulset, recordPodEvent. */
function failedWords(owner: ClusterObject, pod: string, problem: string): string {
  return owner.kind === 'StatefulSet'
    ? `create Pod ${pod} in StatefulSet ${owner.name} failed error: ${problem}`
    : `Error creating: ${problem}`;
}

function podName(run: Run, { object, revision }: WorkloadState, ordinal: number | undefined): string {
  if (ordinal !== undefined) {
    const indexed = object.kind === 'Job' ? `-${podSuffix(run.made)}` : '';
    return `${object.name}-${ordinal}${indexed}`;
  }
  const middle = object.kind === 'Deployment' ? `-${templateSuffix(object.name, revision)}` : '';
  return `${object.name}${middle}-${podSuffix(run.made)}`;
}
