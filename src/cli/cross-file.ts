import { existsSync } from 'node:fs';
import { podCoach } from './pod-coach.ts';
import type { AppliedIgnores } from '../core/analysis/ignores.ts';
import type { FileNames } from '../core/workspace/file-names.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { AnalysedFile } from './check.ts';

/** What is between the files that are checked together. */
export class CrossFile {
  readonly #index = podCoach.workspace.createIndex();
  readonly #names = new Map<string, FileNames>();
  readonly #isWhole: boolean;

  /** `others` are files that are not checked; `isWhole` says that what is in none of all these is nowhere. */
  constructor(others: readonly FileNames[], isWhole: boolean) {
    for (const names of others) this.#index.set(names);
    this.#isWhole = isWhole;
  }

  add(file: string, names: FileNames): void {
    this.#names.set(file, names);
    this.#index.set(names);
  }

  /** The files with what is found between them, when all have been added. */
  complete(files: readonly AnalysedFile[]): AnalysedFile[] {
    const isThere = (file: string): boolean => this.#index.file(file) !== undefined || existsSync(file);
    const around = podCoach.workspace.createSurroundings(this.#index, isThere, this.#isWhole);
    return files.map((file) => {
      const names = this.#names.get(file.file);
      const found = names ? podCoach.workspace.crossFileReport(names, file, around) : undefined;
      return found ? withFindings(file, found) : file;
    });
  }
}

function withFindings(file: AnalysedFile, { kept, silenced }: AppliedIgnores): AnalysedFile {
  if (kept.length === 0 && silenced.length === 0) return file;
  const documents = file.documents.map(({ range, analysis }, index) => {
    const isHere = (finding: Finding): boolean =>
      podCoach.documents.documentAt(file, finding.range.start)?.index === index;
    const moved = (finding: Finding): Finding => podCoach.documents.findingInDocument(finding, range);
    const findings = [...analysis.findings, ...kept.filter(isHere).map(moved)];
    const suppressed = silenced.filter(({ finding }) => isHere(finding));
    const more = suppressed.map(({ finding, reason }) => ({ finding: { ...moved(finding), fixes: [] }, reason }));
    return { range, analysis: { ...analysis, findings, silenced: [...analysis.silenced, ...more] } };
  });
  return { ...file, documents };
}
