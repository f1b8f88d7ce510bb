/** Which object a name means, and who refers to an object: in its file, else in the nearest files that have one. */

import type { KeyName, ObjectName } from '../../manifest/symbols.ts';
import { objectToken } from '../workspace-index.ts';
import type { NameIndex } from '../workspace-index.ts';
import type { NameNode } from './name-node.ts';
import { NearestOf, shareNamespace } from './nearness.ts';

/** The definitions of the object that a name means, seen from a file. */
export function objectDefinitions(index: NameIndex, object: ObjectName, from: string): readonly NameNode[] {
  const definitions = sameNames(index, object).filter(({ name }) => name.role === 'definition');
  return new NearestOf(definitions.filter((node) => shareNamespace(namespaceOf(node), object))).from(from);
}

/**
 * Whoever means this object: its references, and those of its kind of name that have no object at all, in the same
 * file.
 */
export function sameObject(index: NameIndex, node: NameNode, object: ObjectName): NameNode[] {
  const all = sameNames(index, object).filter((other) => shareNamespace(namespaceOf(other), object));
  const definitions = all.filter(({ name }) => name.role === 'definition');
  const nearest = new NearestOf(definitions);
  if (object.role === 'reference') {
    const meant = nearest.from(node.file.path);
    return meant.length > 0 ? [...meant] : all.filter(({ file }) => file === node.file);
  }
  return all.filter(
    ({ file, name }) =>
      name.role === 'reference' && nearest.from(file.path).some((definition) => definition.name === object),
  );
}

/** The same key of the same object, here and elsewhere. */
export function sameKey(index: NameIndex, node: NameNode, key: KeyName): NameNode[] {
  const object: ObjectName = { ...key, kind: 'object', name: key.object };
  const owners = key.role === 'definition' ? [node] : objectDefinitions(index, object, node.file.path);
  const holders = owners.flatMap((owner) => [
    owner,
    ...sameNames(index, object).filter(
      ({ name, file }) => name.role === 'reference' && means(index, name, file.path, owner),
    ),
  ]);
  const parts = new Map([node, ...holders].map((holder) => [holder.part, holder.file]));
  return [...parts].flatMap(([part, file]) =>
    part.names.names.flatMap((name) =>
      name.kind === 'key' && name.objectKind === key.objectKind && name.object === key.object && name.name === key.name
        ? [{ file, part, name }]
        : [],
    ),
  );
}

function means(index: NameIndex, name: NameNode['name'], from: string, owner: NameNode): boolean {
  return name.kind === 'object' && objectDefinitions(index, name, from).some(({ part }) => part === owner.part);
}

function sameNames(index: NameIndex, { objectKind, name: sought }: ObjectName): NameNode[] {
  return index
    .filesWith(objectToken(objectKind, sought))
    .flatMap((file) =>
      file.documents.flatMap((part) =>
        part.names.names.flatMap((name) =>
          name.kind === 'object' && name.objectKind === objectKind && name.name === sought
            ? [{ file, part, name }]
            : [],
        ),
      ),
    );
}

function namespaceOf({ name }: NameNode): { namespace: string | undefined } {
  return { namespace: name.kind === 'object' ? name.namespace : undefined };
}
