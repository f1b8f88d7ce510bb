import {
  commands,
  Disposable,
  l10n,
  Selection,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { ExtensionContext, LogOutputChannel, TextDocument, WebviewPanel } from 'vscode';
import type { FileAnalysis } from '../../core/analysis/analysis.ts';
import { podCoach } from '../pod-coach.ts';
import type { PictureModel } from '../../core/pod-model.ts';
import type { Intent, RenderMessage } from '../../protocol/protocol.ts';
import { readIntent } from '../../protocol/read-intent.ts';
import { toRange } from '../convert.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { columnOf } from './editor-columns.ts';
import { guarded } from '../guarded.ts';
import { fillPage, pageOptions } from './panel-frame.ts';
import { plainText } from '../shown-text.ts';
import { createWebviewPanel, setTitle } from '../surfaces.ts';
import { isSupported } from '../supported-documents.ts';

const PICTURE_PANEL = 'podCoach.picture';

/** The picture of the manifest that is being edited, beside it. */
export function registerPodPicture(
  { extensionUri }: ExtensionContext,
  analyses: DocumentAnalyses,
  log: LogOutputChannel,
): Disposable {
  const picture = new PodPicture(extensionUri, analyses, log);
  return Disposable.from(
    picture,
    commands.registerCommand(
      'podCoach.showPicture',
      guarded('Picture', log, () => picture.show()),
    ),
    window.registerWebviewPanelSerializer(PICTURE_PANEL, {
      deserializeWebviewPanel: async (panel) => picture.adopt(panel),
    }),
  );
}

class PodPicture implements Disposable {
  readonly #extension: Uri;
  readonly #analyses: DocumentAnalyses;
  readonly #listening: Disposable;
  readonly #receive: (message: unknown) => Promise<unknown>;
  readonly #draw: () => Promise<unknown>;
  #panel: WebviewPanel | undefined;
  #document: TextDocument | undefined;
  /** The last picture of the document that could be read as a whole. */
  #model: PictureModel | undefined;
  #drawing = false;

  constructor(extension: Uri, analyses: DocumentAnalyses, log: LogOutputChannel) {
    this.#extension = extension;
    this.#analyses = analyses;
    this.#receive = guarded('Picture', log, (message: unknown) => this.#act(readIntent(message)));
    this.#draw = guarded('Picture', log, () => this.#post());
    this.#listening = Disposable.from(
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      window.onDidChangeTextEditorSelection(
        ({ textEditor }) => textEditor.document === this.#document && this.#render(),
      ),
      analyses.onDidAnalyse(({ document }) => document === this.#document && this.#render()),
    );
  }

  show(): void {
    if (!this.#panel) this.adopt(this.#create());
    this.#panel?.reveal(undefined, true);
    this.#follow();
  }

  #create(): WebviewPanel {
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    return createWebviewPanel(PICTURE_PANEL, plainText(l10n.t('Pod picture')), column, pageOptions(this.#extension));
  }

  adopt(panel: WebviewPanel): void {
    this.#panel?.dispose();
    this.#panel = panel;
    panel.webview.onDidReceiveMessage(this.#receive);
    panel.onDidDispose(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
    fillPage(panel.webview, this.#extension);
    this.#follow();
  }

  dispose(): void {
    this.#listening.dispose();
    this.#panel?.dispose();
  }

  /** Takes up the manifest in the active editor; while there is none, the last one stays. */
  #follow(): void {
    const document = window.activeTextEditor?.document;
    if (document && document !== this.#document && isSupported(document)) {
      this.#document = document;
      this.#model = undefined;
    }
    this.#render();
  }

  /** Cursor, text and findings change together: one picture for all of it. */
  #render(): void {
    if (this.#drawing || !this.#panel) return;
    this.#drawing = true;
    setTimeout(() => {
      this.#drawing = false;
      void this.#draw();
    }, 30);
  }

  async #post(): Promise<void> {
    const document = this.#document;
    const file = document && (await this.#analyses.current(document));
    if (!document || !file || !this.#panel) return;
    const isReadable = canBeRead(file);
    const model = isReadable || !this.#model ? podCoach.language.pictureModel(file) : this.#model;
    if (isReadable) this.#model = model;
    const name = document.uri.path.split('/').at(-1) ?? '';
    const stale = isReadable
      ? ''
      : l10n.t('The YAML has a syntax error. The picture shows the last version that could be read.');
    setTitle(this.#panel, plainText(l10n.t('Picture of {0}', name)));
    const message: RenderMessage = {
      type: 'render',
      state: { view: 'picture', file: name, model, lit: isReadable ? litPart(document, model) : '', stale },
    };
    await this.#panel.webview.postMessage(message);
  }

  #act(intent: Intent | undefined): unknown {
    if (intent?.type === 'ready') return this.#render();
    if (intent?.type === 'selectPart') return this.#select(intent.part);
    if (intent?.type === 'whatWillHappen')
      return commands.executeCommand('podCoach.whatWillHappen', this.#document?.uri);
    if (intent?.type === 'exportPicture') return this.#export(intent.width, intent.theme);
    return undefined;
  }

  /** Selects the YAML of a part, where it stands now. */
  async #select(part: string): Promise<void> {
    const document = this.#document;
    const file = document && (await this.#analyses.current(document));
    const range =
      file && podCoach.language.pictureParts(podCoach.language.pictureModel(file)).find(({ id }) => id === part)?.range;
    if (!document || !range) return;
    const editor = await window.showTextDocument(document, { viewColumn: columnOf(document.uri) });
    const place = toRange(range, document);
    editor.selection = new Selection(place.start, place.end);
    editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  async #export(width: number, theme: Readonly<Record<string, string>>): Promise<void> {
    const document = this.#document;
    const file = document && (await this.#analyses.current(document));
    if (!document || !file) return;
    const svg = podCoach.pictures.toSvgString(
      podCoach.pictures.drawPicture(this.#model ?? podCoach.language.pictureModel(file), { width }).tree,
      theme,
    );
    const suggestion = document.isUntitled
      ? undefined
      : document.uri.with({ path: document.uri.path.replace(/\.ya?ml$/, '') + '.svg' });
    const target = await window.showSaveDialog({
      filters: { SVG: ['svg'] },
      ...(suggestion ? { defaultUri: suggestion } : {}),
    });
    if (target) await workspace.fs.writeFile(target, new TextEncoder().encode(svg));
  }
}

function canBeRead({ documents }: FileAnalysis): boolean {
  return documents.every(({ analysis }) => analysis.parsed.problems.length === 0);
}

function litPart(document: TextDocument, model: PictureModel): string {
  const editor = window.visibleTextEditors.find((each) => each.document === document);
  const offset = editor && document.offsetAt(editor.selection.active);
  return offset === undefined
    ? ''
    : (podCoach.language.picturePartAround(podCoach.language.pictureParts(model), { start: offset, end: offset })?.id ??
        '');
}
