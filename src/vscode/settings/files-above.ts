import { Disposable, EventEmitter, Uri, workspace } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import { guarded } from '../guarded.ts';
import { unlessGone } from '../unless-gone.ts';

/** Larger than this is no file of settings. */
const MAX_BYTES = 256 * 1024;

/** A file that says something of another one, in the other one's folder or above. */
export interface FileAbove<Content> {
  readonly file: Uri;
  readonly content: Content;
  /** Of the file that was asked about, from the folder of this one. */
  readonly path: string;
}

/**
 * Files of the workspace that say something of all files below them, each read when one of these is first looked at,
 * and again when it changes.
 */
export class FilesAbove<Content> implements Disposable {
  readonly #names: readonly string[];
  readonly #read = new Map<string, Promise<Content | undefined>>();
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable;
  readonly #readFile: (file: Uri) => Promise<Content | undefined>;

  /** One of them has changed on disk: what was worked out with it may be so no longer. */
  readonly onDidChange = this.#changed.event;

  constructor(names: readonly string[], parse: (text: string) => Content, what: string, log: LogOutputChannel) {
    this.#names = names;
    this.#readFile = guarded(what, log, (file: Uri) => readFile(file, parse));
    const watcher = workspace.createFileSystemWatcher(names.length === 1 ? `**/${names[0]}` : `**/{${names.join()}}`);
    // With a folder goes what is in it, without a word about each file.
    const deletions = workspace.createFileSystemWatcher('**', true, true, false);
    this.#subscriptions = Disposable.from(
      watcher,
      deletions,
      deletions.onDidDelete((deleted) => void this.#forgetIn(deleted)),
      watcher.onDidCreate((file) => this.#forget(file)),
      watcher.onDidChange((file) => this.#forget(file)),
      workspace.onDidChangeWorkspaceFolders(() => this.#forgetAll()),
      this.#changed,
    );
  }

  /** From the document's folder up to the workspace's. None outside the workspace. */
  async *of(document: Uri): AsyncGenerator<FileAbove<Content>> {
    for (const folder of foldersAbove(document)) {
      for (const name of this.#names) {
        const file = Uri.joinPath(folder, name);
        const content = await this.#contentOf(file);
        if (content !== undefined)
          yield { file, content, path: document.path.slice(folder.path.replace(/\/$/, '').length + 1) };
      }
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #contentOf(file: Uri): Promise<Content | undefined> {
    const key = file.toString();
    const known = this.#read.get(key);
    if (known) return known;
    const reading = this.#readFile(file);
    this.#read.set(key, reading);
    return reading;
  }

  #forget(file: Uri): void {
    this.#read.delete(file.toString());
    this.#changed.fire();
  }

  async #forgetIn(deleted: Uri): Promise<void> {
    const prefix = deleted.toString();
    for (const [file, reading] of this.#read) {
      if ((file === prefix || file.startsWith(`${prefix}/`)) && (await reading)) this.#forget(Uri.parse(file));
    }
  }

  #forgetAll(): void {
    this.#read.clear();
    this.#changed.fire();
  }
}

async function readFile<Content>(file: Uri, parse: (text: string) => Content): Promise<Content | undefined> {
  const size = await workspace.fs.stat(file).then(
    (stat) => stat.size,
    () => Infinity,
  );
  if (size > MAX_BYTES) return undefined;
  const bytes = await unlessGone(workspace.fs.readFile(file));
  return bytes && parse(new TextDecoder().decode(bytes));
}

/** The folder of a file and those above it, up to the folder that is open. */
function foldersAbove(document: Uri): Uri[] {
  const top = workspace.getWorkspaceFolder(document)?.uri;
  const folders: Uri[] = [];
  if (!top) return folders;
  for (let folder = Uri.joinPath(document, '..'); ; folder = Uri.joinPath(folder, '..')) {
    folders.push(folder);
    if (folder.path.length <= top.path.length) return folders;
  }
}
