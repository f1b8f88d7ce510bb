/** All objects that the files of a workspace define, to be found by their names. */

import type { Range } from '../../text.ts';
import { nodeRange } from '../../workspace/links/name-node.ts';
import type { WorkspaceIndex } from '../../workspace/workspace-index.ts';

/** An object, and the place of its name. */
export interface WorkspaceSymbol {
  /** `Deployment/web` */
  readonly name: string;
  readonly kind: string;
  /** '' where the manifest does not say. */
  readonly namespace: string;
  readonly path: string;
  readonly range: Range;
}

/** More than this nobody looks through: whoever wants the rest types another letter. */
const MOST = 500;

/**
 * Those whose `Kind/name` or namespace has the letters of a query in their order, as Ctrl+T matches; by name, then by
 * file.
 */
export function workspaceSymbols(index: WorkspaceIndex, query: string): WorkspaceSymbol[] {
  const wanted = query.toLowerCase().replaceAll(/\s+/g, '');
  const found: WorkspaceSymbol[] = [];
  for (const path of index.paths()) {
    const file = index.file(path);
    for (const part of file?.documents ?? [])
      for (const name of part.names.names) {
        if (!file || name.kind !== 'object' || name.role !== 'definition' || name.name === '') continue;
        const symbol = `${name.objectKind}/${name.name}`;
        const namespace = name.namespace ?? '';
        if (!hasInOrder(`${namespace}/${symbol}`.toLowerCase(), wanted)) continue;
        found.push({ name: symbol, kind: name.objectKind, namespace, path, range: nodeRange({ file, part, name }) });
      }
  }
  return found.sort((a, b) => compare(a.name, b.name) || compare(a.path, b.path)).slice(0, MOST);
}

function hasInOrder(text: string, wanted: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
