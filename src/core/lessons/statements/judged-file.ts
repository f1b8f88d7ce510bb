/** A reader's file as goals look at it: its objects, and runs of them. */
import { podSpecOf } from '../../cluster-model/api-server/apply.ts';
import { nameOf, type ClusterObject } from '../../cluster-model/objects/cluster-object.ts';
import type { ContainerSpec } from '../../cluster-model/objects/container-spec.ts';
import { withLimitDefaults } from '../../cluster-model/api-server/limit-ranges.ts';
import { otherManager } from '../../cluster-model/controllers/jobs.ts';
import { advance, happen, startRun } from '../../cluster-model/play.ts';
import type { PodSpec } from '../../cluster-model/objects/pod-spec.ts';
import { flagAt, mapAt } from '../../cluster-model/objects/plain-object.ts';
import { programName } from '../../cluster-model/programs/programs.ts';
import type { Scenario } from '../../cluster-model/scenario.ts';
import { failedJob, type ContainerState, type PodState, type Run } from '../../cluster-model/state.ts';

/** Long enough for everything in the exercises to start, and for one that crashes to have crashed several times. */
const SETTLE_SECONDS = 45;

export interface WrittenPod {
  readonly object: ClusterObject;
  readonly spec: PodSpec;
}

export interface FoundContainer extends WrittenPod {
  readonly container: ContainerSpec;
}

export interface RunningContainer {
  readonly pod: PodState;
  readonly spec: ContainerSpec;
  readonly state: ContainerState;
}

export class JudgedFile {
  readonly objects: readonly ClusterObject[];
  readonly #scenario: Scenario;
  #settled: Run | undefined;

  constructor(objects: readonly ClusterObject[], scenario: Scenario) {
    this.objects = objects;
    this.#scenario = scenario;
  }

  /**
   * A cluster of its own, some time after the file was applied. `slowStart`: its servers take so many seconds to
   * start.
   */
  run(seconds = SETTLE_SECONDS, slowStart?: number): Run {
    const run = startRun(this.objects, this.#scenario);
    run.settings.slowStart = slowStart;
    // The clock of a run has no date: a goal is about what happens once the time has come.
    for (const { id, kind, body } of this.objects)
      if (kind === 'CronJob' && flagAt(body, 'spec', 'suspend') !== true)
        happen(run, { type: 'runCronJob', cronJob: id });
    advance(run, seconds);
    return run;
  }

  /** The same for all who only look. */
  settled(): Run {
    return (this.#settled ??= this.run());
  }

  /** What makes Pods, also what the API server rejects. */
  pods(): readonly WrittenPod[] {
    return this.objects.flatMap((object) => {
      const spec = podSpecOf(object);
      return spec ? [{ object, spec: this.#completed(object, spec) }] : [];
    });
  }

  /** With what the LimitRanges of the cluster add; to a Pod only those that were there before it. */
  #completed(object: ClusterObject, spec: PodSpec): PodSpec {
    const run = this.settled();
    const live = object.kind === 'Pod' ? run.pods.find((pod) => pod.object.id === object.id) : undefined;
    return live?.spec ?? withLimitDefaults(run, object.namespace, spec);
  }

  /** Containers by name or by the name of their program: `web`, `shop-web`. */
  containers(who: string): readonly FoundContainer[] {
    return this.pods().flatMap((pod) =>
      pod.spec.containers.filter((one) => isMeant(one, who)).map((container) => ({ ...pod, container })),
    );
  }
}

function isMeant({ name, image }: ContainerSpec, who: string): boolean {
  return name === who || programName(image) === who;
}

/** Containers of Pods that are there now. */
export function running(run: Run, who: string): readonly RunningContainer[] {
  return run.pods.flatMap((pod) =>
    pod.goneAt !== undefined
      ? []
      : pod.spec.containers.flatMap((spec) => {
          const state = pod.containers.find(({ name }) => name === spec.name);
          return state && isMeant(spec, who) ? [{ pod, spec, state }] : [];
        }),
  );
}

/** Why there is no such container in the cluster. */
export function whyAbsent(file: JudgedFile, run: Run, who: string): string {
  const [written] = file.containers(who);
  if (!written) return `There is no container \`${who}\` in this file.`;
  const rejection = run.rejections.find(({ object }) => object.id === written.object.id);
  if (rejection) return `The API server rejects ${nameOf(written.object)}: ${rejection.message}`;
  const workload = run.workloads.find(({ id }) => id === written.object.id);
  if (workload && workload.problem !== '')
    return `${nameOf(written.object)} cannot create its Pods: ${workload.problem}`;
  const stopped = workload && failedJob(run, workload);
  if (stopped) return `${nameOf(written.object)} has failed and its Pods are deleted: ${stopped.message}.`;
  const unwilling = workload?.object.kind === 'Job' ? whyIdle(workload) : undefined;
  if (unwilling !== undefined) return unwilling;
  if (workload && flagAt(mapAt(workload.object.body, 'spec'), 'paused') === true)
    return `${nameOf(written.object)} is paused, so it creates no Pods.`;
  if (workload?.replicas === 0) return `${nameOf(written.object)} has 0 replicas, so no Pod runs \`${who}\`.`;
  return `${nameOf(written.object)} has not created a Pod yet that runs \`${who}\`.`;
}

/** A Job that makes no Pods, because it is told so. */
function whyIdle({ object, replicas }: Run['workloads'][number]): string | undefined {
  const isSuspended = flagAt(mapAt(object.body, 'spec'), 'suspend') === true;
  if (isSuspended) return `${nameOf(object)} is suspended, so it creates no Pods.`;
  const manager = otherManager(object);
  if (manager !== undefined)
    return `${nameOf(object)} is managed by \`${manager}\`, so Kubernetes creates no Pods for it.`;
  return replicas === 0 ? `${nameOf(object)} has \`parallelism: 0\`, so it creates no Pods.` : undefined;
}

export function subjectsOf(
  found: readonly { readonly object: ClusterObject; readonly container?: ContainerSpec }[],
): { object: string; containers?: string[] }[] {
  return found.map(({ object, container }) => ({
    object: object.id,
    ...(container ? { containers: [container.name] } : {}),
  }));
}
