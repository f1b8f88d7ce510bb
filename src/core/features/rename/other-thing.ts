/**
 * After a rename, the thing must stand in the places that were written and in no others: else two things became one,
 * or one two.
 */

import type { Name } from '../../manifest/symbols.ts';
import { countBefore } from '../../text.ts';
import type { Analyzer } from '../../analysis/analysis.ts';
import { NameReader } from '../../workspace/file-names.ts';
import { nodeRange } from '../../workspace/links/name-node.ts';
import type { NameNode } from '../../workspace/links/name-node.ts';
import { sameThing } from '../../workspace/links/same-thing.ts';
import { ChangedIndex } from '../../workspace/workspace-index.ts';
import type { NameIndex } from '../../workspace/workspace-index.ts';
import { writtenRanges } from './file-change.ts';
import type { FileChange } from './file-change.ts';

/** Why it is not the same thing any more; undefined when it is. */
export function otherThing(
  index: NameIndex,
  node: NameNode,
  newName: string,
  places: number,
  changes: readonly FileChange[],
  analyzer: Analyzer,
): string | undefined {
  const reader = new NameReader();
  const changed = changes.map(({ path, file, text }) =>
    reader.ofAnalysis(path, analyzer.analyse(text, file.settings, file)),
  );
  const written = new Map(changes.map((change) => [change.path, writtenRanges(change)]));
  const isWritten = (other: NameNode): boolean => {
    const { start, end } = nodeRange(other);
    const ranges = written.get(other.file.path) ?? [];
    const before = ranges[countBefore(ranges, (range) => range.start <= start) - 1];
    return before !== undefined && end <= before.end;
  };
  const candidates = changed
    .filter(({ path }) => path === node.file.path)
    .flatMap((file) =>
      file.documents.flatMap((part) => part.names.names.map((name): NameNode => ({ file, part, name }))),
    );
  const renamed = candidates.find(
    (other) => other.name.kind === node.name.kind && other.name.name === newName && isWritten(other),
  );
  const after = renamed ? sameThing(new ChangedIndex(index, changed), renamed) : [];
  const stranger = after.find((other) => !isWritten(other));
  if (stranger) return `${words(stranger.name)} named "${newName}" already exists.`;
  return after.length === places ? undefined : `Some references would no longer match with the name "${newName}".`;
}

function words(name: Name): string {
  switch (name.kind) {
    case 'object':
      return `A ${name.objectKind}`;
    case 'variable':
      return 'A variable';
    case 'resource-claim':
      return 'A resource claim';
    default:
      return `A ${name.kind}`;
  }
}
