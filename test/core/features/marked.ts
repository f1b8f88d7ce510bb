/** Texts with marks for tests: `¦` is the cursor. */

import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import type { FileAnalysis } from '../../../src/core/analysis/analysis.ts';
import { NameReader } from '../../../src/core/workspace/file-names.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';
import { WorkspaceIndex } from '../../../src/core/workspace/workspace-index.ts';

export const analyzer = new Analyzer();

export interface Marked {
  readonly index: WorkspaceIndex;
  readonly files: ReadonlyMap<string, FileAnalysis>;
  /** The file and the offset of the cursor. */
  readonly path: string;
  readonly offset: number;
}

/** Files by their paths; in one of them `¦` is the cursor. */
export function workspace(texts: Readonly<Record<string, string>>): Marked {
  const index = new WorkspaceIndex();
  const reader = new NameReader();
  const files = new Map<string, FileAnalysis>();
  let cursor = { path: '', offset: -1 };
  for (const [path, marked] of Object.entries(texts)) {
    const offset = marked.indexOf('¦');
    if (offset >= 0) cursor = { path, offset };
    const file = analyzer.analyse(marked.replace('¦', ''), defaultSettings);
    files.set(path, file);
    index.set(reader.ofAnalysis(path, file));
  }
  return { index, files, ...cursor };
}

/** The stretches of the files, as `path:line text`. */
export function shown(
  files: ReadonlyMap<string, FileAnalysis>,
  places: readonly { readonly path: string; readonly range: { readonly start: number; readonly end: number } }[],
): string[] {
  return places.map(({ path, range }) => {
    const text = files.get(path)?.text ?? '';
    return `${path}:${text.slice(0, range.start).split('\n').length} ${text.slice(range.start, range.end)}`;
  });
}
