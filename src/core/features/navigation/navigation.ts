/** From a name to where it is defined, and to all places where it stands. Offsets and ranges are those of files. */

import type { NamePlace } from '../../manifest/symbols.ts';
import { LabelLinks } from '../../workspace/links/label-links.ts';
import { nodeAt, nodeRange } from '../../workspace/links/name-node.ts';
import type { NameNode } from '../../workspace/links/name-node.ts';
import { linked, sameThing } from '../../workspace/links/same-thing.ts';
import type { NameIndex } from '../../workspace/workspace-index.ts';
import type { FileOffset, FileRange } from '../../analysis/file-offsets.ts';

export interface FilePlaceOfName {
  readonly path: string;
  readonly range: FileRange;
  readonly role: NamePlace['role'];
}

export interface Definitions {
  /** The name that was asked about. */
  readonly origin: FileRange;
  readonly targets: readonly FilePlaceOfName[];
}

/** Where the name at an offset is defined. A selector that selects nobody leads to the Pods that have its label. */
export function definitionsAt(index: NameIndex, path: string, offset: FileOffset): Definitions | undefined {
  const node = nodeOf(index, path, offset);
  if (!node) return undefined;
  const links = new LabelLinks(index);
  const definitions = linked(index, links, node).filter(isDefinition);
  const found = definitions.length > 0 ? definitions : likelyLabels(links, node);
  return { origin: nodeRange(node), targets: placesOf(found) };
}

/** All places of what is named at an offset; of those that only refer to it, where `definitions` is false. */
export function referencesAt(
  index: NameIndex,
  path: string,
  offset: FileOffset,
  definitions: boolean,
): FilePlaceOfName[] {
  const node = nodeOf(index, path, offset);
  const all = node ? sameThing(index, node) : [];
  return placesOf(all.filter((other) => definitions || !isDefinition(other)));
}

/** The same, within the file. */
export function highlightsAt(index: NameIndex, path: string, offset: FileOffset): FilePlaceOfName[] {
  return referencesAt(index, path, offset, true).filter((place) => place.path === path);
}

function nodeOf(index: NameIndex, path: string, offset: FileOffset): NameNode | undefined {
  const file = index.file(path);
  return file && nodeAt(file, offset);
}

function isDefinition({ name }: NameNode): boolean {
  return name.role === 'definition';
}

function likelyLabels(links: LabelLinks, { file, name }: NameNode): NameNode[] {
  if (name.kind !== 'label') return [];
  const pods = links.podsWith(name.key, name.part === 'key' ? undefined : name.value, file.path);
  return pods.flatMap((pod) => {
    const label = pod.part.names.names.find(
      (other) =>
        other.kind === 'label' &&
        other.role === 'definition' &&
        'pod' in other.of &&
        pod.part.names.pods[other.of.pod] === pod.pod &&
        other.key === name.key &&
        other.part === name.part,
    );
    return label ? [{ ...pod, name: label }] : [];
  });
}

/** Each place once, in the order of the files' addresses and of their texts. */
function placesOf(nodes: readonly NameNode[]): FilePlaceOfName[] {
  const places = new Map(
    nodes.map((node) => [
      `${node.file.path} ${nodeRange(node).start}`,
      { path: node.file.path, range: nodeRange(node), role: node.name.role },
    ]),
  );
  return [...places.values()].sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.range.start - b.range.start,
  );
}
