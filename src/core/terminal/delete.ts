/** `kubectl delete`. Source: kubernetes.io/docs/reference/kubectl/generated/kubectl_delete. */
import type { ClusterEvent } from '../cluster-model/events.ts';
import { objectOf } from '../cluster-model/state.ts';
import { deletedLine, missingFile } from './apply.ts';
import { namespaceOf, podNamed } from './find-objects.ts';
import type { Flag } from './flags.ts';
import { askedFor } from './get.ts';
import { resourceName } from './resource-kinds.ts';
import { fails, notFound, type Context, type Result } from './reply.ts';

export const deleteFlags: readonly Flag[] = [
  { name: 'filename', short: 'f', value: 'FILE', about: 'All objects in the manifest in the editor' },
  { name: 'namespace', short: 'n', value: 'NAMESPACE', about: 'The namespace of the object' },
  { name: 'force', about: 'Do not wait for deletion' },
  { name: 'grace-period', value: 'SECONDS', about: 'No effect here' },
  { name: 'now', about: 'No effect here' },
];

/** kubectl waits until what it deletes is gone. */
const SECONDS = 5;

/** Source: kubectl/pkg/cmd/delete, Validate. */
const IMMEDIATE =
  'Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The ' +
  'resource may continue to run on the cluster indefinitely.';

type Deletion = Extract<ClusterEvent, { readonly type: 'delete' }>;

export function deleteObjects({ run, given, file }: Context): Result {
  if (given.flags.has('force') && Number(given.flags.get('grace-period') ?? 0) > 0)
    return fails('error: --force and --grace-period greater than 0 cannot be specified together');
  const named = given.flags.get('filename');
  if (named !== undefined) {
    const missing = missingFile(named, file);
    if (missing !== undefined) return fails(missing);
    const known = file.objects.filter(({ kind, namespace, name }) => objectOf(run, kind, namespace, name));
    return deleted(
      known.map(({ kind, namespace, name }) => ({ type: 'delete', kind, namespace, name })),
      given.flags.has('force'),
    );
  }
  const asked = askedFor(given.names);
  if (typeof asked === 'string') return fails(asked.replace('resource to get', 'resource to delete'));
  const namespace = namespaceOf(given) ?? 'default';
  const wanted = asked.flatMap(({ kind, names }) => names.map((name) => ({ kind, name })));
  if (wanted.length === 0) return fails('error: resource(s) were provided, but no name was specified');
  const missing = wanted.find(({ kind, name }) =>
    kind.kind === 'Pod' ? !podNamed(run, namespace, name) : !objectOf(run, kind.kind, namespace, name),
  );
  if (missing) {
    return notFound(resourceName(missing.kind.kind), missing.name);
  }
  return deleted(
    wanted.map(({ kind, name }) => ({ type: 'delete', kind: kind.kind, namespace, name })),
    given.flags.has('force'),
  );
}

function deleted(events: readonly Deletion[], isForced: boolean): Result {
  if (events.length === 0) return fails('No resources found');
  const lines = events.map(({ kind, name, namespace }) => deletedLine(kind, name, namespace, isForced));
  return { lines: isForced ? [IMMEDIATE, ...lines] : lines, failed: false, events, seconds: SECONDS };
}
