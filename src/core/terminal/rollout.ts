/** `kubectl rollout` and `kubectl scale`. Source: kubernetes.io/docs/reference/kubectl/generated/kubectl_rollout. */
import { advance } from '../cluster-model/play.ts';
import { isActive } from '../cluster-model/pods.ts';
import { isReady } from '../cluster-model/services.ts';
import { objectOf, type Run } from '../cluster-model/state.ts';
import { namespaceOf } from './find-objects.ts';
import type { Flag } from './flags.ts';
import { qualifiedKind, qualifiedName, resourceKind } from './resource-kinds.ts';
import { fails, notFound, says, type Context, type Result } from './reply.ts';
import { clusterOf } from './session.ts';

export const rolloutFlags: readonly Flag[] = [
  { name: 'namespace', short: 'n', value: 'NAMESPACE', about: 'The namespace of the object' },
];

export const scaleFlags: readonly Flag[] = [
  ...rolloutFlags,
  { name: 'replicas', value: 'NUMBER', about: 'How many Pods there should be' },
];

/** Here nobody waits for longer. */
const LONGEST_SECONDS = 120;

/** `rollout status deployment/shop`: waits until all its Pods are new and ready. */
export function rollout({ session, given }: Context): Result {
  const [action, word, name] = given.names;
  if (action !== 'status') return fails('This terminal supports only `kubectl rollout status deployment/NAME`.');
  if (word === undefined) return fails('error: required resource not specified');
  const run = clusterOf(session);
  const workload = workloadNamed(run, namespaceOf(given) ?? 'default', word, name);
  if (typeof workload === 'string') return fails(workload);
  for (let second = 0; second <= LONGEST_SECONDS; second++) {
    const { wanted, ready } = progress(run, workload.id);
    if (ready >= wanted)
      return { ...says(`${workload.kind.toLowerCase()} "${workload.name}" successfully rolled out`), seconds: second };
    advance(run, 1);
  }
  const { wanted, ready } = progress(run, workload.id);
  return {
    ...fails(
      `Waiting for ${workload.kind.toLowerCase()} "${workload.name}" rollout to finish: ${ready} of ${wanted} ` +
        'updated replicas are available...',
      `(Nothing changed for ${LONGEST_SECONDS} s.)`,
    ),
    seconds: LONGEST_SECONDS,
  };
}

function progress(run: Run, id: string): { wanted: number; ready: number } {
  const workload = run.workloads.find((one) => one.id === id);
  const pods = run.pods.filter(
    (pod) => pod.owner === id && isActive(pod) && pod.revision === workload?.revision && isReady(run, pod),
  );
  return { wanted: workload?.replicas ?? 0, ready: pods.length };
}

function workloadNamed(
  run: Run,
  namespace: string,
  word: string,
  second: string | undefined,
): { id: string; kind: string; name: string } | string {
  const [kindWord = '', inWord] = word.split('/');
  const kind = resourceKind(kindWord)?.kind;
  const name = inWord ?? second ?? '';
  if (kind === undefined) return `error: the server doesn't have a resource type "${kindWord}"`;
  const object = objectOf(run, kind, namespace, name);
  return object ?? notFound(qualifiedKind(kind), name).lines[0] ?? '';
}

export function scale({ run, given }: Context): Result {
  const [word = '', name] = given.names;
  const replicas = Number(given.flags.get('replicas') ?? Number.NaN);
  if (!Number.isInteger(replicas) || replicas < 0) return fails('error: the --replicas=COUNT flag is required');
  const workload = workloadNamed(run, namespaceOf(given) ?? 'default', word, name);
  if (typeof workload === 'string') return fails(workload);
  const lines = [`${qualifiedName(workload.kind, workload.name)} scaled`];
  return { ...says(...lines), events: [{ type: 'scale', workload: workload.id, replicas }] };
}
