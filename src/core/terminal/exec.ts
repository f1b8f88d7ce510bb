/** `kubectl exec`. Source: kubernetes.io/docs/reference/kubectl/generated/kubectl_exec. */
import { toolNames, useTool } from './container-tools.ts';
import { namespaceOf } from './find-objects.ts';
import type { Flag } from './flags.ts';
import { splitPipe, throughFilters } from './pipe.ts';
import { containerTarget, isContainer, isPod, podTarget } from './pod-target.ts';
import { fails, says, type Context, type Result } from './reply.ts';
import { splitWords } from './split-words.ts';
import type { Inside, ToolOutput } from './tool.ts';

export const execFlags: readonly Flag[] = [
  { name: 'container', short: 'c', value: 'CONTAINER', about: 'Run in this container' },
  { name: 'namespace', short: 'n', value: 'NAMESPACE', about: 'The namespace of the Pod' },
  { name: 'stdin', short: 'i', about: 'Keep stdin open; no effect here' },
  { name: 'tty', short: 't', about: 'Allocate a terminal; no effect here' },
];

export function exec({ run, given }: Context): Result {
  const [word, ...rest] = given.names;
  if (word === undefined) return fails('error: pod, type/name or --filename must be specified');
  const { command = [] } = given;
  // Since kubectl 1.31. Source: github.com/kubernetes/kubernetes/pull/125437.
  if (given.command === undefined && rest.length > 0)
    return fails(
      'error: exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead',
      "See 'kubectl exec -h' for help and examples",
    );
  if (command.length === 0) return fails('error: you must specify at least one command for the container');
  const pod = podTarget(run, namespaceOf(given) ?? 'default', word);
  if (!isPod(pod)) return pod;
  if (pod.node === '') return fails(`error: pod ${pod.name} does not have a host assigned`);
  const target = containerTarget(pod, given.flags.get('container'));
  if (!isContainer(target)) return target;
  const { state, note } = target;
  if (state.phase !== 'running')
    return fails(...note, `error: unable to upgrade connection: container not found ("${state.name}")`);
  return runInside({ run, pod, state }, command, note);
}

/** Runs one command, or the line of a shell; a shell that is given none is refused, with what can be asked instead. */
export function runInside(inside: Inside, command: readonly string[], note: readonly string[]): Result {
  const line = shellLine(command);
  if (line === '')
    return fails(...note, 'An interactive shell is not supported here. Give one command after --, such as: -- env');
  const { lines, exitCode } = line === undefined ? runOne(inside, command) : runLine(inside, line);
  if (exitCode === 0) return says(...note, ...lines);
  if (exitCode === NOT_FOUND && line === undefined) return fails(...note, ...lines);
  return fails(...note, ...lines, `command terminated with exit code ${exitCode}`);
}

/** What a shell returns for a command that it does not find. */
const NOT_FOUND = 127;

function runOne(inside: Inside, command: readonly string[]): ToolOutput {
  const output = useTool(inside, command);
  if (output) return output;
  const lines = [
    `error: exec failed: exec: "${command[0] ?? ''}": executable file not found in $PATH`,
    `(This image has ${toolNames.join(', ')}.)`,
  ];
  return { lines, exitCode: NOT_FOUND };
}

/** `ls /data && cat /data/x | grep y`: each command, up to the first that fails before a `&&`. */
function runLine(inside: Inside, line: string): ToolOutput {
  const lines: string[] = [];
  let exitCode = 0;
  for (const { text, needsSuccess } of commandsOf(line)) {
    if (needsSuccess && exitCode !== 0) break;
    const [first = '', ...filters] = splitPipe(text);
    const output = runOne(
      inside,
      splitWords(first).words.map((word) => word.text),
    );
    const printed = throughFilters({ lines: output.lines, failed: output.exitCode !== 0 }, filters);
    lines.push(...printed.lines);
    ({ exitCode } = output);
  }
  return { lines, exitCode };
}

/** The commands of a line; one with quotes is taken as a single command. */
function commandsOf(line: string): { readonly text: string; readonly needsSuccess: boolean }[] {
  if (/["']/.test(line)) return [{ text: line, needsSuccess: false }];
  const pieces = line.split(/(&&|;)/);
  return pieces.flatMap((text, at) =>
    at % 2 === 0 && text.trim() !== '' ? [{ text, needsSuccess: pieces[at - 1] === '&&' }] : [],
  );
}

/** `sh -c 'ls /data'` → `ls /data`; empty for a shell without a command, undefined for another program. */
function shellLine(command: readonly string[]): string | undefined {
  const [name = '', flag, line] = command;
  const shell = name.slice(name.lastIndexOf('/') + 1);
  if (shell !== 'sh' && shell !== 'bash' && shell !== 'ash') return undefined;
  return flag === '-c' ? (line ?? '') : '';
}
