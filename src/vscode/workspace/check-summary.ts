import { Disposable, EventEmitter, Uri, window, workspace } from 'vscode';
import type { TextDocumentContentProvider } from 'vscode';

const SCHEME = 'pod-coach-check';
const SUMMARY = Uri.from({ scheme: SCHEME, path: '/Workspace check' });

/** The summary of the last check, as a text that can be read and copied from, and not changed. */
export class CheckSummaryText implements TextDocumentContentProvider, Disposable {
  readonly #changed = new EventEmitter<Uri>();
  readonly #registered: Disposable;
  #text = '';

  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#registered = Disposable.from(this.#changed, workspace.registerTextDocumentContentProvider(SCHEME, this));
  }

  provideTextDocumentContent(): string {
    return this.#text;
  }

  async show(text: string): Promise<void> {
    this.#text = text;
    this.#changed.fire(SUMMARY);
    await window.showTextDocument(await workspace.openTextDocument(SUMMARY), { preview: true });
  }

  dispose(): void {
    this.#registered.dispose();
  }
}
