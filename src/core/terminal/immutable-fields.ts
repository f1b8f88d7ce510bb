/**
 * Changes that the API server refuses to an object that is there. Source: validation.go of each API group in pkg/apis.
 */
import type { ClusterObject } from '../cluster-model/objects/cluster-object.ts';
import { isPlainMap, valueAt, type Plain, type PlainMap } from '../cluster-model/objects/plain-object.ts';

const fields: Readonly<Record<string, readonly (readonly string[])[]>> = {
  Deployment: [['spec', 'selector']],
  DaemonSet: [['spec', 'selector']],
  StatefulSet: [
    ['spec', 'selector'],
    ['spec', 'serviceName'],
    ['spec', 'volumeClaimTemplates'],
  ],
  Job: [
    ['spec', 'selector'],
    ['spec', 'template'],
    ['spec', 'completions'],
  ],
};

const POD_FIELDS =
  'spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`, ' +
  '`spec.initContainers[*].image`, `spec.activeDeadlineSeconds`, `spec.tolerations` (only additions to existing ' +
  'tolerations), `spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)';

/** The server's words for the first such change; undefined when there is none. */
export function immutableField(before: ClusterObject, after: ClusterObject): string | undefined {
  if (before.kind === 'Pod')
    return isSame(withoutImages(before.body), withoutImages(after.body)) ? undefined : POD_FIELDS;
  const changed = (fields[before.kind] ?? []).find(
    (path) => !isSame(valueAt(before.body, ...path) ?? null, valueAt(after.body, ...path) ?? null),
  );
  return changed && `${changed.join('.')}: Invalid value: field is immutable`;
}

function isSame(a: Plain, b: Plain): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A Pod's spec without the images of its containers, which may change. */
function withoutImages(body: PlainMap): Plain {
  const spec = body['spec'];
  if (!isPlainMap(spec)) return null;
  return Object.fromEntries(
    Object.entries(spec).map(([key, value]) => [
      key,
      key === 'containers' || key === 'initContainers' ? imageless(value) : value,
    ]),
  );
}

function imageless(containers: Plain): Plain {
  if (!Array.isArray(containers)) return containers;
  return (containers as readonly Plain[]).map((container) =>
    isPlainMap(container) ? { ...container, image: '' } : container,
  );
}
