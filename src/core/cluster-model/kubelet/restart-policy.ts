/**
 * Is a container started again? Source: kubernetes.io, "Container restart policy" and "Restart rules" (1.34 and
 * later).
 */
import type { ContainerSpec } from '../objects/container-spec.ts';
import { mapAt, listAt, textAt } from '../objects/plain-object.ts';
import type { PodState } from '../state.ts';

export function restarts({ spec: pod }: PodState, spec: ContainerSpec, exitCode: number): boolean {
  const rule = spec.restartRules.find((each) => {
    const codes = mapAt(each, 'exitCodes');
    const isListed = listAt(codes, 'values').includes(exitCode);
    return codes !== undefined && (textAt(codes, 'operator') === 'NotIn' ? !isListed : isListed);
  });
  if (rule && textAt(rule, 'action') !== undefined) return true;
  const own = spec.restartPolicy;
  if (own === 'Always') return true;
  if (own === 'Never') return false;
  if (own === 'OnFailure') return exitCode !== 0;
  if (pod.restartPolicy === 'Never') return false;
  // An init container that has ended well is done, also where the Pod's containers always restart.
  if (spec.role === 'init') return exitCode !== 0;
  return pod.restartPolicy === 'Always' || exitCode !== 0;
}
