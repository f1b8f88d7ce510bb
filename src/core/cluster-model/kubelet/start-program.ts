/** What a program does when its container has started: listens, writes, or ends and says why. */
import { filesOf, placeOf } from './paths.ts';
import { nameIn } from '../programs/read-script.ts';
import type { Cause } from '../objects/cluster-object.ts';
import type { ContainerSpec } from '../objects/container-spec.ts';
import { programIn, settingOf } from '../programs/program-of.ts';
import type { Program } from '../programs/programs.ts';
import { outputOf } from '../programs/script-output.ts';
import { request, resolves } from '../network/requests.ts';
import { failureAtStart, portOf } from './start-failures.ts';
import type { ContainerState, PodState, Run } from '../state.ts';

/** Sets when the program listens and when it ends. Files are written when it starts. */
export function startProgram(run: Run, pod: PodState, spec: ContainerSpec, state: ContainerState): void {
  const program = programIn(run, spec);
  const startSeconds = slowed(run, program);
  const failure = failureAtStart(run, pod, spec, state, program);
  state.port = undefined;
  state.listensAt = undefined;
  state.ends = undefined;
  state.cause = failure?.cause ?? commandPath(spec);
  if (failure) {
    state.ends = { at: run.clock + 1, ...failure };
    return;
  }
  write(run, pod, spec, state, program);
  if (program.says !== undefined) state.log.push(program.says);
  logOutput(run, spec, state);
  if (program.waitsFor || program.waitsForName !== undefined) return;
  if (program.ends) {
    const exitCode = program.exitCode ?? 0;
    const reason = exitCode === 0 ? 'Completed' : 'Error';
    state.ends = { at: run.clock + program.startSeconds, exitCode, reason, log: '' };
    return;
  }
  state.listensAt = run.clock + startSeconds;
  state.port = portOf(state, program);
}

/** What its own command prints in this second. */
export function logOutput(run: Run, spec: ContainerSpec, state: ContainerState): void {
  if (spec.command.length + spec.args.length === 0) return;
  const age = run.clock - state.startedAt;
  for (const { at, text } of outputOf(spec, state.environment)) if (at === age) state.log.push(text);
}

/** It says that it listens when it does, not before. */
export function logListening(run: Run, state: ContainerState): void {
  if (state.port === undefined || state.listensAt === undefined || state.listensAt > run.clock) return;
  const line = `listening on port ${state.port}`;
  if (!state.log.includes(line)) state.log.push(line);
}

/** What a waiting program does in each second: it asks once more, and ends when it has an answer. */
export function askAgain(run: Run, pod: PodState, spec: ContainerSpec, state: ContainerState): void {
  const { waitsFor, waitsForName } = programIn(run, spec);
  if (state.ends || run.clock <= state.startedAt) return;
  if (waitsForName !== undefined) lookUpAgain(run, pod, state, nameIn(pod.namespace, waitsForName));
  if (!waitsFor) return;
  const target = settingOf(state, waitsFor);
  const { answer, text } = request(run, { namespace: pod.namespace, pod }, `tcp://${target}`);
  if (answer) state.ends = { at: run.clock, exitCode: 0, reason: 'Completed', log: `${target} answers` };
  else if ((run.clock - state.startedAt) % SECONDS_BETWEEN_LINES === 1)
    state.log.push(`waiting for ${target}: ${firstClause(text)}`);
}

/** `until nslookup NAME; do …; sleep 2; done` */
function lookUpAgain(run: Run, pod: PodState, state: ContainerState, name: string): void {
  if (resolves(run, { namespace: pod.namespace, pod }, name))
    state.ends = { at: run.clock, exitCode: 0, reason: 'Completed', log: '' };
  else if ((run.clock - state.startedAt) % SECONDS_BETWEEN_LINES === 1)
    state.log.push(`** server can't find ${name}: NXDOMAIN`);
}

/** A program that waits says so this often. */
const SECONDS_BETWEEN_LINES = 30;

/** What the program itself can know: `connection refused`, not why. */
function firstClause(text: string): string {
  return text.split(': ')[0] ?? text;
}

function slowed({ settings }: Run, program: Program): number {
  return program.ends ? program.startSeconds : (settings.slowStart ?? program.startSeconds);
}

/** What ends by itself ends for what its command says, or its image. */
function commandPath({ path, command, args }: ContainerSpec): Cause['path'] {
  if (command.length > 0) return [...path, 'command'];
  return [...path, args.length > 0 ? 'args' : 'image'];
}

function write(run: Run, pod: PodState, spec: ContainerSpec, state: ContainerState, program: Program): void {
  if (program.writes) {
    const directory = settingOf(state, program.writes.directory);
    putFile(run, pod, spec, state, `${directory}/${program.writes.file}`, spec.name);
  }
}

/** Writes a file where a path of the container leads; false where it may not. */
export function putFile(
  run: Run,
  pod: PodState,
  spec: ContainerSpec,
  state: ContainerState,
  path: string,
  text: string,
): boolean {
  const place = placeOf(run, pod, spec, state, path);
  if (!place.readOnly) filesOf(run, pod, state, place).set(place.path, text);
  return !place.readOnly;
}

export function readFile(
  run: Run,
  pod: PodState,
  spec: ContainerSpec,
  state: ContainerState,
  path: string,
): string | undefined {
  const place = placeOf(run, pod, spec, state, path);
  return filesOf(run, pod, state, place).get(place.path);
}
