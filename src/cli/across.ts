import { existsSync } from 'node:fs';
import path from 'node:path';
import { findingsAcross } from '../core/features/across/across.ts';
import { Around } from '../core/features/across/around.ts';
import { documentAt } from '../core/features/file-place.ts';
import { NameReader } from '../core/features/file-names.ts';
import type { FileNames } from '../core/features/file-names.ts';
import { WorkspaceIndex } from '../core/features/workspace-index.ts';
import type { FileAnalysis } from '../core/features/analysis.ts';
import { shiftFinding } from '../core/rules/finding.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { AnalysedFile } from './check.ts';

/** What is between the files that are checked together. */
export class AcrossFiles {
  readonly #reader = new NameReader();
  readonly #index = new WorkspaceIndex();
  readonly #names = new Map<string, FileNames>();

  add(file: string, analysis: FileAnalysis): void {
    const names = this.#reader.ofAnalysis(path.resolve(file).split(path.sep).join('/'), analysis);
    this.#names.set(file, names);
    this.#index.set(names);
  }

  /** The files with what is found between them, when all have been added. */
  complete(files: readonly AnalysedFile[]): AnalysedFile[] {
    const around = new Around(this.#index, (file) => this.#index.file(file) !== undefined || existsSync(file));
    return files.map((file) => {
      const names = this.#names.get(file.file);
      const found = names ? findingsAcross(names, file, around) : [];
      return found.length === 0 ? file : withFindings(file, found);
    });
  }
}

function withFindings(file: AnalysedFile, found: readonly Finding[]): AnalysedFile {
  const documents = file.documents.map(({ range, analysis }, index) => {
    const here = found.filter(({ range: { start } }) => documentAt(file, start)?.index === index);
    return { range, analysis: { ...analysis, findings: [...analysis.findings, ...here.map((finding) => shiftFinding(finding, -range.start))] } };
  });
  return { ...file, documents };
}
