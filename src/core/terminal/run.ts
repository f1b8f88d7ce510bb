/** `kubectl run`: a Pod from the command line. Source: kubernetes.io/docs/reference/kubectl/generated/kubectl_run. */
import type { ClusterObject } from '../cluster-model/objects/cluster-object.ts';
import { clusterAt, advance, happen } from '../cluster-model/play.ts';
import type { PlainMap } from '../cluster-model/objects/plain-object.ts';
import { objectOf, type Run } from '../cluster-model/state.ts';
import { runInside } from './exec.ts';
import { namespaceOf, podNamed } from './find-objects.ts';
import type { Flag } from './flags.ts';
import { fails, says, type Context, type Result } from './reply.ts';

export const runFlags: readonly Flag[] = [
  { name: 'image', value: 'IMAGE', about: 'The image of the container' },
  { name: 'namespace', short: 'n', value: 'NAMESPACE', about: 'The namespace of the Pod' },
  { name: 'rm', about: 'Delete the Pod when its command has ended' },
  { name: 'restart', value: 'POLICY', about: '`Never`, `OnFailure` or `Always`' },
  { name: 'labels', short: 'l', value: 'LABELS', about: 'Labels of the Pod: `app=shop`' },
  { name: 'command', about: 'What follows -- is the command; no effect here' },
  { name: 'stdin', short: 'i', about: 'Keep stdin open; no effect here' },
  { name: 'tty', short: 't', about: 'Allocate a terminal; no effect here' },
];

/** A Pod needs a moment to start. */
const START_SECONDS = 5;
const name = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

export function runPod({ session, run, given }: Context): Result {
  const [podName, ...rest] = given.names;
  const image = given.flags.get('image');
  if (podName === undefined) return fails('error: NAME is required for run');
  if (image === undefined) return fails('error: required flag(s) "image" not set');
  if (!name.test(podName))
    return fails(`The Pod "${podName}" is invalid: metadata.name: it must be lowercase letters, digits and hyphens`);
  const namespace = namespaceOf(given) ?? 'default';
  if (podNamed(run, namespace, podName) ?? objectOf(run, 'Pod', namespace, podName))
    return fails(`Error from server (AlreadyExists): pods "${podName}" already exists`);
  const command = given.command ?? rest;
  const object = podObject(podName, namespace, image, given.flags);
  if (!given.flags.has('rm')) {
    if (command.length > 0)
      return fails('With a command, this terminal needs --rm: kubectl run NAME --image=IMAGE --rm -it -- COMMAND');
    return { ...says(`pod/${podName} created`), events: [{ type: 'apply', objects: [object] }] };
  }
  if (command.length === 0)
    return fails('An interactive shell is not supported here. Give one command after --, such as: -- wget -qO- shop');
  // It lives only as long as its command: in a cluster of its own, so that nothing of it stays.
  const aside: Run = clusterAt(session.first, session.scenario, session.events, session.now);
  happen(aside, { type: 'apply', objects: [object] });
  advance(aside, START_SECONDS);
  const pod = podNamed(aside, namespace, podName);
  const [state] = pod?.containers ?? [];
  if (!pod || !state) return fails(`Error from server (Forbidden): pods "${podName}" is forbidden`);
  if (pod.node === '' || !pod.volumesMounted || !state.hasImage)
    return fails(`error: timed out waiting for the condition (the Pod does not start: ${state.reason})`);
  const result = runInside({ run: aside, pod, state }, command, []);
  return {
    ...result,
    lines: [...result.lines, `pod "${podName}" deleted from ${namespace} namespace`],
    seconds: START_SECONDS,
  };
}

function podObject(
  podName: string,
  namespace: string,
  image: string,
  flags: ReadonlyMap<string, string>,
): ClusterObject {
  const pairs = flags
    .get('labels')
    ?.split(',')
    .map((pair) => pair.split('=')) ?? [['run', podName]];
  const labels: PlainMap = Object.fromEntries(pairs.map(([key = '', value = '']) => [key, value]));
  return {
    id: `Pod/${namespace}/${podName}`,
    kind: 'Pod',
    name: podName,
    namespace,
    body: {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { labels, name: podName, namespace },
      spec: { containers: [{ image, name: podName }], restartPolicy: flags.get('restart') ?? 'Always' },
    },
    rejected: [],
  };
}
