/** The program in a container: declared for the course's images, guessed for all others. */
import type { ContainerSpec } from '../objects/container-spec.ts';
import { guessProgram } from './guess-program.ts';
import { programName, type Program, type Setting } from './programs.ts';
import type { ContainerState, PodState, Run } from '../state.ts';

export function programOf(run: Run, pod: PodState, name: string): Program {
  const spec = containerSpec(pod, name);
  return spec ? programIn(run, spec) : { startSeconds: 1 };
}

/** A command of its own is another program than the image's. */
export function programIn({ scenario }: Run, spec: ContainerSpec): Program {
  const known = programName(spec.image);
  const declared = Object.hasOwn(scenario.programs, known) ? scenario.programs[known] : undefined;
  return declared && spec.command.length === 0 ? declared : guessProgram(spec, scenario.programs);
}

export function containerSpec(pod: PodState, name: string): ContainerSpec | undefined {
  return pod.spec.containers.find((container) => container.name === name);
}

export function containerState(pod: PodState, name: string): ContainerState | undefined {
  return pod.containers.find((container) => container.name === name);
}

/** The value of a program's setting in the environment that its container has. */
export function settingOf(state: ContainerState, { env, otherwise }: Setting): string {
  const value = state.environment.get(env);
  return value === undefined || value === '' ? otherwise : value;
}
