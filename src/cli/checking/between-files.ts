import { existsSync } from 'node:fs';
import { podCoach } from '../pod-coach.ts';
import type { AppliedIgnores } from '../../core/analysis/ignores.ts';
import type { FileFinding } from '../../core/analysis/file-offsets.ts';
import type { FileNames } from '../../core/workspace/file-names.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { AnalysedFile } from './check.ts';
import type { CheckResult } from './file-checker.ts';

/** What is between the files that are checked together. */
export interface BetweenFiles {
  /** By the name of the file; those where nothing is found are absent. */
  readonly found: ReadonlyMap<string, AppliedIgnores<FileFinding>>;
  /** Which other files were asked for, and whether they were there. */
  readonly asked: ReadonlyMap<string, boolean>;
}

/** What remembers it from one run to the next. */
export interface BetweenMemory {
  between(files: readonly string[], isWhole: boolean): BetweenFiles | undefined;
  keepBetween(between: BetweenFiles, files: readonly string[], isWhole: boolean): void;
}

/**
 * The files with what is found between them. `others` are files that are not checked; `isWhole` says that what is in
 * none of all these is nowhere.
 */
export function completed(
  results: readonly CheckResult[],
  others: readonly FileNames[],
  isWhole: boolean,
  cache: BetweenMemory | undefined,
): AnalysedFile[] {
  const files = results.map(({ analysed }) => analysed.file);
  // What a cache knows is without files beside those that were checked.
  const memory = others.length === 0 ? cache : undefined;
  const known = memory?.between(files, isWhole);
  const between = known ?? findBetween(results, others, isWhole);
  if (!known) memory?.keepBetween(between, files, isWhole);
  return results.map(({ analysed }) => {
    const found = between.found.get(analysed.file);
    return found ? withFindings(analysed, found) : analysed;
  });
}

function findBetween(results: readonly CheckResult[], others: readonly FileNames[], isWhole: boolean): BetweenFiles {
  const index = podCoach.workspace.createIndex();
  for (const names of others) index.set(names);
  for (const { names } of results) index.set(names);
  const asked = new Map<string, boolean>();
  const isThere = (file: string): boolean => {
    if (index.file(file) !== undefined) return true;
    const isOnDisk = existsSync(file);
    asked.set(file, isOnDisk);
    return isOnDisk;
  };
  const around = podCoach.workspace.createSurroundings(index, isThere, isWhole);
  const found = new Map<string, AppliedIgnores<FileFinding>>();
  for (const { analysed, names } of results) {
    const report = podCoach.workspace.crossFileReport(names, analysed, around);
    if (report.kept.length > 0 || report.silenced.length > 0) found.set(analysed.file, report);
  }
  return { found, asked };
}

function withFindings(file: AnalysedFile, { kept, silenced }: AppliedIgnores<FileFinding>): AnalysedFile {
  const documents = file.documents.map(({ range, analysis }, index) => {
    const isHere = (finding: FileFinding): boolean =>
      podCoach.documents.documentAt(file, finding.range.start)?.index === index;
    const moved = (finding: FileFinding): Finding => podCoach.documents.findingInDocument(finding, range);
    const findings = [...analysis.findings, ...kept.filter(isHere).map(moved)];
    const suppressed = silenced.filter(({ finding }) => isHere(finding));
    const more = suppressed.map(({ finding, reason }) => ({ finding: { ...moved(finding), fixes: [] }, reason }));
    return { range, analysis: { ...analysis, findings, silenced: [...analysis.silenced, ...more] } };
  });
  return { ...file, documents };
}
