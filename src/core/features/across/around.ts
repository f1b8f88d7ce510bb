/** What the files of a workspace have, asked about from one of them: looked up once for many questions. */

import type { Name, ObjectName, PodLabels } from '../../manifest/symbols.ts';
import type { FileNames } from '../file-names.ts';
import { LabelLinks } from '../navigation/label-links.ts';
import { shareNamespace } from '../navigation/nearness.ts';
import { FOREIGN, kindToken, objectToken, PODS } from '../workspace-index.ts';
import type { NameIndex } from '../workspace-index.ts';

/** Files beside which something else decides what is applied, so that what stands in a manifest is not the last word. */
const GOVERNING = ['Chart.yaml', 'kustomization.yaml', 'kustomization.yml'];

export class Around {
  readonly index: NameIndex;
  readonly links: LabelLinks;
  readonly #definitions = new Map<string, Map<string, ObjectName[]>>();
  readonly #isThere: (path: string) => boolean;
  readonly #governed = new Map<string, boolean>();
  #pods: Map<string, PodLabels[]> | undefined;
  #foreign: Map<string, string[]> | undefined;

  /** `isThere` says whether there is a file, also one that the index does not have. */
  constructor(index: NameIndex, isThere = (path: string): boolean => index.file(path) !== undefined) {
    this.index = index;
    this.links = new LabelLinks(index);
    this.#isThere = isThere;
  }

  /** Is the folder, or one above it, a Helm chart or made for Kustomize? */
  isGoverned(path: string): boolean {
    const slash = path.lastIndexOf('/');
    if (slash <= 0) return false;
    const folder = path.slice(0, slash);
    const known = this.#governed.get(folder);
    if (known !== undefined) return known;
    const governed = GOVERNING.some((name) => this.#isThere(`${folder}/${name}`)) || this.isGoverned(folder);
    this.#governed.set(folder, governed);
    return governed;
  }

  /** All definitions of an object, wherever. */
  definitions({ objectKind, name, namespace }: ObjectName): { file: FileNames; names: readonly Name[] }[] {
    return this.index.filesWith(objectToken(objectKind, name)).flatMap((file) =>
      file.documents.flatMap(({ names: { names } }) => {
        const isHere = names.some((other) => isDefinition(other, objectKind) && other.name === name && shareNamespace(other, { namespace }));
        return isHere ? [{ file, names }] : [];
      }),
    );
  }

  /** Objects of a kind in the folder of a file that nobody refers to: what a dangling name may have meant. */
  unusedBeside({ objectKind, namespace }: ObjectName, path: string): ObjectName[] {
    const beside = this.#ofKind(objectKind).get(folderOf(path)) ?? [];
    return beside.filter((object) => shareNamespace(object, { namespace }) && !this.#isUsed(object));
  }

  /** The Pods that the files of a folder make. */
  podsBeside(path: string): readonly PodLabels[] {
    this.#pods ??= grouped(this.index.filesWith(PODS), ({ pods }) => pods);
    return this.#pods.get(folderOf(path)) ?? [];
  }

  /** Does the folder have an object of another kind than Kubernetes' own under one of these names? Something may make Pods of it. */
  hasForeign(names: readonly string[], path: string): boolean {
    this.#foreign ??= grouped(this.index.filesWith(FOREIGN), ({ names: all }) => all.flatMap((name) => (name.kind === 'object' && name.role === 'definition' && name.objectKind.includes('.') ? [name.name] : [])));
    return (this.#foreign.get(folderOf(path)) ?? []).some((name) => names.includes(name));
  }

  #ofKind(kind: string): Map<string, ObjectName[]> {
    const known = this.#definitions.get(kind);
    if (known) return known;
    const found = grouped(this.index.filesWith(kindToken(kind)), ({ names }) => names.flatMap((name) => (isDefinition(name, kind) ? [name] : [])));
    this.#definitions.set(kind, found);
    return found;
  }

  #isUsed({ objectKind, name }: ObjectName): boolean {
    return this.index.filesWith(objectToken(objectKind, name)).some(({ documents }) =>
      documents.some(({ names }) => names.names.some((other) => other.kind === 'object' && other.role === 'reference' && other.objectKind === objectKind && other.name === name)),
    );
  }
}

function isDefinition(name: Name, kind: string): name is ObjectName {
  return name.kind === 'object' && name.role === 'definition' && name.objectKind === kind;
}

function grouped<T>(files: readonly FileNames[], ofDocument: (names: FileNames['documents'][number]['names']) => readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const { path, documents } of files) {
    const folder = folderOf(path);
    const group = groups.get(folder) ?? [];
    for (const { names } of documents) group.push(...ofDocument(names));
    groups.set(folder, group);
  }
  return groups;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
