/**
 * Which of several things of one name is meant: the nearest. People keep what belongs together in one file or one
 * folder, and have other things of the same name elsewhere.
 */

import { remembered } from '../../remembered.ts';
import { grouped } from '../grouped.ts';

/** 0: the same file; then by the folders between them. */
export function distance(from: string, to: string): number {
  if (from === to) return 0;
  const a = stepsOf(folderOf(from));
  const b = stepsOf(folderOf(to));
  const parting = a.findIndex((folder, at) => folder !== b[at]);
  const common = parting === -1 ? a.length : parting;
  return 1 + a.length - common + b.length - common;
}

/** May two objects be in one namespace? Where none is written, that is decided when the file is applied. */
export function shareNamespace(
  a: { readonly namespace: string | undefined },
  b: { readonly namespace: string | undefined },
): boolean {
  return a.namespace === undefined || b.namespace === undefined || a.namespace === b.namespace;
}

/** Things in files, asked for the nearest ones from many places: from one file or folder they are found at once. */
export class NearestOf<T extends { readonly file: { readonly path: string } }> {
  readonly #all: readonly T[];
  readonly #byFile: ReadonlyMap<string, T[]>;
  readonly #byFolder: Map<string, T[]>;

  constructor(all: readonly T[]) {
    this.#all = all;
    this.#byFile = grouped(all, ({ file }) => file.path);
    this.#byFolder = grouped(all, ({ file }) => folderOf(file.path));
  }

  from(path: string): readonly T[] {
    return this.#byFile.get(path) ?? remembered(this.#byFolder, folderOf(path), () => this.#search(path));
  }

  #search(path: string): T[] {
    let least = Infinity;
    let found: T[] = [];
    for (const one of this.#all) {
      const far = distance(path, one.file.path);
      if (far > least) continue;
      if (far < least) found = [];
      least = far;
      found.push(one);
    }
    return found;
  }
}

/** A path without its last step. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

function stepsOf(folder: string): string[] {
  return folder === '' ? [] : folder.split('/');
}
