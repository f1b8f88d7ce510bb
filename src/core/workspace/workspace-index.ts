/** An index of the names in many files. It is told what is in each file and answers who names what. */

import type { DocumentNames, Name } from '../manifest/symbols.ts';
import { remembered } from '../remembered.ts';
import type { FileNames } from './file-names.ts';

/** Files by what they name. */
export interface NameIndex {
  file(path: string): FileNames | undefined;
  /** The files that have a token: see the functions below. */
  filesWith(token: string): readonly FileNames[];
}

export const objectToken = (kind: string, name: string): string => `object ${kind}/${name}`;
export const kindToken = (kind: string): string => `kind ${kind}`;
export const podToken = (key: string, value?: string): string =>
  value === undefined ? `pod ${key}` : `pod ${key}=${value}`;
export const selectorToken = (key: string, value?: string): string =>
  value === undefined ? `selector ${key}` : `selector ${key}=${value}`;
/** Selectors that ask for the key whatever its value: they have no value to be found by. */
export const existsToken = (key: string): string => `exists ${key}`;
export const PODS = 'pods';
export const IMAGES = 'images';
/** Objects of kinds that are not Kubernetes' own. */
export const FOREIGN = 'foreign';

export class WorkspaceIndex implements NameIndex {
  readonly #files = new Map<string, { readonly file: FileNames; readonly tokens: ReadonlySet<string> }>();
  readonly #paths = new Map<string, Set<string>>();

  get size(): number {
    return this.#files.size;
  }

  set(file: FileNames): void {
    if (this.#files.get(file.path)?.file === file) return;
    this.delete(file.path);
    const tokens = tokensOf(file);
    this.#files.set(file.path, { file, tokens });
    for (const token of tokens) remembered(this.#paths, token, () => new Set<string>()).add(file.path);
  }

  delete(path: string): void {
    for (const token of this.#files.get(path)?.tokens ?? []) {
      const paths = this.#paths.get(token);
      paths?.delete(path);
      if (paths?.size === 0) this.#paths.delete(token);
    }
    this.#files.delete(path);
  }

  paths(): string[] {
    return [...this.#files.keys()];
  }

  file(path: string): FileNames | undefined {
    return this.#files.get(path)?.file;
  }

  filesWith(token: string): FileNames[] {
    return [...(this.#paths.get(token) ?? [])].flatMap((path) => this.file(path) ?? []);
  }
}

/** An index in which some files are other than they are: what a rename would make of them. */
export class ChangedIndex implements NameIndex {
  readonly #base: NameIndex;
  readonly #changed: ReadonlyMap<string, { readonly file: FileNames; readonly tokens: ReadonlySet<string> }>;

  constructor(base: NameIndex, changed: readonly FileNames[]) {
    this.#base = base;
    this.#changed = new Map(changed.map((file) => [file.path, { file, tokens: tokensOf(file) }]));
  }

  file(path: string): FileNames | undefined {
    return this.#changed.get(path)?.file ?? this.#base.file(path);
  }

  filesWith(token: string): FileNames[] {
    const changed = [...this.#changed.values()].filter(({ tokens }) => tokens.has(token)).map(({ file }) => file);
    return [...this.#base.filesWith(token).filter(({ path }) => !this.#changed.has(path)), ...changed];
  }
}

/** What a file can be found by. */
export function tokensOf({ documents }: FileNames): ReadonlySet<string> {
  const tokens = new Set<string>();
  for (const { names } of documents) {
    for (const name of names.names) for (const token of nameTokens(name)) tokens.add(token);
    for (const token of podTokens(names)) tokens.add(token);
    for (const { requirements } of names.selectors) {
      for (const { key, values } of requirements) {
        tokens.add(selectorToken(key));
        if (values.length === 0) tokens.add(existsToken(key));
        for (const value of values) tokens.add(selectorToken(key, value));
      }
    }
    if (names.images.length > 0) tokens.add(IMAGES);
  }
  return tokens;
}

function nameTokens(name: Name): string[] {
  if (name.kind !== 'object') return [];
  const token = objectToken(name.objectKind, name.name);
  if (name.role === 'reference') return [token];
  return [token, kindToken(name.objectKind), ...(name.objectKind.includes('.') ? [FOREIGN] : [])];
}

function podTokens({ pods }: DocumentNames): string[] {
  const labels = pods.flatMap(({ labels }) =>
    [...labels].flatMap(([key, value]) => [podToken(key), podToken(key, value)]),
  );
  return pods.length > 0 ? [PODS, ...labels] : labels;
}
