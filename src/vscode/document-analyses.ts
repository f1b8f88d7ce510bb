import { EventEmitter, workspace } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import { Analyzer } from '../core/features/analysis.ts';
import type { FileAnalysis } from '../core/features/analysis.ts';
import { settingsKey } from '../core/features/settings.ts';
import type { Settings } from '../core/features/settings.ts';
import { settingsFor } from './configuration.ts';
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
  readonly analyzer = new Analyzer();
  readonly #kept = new Map<TextDocument, Kept>();
  readonly #analysed = new EventEmitter<AnalysedDocument>();
  readonly #closing = workspace.onDidCloseTextDocument((document) => this.#kept.delete(document));

  /** Tells of every finished analysis. */
  readonly onDidAnalyse = this.#analysed.event;

  /** The document as it is now; undefined when it changes or closes before its analysis is finished. */
  current(document: TextDocument): Promise<FileAnalysis | undefined> {
    const settings = settingsFor(document.uri);
    const key = settingsKey(settings);
    const kept = this.#kept.get(document);
    if (kept?.version === document.version && kept.settingsKey === key) return kept.analysis;
    const analysis = this.#analyse(document, settings, kept?.previous);
    this.#kept.set(document, { version: document.version, settingsKey: key, analysis, previous: kept?.previous });
    return analysis;
  }

  /** The last finished analysis of every open document; a document that was just edited may be ahead of its own. */
  finished(): FileAnalysis[] {
    return [...this.#kept.values()].flatMap(({ previous }) => previous ?? []);
  }

  dispose(): void {
    this.#closing.dispose();
    this.#analysed.dispose();
    this.#kept.clear();
  }

  async #analyse(document: TextDocument, settings: Settings, previous: FileAnalysis | undefined): Promise<FileAnalysis | undefined> {
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
