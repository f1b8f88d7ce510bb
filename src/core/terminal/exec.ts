/** `kubectl exec`. Source: kubernetes.io/docs/reference/kubectl/generated/kubectl_exec. */
import { toolNames, useTool } from './container-tools.ts';
import { namespaceOf } from './find-objects.ts';
import type { Flag } from './flags.ts';
import { containerTarget, isContainer, isPod, podTarget } from './pod-target.ts';
import { fails, says, type Context, type Result } from './reply.ts';
import { splitWords } from './split-words.ts';
import type { Inside } from './tool.ts';

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

/** Runs one command; a shell that is given none of its own is refused, with what can be asked instead. */
export function runInside(inside: Inside, command: readonly string[], note: readonly string[]): Result {
  const unwrapped = unwrapShell(command);
  if (unwrapped === undefined)
    return fails(...note, 'An interactive shell is not supported here. Give one command after --, such as: -- env');
  const output = useTool(inside, unwrapped);
  if (!output) {
    const name = unwrapped[0] ?? '';
    return fails(
      ...note,
      `error: exec failed: exec: "${name}": executable file not found in $PATH`,
      `(This image has ${toolNames.join(', ')}.)`,
    );
  }
  if (output.exitCode === 0) return says(...note, ...output.lines);
  return fails(...note, ...output.lines, `command terminated with exit code ${output.exitCode}`);
}

/** `sh -c 'ls /data'` → `ls /data`; undefined for a shell without a command. */
function unwrapShell(command: readonly string[]): readonly string[] | undefined {
  const [name = '', flag, line] = command;
  const shell = name.slice(name.lastIndexOf('/') + 1);
  if (shell !== 'sh' && shell !== 'bash' && shell !== 'ash') return command;
  if (flag !== '-c' || line === undefined) return undefined;
  return splitWords(line).words.map(({ text }) => text);
}
