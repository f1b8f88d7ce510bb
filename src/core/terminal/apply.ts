/** `kubectl apply -f`. Source: kubernetes.io/docs/reference/kubectl/generated/kubectl_apply. */
import type { ClusterObject } from '../cluster-model/objects/cluster-object.ts';
import { missingNamespace } from '../cluster-model/api-server/apply.ts';
import { objectOf, type Run } from '../cluster-model/state.ts';
import type { Flag } from './flags.ts';
import { immutableField } from './immutable-fields.ts';
import { qualifiedKind, qualifiedName } from './resource-kinds.ts';
import { fails, type Context, type Result } from './reply.ts';
import type { ManifestFile } from './session.ts';

export const applyFlags: readonly Flag[] = [
  { name: 'filename', short: 'f', value: 'FILE', about: 'The manifest in the editor' },
];

export function apply({ run, given, file }: Context): Result {
  const named = given.flags.get('filename');
  if (named === undefined) return fails('error: must specify one of -f and -k');
  const missing = missingFile(named, file);
  if (missing !== undefined) return fails(missing);
  if (file.objects.length === 0) return fails('error: no objects passed to apply');
  const brought = new Set(file.objects.filter(({ kind }) => kind === 'Namespace').map(({ name }) => name));
  const outcomes = file.objects.map((object) => {
    const why = brought.has(object.namespace) ? undefined : missingNamespace(run, object);
    if (why === undefined) return applied(run, object);
    return refused(`Error from server (NotFound): error when creating "${file.name}": ${why}`);
  });
  const objects = file.objects.filter((_, index) => outcomes[index]?.isTaken === true);
  return {
    lines: outcomes.map(({ line }) => line),
    failed: outcomes.some(({ isTaken, isRefused }) => !isTaken && isRefused),
    events: objects.length === 0 ? [] : [{ type: 'apply', objects }],
    seconds: undefined,
  };
}

/** Only the file in the editor is there. */
export function missingFile(named: string, { name }: ManifestFile): string | undefined {
  const clean = named.replace(/^\.\//, '');
  return clean === name || clean === '.' ? undefined : `error: the path "${named}" does not exist; here is ${name}`;
}

interface Applied {
  readonly line: string;
  readonly isTaken: boolean;
  readonly isRefused: boolean;
}

function applied(run: Run, object: ClusterObject): Applied {
  const name = qualifiedName(object.kind, object.name);
  const [rejected] = object.rejected;
  if (rejected !== undefined) return refused(`The ${object.kind} "${object.name}" is invalid: ${rejected}`);
  const known = objectOf(run, object.kind, object.namespace, object.name);
  if (!known) return { line: `${name} created`, isTaken: true, isRefused: false };
  if (JSON.stringify(known.body) === JSON.stringify(object.body))
    return { line: `${name} unchanged`, isTaken: false, isRefused: false };
  const fixed = immutableField(known, object);
  if (fixed !== undefined) return refused(`The ${object.kind} "${object.name}" is invalid: ${fixed}`);
  return { line: `${name} configured`, isTaken: true, isRefused: false };
}

function refused(line: string): Applied {
  return { line, isTaken: false, isRefused: true };
}

/** `deployment.apps "shop" deleted from default namespace`. Source: kubernetes/kubernetes, pull request 126619. */
export function deletedLine(kind: string, name: string, namespace: string, isForced = false): string {
  const done = isForced ? 'force deleted' : 'deleted';
  return `${qualifiedKind(kind)} "${name}" ${done}${namespace === '' ? '' : ` from ${namespace} namespace`}`;
}
