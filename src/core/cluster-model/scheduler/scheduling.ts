/** Gives Pods a node, or says why none fits. Source: kubernetes.io/docs/concepts/scheduling-eviction; pkg/scheduler. */
import { DEFAULT_SCHEDULER } from '../objects/pod-spec.ts';
import { tellScheduled } from '../api-server/pods.ts';
import { tellFailed, type Failure } from './failed-scheduling.ts';
import { misfitOf, takesRoom, type Misfit } from './node-fit.ts';
import { claimsDevices, missingClass, NO_DEVICES, unmadeClaim } from './resource-claims.ts';
import type { NodeSpec } from '../scenario.ts';
import type { PodState, Run } from '../state.ts';
import { missingClaim } from '../kubelet/volumes.ts';

/** Gives a Pod without a node one, or says FailedScheduling. */
export function schedule(run: Run, pod: PodState): void {
  if (pod.spec.schedulingGates > 0) {
    pod.reason = 'SchedulingGated';
    return;
  }
  // Without an event: nobody looks at the Pod.
  if (pod.spec.scheduler !== DEFAULT_SCHEDULER && run.scenario.assumesNames !== true) {
    pod.message = `no scheduler is called \`${pod.spec.scheduler}\`.`;
    return;
  }
  const unmade = unmadeClaim(run, pod);
  if (unmade !== undefined) {
    pod.message = unmade;
    return;
  }
  const failure = whatNoNodeChanges(run, pod) ?? chooseNode(run, pod);
  if (failure) pod.message = tellFailed(run, pod, failure);
}

/** What is looked at before any node is: the plugins' PreFilter. */
function whatNoNodeChanges(run: Run, pod: PodState): Failure | undefined {
  const claim = missingClaim(run, pod);
  if (claim !== undefined) return { what: claim, isOfVolumes: true };
  const missing = missingClass(run, pod);
  return missing === undefined ? undefined : { what: missing };
}

function chooseNode(run: Run, pod: PodState): Failure | undefined {
  const fitting: NodeSpec[] = [];
  const misfits: Misfit[] = [];
  for (const node of run.scenario.nodes) {
    const misfit = misfitOf(run, pod, node) ?? (claimsDevices(run, pod) ? NO_DEVICES : undefined);
    if (misfit) misfits.push(misfit);
    else fitting.push(node);
  }
  const node = leastLoaded(run, fitting);
  if (!node) return { what: misfits };
  pod.node = node.name;
  pod.message = '';
  tellScheduled(run, pod);
  return undefined;
}

function leastLoaded(run: Run, nodes: readonly NodeSpec[]): NodeSpec | undefined {
  const load = ({ name }: NodeSpec): number => run.pods.filter((pod) => pod.node === name && takesRoom(pod)).length;
  return [...nodes].sort((a, b) => load(a) - load(b))[0];
}
