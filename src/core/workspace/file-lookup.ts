/** What a file has, found by name or label: made once for a file, so that many questions cost no more than one. */

import type { KeyName, Name, ObjectName } from '../manifest/symbols.ts';
import { remembered } from '../remembered.ts';
import type { FileNames } from './file-names.ts';
import type { PodNode } from './links/label-nodes.ts';
import { objectToken, podToken, PODS } from './workspace-index.ts';

/** An object of a file, with all names of its document. */
export interface DefinedObject {
  readonly object: ObjectName;
  readonly names: readonly Name[];
}

export class FileLookup {
  readonly #definitions = new Map<string, DefinedObject[]>();
  readonly #references = new Set<string>();
  readonly #readers = new Map<string, KeyName[]>();
  readonly #pods = new Map<string, PodNode[]>();

  constructor(file: FileNames) {
    for (const part of file.documents) {
      const { names, pods } = part.names;
      for (const name of names) {
        if (name.kind === 'object') this.#addObject(name, names);
        else if (name.kind === 'key' && name.role === 'reference')
          push(this.#readers, keyToken(name.objectKind, name.object, name.name), name);
      }
      for (const pod of pods) this.#addPod({ file, part, pod });
    }
  }

  /** The objects of a kind and name, whatever their namespace; each document once. */
  definitions(kind: string, name: string): readonly DefinedObject[] {
    return this.#definitions.get(objectToken(kind, name)) ?? [];
  }

  refersTo(kind: string, name: string): boolean {
    return this.#references.has(objectToken(kind, name));
  }

  /** Where a key of an object is read, whatever its namespace. */
  readers(kind: string, object: string, key: string): readonly KeyName[] {
    return this.#readers.get(keyToken(kind, object, key)) ?? [];
  }

  /** The Pods that have a label, or all: `podToken` or `PODS`. */
  podsWith(token: string): readonly PodNode[] {
    return this.#pods.get(token) ?? [];
  }

  #addObject(object: ObjectName, names: readonly Name[]): void {
    const token = objectToken(object.objectKind, object.name);
    if (object.role === 'reference') this.#references.add(token);
    else push(this.#definitions, token, { object, names });
  }

  #addPod(node: PodNode): void {
    push(this.#pods, PODS, node);
    for (const [key, value] of node.pod.labels) {
      push(this.#pods, podToken(key), node);
      if (value !== undefined) push(this.#pods, podToken(key, value), node);
    }
  }
}

/** The lookups of many files, each made when it is first asked for. */
export class FileLookups {
  readonly #known = new Map<FileNames, FileLookup>();

  of(file: FileNames): FileLookup {
    return remembered(this.#known, file, () => new FileLookup(file));
  }
}

function keyToken(kind: string, object: string, key: string): string {
  return `${objectToken(kind, object)} ${key}`;
}

function push<Key, Item>(groups: Map<Key, Item[]>, key: Key, item: Item): void {
  remembered(groups, key, (): Item[] => []).push(item);
}
