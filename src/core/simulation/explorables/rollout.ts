/** A Deployment's rolling update, second by second: which Pods there are, and when each starts and stops. */

export interface Rollout {
  readonly replicas: number;
  readonly maxSurge: number;
  readonly maxUnavailable: number;
  /** Does the new version ever become ready? */
  readonly becomesReady: boolean;
}

export interface RolledPod {
  readonly name: string;
  readonly version: 'old' | 'new';
  readonly from: number;
  readonly readyAt: number;
  /** When it is told to stop. */
  readonly stoppedAt?: number;
}

export interface RolloutStep {
  readonly at: number;
  readonly oldReady: number;
  readonly newReady: number;
  readonly newStarting: number;
}

export interface RolledOut {
  readonly pods: readonly RolledPod[];
  readonly steps: readonly RolloutStep[];
  readonly isDone: boolean;
}

/** When the image is changed. */
export const changedAt = 5;
export const readySeconds = 10;
export const stopSeconds = 5;

/** Never more Pods than replicas + maxSurge, never fewer ready ones than replicas - maxUnavailable. */
export function rollOut(given: Rollout): RolledOut {
  const most = given.replicas + given.maxSurge;
  const least = Math.max(0, given.replicas - given.maxUnavailable);
  let pods: RolledPod[] = Array.from({ length: given.replicas }, (_, index) => ({
    name: `old-${index + 1}`,
    version: 'old',
    from: 0,
    readyAt: 0,
  }));
  const steps: RolloutStep[] = [];
  let now: number | undefined = changedAt;
  while (now !== undefined) {
    const at: number = now;
    pods = addNew(pods, given, most, at);
    pods = stopOld(pods, least, at);
    // What was stopped has made room.
    pods = addNew(pods, given, most, at);
    steps.push(stepAt(pods, at));
    now = nextReady(pods, at);
  }
  return {
    pods,
    steps,
    isDone: pods.filter((pod) => pod.version === 'old').every((pod) => pod.stoppedAt !== undefined),
  };
}

function isCounted(pod: RolledPod): boolean {
  return pod.stoppedAt === undefined;
}

function addNew(
  pods: readonly RolledPod[],
  { replicas, becomesReady }: Rollout,
  most: number,
  at: number,
): RolledPod[] {
  const made = pods.filter((pod) => pod.version === 'new').length;
  const count = Math.max(0, Math.min(replicas - made, most - pods.filter(isCounted).length));
  const readyAt = becomesReady ? at + readySeconds : Infinity;
  return [
    ...pods,
    ...Array.from(
      { length: count },
      (_, index): RolledPod => ({ name: `new-${made + index + 1}`, version: 'new', from: at, readyAt }),
    ),
  ];
}

function stopOld(pods: readonly RolledPod[], least: number, at: number): RolledPod[] {
  const ready = pods.filter((pod) => isCounted(pod) && pod.readyAt <= at).length;
  let spare = Math.max(0, ready - least);
  return pods.map((pod) => {
    if (pod.version === 'new' || !isCounted(pod) || spare === 0) return pod;
    spare -= 1;
    return { ...pod, stoppedAt: at };
  });
}

function stepAt(pods: readonly RolledPod[], at: number): RolloutStep {
  const counted = pods.filter(isCounted);
  const count = (version: RolledPod['version'], isReady: boolean): number =>
    counted.filter((pod) => pod.version === version && pod.readyAt <= at === isReady).length;
  return { at, oldReady: count('old', true), newReady: count('new', true), newStarting: count('new', false) };
}

function nextReady(pods: readonly RolledPod[], at: number): number | undefined {
  const moments = pods.map((pod) => pod.readyAt).filter((moment) => moment > at && Number.isFinite(moment));
  return moments.length === 0 ? undefined : Math.min(...moments);
}
