import { Disposable, OverviewRulerLane, Range, ThemeColor, window } from 'vscode';
import type { DecorationOptions, TextEditor } from 'vscode';
import type { DiagnosedObject } from '../../core/features/outcome/outcome.ts';
import { toRange } from '../convert.ts';
import { plainText } from '../shown-text.ts';
import { outcomeUri, type OutcomeDocuments } from './outcome-documents.ts';

/** What is longer stands beside, in the outcome itself. */
const mostCharacters = 120;

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
  });
  /** At the end of the line: behind a key it would stand before the colon. */
  readonly #words = window.createTextEditorDecorationType({
    after: { margin: '0 0 0 2em', color: new ThemeColor('editorCodeLens.foreground') },
  });

  constructor(documents: OutcomeDocuments) {
    this.#documents = documents;
    this.#listening = Disposable.from(
      this.#mark,
      this.#words,
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
      const bad = isShown ? this.#badObjectsIn(editor) : [];
      editor.setDecorations(
        this.#mark,
        bad.map(({ range }) => toRange(range, editor.document)),
      );
      editor.setDecorations(
        this.#words,
        bad.map((object) => words(object, editor)),
      );
    }
  }

  #badObjectsIn({ document }: TextEditor): DiagnosedObject[] {
    return this.#documents.of(document)?.outcome.objects.filter(({ isGood }) => !isGood) ?? [];
  }
}

/** The state and its reason, behind the line that they come from. */
function words({ range, state, text }: DiagnosedObject, { document }: TextEditor): DecorationOptions {
  const { end } = document.lineAt(toRange(range, document).start.line).range;
  const said = `${state}: ${text.replaceAll('`', '')}`;
  const shown = said.length > mostCharacters ? `${said.slice(0, mostCharacters - 1)}…` : said;
  return { range: new Range(end, end), renderOptions: { after: { contentText: plainText(shown) } } };
}
