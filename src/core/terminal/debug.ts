/** `kubectl debug`: an ephemeral container in a Pod that runs. Source: kubernetes.io, "Debug Running Pods". */
import { containerState } from '../cluster-model/programs/program-of.ts';
import type { PodState } from '../cluster-model/state.ts';
import { runInside } from './exec.ts';
import { namespaceOf } from './find-objects.ts';
import type { Flag } from './flags.ts';
import { isPod, podTarget } from './pod-target.ts';
import { fails, says, type Context, type Result } from './reply.ts';

export const debugFlags: readonly Flag[] = [
  { name: 'image', value: 'IMAGE', about: 'The image with the tools, such as `busybox`' },
  { name: 'target', value: 'CONTAINER', about: 'Target the processes of this container' },
  { name: 'container', short: 'c', value: 'NAME', about: 'The name of the new container' },
  { name: 'namespace', short: 'n', value: 'NAMESPACE', about: 'The namespace of the Pod' },
  { name: 'stdin', short: 'i', about: 'Keep stdin open; no effect here' },
  { name: 'tty', short: 't', about: 'Allocate a terminal; no effect here' },
];

/** The container is in the Pod's network; files and variables are its own. */
export function debug({ run, given, session }: Context): Result {
  const [word, ...rest] = given.names;
  if (word === undefined) return fails('error: NAME or --filename must be specified to debug');
  if (word.startsWith('node/')) return fails('Debugging a node is not supported here: only Pods.');
  if (!given.flags.has('image')) return fails('error: you must specify --image, such as --image=busybox');
  const pod = podTarget(run, namespaceOf(given) ?? 'default', word);
  if (!isPod(pod)) return pod;
  const target = given.flags.get('target');
  if (target !== undefined && !containerState(pod, target))
    return fails(`error: container ${target} is not valid for pod ${pod.name}`);
  const name = given.flags.get('container');
  const note = name === undefined ? [`Defaulting debug container name to debugger-${suffix(session.now)}.`] : [];
  if (pod.node === '' || !pod.volumesMounted)
    return fails(...note, `The ephemeral container waits: Pod ${pod.name} has not started.`);
  const command = given.command ?? rest;
  if (command.length === 0) return says(...note, 'Give one command after --, such as: -- wget -qO- localhost:3000');
  return runInside({ run, pod, state: ephemeral(pod, target) }, command, note);
}

/** A container of its own. With a target it sees that one's processes. */
function ephemeral(pod: PodState, target: string | undefined): PodState['containers'][number] {
  const [first] = pod.containers;
  const seen = (target === undefined ? undefined : containerState(pod, target)) ?? first;
  if (!seen) throw new Error('A Pod has at least one container');
  return { ...seen, name: target ?? '', environment: new Map(), files: new Map() };
}

function suffix(number: number): string {
  const letters = 'bcdfghjklmnpqrstvwxz2456789';
  return [3, 7, 11, 13, 17].map((step) => letters[(number * step + step) % letters.length] ?? 'b').join('');
}
