import { Disposable, OverviewRulerLane, ThemeColor, window } from 'vscode';
import type { DecorationOptions, TextEditor } from 'vscode';
import { toRange } from '../convert.ts';
import { plainText } from '../shown-text.ts';
import { outcomeUri, type OutcomeDocuments } from './outcome-documents.ts';

/** Marks the causes in a manifest for as long as its outcome is beside it. */
export class CauseMarks implements Disposable {
  readonly #documents: OutcomeDocuments;
  readonly #listening: Disposable;
  readonly #mark = window.createTextEditorDecorationType({
    borderWidth: '1px',
    borderStyle: 'solid',
    borderColor: new ThemeColor('editorWarning.foreground'),
    overviewRulerColor: new ThemeColor('editorWarning.foreground'),
    overviewRulerLane: OverviewRulerLane.Center,
    after: { margin: '0 0 0 2em', color: new ThemeColor('editorCodeLens.foreground') },
  });

  constructor(documents: OutcomeDocuments) {
    this.#documents = documents;
    this.#listening = Disposable.from(
      this.#mark,
      window.onDidChangeVisibleTextEditors(() => this.#markAll()),
      // The provider answers a moment after it was told to.
      documents.onDidChange(() => setTimeout(() => this.#markAll(), 50)),
    );
  }

  dispose(): void {
    this.#listening.dispose();
  }

  #markAll(): void {
    const shown = new Set(window.visibleTextEditors.map(({ document }) => document.uri.toString()));
    for (const editor of window.visibleTextEditors) {
      const isShown = shown.has(outcomeUri(editor.document).toString());
      editor.setDecorations(this.#mark, isShown ? this.#marksIn(editor) : []);
    }
  }

  #marksIn({ document }: TextEditor): DecorationOptions[] {
    const bad = this.#documents.of(document)?.outcome.objects.filter(({ isGood }) => !isGood) ?? [];
    return bad.map(({ range, state }) => ({
      range: toRange(range, document),
      renderOptions: { after: { contentText: plainText(state) } },
    }));
  }
}
