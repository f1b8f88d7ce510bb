/**
 * What is wrong between the objects of a file and all others that are known. Silent about what may be somewhere else.
 */

import type { Analyzer, FileAnalysis } from '../../analysis/analysis.ts';
import { allFindings } from '../../analysis/diagnostics.ts';
import type { FileNames } from '../file-names.ts';
import { NameReader } from '../file-names.ts';
import { documentAt } from '../../analysis/file-place.ts';
import { silences } from '../../analysis/ignores.ts';
import type { Ignore } from '../../analysis/ignore.ts';
import type { AppliedIgnores, Silenced } from '../../analysis/ignores.ts';
import { applySettings } from '../../settings/settings.ts';
import type { Profile, Settings } from '../../settings/settings.ts';
import { WorkspaceIndex } from '../workspace-index.ts';
import { Around } from '../workspace-lookup.ts';
import { checkEmptyKey, checkKey, checkObject } from './object-checks.ts';
import { checkSelector } from './service-checks.ts';
import { findingInDocument } from '../../analysis/file-offsets.ts';
import type { FileFinding, FileRange } from '../../analysis/file-offsets.ts';

/** As much of an analysis as decides which of these findings are wanted. */
export interface JudgedFile {
  readonly settings: Settings;
  readonly documents: readonly {
    readonly range: FileRange;
    readonly analysis: { readonly ignores: readonly Ignore[] };
  }[];
}

/** The findings of a file, with offsets of the file, as its settings and its author want them. */
export function crossFileFindings(names: FileNames, file: JudgedFile, around: Around): readonly FileFinding[] {
  return crossFileReport(names, file, around).kept;
}

/** The same, with what the author of the file does not want to hear of. */
export function crossFileReport(names: FileNames, file: JudgedFile, around: Around): AppliedIgnores<FileFinding> {
  if (file.settings.ignored || file.settings.isPatch || around.isGoverned(names.path))
    return { kept: [], silenced: [] };
  const found = applySettings(findingsBetween(names, around, file.settings.profile), file.settings);
  const silenced = found.flatMap((finding): Silenced<FileFinding>[] => {
    const by = silencing(finding, file);
    return by ? [{ finding, reason: by.reason }] : [];
  });
  const known = new Set(silenced.map(({ finding }) => finding));
  return { kept: found.filter((finding) => !known.has(finding)), silenced };
}

/** The same whatever settings and authors say of single rules. */
export function findingsBetween(names: FileNames, around: Around, profile: Profile): FileFinding[] {
  const isStrict = profile === 'production' && around.isWhole;
  return names.documents.flatMap((part) => [
    ...part.names.names.flatMap((name) => {
      if (name.kind === 'key') return [...checkKey(name, part, around), ...checkEmptyKey(name, part, around)];
      return name.kind === 'object' ? checkObject(name, part, names.path, around, isStrict) : [];
    }),
    ...part.names.selectors.flatMap((selector) => checkSelector(selector, part, names, around)),
  ]);
}

/** All findings of a file that is alone in the world. */
export function findingsAlone(text: string, settings: Settings, analyzer: Analyzer): FileFinding[] {
  return findingsOfFile(analyzer.analyse(text, settings));
}

/** The same, of an analysis. */
export function findingsOfFile(file: FileAnalysis): FileFinding[] {
  return [...allFindings(file), ...crossFileAlone(file)];
}

function crossFileAlone(file: FileAnalysis): readonly FileFinding[] {
  const names = new NameReader().ofAnalysis('file', file);
  const index = new WorkspaceIndex();
  index.set(names);
  return crossFileFindings(names, file, new Around(index, undefined, false));
}

function silencing(finding: FileFinding, file: JudgedFile): Ignore | undefined {
  const place = documentAt(file, finding.range.start);
  if (!place) return undefined;
  const inDocument = findingInDocument(finding, place);
  return place.analysis.ignores.find((ignore) => silences(ignore, inDocument));
}
