/** What is wrong between the objects of a file and all others that are known. Silent about what may be somewhere else. */

import { shiftFinding } from '../../rules/finding.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Range } from '../../text.ts';
import type { Analyzer, FileAnalysis } from '../analysis.ts';
import { allFindings } from '../diagnostics.ts';
import type { FileNames } from '../file-names.ts';
import { NameReader } from '../file-names.ts';
import { documentAt } from '../file-place.ts';
import { silences } from '../ignores.ts';
import type { Ignore } from '../ignores.ts';
import { applySettings } from '../settings.ts';
import type { Settings } from '../settings.ts';
import { WorkspaceIndex } from '../workspace-index.ts';
import { Around } from './around.ts';
import { checkKey, checkObject } from './object-checks.ts';
import { checkSelector } from './service-checks.ts';

/** As much of an analysis as decides which of these findings are wanted. */
export interface JudgedFile {
  readonly settings: Settings;
  readonly documents: readonly { readonly range: Range; readonly analysis: { readonly ignores: readonly Ignore[] } }[];
}

/** The findings of a file, with offsets of the file, as its settings and its author want them. */
export function findingsAcross(names: FileNames, file: JudgedFile, around: Around): Finding[] {
  if (file.settings.ignored || file.settings.isPatch || around.isGoverned(names.path)) return [];
  const found = names.documents.flatMap((part) => [
    ...part.names.names.flatMap((name) => {
      if (name.kind === 'key') return checkKey(name, part, around);
      return name.kind === 'object' ? checkObject(name, part, names.path, around) : [];
    }),
    ...part.names.selectors.flatMap((selector) => checkSelector(selector, part, names, around)),
  ]);
  return applySettings(found.filter((finding) => !isSilenced(finding, file)), file.settings);
}

/** All findings of a file that is alone in the world. */
export function findingsAlone(text: string, settings: Settings, analyzer: Analyzer): Finding[] {
  const file = analyzer.analyse(text, settings);
  return [...allFindings(file), ...acrossAlone(file)];
}

function acrossAlone(file: FileAnalysis): Finding[] {
  const names = new NameReader().ofAnalysis('file', file);
  const index = new WorkspaceIndex();
  index.set(names);
  return findingsAcross(names, file, new Around(index));
}

function isSilenced(finding: Finding, file: JudgedFile): boolean {
  const place = documentAt(file, finding.range.start);
  if (!place) return false;
  const inDocument = shiftFinding(finding, -place.start);
  return place.analysis.ignores.some((ignore) => silences(ignore, inDocument));
}
