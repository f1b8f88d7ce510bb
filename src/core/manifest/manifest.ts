/** A Kubernetes object in a document, and the object's place there: its kind, its pod template, its spec. */

import type { Kind } from '../kubernetes/kinds.ts';
import type { MapValue } from '../yaml/values.ts';

export interface Manifest {
  readonly root: MapValue;
  readonly kind: Kind;
  /** The pod spec, wherever the kind keeps it. */
  readonly podSpec: MapValue | undefined;
  /** The metadata that the Pods get: the Pod's own, or the template's. */
  readonly podMetadata: MapValue | undefined;
  /** Is the pod spec in a template (of a workload or a PodTemplate), not in a Pod itself? */
  readonly isTemplate: boolean;
  /** The custom resource around a pod template that was found by its shape; `root` is the template then. */
  readonly owner?: MapValue;
}

export function manifestOf(root: MapValue, kind: Kind): Manifest {
  const path = kind.podSpecPath;
  const holder = path && valueAt(root, path.slice(0, -1));
  return {
    root,
    kind,
    podSpec: holder?.map('spec'),
    podMetadata: holder?.map('metadata'),
    isTemplate: path !== undefined && path.length > 1,
  };
}

function valueAt(root: MapValue, path: readonly string[]): MapValue | undefined {
  let at: MapValue | undefined = root;
  for (const name of path) at = at?.map(name);
  return at;
}
