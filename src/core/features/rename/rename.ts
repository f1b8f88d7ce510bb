/** Renames one thing in all its places, and refuses where it would become another thing or none. */

import { builtInPlace } from '../../kubernetes/built-in-objects.ts';
import type { Name } from '../../manifest/symbols.ts';
import type { Range, TextEdit } from '../../text.ts';
import type { Analyzer, FileAnalysis } from '../../analysis/analysis.ts';
import { nodeAt, nodeRange } from '../../workspace/links/name-node.ts';
import { sameThing } from '../../workspace/links/same-thing.ts';
import { changesOf } from './file-change.ts';
import { newTrouble } from './new-trouble.ts';
import { otherThing } from './other-thing.ts';
import { wrongName } from './wrong-name.ts';
import type { NameIndex } from '../../workspace/workspace-index.ts';
import type { FileOffset } from '../../analysis/file-offsets.ts';

export interface Refusal {
  /** For people. */
  readonly refusal: string;
}

export interface Renameable {
  /** What is edited. */
  readonly range: Range;
  readonly name: string;
  /** The files in which something will change. */
  readonly paths: readonly string[];
}

/** Can what stands at an offset be renamed? Undefined where there is no name. */
export function prepareRename(index: NameIndex, path: string, offset: FileOffset): Renameable | Refusal | undefined {
  const file = index.file(path);
  const node = file && nodeAt(file, offset);
  if (!node) return undefined;
  const nodes = sameThing(index, node);
  const refusal = nodes.map(({ name }) => unmovable(name)).find((reason) => reason !== undefined);
  if (refusal !== undefined) return { refusal };
  return { range: nodeRange(node), name: node.name.name, paths: [...new Set(nodes.map((one) => one.file.path))] };
}

/**
 * The edits of each file, by its path. `files` has the analysis of every file that `prepareRename` named, as the index
 * knows it.
 */
export function rename(
  index: NameIndex,
  path: string,
  offset: FileOffset,
  newName: string,
  files: ReadonlyMap<string, FileAnalysis>,
  analyzer: Analyzer,
): ReadonlyMap<string, readonly TextEdit[]> | Refusal {
  const file = index.file(path);
  const node = file && nodeAt(file, offset);
  if (!node) return { refusal: 'There is no name to rename here.' };
  if (newName === node.name.name) return new Map();
  const nodes = sameThing(index, node);
  const refusal = nodes
    .map(({ name }) => unmovable(name) ?? wrongName(name, newName))
    .find((reason) => reason !== undefined);
  if (refusal !== undefined) return { refusal };
  const changes = changesOf(nodes, newName, files);
  if ('refusal' in changes) return changes;
  const trouble =
    changes.map((change) => newTrouble(change, analyzer)).find((reason) => reason !== undefined) ??
    otherThing(index, node, newName, nodes.length, changes, analyzer);
  return trouble === undefined ? new Map(changes.map((change) => [change.path, change.edits])) : { refusal: trouble };
}

/** Names that are more than names. */
function unmovable(name: Name): string | undefined {
  if (name.kind === 'key')
    return 'A key is also a file name or a variable in the container, so Pod Coach does not rename it.';
  const place = name.kind === 'object' ? builtInPlace(name.objectKind, name.name) : undefined;
  if (name.kind === 'object' && place !== undefined)
    return `Kubernetes creates the ${name.objectKind} "${name.name}" in ${place}, so it cannot be renamed.`;
  return undefined;
}
