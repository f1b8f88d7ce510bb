import { Disposable, EventEmitter, TextDocumentSaveReason, window, workspace } from 'vscode';
import type { TextDocument, TextDocumentChangeEvent, TextEditorSelectionChangeEvent } from 'vscode';
import { podCoach } from './pod-coach.ts';
import type { FileWriting } from '../core/features/unfinished/writing.ts';
import { toOffset } from './convert.ts';
import { isSupported } from './supported-documents.ts';

/** What is being written in each open document. */
export class WritingState implements Disposable {
  readonly #known = new Map<TextDocument, FileWriting>();
  readonly #rests = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  readonly #savedByHand = new WeakSet<TextDocument>();
  readonly #lines = new WeakMap<TextDocument, string>();
  readonly #changed = new EventEmitter<TextDocument>();
  readonly #subscriptions: Disposable;

  /** Carets went to another line, or the document was saved, rested or left. Edits are told by VS Code itself. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#subscriptions = Disposable.from(
      this.#changed,
      workspace.onDidChangeTextDocument((change) => this.#edit(change)),
      workspace.onWillSaveTextDocument(
        ({ document, reason }) => reason === TextDocumentSaveReason.Manual && this.#savedByHand.add(document),
      ),
      workspace.onDidSaveTextDocument((document) => this.#save(document)),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      window.onDidChangeTextEditorSelection((change) => this.#move(change)),
      window.onDidChangeActiveTextEditor(() =>
        [...this.#known.keys()].forEach((document) => this.#changed.fire(document)),
      ),
    );
  }

  /** With the carets of the editor that is typed in; a document in another editor is not being written. */
  of(document: TextDocument): FileWriting {
    const writing = this.#known.get(document) ?? podCoach.writing.untouched;
    const editor = window.activeTextEditor;
    if (editor?.document !== document) return writing;
    return { ...writing, carets: editor.selections.map(({ active }) => toOffset(active, document)) };
  }

  dispose(): void {
    this.#rests.forEach((timer) => clearTimeout(timer));
    this.#subscriptions.dispose();
  }

  #edit({ document, contentChanges }: TextDocumentChangeEvent): void {
    if (contentChanges.length === 0 || !isSupported(document)) return;
    const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      range: { start: rangeOffset, end: rangeOffset + rangeLength },
      newText: text,
    }));
    this.#known.set(
      document,
      podCoach.writing.afterEdits(this.#known.get(document) ?? podCoach.writing.untouched, edits),
    );
    clearTimeout(this.#rests.get(document));
    this.#rests.set(
      document,
      setTimeout(() => this.#rest(document), podCoach.writing.restMilliseconds),
    );
  }

  #rest(document: TextDocument): void {
    const writing = this.#known.get(document);
    if (!writing) return;
    this.#known.set(document, podCoach.writing.afterRest(writing));
    this.#changed.fire(document);
  }

  #save(document: TextDocument): void {
    const writing = this.#known.get(document);
    const byHand = this.#savedByHand.delete(document);
    if (!writing) return;
    this.#known.set(document, podCoach.writing.afterSave(writing, byHand));
    if (byHand) this.#changed.fire(document);
  }

  /** Within a line nothing is left. */
  #move({ textEditor: { document }, selections }: TextEditorSelectionChangeEvent): void {
    if (!this.#known.has(document)) return;
    const lines = selections.map(({ active }) => active.line).join();
    if (this.#lines.get(document) === lines) return;
    this.#lines.set(document, lines);
    this.#changed.fire(document);
  }

  #forget(document: TextDocument): void {
    clearTimeout(this.#rests.get(document));
    this.#rests.delete(document);
    this.#known.delete(document);
  }
}
