import { Disposable, languages, workspace } from 'vscode';
import type { LogOutputChannel, TextDocument } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { Around } from '../../core/workspace/workspace-lookup.ts';
import type { FileFinding } from '../../core/analysis/file-offsets.ts';
import { SOURCE, toDiagnostic } from './diagnostics.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import type { PublishedFindings } from '../published-findings.ts';
import { guarded } from '../guarded.ts';
import { isSupported } from '../supported-documents.ts';
import type { WritingState } from '../writing-state.ts';
import type { WorkspaceNamesIndex } from '../workspace/workspace-index.ts';

interface Found {
  readonly version: number;
  readonly findings: readonly FileFinding[];
}

/** What is wrong between the open documents and the other files of the workspace, whichever of them changes. */
export class CrossFileDiagnostics implements Disposable {
  readonly #analyses: DocumentAnalyses;
  readonly #findingsOf: PublishedFindings;
  readonly #names: WorkspaceNamesIndex;
  readonly #collection = languages.createDiagnosticCollection(`${SOURCE}: across files`);
  readonly #found = new Map<TextDocument, Found>();
  readonly #subscriptions: Disposable;

  constructor(
    analyses: DocumentAnalyses,
    findingsOf: PublishedFindings,
    writing: WritingState,
    names: WorkspaceNamesIndex,
    log: LogOutputChannel,
  ) {
    this.#findingsOf = findingsOf;
    this.#analyses = analyses;
    this.#names = names;
    const publish = guarded('Problems across files', log, () => this.#publish());
    this.#subscriptions = Disposable.from(
      this.#collection,
      names.onDidChange(publish),
      writing.onDidChange((document) => this.#show(document)),
      analyses.onDidChangeSettings(publish),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
    );
  }

  /** Those of a document as it is now. */
  findingsOf(document: TextDocument): readonly FileFinding[] {
    const found = this.#found.get(document);
    return found?.version === document.version ? found.findings : [];
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** While not all files are known, what is missing may be in the others. */
  async #publish(): Promise<void> {
    const around = this.#names.isComplete ? podCoach.workspace.createSurroundings(this.#names.index) : undefined;
    // An exercise is judged by itself, not by what is in the workspace.
    const documents = workspace.textDocuments.filter(
      (document) => isSupported(document) && document.uri.scheme !== 'pod-coach',
    );
    for (const document of documents) {
      const { version } = document;
      const findings = around ? await this.#find(document, around) : [];
      if (!findings || document.isClosed || document.version !== version) continue;
      this.#found.set(document, { version, findings });
      this.#show(document);
    }
  }

  /** What a file lacks elsewhere is said when it is no longer being written. */
  #show(document: TextDocument): void {
    const findings = this.#findingsOf.isBeingWritten(document) ? [] : this.findingsOf(document);
    this.#collection.set(
      document.uri,
      findings.map((finding) => toDiagnostic(finding, document)),
    );
  }

  async #find(document: TextDocument, around: Around): Promise<readonly FileFinding[] | undefined> {
    const file = await this.#analyses.current(document);
    const names = await this.#names.current(document);
    return file && names && podCoach.workspace.crossFileFindings(names, file, around);
  }

  #forget(document: TextDocument): void {
    this.#found.delete(document);
    this.#collection.delete(document.uri);
  }
}
