import { commands, Disposable, EventEmitter, l10n, LanguageStatusSeverity, workspace } from 'vscode';
import type { LogOutputChannel, TextDocument, Uri } from 'vscode';
import type { FileAnalysis } from '../../core/analysis/analysis.ts';
import { podCoach } from '../pod-coach.ts';
import type { FileNames } from '../../core/workspace/file-names.ts';
import type { DocumentAnalyses } from '../document-analyses.ts';
import { guarded } from '../guarded.ts';
import { noticeText } from '../shown-text.ts';
import { runInSlices, SharedSlices } from '../slices.ts';
import { createLanguageStatusItem } from '../surfaces.ts';
import type { LanguageStatusItem } from '../surfaces.ts';
import { unlessGone } from '../unless-gone.ts';
import { isSupported, YAML } from '../supported-documents.ts';
import { EXCLUDING_SETTINGS, IGNORE_FILES, readLeftOut } from './left-out.ts';
import type { IsLeftOut } from './left-out.ts';
import { forEachAtOnce, MAX_FILES, workspaceFiles, YAML_FILES } from './workspace-files.ts';

const STOP = 'podCoach.stopReadingFiles';
const READ = 'podCoach.readFiles';

/** Larger files hold data, not manifests that people write. */
const MAX_BYTES_OF_FILE = 1024 * 1024;
const MAX_BYTES = 256 * 1024 * 1024;
/** Whoever shows what the index says need not hear of each of many files. */
const QUIET = 500;

/**
 * The names in all YAML files of the workspace, and in the open documents as they are now. Read in the background,
 * kept by watching.
 */
export class WorkspaceNamesIndex implements Disposable {
  readonly index = podCoach.workspace.createIndex();
  readonly #reader = podCoach.workspace.createNameReader();
  readonly #slices = new SharedSlices();
  readonly #taken = new WeakMap<FileAnalysis, Promise<void>>();
  readonly #analyses: DocumentAnalyses;
  readonly #changed = new EventEmitter<void>();
  #telling: ReturnType<typeof setTimeout> | undefined;
  readonly #status: LanguageStatusItem;
  readonly #subscriptions: Disposable;
  readonly #read: (uri: Uri) => Promise<number | undefined>;
  /** Counts the rounds of reading: an older round ends when a newer one begins. */
  #round = 0;
  #complete = false;
  /** Until it is known nothing is. */
  #isLeftOut: IsLeftOut = () => false;
  #reading: Promise<unknown>;

  /** Tells, after a while, that some names are other than they were, or that all files are known. */
  readonly onDidChange = this.#changed.event;

