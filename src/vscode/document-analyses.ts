import { Disposable, EventEmitter, workspace } from 'vscode';
import type { TextDocument, Uri } from 'vscode';
import { podCoach } from './pod-coach.ts';
import type { FileAnalysis } from '../core/analysis/analysis.ts';
import type { FileOffset } from '../core/analysis/file-offsets.ts';
import type { FileReading } from '../core/analysis/file-reading.ts';
import type { Settings } from '../core/settings/settings.ts';
import { SECTION, settingsFor } from './settings/configuration.ts';
import type { FolderSettingsFiles } from './settings/folder-settings.ts';
import type { Kustomizations } from './settings/kustomizations.ts';
import { runInSlices } from './slices.ts';

export interface AnalysedDocument {
  readonly document: TextDocument;
  readonly file: FileAnalysis;
  readonly milliseconds: number;
}

interface Kept {
  readonly version: number;
  readonly settingsKey: string;
  readonly analysis: Promise<FileAnalysis | undefined>;
  /** The last one that was finished: its unchanged documents need no new analysis. */
  previous: FileAnalysis | undefined;
}

/** What was found in each open document, worked out when someone asks and kept until the document changes. */
export class DocumentAnalyses implements Disposable {
  readonly analyzer = podCoach.documents.createAnalyzer();
  readonly #kept = new Map<TextDocument, Kept>();
  readonly #analysed = new EventEmitter<AnalysedDocument>();
  readonly #settingsChanged = new EventEmitter<void>();
  readonly #folders: FolderSettingsFiles;
  readonly #kustomizations: Kustomizations;
  readonly #subscriptions: Disposable;

  /** Tells of every finished analysis. */
  readonly onDidAnalyse = this.#analysed.event;
  /** Settings have changed, of a person or of a folder: every document may have another analysis now. */
  readonly onDidChangeSettings = this.#settingsChanged.event;

  constructor(folders: FolderSettingsFiles, kustomizations: Kustomizations) {
    this.#folders = folders;
    this.#kustomizations = kustomizations;
    this.#subscriptions = Disposable.from(
      workspace.onDidCloseTextDocument((document) => this.#kept.delete(document)),
      workspace.onDidChangeConfiguration(
        (change) => change.affectsConfiguration(SECTION) && this.#settingsChanged.fire(),
      ),
      folders.onDidChange(() => this.#settingsChanged.fire()),
      kustomizations.onDidChange(() => this.#settingsChanged.fire()),
      this.#settingsChanged,
      this.#analysed,
    );
  }

  /**
   * The settings that hold for a file: those of its folder, then those of the person; and what its kustomization says
   * of it.
   */
  async settingsOf(file: Uri): Promise<Settings> {
    const folder = await this.#folders.of(file);
    const settings = { ...settingsFor(file), ...(await this.#kustomizations.madeOf(file)) };
    return folder ? podCoach.settings.withFolderSettings(settings, folder.content, folder.path) : settings;
  }

  /** The document as it is now; undefined when it changes or closes before its analysis is finished. */
  async current(document: TextDocument): Promise<FileAnalysis | undefined> {
    const { version } = document;
    const settings = await this.settingsOf(document.uri);
    if (document.isClosed || document.version !== version) return undefined;
    const key = podCoach.settings.settingsKey(settings);
    const kept = this.#kept.get(document);
    if (kept?.version === version && kept.settingsKey === key) return kept.analysis;
    const analysis = this.#analyse(document, settings, kept?.previous);
    this.#kept.set(document, { version, settingsKey: key, analysis, previous: kept?.previous });
    return analysis;
  }

  /**
   * The document as far as completion asks, which follows every key: read at once where only the document at `offset`
   * has changed since the last analysis, else analysed. Undefined as for `current`.
   */
  async reading(document: TextDocument, offset: FileOffset): Promise<FileReading | undefined> {
    const { version } = document;
    const text = document.getText();
    const settings = await this.settingsOf(document.uri);
    const previous = this.#kept.get(document)?.previous;
    const reading = previous && podCoach.documents.readingAt(text, offset, settings, previous);
    return reading ?? (document.version === version ? this.current(document) : undefined);
  }

  /** The last finished analysis of every open document; a document that was just edited may be ahead of its own. */
  finished(): FileAnalysis[] {
    return [...this.#kept.values()].flatMap(({ previous }) => previous ?? []);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#kept.clear();
  }

  async #analyse(
    document: TextDocument,
    settings: Settings,
    previous: FileAnalysis | undefined,
  ): Promise<FileAnalysis | undefined> {
    const { version } = document;
    const start = performance.now();
    const steps = this.analyzer.analyseInSteps(document.getText(), settings, previous);
    const file = await runInSlices(steps, () => document.version === version && !document.isClosed);
    const kept = this.#kept.get(document);
    if (!file || kept?.version !== version || kept.settingsKey !== file.settingsKey) return undefined;
    kept.previous = file;
    this.#analysed.fire({ document, file, milliseconds: performance.now() - start });
    return file;
  }
}
