/** What the files of a workspace have, asked about from one of them: looked up once for many questions. */

import type { KeyName, Name, ObjectName, PodLabels } from '../manifest/symbols.ts';
import type { FileNames } from './file-names.ts';
import { remembered } from '../remembered.ts';
import { FileLookups } from './file-lookup.ts';
import { LabelLinks } from './links/label-links.ts';
import type { PodNode } from './links/label-nodes.ts';
import { grouped } from './grouped.ts';
import { folderOf, shareNamespace } from './links/nearness.ts';
import { FOREIGN, kindToken, objectToken, PODS } from './workspace-index.ts';
import type { NameIndex } from './workspace-index.ts';

/**
 * Files beside which something else decides what is applied, so that what stands in a manifest is not the last word.
 */
const GOVERNING = ['Chart.yaml', 'kustomization.yaml', 'kustomization.yml'];

/** A selector is compared with so many Pods at most to find out what it may have meant. */
const MAX_PODS = 200;

/** The keys of one or several objects of one name. */
export interface ObjectKeys {
  /** One of the objects has no keys: something else fills it. */
  readonly someHasNone: boolean;
  readonly names: ReadonlySet<string>;
}

export class Around {
  readonly index: NameIndex;
  readonly links: LabelLinks;
  /** Are all files known? Otherwise what is in none of them may be in another. */
  readonly isWhole: boolean;
  /** Is there a file, also one that the index does not have? */
  readonly isThere: (path: string) => boolean;
  readonly #files = new FileLookups();
  readonly #unused = new Map<string, readonly ObjectName[]>();
  readonly #keys = new Map<string, { readonly keys: ObjectKeys | undefined }>();
  readonly #portNames = new Map<readonly PodNode[], ReadonlySet<string>>();
  readonly #firstPodsOf = new Map<string, readonly PodLabels[]>();
  readonly #governed = new Map<string, boolean>();
  #folders: ReadonlyMap<string, readonly FileNames[]> | undefined;
  #foreign: Map<string, ReadonlySet<string>> | undefined;

  constructor(index: NameIndex, isThere = (path: string): boolean => index.file(path) !== undefined, isWhole = true) {
    this.index = index;
    this.isWhole = isWhole;
    this.links = new LabelLinks(index, this.#files);
    this.isThere = isThere;
  }

  /** Is the folder, or one above it, a Helm chart or made for Kustomize? */
  isGoverned(path: string): boolean {
    const slash = path.lastIndexOf('/');
    if (slash <= 0) return false;
    const folder = path.slice(0, slash);
    return remembered(
      this.#governed,
      folder,
      () => GOVERNING.some((name) => this.isThere(`${folder}/${name}`)) || this.isGoverned(folder),
    );
  }

  /** All definitions of an object, wherever. */
  definitions({
    objectKind,
    name,
    namespace,
  }: Pick<ObjectName, 'objectKind' | 'name' | 'namespace'>): { file: FileNames; names: readonly Name[] }[] {
    return this.index.filesWith(objectToken(objectKind, name)).flatMap((file) =>
      this.#files
        .of(file)
        .definitions(objectKind, name)
        .filter(({ object }) => shareNamespace(object, { namespace }))
        .map(({ names }) => ({ file, names })),
    );
  }

  /** Is the object defined, wherever? */
  isDefined({ objectKind, name, namespace }: ObjectName): boolean {
    return this.index.filesWith(objectToken(objectKind, name)).some((file) =>
      this.#files
        .of(file)
        .definitions(objectKind, name)
        .some(({ object }) => shareNamespace(object, { namespace })),
    );
  }

  /** The names of the documents that refer to an object of this kind and name, in whatever namespace. */
  references({ objectKind, name }: Pick<ObjectName, 'objectKind' | 'name'>): Name[] {
    return this.index
      .filesWith(objectToken(objectKind, name))
      .flatMap(({ documents }) =>
        documents.flatMap(({ names: { names } }) => names.filter(({ role }) => role === 'reference')),
      );
  }

  /** The keys of all objects of a kind, name and namespace, wherever; undefined where there is no such object. */
  keysOf({ objectKind, object: name, namespace }: KeyName): ObjectKeys | undefined {
    return remembered(this.#keys, JSON.stringify([objectKind, name, namespace]), () => {
      const lists = this.definitions({ objectKind, name, namespace }).map(({ names }) =>
        names.flatMap((other) => keyOf(other, objectKind, name)),
      );
      const keys = { someHasNone: lists.some((list) => list.length === 0), names: new Set(lists.flat()) };
      return { keys: lists.length === 0 ? undefined : keys };
    }).keys;
  }

