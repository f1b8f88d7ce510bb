/** What an index of many files tells about the names around a place, the nearest files first. */

import { distance } from '../../workspace/links/nearness.ts';
import type { FileNames } from '../../workspace/file-names.ts';
import { IMAGES, kindToken, PODS } from '../../workspace/workspace-index.ts';
import type { NameIndex } from '../../workspace/workspace-index.ts';
import type { LabelledPods, NamedObject, WorkspaceNames } from './workspace-names.ts';

/** Nobody chooses from a longer list; the nearest are most likely meant. */
const MAX_FILES = 100;

/** The names in all files but the one at `path`, which knows its own better. */
export function namesInIndex(index: NameIndex, path: string): WorkspaceNames {
  const near = (token: string): readonly FileNames[] => nearest(index.filesWith(token), path);
  return {
    objects: (kind) => near(kindToken(kind)).flatMap((file) => objectsIn(file, kind)),
    pods: () => near(PODS).flatMap(podsIn),
    images: () => near(IMAGES).flatMap(({ documents }) => documents.flatMap(({ names }) => names.images)),
  };
}

function nearest(files: readonly FileNames[], path: string): FileNames[] {
  const others = files.filter((file) => file.path !== path).map((file) => ({ file, far: distance(path, file.path) }));
  return others
    .sort((a, b) => a.far - b.far || (a.file.path < b.file.path ? -1 : 1))
    .slice(0, MAX_FILES)
    .map(({ file }) => file);
}

function objectsIn({ path, documents }: FileNames, kind: string): NamedObject[] {
  return documents.flatMap(({ names: { names } }) =>
    names.flatMap((name): NamedObject[] => {
      if (name.kind !== 'object' || name.role !== 'definition' || name.objectKind !== kind) return [];
      const keys = names.flatMap((key) =>
        key.kind === 'key' && key.role === 'definition' && key.objectKind === kind && key.object === name.name
          ? key.name
          : [],
      );
      return [{ kind, name: name.name, namespace: name.namespace, keys, where: fileName(path) }];
    }),
  );
}

function podsIn({ documents }: FileNames): LabelledPods[] {
  return documents.flatMap(({ names: { pods } }) =>
    pods.map(({ owner, namespace, labels, ports }) => ({
      owner,
      namespace,
      labels: Object.fromEntries([...labels].flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
      ports: ports.flatMap(({ name, number }) => name?.name ?? number ?? []),
    })),
  );
}

function fileName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
