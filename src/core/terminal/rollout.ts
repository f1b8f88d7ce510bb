/** `kubectl rollout` and `kubectl scale`. Source: kubernetes.io/docs/reference/kubectl/generated/kubectl_rollout. */
import type { ClusterObject } from '../cluster-model/objects/cluster-object.ts';
import { columns } from '../cluster-model/kubectl/columns.ts';
import { advance } from '../cluster-model/play.ts';
import { isActive } from '../cluster-model/api-server/pods.ts';
import { isReady } from '../cluster-model/network/services.ts';
import { objectOf, type Run } from '../cluster-model/state.ts';
import { namespaceOf } from './find-objects.ts';
import type { Flag } from './flags.ts';
import { qualifiedName, resourceKind, resourceName } from './resource-kinds.ts';
import { revisionsOf } from './revisions.ts';
import { fails, notFound, says, type Context, type Result } from './reply.ts';
import { clusterOf } from './session.ts';

export const rolloutFlags: readonly Flag[] = [
  { name: 'namespace', short: 'n', value: 'NAMESPACE', about: 'The namespace of the object' },
  { name: 'to-revision', value: 'NUMBER', about: 'With undo: the revision to go back to' },
];

/** Said after what changes the cluster and not the file. */
export const editorNote = '(The manifest in the editor is as it was: change it too, or the next apply undoes this.)';

export const scaleFlags: readonly Flag[] = [
  { name: 'namespace', short: 'n', value: 'NAMESPACE', about: 'The namespace of the object' },
  { name: 'replicas', value: 'NUMBER', about: 'How many Pods there should be' },
];

const rolled: ReadonlySet<string> = new Set(['Deployment', 'DaemonSet', 'StatefulSet']);

/** Kinds with a subresource `scale`. Source: kubernetes.io, the API of each. */
const scaled: ReadonlySet<string> = new Set(['Deployment', 'ReplicaSet', 'ReplicationController', 'StatefulSet']);

/** Here nobody waits for longer. */
const LONGEST_SECONDS = 120;

const actions: Readonly<Record<string, (context: Context, workload: ClusterObject) => Result>> = {
  status,
  // Source: kubectl/pkg/polymorphichelpers, defaultObjectRestarter.
  restart: (_context, { id, kind, name }) =>
    rolled.has(kind)
      ? {
          ...says(`${qualifiedName(kind, name)} restarted`),
          events: [{ type: 'restartWorkload', workload: id }],
        }
      : fails(`error: ${resourceName(kind)} "${name}" restarting is not supported`),
  history({ session }, { id, kind, name }) {
    const rows = revisionsOf(session, id).map(({ number }) => [`${number}`, '<none>']);
    return says(`${qualifiedName(kind, name)} `, ...columns([['REVISION', 'CHANGE-CAUSE'], ...rows]));
  },
  undo,
};

export const rolloutActions: readonly string[] = Object.keys(actions).sort();

export function rollout(context: Context): Result {
  const { run, given } = context;
  const [action = '', word, name] = given.names;
  const act = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (!act) return fails(`This terminal supports: kubectl rollout ${rolloutActions.join(', ')}.`);
  if (word === undefined) return fails('error: required resource not specified');
  const workload = workloadNamed(run, namespaceOf(given) ?? 'default', word, name);
  return typeof workload === 'string' ? fails(workload) : act(context, workload);
}

/** Back to the version before, or to the one of `--to-revision`. The manifest in the editor stays as it is. */
function undo({ session, given }: Context, { id, kind, name }: ClusterObject): Result {
  const all = revisionsOf(session, id);
  const asked = given.flags.get('to-revision');
  const to = asked === undefined ? all.at(-2) : all.find(({ number }) => `${number}` === asked);
  if (!to)
    return asked === undefined
      ? fails(`error: no rollout history found for ${kind.toLowerCase()} "${name}"`)
      : fails('error: unable to find specified revision ' + asked + ' in history');
  return {
    ...says(`${qualifiedName(kind, name)} rolled back`, editorNote),
    events: [{ type: 'apply', objects: [to.object] }],
  };
}

/** Waits until all its Pods are new and ready. */
function status({ session }: Context, workload: ClusterObject): Result {
  const run = clusterOf(session);
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

export function workloadNamed(
  run: Run,
  namespace: string,
  word: string,
  second: string | undefined,
): ClusterObject | string {
  const [kindWord = '', inWord] = word.split('/');
  const kind = resourceKind(kindWord)?.kind;
  const name = inWord ?? second ?? '';
  if (kind === undefined) return `error: the server doesn't have a resource type "${kindWord}"`;
  const object = objectOf(run, kind, namespace, name);
  return object ?? notFound(resourceName(kind), name).lines[0] ?? '';
}

export function scale({ run, given }: Context): Result {
  const [word = '', name] = given.names;
  const replicas = Number(given.flags.get('replicas') ?? Number.NaN);
  if (!Number.isInteger(replicas) || replicas < 0) return fails('error: required flag(s) "replicas" not set');
  const workload = workloadNamed(run, namespaceOf(given) ?? 'default', word, name);
  if (typeof workload === 'string') return fails(workload);
  if (!scaled.has(workload.kind))
    return fails('Error from server (NotFound): the server could not find the requested resource');
  const lines = [`${qualifiedName(workload.kind, workload.name)} scaled`];
  return { ...says(...lines), events: [{ type: 'scale', workload: workload.id, replicas }] };
}
