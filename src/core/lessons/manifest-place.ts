/** The places that hints of exercises speak of, in an analysed file. */
import type { FileAnalysis } from '../analysis/analysis.ts';
import type { Range } from '../text.ts';
import type { Value } from '../yaml/values.ts';
import { nodesAt, parseManifestPath } from './manifest-path.ts';
import type { TreeReader } from './manifest-path.ts';
import { rangeInFile } from '../analysis/file-offsets.ts';

const reader: TreeReader<Value> = {
  entry: (value, key) => (value.kind === 'map' ? value.get(key) : undefined),
  items: (value) => (value.kind === 'list' ? value.items : []),
  // A number is compared by how it is written: `5000` and `"5000"` are the same to an exercise.
  text: (value) => (value.kind === 'scalar' ? (value.string ?? value.source) : undefined),
};

/** The first place in the file that a path leads to: what a hint selects in the editor. */
export function manifestPlace(file: FileAnalysis, text: string): Range | undefined {
  for (const path of parseManifestPath(text) ?? []) {
    for (const { range, analysis } of file.documents) {
      const [value] = analysis.root ? nodesAt(path, analysis.root, reader) : [];
      if (value) return rangeInFile({ start: value.node.start, end: value.node.end }, range);
    }
  }
  return undefined;
}
