import { Disposable, EventEmitter, Uri, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { Outcome } from '../../core/features/outcome/outcome.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';

export const OUTCOME_SCHEME = 'pod-coach-outcome';

/** An outcome as it was last worked out, with the document that it is of. */
export interface KnownOutcome {
  readonly source: TextDocument;
  readonly outcome: Outcome;
  readonly headlines: readonly number[];
}

/** The read-only documents that say what will happen: one for each manifest, worked out again whenever it changes. */
export class OutcomeDocuments implements Disposable {
  readonly #analyses: DocumentAnalyses;
  readonly #known = new Map<string, KnownOutcome>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #listening: Disposable;

  /** The text of an outcome's document is another now. */
  readonly onDidChange = this.#changed.event;

  constructor(analyses: DocumentAnalyses) {
    this.#analyses = analyses;
    this.#listening = Disposable.from(
      this.#changed,
      workspace.registerTextDocumentContentProvider(OUTCOME_SCHEME, {
        onDidChange: this.onDidChange,
        provideTextDocumentContent: (uri) => this.#text(uri),
      }),
      analyses.onDidAnalyse(({ document }) => this.#isShown(document) && this.#changed.fire(outcomeUri(document))),
      workspace.onDidCloseTextDocument(({ uri }) => this.#known.delete(uri.toString())),
    );
  }

  /** What is known of an outcome's document; undefined before its text was asked for. */
  known(uri: Uri): KnownOutcome | undefined {
    return this.#known.get(uri.toString());
  }

  /** The outcome of a manifest that is shown now. */
  of(document: TextDocument): KnownOutcome | undefined {
    return this.known(outcomeUri(document));
  }

  dispose(): void {
    this.#listening.dispose();
  }

  #isShown(document: TextDocument): boolean {
    const uri = outcomeUri(document).toString();
    return workspace.textDocuments.some((one) => one.uri.toString() === uri);
  }

  /** Only of documents that are open: nothing is read for a name in an address. */
  async #text(uri: Uri): Promise<string | undefined> {
    const source = workspace.textDocuments.find((document) => document.uri.toString() === uri.query);
    const file = source && (await this.#analyses.current(source));
    if (!source || !file) return undefined;
    const outcome = podCoach.language.outcome(file);
    const { text, headlines } = podCoach.language.outcomeText(outcome, source.uri.path.split('/').at(-1) ?? '');
    this.#known.set(uri.toString(), { source, outcome, headlines });
    return text;
  }
}

/** The address of a manifest's outcome: its last part is what the tab says, and ends as no YAML file does. */
export function outcomeUri({ uri }: TextDocument): Uri {
  const name = uri.path.split('/').at(-1) ?? '';
  return Uri.from({ scheme: OUTCOME_SCHEME, path: `/${name}: what will happen`, query: uri.toString() });
}
