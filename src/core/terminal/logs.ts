/**
 * `kubectl logs`. Source: kubernetes.io/docs/reference/kubectl/generated/kubectl_logs; pkg/kubelet,
 * validateContainerLogStatus.
 */
import type { ContainerState, PodState, Run } from '../cluster-model/state.ts';
import { namespaceOf, podsIn } from './find-objects.ts';
import type { Flag, ParsedArguments } from './flags.ts';
import { containerTarget, isContainer, isPod, podTarget } from './pod-target.ts';
import { readSelector, unreadableSelector } from './selector.ts';
import { fails, says, type Context, type Result } from './reply.ts';

export const logFlags: readonly Flag[] = [
  { name: 'previous', short: 'p', about: 'Show the log of the previous run' },
  { name: 'container', short: 'c', value: 'CONTAINER', about: 'Show the log of this container' },
  { name: 'namespace', short: 'n', value: 'NAMESPACE', about: 'The namespace of the Pod' },
  { name: 'selector', short: 'l', value: 'LABELS', about: 'Show the logs of all Pods with these labels: `app=shop`' },
  { name: 'follow', short: 'f', about: 'No effect here: only the lines so far are shown' },
  { name: 'tail', value: 'LINES', about: 'Show only the last lines' },
  { name: 'all-containers', about: 'Show the logs of all containers of the Pod' },
  { name: 'prefix', about: 'Start each line with its Pod and container' },
  { name: 'since', value: 'TIME', about: 'No effect here: a line has no time' },
  { name: 'timestamps', about: 'No effect here: a line has no time' },
];

/** Source: kubectl/pkg/cmd/logs, logsUsageErrStr. */
const usage = [
  "error: expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.",
  'POD or TYPE/NAME is a required argument for the logs command',
  "See 'kubectl logs -h' for help and examples",
] as const;

export function logs({ run, given }: Context): Result {
  const [word, second] = given.names;
  if (given.flags.has('selector')) return bySelector(run, given);
  if (word === undefined) return fails(...usage);
  const pod = podTarget(run, namespaceOf(given) ?? 'default', word);
  if (!isPod(pod)) return pod;
  if (given.flags.has('all-containers')) return says(...ofAll(pod, given));
  const target = containerTarget(pod, given.flags.get('container') ?? second);
  if (!isContainer(target)) return target;
  const lines = given.flags.has('previous') ? previousLines(pod, target.state) : currentLines(pod, target.state);
  if (typeof lines === 'string') return fails(...target.note, lines);
  return says(...target.note, ...shownLines(pod, target.state, lines, given));
}

function bySelector(run: Run, given: ParsedArguments): Result {
  const selector = readSelector(given);
  if (selector === undefined) return fails(unreadableSelector);
  const pods = podsIn(run, namespaceOf(given), selector);
  if (pods.length === 0) return says(`No resources found in ${namespaceOf(given) ?? 'any'} namespace.`);
  return says(...pods.flatMap((pod) => ofAll(pod, given)));
}

function ofAll(pod: PodState, given: ParsedArguments): string[] {
  return pod.containers.flatMap((state) => {
    const own = given.flags.has('previous') ? previousLines(pod, state) : currentLines(pod, state);
    return typeof own === 'string' ? [own] : shownLines(pod, state, own, given);
  });
}

/** The last lines of `--tail`, each with what `--prefix` puts before it. */
function shownLines(
  pod: PodState,
  { name }: ContainerState,
  lines: readonly string[],
  { flags }: ParsedArguments,
): string[] {
  const most = Number(flags.get('tail') ?? Number.NaN);
  const shown = most >= 0 ? lines.slice(lines.length - Math.min(most, lines.length)) : lines;
  return shown.map((line) => (flags.has('prefix') ? `[pod/${pod.name}/${name}] ${line}` : line));
}

/** Lines, or one sentence that says why there are none. */
function currentLines(pod: PodState, state: ContainerState): readonly string[] | string {
  // A Pod without a node has no kubelet that could be asked; kubectl prints nothing.
  if (pod.node === '') return [];
  if (state.phase === 'running') return state.log;
  if (state.last) return state.last.log;
  return (
    `Error from server (BadRequest): container "${state.name}" in pod "${pod.name}" is waiting to start: ` +
    waitingWords(pod, state)
  );
}

function waitingWords(pod: PodState, { reason, phase }: ContainerState): string {
  if (reason === 'ImagePullBackOff') return 'trying and failing to pull image';
  if (reason === 'ErrImagePull') return "image can't be pulled";
  const isHeldUp = phase === 'waiting' && reason === 'PodInitializing' && pod.volumesMounted;
  return isHeldUp || reason !== 'PodInitializing' ? reason : 'ContainerCreating';
}

function previousLines(pod: PodState, { name, last, restarts, phase }: ContainerState): readonly string[] | string {
  if (last && (restarts > 0 || phase !== 'terminated')) return last.log;
  return `Error from server (BadRequest): previous terminated container "${name}" in pod "${pod.name}" not found`;
}