  /** Does a container of any file read this key of an object? */
  isRead({ objectKind, object, name, namespace }: KeyName): boolean {
    return this.index.filesWith(objectToken(objectKind, object)).some((file) =>
      this.#files
        .of(file)
        .readers(objectKind, object, name)
        .some((key) => shareNamespace(key, { namespace })),
    );
  }

  /** Objects of a kind in the folder of a file that nobody refers to: what a dangling name may have meant. */
  unusedBeside({ objectKind, namespace }: ObjectName, path: string): readonly ObjectName[] {
    const key = JSON.stringify([objectKind, namespace, folderOf(path)]);
    return remembered(this.#unused, key, () =>
      this.index
        .filesWith(kindToken(objectKind))
        .filter((file) => folderOf(file.path) === folderOf(path))
        .flatMap(({ documents }) => documents.flatMap(({ names: { names } }) => names))
        .filter((name): name is ObjectName => isDefinition(name, objectKind))
        .filter((object) => shareNamespace(object, { namespace }) && !this.#isUsed(object)),
    );
  }

  /** The names that the containers of these Pods give to their ports. */
  portNamesOf(pods: readonly PodNode[]): ReadonlySet<string> {
    const names = (): string[] => pods.flatMap(({ pod }) => pod.ports.flatMap(({ name }) => name?.name ?? []));
    return remembered(this.#portNames, pods, () => new Set(names()));
  }

  /** The first Pods of a file that may be in a namespace. */
  podsOfFile(file: FileNames, namespace: string | undefined): readonly PodLabels[] {
    return this.#firstPods(JSON.stringify(['file', file.path, namespace]), [file], namespace);
  }

  /** The first Pods of a folder that may be in a namespace. */
  podsBeside(path: string, namespace: string | undefined): readonly PodLabels[] {
    const folder = folderOf(path);
    this.#folders ??= byFolder(this.index.filesWith(PODS));
    return this.#firstPods(JSON.stringify(['folder', folder, namespace]), this.#folders.get(folder) ?? [], namespace);
  }

  #firstPods(key: string, files: readonly FileNames[], namespace: string | undefined): readonly PodLabels[] {
    return remembered(this.#firstPodsOf, key, () => {
      const pods: PodLabels[] = [];
      for (const { names } of files.flatMap(({ documents }) => documents)) {
        for (const pod of names.pods) if (shareNamespace(pod, { namespace })) pods.push(pod);
        if (pods.length >= MAX_PODS) break;
      }
      return pods;
    });
  }

  /**
   * Does the folder have an object of another kind than Kubernetes' own under one of these names? Something may make
   * Pods of it.
   */
  hasForeign(names: readonly string[], path: string): boolean {
    this.#foreign ??= new Map(
      [
        ...gathered(this.index.filesWith(FOREIGN), ({ names: all }) =>
          all.flatMap((name) =>
            name.kind === 'object' && name.role === 'definition' && name.objectKind.includes('.') ? [name.name] : [],
          ),
        ),
      ].map(([folder, found]) => [folder, new Set(found)]),
    );
    const foreign = this.#foreign.get(folderOf(path));
    return foreign !== undefined && names.some((name) => foreign.has(name));
  }

  #isUsed({ objectKind, name }: ObjectName): boolean {
    return this.index
      .filesWith(objectToken(objectKind, name))
      .some((file) => this.#files.of(file).refersTo(objectKind, name));
  }
}

function keyOf(name: Name, kind: string, object: string): string[] {
  return name.kind === 'key' && name.role === 'definition' && name.objectKind === kind && name.object === object
    ? [name.name]
    : [];
}

function isDefinition(name: Name, kind: string): name is ObjectName {
  return name.kind === 'object' && name.role === 'definition' && name.objectKind === kind;
}

function byFolder(files: readonly FileNames[]): Map<string, FileNames[]> {
  return grouped(files, ({ path }) => folderOf(path));
}

function gathered<T>(
  files: readonly FileNames[],
  ofDocument: (names: FileNames['documents'][number]['names']) => readonly T[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [folder, members] of byFolder(files)) {
    groups.set(
      folder,
      members.flatMap(({ documents }) => documents.flatMap(({ names }) => ofDocument(names))),
    );
  }
  return groups;
}
