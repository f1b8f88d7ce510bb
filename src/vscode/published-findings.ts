import type { TextDocument } from 'vscode';
import type { FileAnalysis } from '../core/analysis/analysis.ts';
import { podCoach } from './pod-coach.ts';
import type { PublishedDocument } from '../core/features/unfinished/published.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { DocumentAnalyses } from './document-analyses.ts';
import { isJson } from './json-manifests.ts';
import type { WritingState } from './writing-state.ts';

interface Kept {
  readonly key: string;
  readonly documents: readonly PublishedDocument[];
}

/** What is said of an open document at this moment: Problems, lenses and the status item all ask here. */
export class PublishedFindings {
  readonly #analyses: DocumentAnalyses;
  readonly #writing: WritingState;
  readonly #kept = new WeakMap<FileAnalysis, Kept>();

  constructor(analyses: DocumentAnalyses, writing: WritingState) {
    this.#analyses = analyses;
    this.#writing = writing;
  }

  /** `file` is the analysis of the document as it is now. */
  documents(document: TextDocument, file: FileAnalysis): readonly PublishedDocument[] {
    const writing = this.#writing.of(document);
    const key = JSON.stringify(writing);
    const kept = this.#kept.get(file);
    if (kept?.key === key) return kept.documents;
    const levels = podCoach.documents.namespaceLevels(file.text);
    const all = podCoach.writing.publishedDocuments(file, writing, (text) =>
      this.#analyses.analyzer.analyseDocument(text, file.settings, levels),
    );
    const readable = isJson(document) ? all.map(podCoach.language.withoutJsonSyntax) : all;
    const once = podCoach.documents.onceInFile(
      readable.map(({ range, analysis, published }) => ({
        text: analysis.text,
        start: range.start,
        findings: published,
      })),
    );
    const documents = readable.map((document, at) => ({ ...document, published: once[at] ?? document.published }));
    this.#kept.set(file, { key, documents });
    return documents;
  }

  shown(document: TextDocument, file: FileAnalysis): Finding[] {
    return podCoach.documents.shownFindings(podCoach.writing.publishedFile(file, this.documents(document, file)));
  }

  unfinished(document: TextDocument, file: FileAnalysis): number {
    return this.documents(document, file).reduce(
      (sum, { unfinished }) => sum + podCoach.writing.countUnfinished(unfinished),
      0,
    );
  }

  /** Is the file being written? What it lacks in other files, or in its other documents, may come yet. */
  isBeingWritten(document: TextDocument): boolean {
    const { edited, carets, rested } = this.#writing.of(document);
    return !rested && carets.length > 0 && edited.length > 0;
  }
}
