/** The objects that a document defines, and those that it refers to. */

import { groupOf, isKubernetesGroup } from '../../kubernetes/kinds.ts';
import type { MapValue } from '../../yaml/values.ts';
import { containersOf } from '../containers.ts';
import { keyPlace, placeOf } from './name-place.ts';
import type { KeyName, Name, ObjectName } from './name.ts';
import { IN_CONTAINER, IN_KIND, IN_POD } from './object-references.ts';
import type { ReferenceRow } from './object-references.ts';
import { mapsAt, valuesAt } from './value-path.ts';

/** Kinds that belong to no namespace, among those that others refer to. */
const WITHOUT_NAMESPACE: ReadonlySet<string> = new Set([
  'StorageClass',
  'PriorityClass',
  'RuntimeClass',
  'PersistentVolume',
  'ClusterRole',
  'Namespace',
  'Node',
]);

/** The kind of an object as names carry it; undefined while it has none. */
export function objectKindOf(root: MapValue): string | undefined {
  const kind = root.text('kind');
  const apiVersion = root.text('apiVersion') ?? '';
  if (!kind) return undefined;
  return isKubernetesGroup(groupOf(apiVersion)) ? kind : `${kind}.${groupOf(apiVersion)}`;
}

function namespaceOf(root: MapValue): string | undefined {
  return root.map('metadata')?.text('namespace') || undefined;
}

/** Whose labels or selector something is. `object` is the object's number in its document. */
export function ownerOf(
  root: MapValue,
  object: number,
): { owner: string; namespace: string | undefined; object: number } {
  const metadata = root.map('metadata');
  const name = metadata?.text('name') ?? metadata?.text('generateName') ?? '';
  return { owner: `${objectKindOf(root) ?? ''}/${name}`, namespace: namespaceOf(root), object };
}

/** The object's own name and its keys, and every name of another object in it. */
export function objectNames(root: MapValue, podSpec: MapValue | undefined): Name[] {
  const kind = objectKindOf(root);
  if (kind === undefined) return [];
  const namespace = namespaceOf(root);
  const rows = Object.hasOwn(IN_KIND, kind) ? (IN_KIND[kind] ?? []) : [];
  return [...definition(root, kind, namespace), ...references(root, rows, namespace), ...podReferences(root, podSpec)];
}

/** Every name of another object in a pod spec; `root` is the object that has the spec. */
export function podReferences(root: MapValue, podSpec: MapValue | undefined): Name[] {
  if (!podSpec) return [];
  const namespace = namespaceOf(root);
  return [
    ...references(podSpec, IN_POD, namespace),
    ...mountedKeys(podSpec, namespace),
    ...containersOf(podSpec).flatMap(({ container }) => references(container, IN_CONTAINER, namespace)),
  ];
}

function definition(root: MapValue, kind: string, namespace: string | undefined): Name[] {
  const place = placeOf(root.map('metadata')?.scalar('name'), 'definition');
  if (!place) return [];
  const object: ObjectName = {
    ...place,
    kind: 'object',
    objectKind: kind,
    namespace: WITHOUT_NAMESPACE.has(kind) ? undefined : namespace,
  };
  if (kind !== 'ConfigMap' && kind !== 'Secret') return [object];
  const keys = ['data', 'stringData', 'binaryData']
    .flatMap((field) => root.map(field)?.entries ?? [])
    .flatMap(({ key, name, value }): KeyName[] => {
      const keyed = keyPlace(key, name, 'definition');
      const empty = value.kind === 'scalar' && value.string === '' ? ({ isEmpty: true } as const) : {};
      return keyed ? [{ ...keyed, kind: 'key', objectKind: kind, object: place.name, namespace, ...empty }] : [];
    });
  return [object, ...keys];
}

/** A `subPath` names a key where a whole ConfigMap or Secret is the volume. */
function mountedKeys(podSpec: MapValue, namespace: string | undefined): KeyName[] {
  const mounts = containersOf(podSpec).flatMap(({ container }) => container.maps('volumeMounts'));
  const volumes = new Map(podSpec.maps('volumes').map((volume) => [volume.text('name'), volume]));
  return mounts.flatMap((mount): KeyName[] => {
    const volume = volumes.get(mount.text('name'));
    const source = volume?.map('configMap') ?? volume?.map('secret');
    const objectKind = volume?.has('configMap') ? 'ConfigMap' : 'Secret';
    const object = source?.text(objectKind === 'ConfigMap' ? 'name' : 'secretName');
    const place = placeOf(mount.get('subPath'), 'reference');
    if (!place || object === undefined || source?.has('items') || /[/$]/.test(place.name)) return [];
    const optional = source?.bool('optional') === true ? ({ optional: true } as const) : {};
    return [{ ...place, kind: 'key', objectKind, object, namespace, ...optional }];
  });
}

function references(from: MapValue, rows: readonly ReferenceRow[], namespace: string | undefined): Name[] {
  return rows.flatMap((row) =>
    (row.holder ? mapsAt(from, row.holder) : [from]).flatMap((holder) => reference(holder, row, namespace)),
  );
}

function reference(
  holder: MapValue,
  { kind, name, keys, namespaced, needed }: ReferenceRow,
  around: string | undefined,
): Name[] {
  const place = placeOf(holder.get(name), 'reference');
  const objectKind = kind ?? holder.text('kind');
  if (!place || !objectKind) return [];
  const namespace = WITHOUT_NAMESPACE.has(objectKind)
    ? undefined
    : ((namespaced ? holder.text('namespace') : undefined) ?? around);
  const optional = holder.bool('optional') === true ? ({ optional: true } as const) : {};
  const found = keys ? valuesAt(holder, keys).flatMap((value) => placeOf(value, 'reference') ?? []) : [];
  return [
    { ...place, kind: 'object', objectKind, namespace, ...optional, ...(needed ? { needed } : {}) },
    ...found.map((key): KeyName => ({ ...key, kind: 'key', objectKind, object: place.name, namespace, ...optional })),
  ];
}
