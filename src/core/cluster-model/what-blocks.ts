/** Whether anything in a file keeps a Pod of it from running, whatever else is right: one sentence. */
import { nameOf } from './cluster-object.ts';
import type { ContainerSpec } from './container-spec.ts';
import { exitCodeOf, onlyWaits } from './known-command.ts';
import { blockedPod, containerProblem, gateProblem } from './pod-problem.ts';
import { programOf } from './program-of.ts';
import { programName } from './programs.ts';
import type { ContainerState, PodState, Run } from './state.ts';

/** Reasons that no time heals: the container is never created. */
const never: ReadonlySet<string> = new Set([
  'CreateContainerConfigError',
  'RunContainerError',
  'InvalidImageName',
  'ErrImageNeverPull',
  'ErrImagePull',
  'ImagePullBackOff',
]);

/**
 * The first thing that keeps a Pod of the run from running at all; what is only guessed of a program does not count.
 */
export function whatBlocks(run: Run): string | undefined {
  const [rejection] = run.rejections;
  if (rejection) return `The API server rejects ${nameOf(rejection.object)}: ${rejection.message}`;
  const workload = run.workloads.find(({ problem }) => problem !== '');
  if (workload) return `${nameOf(workload.object)} cannot create its Pods: ${workload.problem}`;
  for (const pod of run.pods) {
    const why = blockedPod(run, pod) ?? whatBlocksIn(run, pod) ?? gateProblem(run, pod);
    if (why !== undefined) return why;
  }
  return undefined;
}

function whatBlocksIn(run: Run, pod: PodState): string | undefined {
  for (const state of pod.containers) {
    const spec = pod.spec.containers.find(({ name }) => name === state.name);
    if (never.has(state.reason) || keepsCrashing(run, pod, spec, state)) return containerProblem(run, pod, state);
    if (!spec) continue;
    if (spec.role === 'init' && state.phase === 'running' && run.clock - state.startedAt >= INIT_PATIENCE_SECONDS)
      return `Init container \`${spec.name}\` does not exit, so Pod \`${pod.name}\` never gets past it.`;
    const replaced = replacedProgram(run, spec);
    if (replaced !== undefined) return replaced;
  }
  return undefined;
}

/** Longer than any program of the course needs. */
const INIT_PATIENCE_SECONDS = 120;

function keepsCrashing(run: Run, pod: PodState, spec: ContainerSpec | undefined, state: ContainerState): boolean {
  if (state.restarts < 2) return false;
  const isKnown = spec !== undefined && exitCodeOf([...spec.command, ...spec.args]) !== undefined;
  const isKilled = state.last?.exitCode === 137;
  return isKnown || isKilled || programOf(run, pod, state.name).isGuess !== true;
}

/** An image of the course whose program a command puts aside, for one that does nothing. */
function replacedProgram({ scenario }: Run, { name, image, command, args, role }: ContainerSpec): string | undefined {
  const known = programName(image);
  const program = Object.hasOwn(scenario.programs, known) ? scenario.programs[known] : undefined;
  if (!program || command.length === 0) return undefined;
  // As an init container, only a program that ends has work to do.
  if (role === 'init' && program.ends !== true && !program.waitsFor) return undefined;
  const words = [...command, ...args];
  if (exitCodeOf(words) === undefined && !onlyWaits(words)) return undefined;
  return `Container \`${name}\` runs \`${words.join(' ')}\` instead of the program of its image.`;
}
