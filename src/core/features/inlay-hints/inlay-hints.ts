/** What holds although it is not written, shown behind what is. */

import type { Manifest } from '../../manifest/manifest.ts';
import { manifestIn } from '../../manifest/symbols.ts';
import type { DocumentAnalysis, FileAnalysis } from '../../analysis/analysis.ts';
import type { FileNames } from '../../workspace/file-names.ts';
import { LabelLinks } from '../../workspace/links/label-links.ts';
import { containerHints } from './container-hints.ts';
import type { Hint, HintKind } from './hint.ts';
import { podHints } from './pod-hints.ts';
import { selectorHints } from './selector-hints.ts';
import { servicePortHints } from './service-hints.ts';
import type { NameIndex } from '../../workspace/workspace-index.ts';
import { offsetInFile } from '../../analysis/file-offsets.ts';
import type { FileRange } from '../../analysis/file-offsets.ts';

export type { Hint, HintKind } from './hint.ts';

/**
 * The hints that are wanted in the documents that are `shown`. `names` are those of the same text; without them nobody
 * knows what selectors select.
 */
export function inlayHintsOf(
  file: FileAnalysis,
  shown: FileRange,
  wanted: ReadonlySet<HintKind>,
  index: NameIndex,
  names: FileNames | undefined,
): Hint[] {
  if (wanted.size === 0) return [];
  const parts = new Map(names?.documents.map((part) => [part.start, part]));
  const links = new LabelLinks(index);
  return file.documents.flatMap(({ range, analysis }) => {
    // Of a patch nobody knows here what it makes with its base.
    if (analysis.isTemplate || analysis.isPatch || range.end < shown.start || shown.end < range.start) return [];
    const part = parts.get(range.start);
    const hints = [
      ...documentHints(analysis, file.settings.kubernetesVersion),
      ...(names && part ? selectorHints(links, names, part, analysis.text) : []),
    ];
    return hints
      .filter(({ kind }) => wanted.has(kind))
      .map((hint) => ({ ...hint, offset: offsetInFile(hint.offset, range) }));
  });
}

function documentHints({ text, subjects }: DocumentAnalysis, version: number): Hint[] {
  return subjects.flatMap((subject) => {
    const manifest = manifestIn(subject);
    return manifest ? manifestHints(manifest, text, version) : [];
  });
}

function manifestHints(manifest: Manifest, text: string, version: number): Hint[] {
  const { podSpec, root, kind } = manifest;
  if (kind.kind === 'Service') return servicePortHints(root);
  return podSpec ? [...podHints(podSpec, text, version), ...containerHints(podSpec)] : [];
}