  constructor(analyses: DocumentAnalyses, log: LogOutputChannel) {
    this.#analyses = analyses;
    this.#status = createLanguageStatusItem('podCoach.index', YAML);
    this.#status.name = l10n.t('Pod Coach: files');
    this.#read = guarded('Reading a file', log, (uri: Uri) => this.#readFile(uri));
    const readAll = guarded('Reading the workspace', log, () => (this.#reading = this.#readAll(log)));
    const watcher = workspace.createFileSystemWatcher(YAML_FILES);
    const ignoreFiles = workspace.createFileSystemWatcher(IGNORE_FILES);
    this.#subscriptions = Disposable.from(
      this.#status,
      watcher,
      watcher.onDidCreate(this.#read),
      watcher.onDidChange(this.#read),
      watcher.onDidDelete((uri) => this.#forget(uri)),
      analyses.onDidAnalyse(({ document, file }) => void this.#take(document, file)),
      workspace.onDidCloseTextDocument((document) => isSupported(document) && void this.#closed(document)),
      ignoreFiles,
      ignoreFiles.onDidCreate(() => void readAll()),
      ignoreFiles.onDidChange(() => void readAll()),
      ignoreFiles.onDidDelete(() => void readAll()),
      workspace.onDidChangeWorkspaceFolders(() => void readAll()),
      workspace.onDidChangeConfiguration((change) => {
        if (EXCLUDING_SETTINGS.some((setting) => change.affectsConfiguration(setting))) void readAll();
      }),
      commands.registerCommand(READ, () => void readAll()),
      commands.registerCommand(STOP, () => this.#stop()),
    );
    this.#reading = readAll();
  }

  /** Ends when the files have been read, or a person has stopped that. */
  get whenRead(): Promise<unknown> {
    return this.#reading;
  }

  /** Are all files of the workspace known? Before, what is not found may be in one of the others. */
  get isComplete(): boolean {
    return this.#complete;
  }

  /** The names of a document as it is now; undefined when it changes or closes meanwhile. */
  async current(document: TextDocument): Promise<FileNames | undefined> {
    const file = isSupported(document) ? await this.#analyses.current(document) : undefined;
    if (!file) return undefined;
    const { version } = document;
    await this.#take(document, file);
    return document.version === version && !document.isClosed ? this.index.file(document.uri.toString()) : undefined;
  }

  dispose(): void {
    this.#round++;
    clearTimeout(this.#telling);
    this.#changed.dispose();
    this.#subscriptions.dispose();
  }

  async #readAll(log: LogOutputChannel): Promise<void> {
    const round = ++this.#round;
    this.#complete = false;
    const started = performance.now();
    this.#isLeftOut = await readLeftOut();
    const found = await workspaceFiles(this.#isLeftOut);
    const wanted = new Set(found.map(String));
    for (const path of this.index.paths()) if (!wanted.has(path) && !isOpen(path)) this.#delete(path);
    let read = 0;
    let bytes = 0;
    const readOne = async (uri: Uri): Promise<void> => {
      bytes += (await this.#read(uri)) ?? 0;
      if (++read % 20 === 1)
        this.#show(l10n.t('Indexing {0} files: {1} %', wanted.size, Math.floor((100 * read) / wanted.size)), true);
    };
    await forEachAtOnce(found, readOne, () => round === this.#round && bytes < MAX_BYTES);
    if (round !== this.#round) return;
    this.#complete = bytes < MAX_BYTES && wanted.size < MAX_FILES;
    this.#tell();
    log.info(
      `Read ${read} of ${wanted.size} YAML files, ${bytes} bytes, ${(performance.now() - started).toFixed(0)} ms`,
    );
    this.#show(knownWords(wanted.size), false);
  }

  /** The bytes that were read. What is open counts as it stands in the editor. */
  async #readFile(uri: Uri): Promise<number> {
    const path = uri.toString();
    if (isOpen(path) || this.#isLeftOut(uri)) return 0;
    const { size } = (await unlessGone(workspace.fs.stat(uri))) ?? { size: Infinity };
    const bytes = size > MAX_BYTES_OF_FILE ? undefined : await unlessGone(workspace.fs.readFile(uri));
    if (!bytes) return 0;
    const text = new TextDecoder().decode(bytes);
    const names = await this.#slices.run(podCoach.workspace.readNamesInSteps(path, text), () => !isOpen(path));
    if (names && !isOpen(path)) this.#set(names);
    return size;
  }

  /** Puts the names of an open document into the index, once for each of its analyses. */
  #take(document: TextDocument, file: FileAnalysis): Promise<void> {
    const known = this.#taken.get(file);
    if (known) return known;
    const { version } = document;
    const steps = this.#reader.inSteps(document.uri.toString(), file);
    const taking = runInSlices(steps, () => document.version === version && !document.isClosed).then(
      (names) => names && this.#set(names),
    );
    this.#taken.set(file, taking);
    return taking;
  }

  #forget(uri: Uri): void {
    if (!isOpen(uri.toString())) this.#delete(uri.toString());
  }

  /** Without its editor a document is what its file is, if it has one here. */
  async #closed({ uri, languageId }: TextDocument): Promise<void> {
    this.#delete(uri.toString());
    // Only YAML files are read, and watched, where no editor shows them.
    if (languageId === 'yaml' && workspace.getWorkspaceFolder(uri)) await this.#read(uri);
  }

  #set(names: FileNames): void {
    this.index.set(names);
    this.#tell();
  }

  #delete(path: string): void {
    this.index.delete(path);
    this.#tell();
  }

  #tell(): void {
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined;
      this.#changed.fire();
    }, QUIET);
  }

  #stop(): void {
    this.#round++;
    this.#show(l10n.t('Stopped: not all YAML files are indexed'), false);
    this.#status.severity = LanguageStatusSeverity.Warning;
  }

  #show(text: string, busy: boolean): void {
    this.#status.severity = LanguageStatusSeverity.Information;
    this.#status.text = noticeText(text);
    this.#status.busy = busy;
    this.#status.command = busy
      ? { title: l10n.t('Stop'), command: STOP }
      : { title: l10n.t('Index again'), command: READ };
  }
}

function isOpen(path: string): boolean {
  return workspace.textDocuments.some((document) => isSupported(document) && document.uri.toString() === path);
}

function knownWords(files: number): string {
  if (!workspace.workspaceFolders) return l10n.t('No folder is open');
  return files === 1 ? l10n.t('Indexed 1 YAML file') : l10n.t('Indexed {0} YAML files', files);
}
