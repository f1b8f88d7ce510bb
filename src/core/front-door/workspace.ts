import { KUSTOMIZATION_FILES, kustomized, readKustomization } from '../analysis/kustomize/kustomization.ts';
import { crossFileFindings, crossFileReport } from '../workspace/checks/cross-file-findings.ts';
import { NameReader, readNamesInSteps } from '../workspace/file-names.ts';
import { fileCounts } from '../workspace/summary/file-counts.ts';
import { checkSummary, severityWords } from '../workspace/summary/summary.ts';
import { WorkspaceIndex } from '../workspace/workspace-index.ts';
import { Around } from '../workspace/workspace-lookup.ts';

/**
 * Several files: the names in them, what one lacks of another, and the counts of a check. Paths are the caller's, with
 * slashes.
 */
export const workspace = {
  /** Makes an empty index of names; files are put into it and taken out as they change. */
  createIndex: (): WorkspaceIndex => new WorkspaceIndex(),
  /** Makes what is around a file for checks across files; made again after each change of the index. */
  createSurroundings: (...given: ConstructorParameters<typeof Around>): Around => new Around(...given),
  /** Reads names and remembers those of documents that did not change. */
  createNameReader: (): NameReader => new NameReader(),
  /** The names of a text, without any other analysis; pauses after each document. */
  readNamesInSteps,
  /** The findings of a file, with offsets of the file, as its settings and its author want them. */
  crossFileFindings,
  /** The same, with what the author of the file does not want to hear of. */
  crossFileReport,
  /** `isGoverned`: Helm or Kustomize makes of the file what is applied. */
  fileCounts,
  /** A check of the workspace as a text: counts, files, and what to do next. */
  checkSummary,
  /** `2 errors, 1 warning, 4 notes`. */
  severityWords,
  /** The names of files that are kustomizations. */
  kustomizationFiles: KUSTOMIZATION_FILES,
  /** Reads one; what makes no sense in it names nothing. */
  readKustomization,
  /** What the kustomizations above a file, the nearest first, make of it: a patch, or an object with other images. */
  kustomized,
} as const;
